import type { disabilities, educations, lifeStates, maritalStates, relations } from '../household/shapes.ts';
import { type Coded, inOrder } from './coded-words.ts';
import { occupations } from './occupations.ts';

/**
 * The codes of a village register and their words, as OpenSID keeps and exports them (its tables tweb_penduduk_sex, _hubungan, _kawin,
 * _pendidikan_kk, tweb_cacat and tweb_status_dasar), and beside them those of the civil registry (SIAK, Permendagri 109/2019).
 */

export const sexes: readonly Coded<'male' | 'female'>[] = inOrder(
  ['male', 'Laki-laki', 'L', 'Lk', 'Laki', 'Pria', 'Male'],
  ['female', 'Perempuan', 'P', 'Pr', 'Wanita', 'Female'],
);

export const relationWords: readonly Coded<(typeof relations)[number]>[] = inOrder(
  ['head', 'Kepala keluarga', 'KK', 'Kepala', 'Kepala rumah tangga', 'KRT'],
  ['husband', 'Suami'],
  ['wife', 'Istri', 'Isteri'],
  ['child', 'Anak', 'Anak kandung', 'Anak tiri', 'Anak angkat'],
  ['child_in_law', 'Menantu'],
  ['grandchild', 'Cucu'],
  ['parent', 'Orang tua', 'Ayah', 'Ibu', 'Bapak'],
  ['parent_in_law', 'Mertua'],
  ['other_kin', 'Famili lain', 'Famili', 'Family lain', 'Keponakan', 'Saudara'],
  ['helper', 'Pembantu', 'Pembantu rumah tangga', 'ART'],
  ['other', 'Lainnya', 'Lain-lain', 'Lain'],
);

/**
 * Whether a marriage is registered is not asked here. OpenSID has four codes, and tells registered from not by the certificate; others have six,
 * in which 3 is a marriage that is not registered and 6 a widow: so 5 and 6 are read as nothing, and said.
 */
export const maritalWords: readonly Coded<(typeof maritalStates)[number]>[] = inOrder(
  ['single', 'Belum kawin', 'Belum menikah', 'BK', 'Lajang'],
  ['married', 'Kawin', 'Menikah', 'Nikah', 'K', 'Kawin tercatat', 'Kawin belum tercatat', 'Kawin tidak tercatat'],
  [
    'divorced',
    'Cerai hidup',
    'CH',
    'Cerai hidup tercatat',
    'Cerai hidup belum tercatat',
    'Cerai hidup tidak tercatat',
    'Cerai belum tercatat',
    'Cerai tercatat',
  ],
  ['widowed', 'Cerai mati', 'CM', 'Cerai mati tercatat', 'Cerai mati belum tercatat', 'Janda mati', 'Duda mati'],
);

export const educationWords: readonly Coded<(typeof educations)[number]>[] = inOrder(
  ['never', 'Tidak/belum sekolah', 'Belum sekolah', 'Tidak sekolah'],
  ['primary_unfinished', 'Belum tamat SD/sederajat', 'Tidak tamat SD/sederajat', 'Belum tamat SD', 'Tidak tamat SD'],
  ['primary', 'Tamat SD/sederajat', 'Tamat SD', 'SD/sederajat', 'SD', 'SD/MI'],
  ['junior', 'SLTP/sederajat', 'SLTP', 'SMP', 'SMP/sederajat', 'SLTP/SMP/sederajat', 'SMP/MTs', 'Tamat SLTP/sederajat'],
  ['senior', 'SLTA/sederajat', 'SLTA', 'SMA', 'SMK', 'SMA/sederajat', 'SLTA/SMA/sederajat', 'SMA/SMK', 'SMA/MA', 'Tamat SLTA/sederajat'],
  ['diploma_2', 'Diploma I/II', 'D1', 'D2', 'DI', 'DII', 'D1/D2', 'D-I/D-II', 'Diploma I', 'Diploma II'],
  [
    'diploma_3',
    ...['Akademi/Diploma III/S. Muda', 'Akademi/Diploma III/Sarjana Muda', 'Diploma III', 'D3', 'DIII', 'Akademi', 'Sarjana muda'],
  ],
  ['bachelor', 'Diploma IV/Strata I', 'Strata I', 'S1', 'D4', 'DIV', 'SI', 'Sarjana', 'D4/S1', 'Diploma IV'],
  ['master', 'Strata II', 'S2', 'SII', 'Magister'],
  ['doctor', 'Strata III', 'S3', 'SIII', 'Doktor'],
);

export const disabilityWords: readonly Coded<(typeof disabilities)[number]>[] = inOrder(
  ['physical', 'Cacat fisik', 'Fisik', 'Disabilitas fisik'],
  ['blind', 'Cacat netra/buta', 'Netra', 'Buta', 'Tuna netra', 'Cacat netra'],
  ['deaf_mute', 'Cacat rungu/wicara', 'Rungu', 'Wicara', 'Tuna rungu', 'Tuna wicara', 'Rungu/wicara', 'Tuna rungu/wicara'],
  ['mental', 'Cacat mental/jiwa', 'Mental', 'Jiwa', 'Cacat mental', 'Disabilitas mental'],
  ['physical_and_mental', 'Cacat fisik dan mental', 'Cacat fisik/mental', 'Fisik dan mental'],
  ['other', 'Cacat lainnya', 'Lainnya'],
  ['none', 'Tidak cacat', 'Tidak ada', 'Tidak', 'Bukan', 'Non disabilitas'],
);

export const pregnancyWords: readonly Coded<boolean>[] = inOrder([true, 'Hamil', 'Ya'], [false, 'Tidak hamil', 'Tidak']);

/** OpenSID leaves out 5, 7 and 8. */
const lifeCodes = [1, 2, 3, 4, 6, 9];
export const lifeWords: readonly Coded<(typeof lifeStates)[number]>[] = inOrder<(typeof lifeStates)[number]>(
  ['alive', 'Hidup', 'Ada', 'Aktif'],
  ['dead', 'Mati', 'Meninggal', 'Meninggal dunia', 'Wafat', 'Almarhum', 'Almarhumah'],
  ['moved', 'Pindah', 'Pindah keluar', 'Pindah alamat'],
  ['lost', 'Hilang'],
  ['away', 'Pergi', 'Merantau'],
  ['invalid', 'Tidak valid', 'Tidak sah'],
).map((one, place) => ({ ...one, code: lifeCodes[place] ?? 0 }));

const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  'Belum/tidak bekerja': ['Tidak bekerja', 'Belum bekerja', 'Tidak/belum bekerja', 'Pengangguran'],
  'Mengurus rumah tangga': ['IRT', 'Ibu rumah tangga', 'Rumah tangga'],
  'Pelajar/mahasiswa': ['Pelajar', 'Mahasiswa'],
  'Pegawai negeri sipil': ['PNS', 'Pegawai negeri sipil (PNS)', 'ASN'],
  'Tentara Nasional Indonesia': ['TNI', 'Tentara Nasional Indonesia (TNI)'],
  'Kepolisian RI': ['Polri', 'Polisi', 'Kepolisian RI (POLRI)'],
  'Petani/pekebun': ['Petani', 'Pekebun'],
  'Nelayan/perikanan': ['Nelayan'],
  'Karyawan swasta': ['Swasta', 'Pegawai swasta'],
  'Karyawan honorer': ['Honorer'],
  'Buruh harian lepas': ['Buruh', 'Buruh lepas'],
  'Buruh tani/perkebunan': ['Buruh tani', 'Buruh perkebunan'],
  'Buruh nelayan/perikanan': ['Buruh nelayan'],
  'Anggota DPRD provinsi': ['Anggota DPRD prop.', 'Anggota DPRD propinsi'],
  'Anggota DPRD kabupaten/kota': ['Anggota DPRD kab./kota'],
  'Imam masjid': ['Imam mesjid'],
  Sopir: ['Supir'],
  Lainnya: ['Lain-lain', 'Pekerjaan lainnya'],
};

export const occupationWords: readonly Coded<string>[] = inOrder(
  ...occupations.map((name) => [name, name, ...(alsoCalled[name] ?? [])] as const),
);

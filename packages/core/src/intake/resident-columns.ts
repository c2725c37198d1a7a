import type { Layout } from './columns.ts';

/** The columns of a village's register: as OpenSID takes them in, as it exports them, and as the civil registry (SIAK) calls them. */

const required = ['no_kk', 'nik', 'nama', 'sex', 'tanggallahir', 'kk_level'] as const;
const used = [
  'alamat',
  'dusun',
  'rw',
  'rt',
  'tempatlahir',
  'pendidikan_kk_id',
  'pekerjaan_id',
  'status_kawin',
  'cacat_id',
  'hamil',
  'status_dasar',
  'lat',
  'lng',
  'nama_ayah',
  'nama_ibu',
  'ayah_nik',
  'ibu_nik',
] as const;
/** Known, and left alone: the register of households has no use for them. */
const unused = `agama_id pendidikan_sedang_id warganegara_id golongan_darah_id akta_lahir dokumen_pasport
  tanggal_akhir_paspor dokumen_kitas akta_perkawinan tanggalperkawinan akta_perceraian tanggalperceraian cara_kb_id ktp_el status_rekam
  alamat_sekarang suku tag_id_card id_asuransi no_asuransi no agama kewarganegaraan warga_negara golongan_darah gol_darah umur
  pendidikan_sedang_ditempuh pendidikan_(sdg_ditempuh)`.split(/\s+/);

export type ResidentColumn = (typeof required)[number] | (typeof used)[number];

export const residentsLayout: Layout<ResidentColumn> = {
  required,
  optional: used,
  aliases: {
    no_kk: ['KK', 'Nomor KK', 'NKK', 'Nomor Kartu Keluarga', 'No Kartu Keluarga'],
    nik: ['No NIK', 'Nomor NIK', 'Nomor Induk Kependudukan'],
    nama: ['Nama Lengkap', 'Nama Penduduk', 'Nama Anggota Keluarga'],
    sex: ['Jenis Kelamin', 'JK', 'L/P', 'Kelamin'],
    tanggallahir: ['Tgl Lahir'],
    kk_level: [
      ...['Hubungan Keluarga', 'Hubungan Dalam Keluarga', 'Status Hubungan Dalam Keluarga', 'SHDK', 'Hub Keluarga'],
      ...['Status Hubungan', 'Hubungan Dengan Kepala Keluarga'],
    ],
    alamat: ['Alamat Lengkap'],
    dusun: ['Lingkungan', 'Dusun/Lingkungan', 'Nama Dusun'],
    rt: ['RT/RW'],
    tempatlahir: ['Tmp Lahir', 'Tmpt Lahir'],
    pendidikan_kk_id: ['Pendidikan', 'Pendidikan (dLm KK)', 'Pendidikan Dalam KK', 'Pendidikan Terakhir', 'Pendidikan KK'],
    pekerjaan_id: ['Pekerjaan', 'Jenis Pekerjaan'],
    status_kawin: ['Status Perkawinan', 'Kawin', 'Perkawinan'],
    cacat_id: ['Cacat', 'Jenis Cacat', 'Disabilitas'],
    hamil: ['Status Hamil', 'Status Kehamilan'],
    status_dasar: ['Status Penduduk Dasar', 'Status Hidup'],
    lat: ['Latitude'],
    lng: ['Longitude', 'Long'],
    nama_ayah: ['Nama Ayah', 'Ayah'],
    nama_ibu: ['Nama Ibu', 'Ibu'],
    ayah_nik: ['NIK Ayah'],
    ibu_nik: ['NIK Ibu'],
  },
  ignored: unused,
};

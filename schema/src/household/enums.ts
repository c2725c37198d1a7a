import { doubts } from '@puskesos/core/household/numbers';
import { disabilities, educations, findings, lifeStates, maritalStates, relations } from '@puskesos/core/household/shapes';
import { roles } from '@puskesos/core/shared/actor';
import { languages, positions, staffRoles } from '@puskesos/core/staff';
import { enumOf } from '../shared/enum-of.ts';

/** Lists of values about people, places and those who work there. */

export const Role = enumOf('Role', 'Who somebody is to this system (peran).', roles, {
  officer: 'Puskesos officer (petugas Puskesos)',
  village_head: 'Head of a village (kepala desa or lurah)',
  camat: 'Head of a kecamatan (camat)',
  dinsos: 'Social affairs office of the regency (Dinas Sosial)',
  finance: 'Finance and programme management at Dinsos (bendahara, pengelola program)',
  ministry: 'Ministry or planning staff, who see no names and no numbers (Kemensos, Bappeda)',
  auditor: 'Auditor, who reads everything and changes nothing (Inspektorat, BPK)',
  system: 'A scheduled function (sistem)',
});

export const VillageKind = enumOf('VillageKind', 'The two kinds of village.', ['kelurahan', 'desa'], {
  kelurahan: 'Urban village under a lurah (kelurahan)',
  desa: 'Rural village under an elected head (desa)',
});

export const Relation = enumOf('Relation', 'Relation to the head of household (hubungan dalam keluarga).', relations, {
  head: 'Kepala keluarga',
  husband: 'Suami',
  wife: 'Istri',
  child: 'Anak',
  child_in_law: 'Menantu',
  grandchild: 'Cucu',
  parent: 'Orang tua',
  parent_in_law: 'Mertua',
  other_kin: 'Famili lain',
  helper: 'Pembantu',
  other: 'Lainnya',
});

export const Sex = enumOf('Sex', 'As on the identity card (jenis kelamin).', ['male', 'female'], {
  male: 'Laki-laki',
  female: 'Perempuan',
});

export const MaritalState = enumOf('MaritalState', 'As on the family card (status perkawinan).', maritalStates, {
  single: 'Belum kawin',
  married: 'Kawin',
  divorced: 'Cerai hidup',
  widowed: 'Cerai mati',
});

export const Education = enumOf('Education', 'Highest schooling completed (pendidikan dalam KK).', educations, {
  never: 'Tidak/belum sekolah',
  primary_unfinished: 'Belum tamat SD',
  primary: 'Tamat SD',
  junior: 'SLTP',
  senior: 'SLTA',
  diploma_2: 'Diploma I/II',
  diploma_3: 'Akademi/Diploma III',
  bachelor: 'Diploma IV/Strata I',
  master: 'Strata II',
  doctor: 'Strata III',
});

export const Disability = enumOf('Disability', 'Kind of disability (jenis disabilitas).', disabilities, {
  physical: 'Cacat fisik',
  blind: 'Cacat netra',
  deaf_mute: 'Cacat rungu/wicara',
  mental: 'Cacat mental/jiwa',
  physical_and_mental: 'Cacat fisik dan mental',
  other: 'Cacat lainnya',
  none: 'Tidak cacat',
});

export const LifeState = enumOf('LifeState', 'Whether a member still lives in the household (status dasar).', lifeStates, {
  alive: 'Hidup',
  dead: 'Meninggal',
  moved: 'Pindah',
  lost: 'Hilang',
  away: 'Pergi',
  invalid: 'Tidak valid',
});

export const Finding = enumOf('Finding', 'What Puskesos found at the house (hasil verifikasi lapangan).', findings, {
  extreme_poor: 'Miskin ekstrem',
  poor: 'Miskin',
  vulnerable: 'Rentan miskin',
  not_poor: 'Tidak miskin',
});

export const Doubt = enumOf('Doubt', 'What disagrees with the NIK and should be checked on the card (perlu dicek).', doubts, {
  birthDate: 'Tanggal lahir berbeda dari NIK',
  sex: 'Jenis kelamin berbeda dari NIK',
});

export const StaffRole = enumOf('StaffRole', 'Office in a Puskesos (Permensos 15/2018), or of a partner who works beside it.', staffRoles, {
  coordinator: 'Koordinator',
  front_office: 'Front office: registers complaints (petugas pendaftaran)',
  back_office: 'Back office: handles and recommends (petugas penanganan)',
  facilitator: 'Facilitator: visits homes (fasilitator)',
  tksk: 'Social welfare worker of a kecamatan (tenaga kesejahteraan sosial kecamatan)',
  pkh_companion: 'Companion of PKH families (pendamping PKH)',
  psm: 'Community social worker, a volunteer (pekerja sosial masyarakat)',
});

export const StaffPosition = enumOf('StaffPosition', 'Whom somebody works for (kedudukan petugas).', positions, {
  puskesos: 'The Puskesos itself (petugas Puskesos)',
  tksk: 'Social welfare worker of a kecamatan (TKSK)',
  pkh_companion: 'Companion of PKH families (pendamping PKH)',
  psm: 'Community social worker (PSM)',
});

export const Language = enumOf('Language', 'What somebody speaks with families (bahasa).', languages, {
  indonesian: 'Bahasa Indonesia',
  kutai: 'Kutai',
  banjar: 'Banjar',
  javanese: 'Jawa',
  bugis: 'Bugis',
  dayak: 'A Dayak language (bahasa Dayak)',
  madurese: 'Madura',
  other: 'Another (bahasa lain)',
});

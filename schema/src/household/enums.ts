import { doubts } from '@puskesos/core/household/numbers';
import {
  collectorKinds,
  disabilities,
  educations,
  findings,
  lifeStates,
  maritalStates,
  relations,
  withholdingGrounds,
} from '@puskesos/core/household/shapes';
import { enumOf } from '../shared/enum-of.ts';

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

export const WithholdingGround = enumOf(
  'WithholdingGround',
  'Why a household is on no public list (dasar disembunyikan).',
  withholdingGrounds,
  {
    violence: 'Kekerasan dalam rumah tangga (KDRT)',
    witness: 'Saksi atau korban tindak pidana',
    child: 'Perlindungan anak',
    asked: 'The family asked for it (permintaan keluarga)',
  },
);

export const CollectorKind = enumOf('CollectorKind', 'As what somebody collects what a household is paid (pengambil).', collectorKinds, {
  pengurus: 'Who looks after the family’s aid (pengurus)',
  wali: 'Guardian of a child, or of somebody who can’t collect it (wali)',
  kuasa: 'With a power of attorney (penerima kuasa)',
});

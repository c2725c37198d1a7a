import {
  aidKinds,
  aidTargets,
  answers,
  criterionTests,
  evidenceRecords,
  exclusionReaches,
  occupationKinds,
  payPeriods,
  waysShown,
} from '@puskesos/core/program/kinds';
import { enumOf } from '../shared/enum-of.ts';

export const AidKind = enumOf('AidKind', 'What is given (jenis bantuan).', aidKinds, {
  cash: 'Uang tunai',
  goods: 'Barang',
  service: 'Layanan',
});

export const AidTarget = enumOf('AidTarget', 'Whom a programme enrolls (sasaran program).', aidTargets, {
  person: 'Penduduk/perorangan',
  family: 'Keluarga/KK',
  household: 'Rumah tangga',
  group: 'Kelompok',
});

export const PayPeriod = enumOf('PayPeriod', 'How often it is given (periode).', payPeriods, {
  monthly: 'Bulanan',
  quarterly: 'Triwulanan',
  yearly: 'Tahunan',
  once: 'Sekali',
});

export const ShownAs = enumOf('ShownAs', 'How the public list shows a programme (tampil di daftar umum).', waysShown, {
  names: 'By its recipients’ masked names (nama tersamar)',
  count: 'Only how many they are, from five on: to be in it tells too much of somebody (jumlah saja)',
});

export const ExclusionReach = enumOf(
  'ExclusionReach',
  'Who together may not have both programmes (cakupan pengecualian).',
  exclusionReaches,
  {
    household: 'Anybody of one household (satu rumah tangga)',
    person: 'One person; what a household has as a whole, each of its members has (satu orang)',
  },
);

export const CriterionTest = enumOf('CriterionTest', 'What a part of a programme’s criteria is (jenis syarat).', criterionTests, {
  all: 'All parts must hold (semua)',
  any: 'One part must hold (salah satu)',
  not: 'Its part must not hold (tidak)',
  decile: 'The official decile (desil)',
  finding: 'What Puskesos found at the house (temuan lapangan)',
  derived: 'What follows from the answers to the questionnaire (temuan turunan)',
  residence: 'Where the household lives (tempat tinggal)',
  size: 'How many members live in it (jumlah anggota)',
  aid: 'What it receives already (bantuan yang diterima)',
  person: 'The person it is about (orangnya)',
  member: 'So many members of whom something holds (anggota)',
});

export const Answer = enumOf('Answer', 'What the criteria of a programme say of somebody (jawaban).', answers, {
  yes: 'They are met (memenuhi)',
  no: 'They are not met (tidak memenuhi)',
  unknown: 'The register does not hold what it takes to tell (belum diketahui)',
});

export const EvidenceRecord = enumOf('EvidenceRecord', 'What an answer rests on (bukti).', evidenceRecords, {
  official_decile: 'The decile that the ministry gave (desil DTSEN)',
  field_finding: 'What Puskesos found at the house (temuan lapangan)',
  survey: 'What was answered to the questionnaire (jawaban kunjungan)',
  member: 'What is recorded of a member (data anggota)',
  register: 'That the register holds nothing else (register)',
  enrollment: 'An enrollment (kepesertaan)',
});

export const OccupationKind = enumOf('OccupationKind', 'An occupation of which criteria ask (pekerjaan).', occupationKinds, {
  civil_servant: 'A civil servant (ASN/PNS)',
  military: 'In the armed forces (TNI)',
  police: 'In the police (Polri)',
  state_company: 'Employed by a state company (karyawan BUMN/BUMD)',
  village_office: 'Head of a desa, or of its staff (kepala atau perangkat desa)',
});

import { arrivals } from '@puskesos/core/delivery';
import { cycleStates, leftOutReasons, lineStates } from '@puskesos/core/delivery/shapes';
import { entryKinds } from '@puskesos/core/fund/shapes';
import { doubts } from '@puskesos/core/household/numbers';
import {
  aidStates,
  disabilities,
  educations,
  endings,
  findings,
  fundSources,
  lifeStates,
  maritalStates,
  relations,
} from '@puskesos/core/household/shapes';
import { outcomes as outcomesOfRows } from '@puskesos/core/intake/report';
import { aidKinds, aidTargets, answers, criterionTests, evidenceRecords, exclusionReaches, payPeriods } from '@puskesos/core/program/kinds';
import { roles } from '@puskesos/core/shared/actor';
import { staffRoles } from '@puskesos/core/staff';
import { outcomes } from '@puskesos/core/targeting/close-gap';
import { simulationStates } from '@puskesos/core/targeting/simulation';
import { mistakes } from '@puskesos/core/targeting/standing.rules';
import { builder } from './builder.ts';

/** GraphQL's names are core's in capitals; each value carries the Indonesian term that forms and cards use. */
function enumOf<const V extends string>(name: string, description: string, values: readonly V[], terms: Record<V, string>) {
  const entries = values.map((value) => [constant(value), { value, description: terms[value] }] as const);
  return builder.enumType(name, { description, values: Object.fromEntries(entries) as Record<string, { value: V; description: string }> });
}

const constant = (value: string) => value.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

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

export const FundSource = enumOf('FundSource', 'Whose money it is (sumber dana).', fundSources, {
  apbn: 'State budget (APBN, dana pusat)',
  apbd: 'Regency budget (APBD Kutai Kartanegara)',
  village_fund: 'Village fund (Dana Desa)',
});

export const LedgerKind = enumOf('LedgerKind', 'What a line of the ledger books (jenis mutasi).', entryKinds, {
  commit: 'Set aside for an enrollment (komitmen)',
  release: 'Set aside and given back (pelepasan)',
  realise: 'Given out (realisasi)',
});

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
  member: 'What is recorded of a member (data anggota)',
  register: 'That the register holds nothing else (register)',
  enrollment: 'An enrollment (kepesertaan)',
});

export const Mistake = enumOf('Mistake', 'How a programme misses its aim (salah sasaran).', mistakes, {
  inclusion: 'Receives it and does not meet the criteria (inclusion error)',
  exclusion: 'Meets the criteria and does not receive it (exclusion error)',
  unknown: 'Receives it, and the register does not tell whether the criteria are met (belum diketahui)',
});

export const GapOutcome = enumOf('GapOutcome', 'What became of somebody whom a batch chose (hasil).', outcomes, {
  approved: 'A recipient now (disetujui)',
  waiting: 'Verified, on the waiting list: no place or no money is left (daftar tunggu)',
  refused: 'Not taken in (ditolak)',
});

export const AidState = enumOf('AidState', 'Where an enrollment stands (status kepesertaan).', aidStates, {
  proposed: 'Diusulkan',
  verified: 'Terverifikasi',
  approved: 'Disetujui',
  active: 'Aktif',
  suspended: 'Ditangguhkan',
  ended: 'Selesai',
});

export const AidEnding = enumOf('AidEnding', 'How an enrollment ended (cara berakhirnya).', endings, {
  graduated: 'No longer in need (graduasi)',
  moved: 'Moved out of the programme’s area (pindah)',
  died: 'The recipient died (meninggal)',
  ineligible: 'No longer meets the criteria (tidak layak)',
  replaced: 'Another took the place (diganti)',
  rejected: 'The proposal was not approved (usulan ditolak)',
  withdrawn: 'At their own request (mengundurkan diri)',
});

export const SimulationState = enumOf('SimulationState', 'How far a what-if has come (keadaan simulasi).', simulationStates, {
  running: 'Sedang dihitung',
  done: 'Selesai',
  failed: 'Gagal',
});

export const StaffRole = enumOf('StaffRole', 'Office in a Puskesos (Permensos 15/2018).', staffRoles, {
  coordinator: 'Koordinator',
  front_office: 'Front office: registers complaints (petugas pendaftaran)',
  back_office: 'Back office: handles and recommends (petugas penanganan)',
  facilitator: 'Facilitator: visits homes (fasilitator)',
});

export const CycleState = enumOf('CycleState', 'How far a payment cycle has come (keadaan siklus).', cycleStates, {
  building: 'Its list is being built (daftar disusun)',
  frozen: 'Its list is fixed and waits for approval (daftar dibekukan)',
  approved: 'To be paid or handed out (disetujui)',
  closed: 'Ended; nothing more is recorded (ditutup)',
});

export const LineState = enumOf('LineState', 'What became of a line (status penyaluran).', lineStates, {
  listed: 'Nothing yet (terdaftar)',
  failed: 'The payment failed; it may be tried again (gagal)',
  partly: 'Paid or handed over in part (sebagian)',
  paid: 'Paid (berhasil dibayar)',
  delivered: 'Handed over, all of it (diserahkan)',
});

export const LeftOutReason = enumOf('LeftOutReason', 'Why a recipient is not on a list (alasan tidak terdaftar).', leftOutReasons, {
  no_amount: 'No amount of the programme holds (besaran tidak ada)',
  claim_unknown: 'The register does not tell whether anything is due (data belum lengkap)',
  nothing_due: 'Nothing is due to anybody of the household (tidak ada komponen yang berhak)',
  no_commitment: 'No money was set aside in that year (tidak ada komitmen anggaran)',
  not_living_there: 'Nobody whom it is for lives there any more (sudah tidak tinggal)',
  listed_twice: 'Moved while the list was built, and is on it in the other village (sudah terdaftar di desa lain)',
});

export const PaymentOutcome = enumOf(
  'PaymentOutcome',
  'What a result file said of a payment (hasil pembayaran).',
  ['paid', 'failed', 'processing'],
  { paid: 'Paid, as a whole or in part (dibayar)', failed: 'Failed (gagal)', processing: 'Under way (dalam proses)' },
);

export const RowOutcome = enumOf('RowOutcome', 'What became of a row of a file (hasil baris).', outcomesOfRows, {
  created: 'Made something new (baru)',
  updated: 'Changed something (diperbarui)',
  unchanged: 'Changed nothing (tetap)',
  refused: 'Left out (ditolak)',
});

export const Arrival = enumOf('Arrival', 'What a recipient of the sample says (hasil uji petik).', arrivals, {
  arrived: 'All of it has arrived (diterima lengkap)',
  partly: 'Some of it has (diterima sebagian)',
  missing: 'Nothing has (tidak diterima)',
});

import { entryKinds } from '@puskesos/core/fund/shapes';
import { aidStates, endings, fundSources } from '@puskesos/core/household/shapes';
import { aidKinds, aidTargets, answers, criterionTests, evidenceRecords, exclusionReaches, payPeriods } from '@puskesos/core/program/kinds';
import { outcomes, simulationStates } from '@puskesos/core/targeting/shapes';
import { mistakes } from '@puskesos/core/targeting/standing.rules';
import { enumOf } from '../shared/enum-of.ts';

/** Lists of values about programmes, aid and money. */

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

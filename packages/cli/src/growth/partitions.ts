import type { World } from './worlds.ts';

/**
 * The partitions that hold more than one record's own, each with what lies in its largest and how often that is written when it is busiest. What
 * DATA-MODEL.md has and is not here lies by itself with one record (`ofOneRecord`); a test holds the two together.
 */

export interface Partition {
  /** As DATA-MODEL.md writes it. */
  readonly partition: string;
  readonly table: 'registry' | 'registry gsi1' | 'registry byDay' | 'registry byPerson' | 'publicIndex';
  /** By whose measured bytes it is reckoned; `index line` is what a history shows to byDay and byPerson. */
  readonly type: string;
  readonly adds: string;
  readonly items: (world: World) => number;
  readonly perSecond: (world: World) => number;
  /** Written by itself: in a transaction it takes twice the units. An index takes them once. */
  readonly once?: true;
  /** All of it is read once in so many seconds, while it changes or is looked at. */
  readonly readEvery?: number;
}

type Row = readonly [
  partition: string,
  type: string,
  adds: string,
  items: Partition['items'],
  perSecond: Partition['perSecond'],
  once?: true,
];

const hands = (w: World) => w.handsASecond;
const rarely = () => 0.01;
/** Of one village, kecamatan: those who work there, or a file of theirs. */
const file = (w: World) => w.linesASecondOfOne;
const allFiles = (w: World) => w.linesASecond;
const part = (of: (w: World) => number, share: number) => (w: World) => of(w) * share;
const villageHomes = (w: World) => w.ofLargestVillage;
const districtHomes = (w: World) => w.ofLargestDistrict;
const inVillage = (share: number) => part(villageHomes, share);
const inDistrict = (share: number) => part(districtHomes, share);
const districtVillages = (w: World) => Math.max(20, w.villages / w.districts);
/** Of the largest programme: half of all who receive anything. */
const ofOneProgram = (w: World) => w.recipients / 2;
const lists = (w: World) => w.listsAYear * w.years;
const trainings = (w: World) => 100 * w.years * w.regencies;

const inRegistry: readonly Row[] = [
  ['dirty', 'dirty', 'a village’s marks, at each change of its households', (w) => w.villages * 3, (w) => 2 * allFiles(w), true],
  ['dirty#{village}', 'dirty-household', 'a household that changed, until it is published', villageHomes, file, true],
  ['work', 'work', 'a job that waits', (w) => 20 * w.regencies, part(hands, 0.1)],
  ['daily', 'daily', 'a kind of job of the day', () => 10, rarely, true],
  ['totals', 'totals', 'a place, once a day', (w) => w.villages + w.districts + 1, (w) => (w.villages + w.districts) / 3_600, true],
  ['listed#{list}', 'listed', 'a record of the regency’s longest list', (w) => w.households, allFiles, true],
  ['served#{staff}', 'tally', 'a month and village of somebody', (w) => 12 * w.years * 5, rarely],
  ['staff#{staff}', 'assignment', 'an office held', () => 200, rarely],
  ['fund#{fund}', 'allocation', 'a programme in a kecamatan; each commitment adds to it', (w) => w.programs * w.districts, allFiles],
  ['criteria due', 'criteria due', 'criteria of a day to come', (w) => w.programs, rarely],
  ['questionnaire#verification', 'questionnaire', 'a version', (w) => 2 * w.years, rarely],
  ['case-figures#{village}', 'case figures', 'a month', (w) => 12 * w.years, part(hands, 0.01)],
  ['cycle#{cycle}', 'line', 'a line, built, paid, each state in its history', (w) => 4 * ofOneProgram(w), allFiles],
  ['import#{id}', 'touched', 'a row of a file', () => 100_000, file, true],
  ['results#{id}', 'result-rows', 'a thousand rows of a file', (w) => ofOneProgram(w) / 1_000, (w) => allFiles(w) / 1_000, true],
  ['gap#{districtOf}', 'gap', 'a household of the gap', inDistrict(0.3), inDistrict(0.3 / 600), true],
  ['gap#{village}', 'gap_part', '5,000 households of a village’s gap', inVillage(0.6 / 5_000), rarely, true],
  ['figures#{districtOf}', 'figures', 'a village', districtVillages, (w) => districtVillages(w) / 600, true],
  [
    'simulation#{id}',
    'simulation_part',
    'some hundred households, until it ends',
    (w) => w.households / 400,
    (w) => w.households / 400 / 300,
    true,
  ],
  ['simulation#{id}#{kind}', 'simulation_move', 'who would enter or leave', (w) => w.households / 10, (w) => w.households / 10 / 300, true],
  ['training#{training}', 'training_waiting', 'somebody who waits', () => 3_000, part(hands, 0.05)],
  ['indicators#{place}', 'indicators', 'a month, and what it was before', (w) => 24 * w.years, () => 1 / 600, true],
  ['indicators', 'counting', 'a month', (w) => 12 * w.years, rarely],
  ['proposal-counts#{districtOf}', 'proposal_counts', 'a village; each move adds to it', districtVillages, part(hands, 0.05)],
  ['ranking#{month}', 'ranking', 'an indicator, with a row of each village', () => 60, rarely, true],
  ['interventions-open#{slot.village}', 'interventions-open', 'something built', (w) => 20 * w.years, rarely],
  ['pocket#{id}', 'pocket_review', 'a review', (w) => 4 * w.years, rarely],
  ['targets', 'target', 'an indicator', () => 60, rarely],
  ['list-checks', 'list-check', 'a night, for 90 days', () => 90, rarely, true],
  ['name#{blind}', 'name', 'somebody of a word that one in ten bears', (w) => w.people / 10, (w) => allFiles(w) / 3, true],
  ['code#{code}', 'code', 'a home of that code', () => 2, rarely, true],
  ['alike#{likeness}', 'alike', 'who is of a name and birth date, in one item', () => 1, rarely],
  ['near#{fingerprint}', 'near', 'words one letter apart, in one item', () => 1, rarely, true],
  ['readings#{actor.id}', 'reading', 'a number that somebody read', (w) => 5_000 * w.years, () => 1],
  ['number#{blind}', 'number-reading', 'whoever read that number', () => 1_000, rarely],
  ['published', 'published', 'what was published last', () => 2, rarely, true],
  ['coverage', 'staffing', 'all kecamatan, in one item', () => 1, rarely, true],
];

const inIndex: readonly Row[] = [
  ['village#{village}', 'household', 'a household, by need', villageHomes, file],
  ['recipients#{program}#{state}', 'enrollment', 'who is in a programme, in a state', ofOneProgram, allFiles],
  ['surveys#{village}', 'survey', 'a household that was visited', villageHomes, file],
  ['visits#{household}', 'visit', 'a visit', (w) => 2 * w.years, rarely],
  ['ledger#{fund}#{program}#{area}', 'ledger-line', 'a booking of a kecamatan in a year', (w) => (districtHomes(w) / 5) * 10, file],
  ['tasks#dinsos', 'task', 'what waits for the office', (w) => 2_000 * w.regencies, part(hands, 0.2)],
  ['tasks#{desk}#{districtOf}', 'task', 'what waits at the Puskesos of a kecamatan', inDistrict(0.3), file],
  ['tasks#{desk}#{village}', 'task', 'what waits for the head of a village', inVillage(0.05), file],
  ['late#{desk}#{districtOf}', 'late task', 'what was late', inDistrict(0.1), file],
  ['{listHolding}#{village}', 'case', 'a case', (w) => (villageHomes(w) / 50) * w.years, part(hands, 0.01)],
  ['case-figures#{districtOf}', 'case figures', 'a village’s month', (w) => districtVillages(w) * 12 * w.years, part(hands, 0.05)],
  ['proposals#{village}', 'proposal', 'a household proposed', inVillage(0.5), part(hands, 0.05)],
  ['deliberations#{village}', 'deliberation', 'a deliberation', (w) => 6 * w.years, rarely],
  ['objections#{village}', 'objection', 'an objection', (w) => (villageHomes(w) / 100) * w.years, rarely],
  ['office-objections#{village}', 'objection', 'a complaint of the office', (w) => (villageHomes(w) / 500) * w.years, rarely],
  ['suggestions#{village}', 'suggestion', 'a household suggested', (w) => (villageHomes(w) / 100) * w.years, rarely],
  ['office-suggestions#{village}', 'suggestion', 'one about the office', (w) => (villageHomes(w) / 500) * w.years, rarely],
  ['wrse#{village}', 'wrse_path', 'a woman on her path', inVillage(0.05), rarely],
  ['doubles#{districtOf}', 'double', 'two who may be one', inDistrict(0.02), file],
  ['doubles#{regency.code}', 'double', 'two of different kecamatan', (w) => w.households / 100, allFiles],
  ['accounts', 'account', 'somebody who may sign in, or might', (w) => 3 * (w.staff + w.villages + w.districts), rarely],
  ['staff', 'staff', 'somebody', (w) => w.staff * 3, part(hands, 0.01)],
  ['assignments#{districtOf}', 'assignment', 'an office of a village', (w) => districtVillages(w) * 4 * w.years, rarely],
  ['leaves', 'leave', 'a leave', (w) => w.staff * 2 * w.years, part(hands, 0.01)],
  ['stand-ins', 'stand-in', 'a step that another took', (w) => w.staff * 5 * w.years, part(hands, 0.05)],
  ['served#{districtOf}', 'tally', 'somebody’s month in a village', (w) => districtVillages(w) * 5 * 12 * w.years, part(hands, 0.05)],
  ['readings@{dayOf}', 'reading', 'a number read on that day', (w) => w.staff * 50, part(hands, 0.5)],
  ['socialisation#{regulation}', 'socialisation', 'a session', (w) => w.villages, rarely],
  ['fund', 'fund', 'a fund', (w) => 4 * w.years, rarely],
  ['program', 'program', 'a programme', (w) => w.programs * 3, rarely],
  ['cycle', 'cycle', 'a pay list', lists, rarely],
  ['results', 'results', 'a result file', (w) => 3 * lists(w), rarely],
  ['simulation', 'simulation', 'a what-if', (w) => 50 * w.years * w.regencies, rarely],
  ['figures', 'figures', 'a village, at most each ten minutes', (w) => w.villages, (w) => w.villages / 600],
  ['indicators#{month}', 'indicators', 'a place, at most each ten minutes', (w) => w.villages + w.districts, (w) => w.villages / 600],
  ['trainings', 'training', 'a training', trainings, part(hands, 0.05)],
  ['training#{training}', 'training_enrollment', 'somebody in it', () => 3_300, part(hands, 0.05)],
  ['imports', 'import', 'a file', (w) => 300 * w.years * w.regencies, (w) => allFiles(w) / 100],
  ['intake', 'intake', 'a file about the whole regency', (w) => 50 * w.years * w.regencies, rarely],
  ['interventions', 'intervention', 'something built', (w) => 300 * w.years * w.regencies, rarely],
  ['pockets#{district}#open', 'pocket line', 'a pocket', () => 50, rarely],
  ['pockets#{district}#closed', 'pocket line', 'a pocket', (w) => 10 * w.years, rarely],
  ['pockets#{regency.code}#open', 'pocket', 'a pocket', (w) => 50 * w.regencies, rarely],
  ['pockets#{regency.code}#closed', 'pocket', 'a pocket', (w) => 50 * w.years * w.regencies, rarely],
];

const inOthers: readonly [Partition['table'], Row][] = [
  // A line of a file is a household or a pay line, and what it brings about: some three states that a history keeps.
  ['registry byDay', ['{day}', 'index line', 'each state of a history, by the day', (w) => 3 * w.recipients, (w) => 3 * allFiles(w)]],
  [
    'registry byPerson',
    ['{by}', 'index line', 'each state that somebody brought about', (w) => 3 * ofOneProgram(w) * lists(w), (w) => 3 * file(w)],
  ],
  ['publicIndex', ['village#{village}', 'list', 'a list and its files', () => 2, () => 1, true]],
  ['publicIndex', ['list#{village}', 'segment', 'a piece of a list, of its last versions', inVillage(0.4 / 20), rarely, true]],
  ['publicIndex', ['answers#{village}', 'answers', 'one of 64, with a line of each household', () => 64, () => 1, true]],
  ['publicIndex', ['told#{place}', 'told', 'a month', (w) => 12 * w.years, rarely, true]],
  ['publicIndex', ['inbox', 'mark', 'a letter, until it is taken in', (w) => 500 * w.regencies, part(hands, 0.05), true]],
  [
    'publicIndex',
    ['limit#{day}', 'limit', 'who wrote today, and all of the day as one', (w) => 1_000 * w.regencies, part(hands, 0.05), true],
  ],
  ['publicIndex', ['salt', 'salt', 'of the day', () => 1, rarely, true]],
];

/** What is read whole: by the refresh, by what adds villages up, by whoever looks at a kecamatan's tasks. */
const readEvery: Readonly<Record<string, number>> = {
  'registry dirty': 300,
  'registry dirty#{village}': 300,
  'registry gsi1 village#{village}': 600,
  'registry gsi1 figures': 60,
  'registry gsi1 tasks#{desk}#{districtOf}': 60,
  'registry figures#{districtOf}': 60,
  'publicIndex answers#{village}': 600,
  'registry cycle#{cycle}': 3_600,
};

const row =
  (table: Partition['table']) =>
  ([partition, type, adds, items, perSecond, once]: Row): Partition => ({
    ...{ partition, table, type, adds, items, perSecond },
    ...(once && { once }),
    ...(readEvery[`${table} ${partition}`] !== undefined && { readEvery: readEvery[`${table} ${partition}`] }),
  });

export const partitions: readonly Partition[] = [
  ...inRegistry.map(row('registry')),
  ...inIndex.map(row('registry gsi1')),
  ...inOthers.map(([table, one]) => row(table)(one)),
];

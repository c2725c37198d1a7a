import * as Household from '@puskesos/core/household';
import { homeCodeOf, keepCodes } from '@puskesos/core/household/home-code';
import { importVisits } from '@puskesos/core/intake/visit-file';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import * as Staff from '@puskesos/core/staff';
import { ofVillage } from '@puskesos/core/staff/service';
import * as Survey from '@puskesos/core/survey';
import { beforeAll, describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { failing, Killed } from '../support/engine/failing.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy } from '../support/register/registered.ts';
import { source } from '../support/register/workbooks.ts';
import { importing } from '../support/scenes/imports.ts';
import { koboCsv, koboJson, koboXlsx, odkCsv, odkJson, type Submission } from '../support/scenes/submissions.ts';
import { withForms } from '../support/scenes/surveyed.ts';

/** What officers filled in with ODK Collect or KoboCollect, taken in as the visits that it is. */

const other: Person = { role: 'officer', sub: 'officer-2' };
const coordinator: Person = { role: 'officer', sub: 'koordinator-1' };
const from = numbers(5_000);
useStoppedClock('2026-11-12T03:00:00.000Z');
const office = useOffice(
  servedBy(officer.sub, VILLAGE),
  servedBy('officer-2', VILLAGE, NEIGHBOUR),
  async (opened) => {
    await Staff.add(opened.core(), { id: 'koordinator-1', name: 'Koordinator Contoh' });
    await Staff.assign(opened.core(), { staff: 'koordinator-1', villages: [VILLAGE], role: 'coordinator', from: '2026-01-01' });
  },
  ({ stores }) => withForms(stores, 3),
);

async function home(village = VILLAGE): Promise<string> {
  const { id } = await registered(office, from, { village });
  await keepCodes(office.core(), [id]);
  return id;
}
const idOf = (serial: number, of = 0) => `0f8fad5b-d9cb-469f-a165-${String(of).padStart(4, '0')}${String(serial).padStart(8, '0')}`;

const ANSWERS = {
  shelter: 'yes',
  floor_area: '24.5',
  floor: 'earth',
  water: 'surface',
  electricity: 'own_meter',
  power_va: '450',
  spending: '15000000',
};

/** First by one officer, then nobody was there, then looked at again by another. */
const visitsTo = (household: string, at: number): Submission[] => [
  {
    id: idOf(at, 1),
    household,
    officer: 'officer-1',
    outcome: 'answered',
    start: '2026-11-09T09:15:30.000+08:00',
    answers: ANSWERS,
    finding: 'poor',
    place: ['-0.43', '116.98'],
    note: 'Rumah di tepi sungai',
    photo: '1762650930.jpg',
  },
  { id: idOf(at, 2), household, officer: 'officer-1', outcome: 'no_contact', start: '2026-11-10T07:01:00.000+08:00' },
  {
    id: idOf(at, 3),
    household,
    officer: 'officer-2',
    outcome: 'answered',
    second: true,
    start: '2026-11-11T23:30:00.000+08:00',
    answers: { ...ANSWERS, water: 'well', floor_area: '0' },
  },
];

/** The same as a page on a phone sends it. */
const sentForm = ({ id, household, outcome, start, answers = {}, second = false, finding, place, note }: Submission) => {
  const startedAt = new Date(start).toISOString();
  return {
    ...{ visit: id, household, version: 3, device: 'hp-1', startedAt, outcome: outcome.toUpperCase(), second },
    answers: Object.entries(answers).map(([item, value]) => ({ item, value, at: startedAt })),
    ...(finding && { finding: finding.toUpperCase() }),
    ...(place && { geotag: { latitude: Number(place[0]), longitude: Number(place[1]) } }),
    ...(note && { note }),
  };
};
const upload = (person: Person, ...all: Submission[]) =>
  office
    .as(person)
    .mutate(
      'uploadVisits',
      { forms: all.map((one) => sentForm({ ...one, household: globalId('Household', one.household) })) },
      'results { refusal { code } }',
    );

/** What is on record of a home, but for which home and which device it is, and when it came. */
async function recordOf(household: string) {
  const core = office.core();
  const view = await Survey.ofHousehold(core, { household });
  const visits = await Survey.visitsOf(core, { household, page: { first: 10 } });
  const { fieldFinding, visited, seen } = (await Household.byId(core, { household })) ?? {};
  const told = JSON.stringify(
    { survey: view?.survey, derived: view?.derived, visits: visits.rows.map(({ value }) => value), fieldFinding, visited, seen },
    (key, value) => (['household', 'device', 'receivedAt', 'handedInBy', 'version', 'updatedAt'].includes(key) ? undefined : value),
  );
  return JSON.parse(
    told
      .replaceAll(/(0f8fad5b-[\d-]*?-)\d{4}(\d{8})/g, (_all, head: string, tail: string) => `${head}${tail.slice(-1)}`)
      .replaceAll(/a165-\d{12}/g, 'a165'),
  );
}

/** Visits counted for who made them, by officer. */
async function tallied() {
  const all = await ofVillage(office.core(), { village: VILLAGE, from: '2026-11', to: '2026-11' });
  return all.map(({ staff, visits }) => [staff, visits]);
}

const linesOf = async (url: string) =>
  (await (await fetch(url)).text())
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(' / ')[0]);
const { take, undone } = {
  take: (who: Person, ...rest: Parameters<ReturnType<typeof importing>['take']>) => importing(office, who).take(...rest),
  undone: (id: string) => importing(office, dinsos).undone(id),
};
const counts = ({ created, updated, unchanged, refused }: Record<string, number>) => [created, updated, unchanged, refused];
const remarksOf = (report: { remarks: { code: string; count: number }[] }) =>
  Object.fromEntries(report.remarks.map(({ code, count }) => [code, count]));

describe('an export of every kind gives the record that the phone’s own page gives', () => {
  const kinds: [string, string, (all: Submission[]) => Buffer | Promise<Buffer>][] = [
    ['ODK Central CSV', 'kunjungan.csv', odkCsv],
    ['ODK Central CSV without groups', 'kunjungan.csv', (all) => odkCsv(all, { groups: false })],
    ['ODK Central OData', 'kunjungan.json', odkJson],
    ['KoboToolbox CSV', 'kunjungan.csv', koboCsv],
    ['KoboToolbox CSV with groups and labels', 'kunjungan.csv', (all) => koboCsv(all, { groups: true, labels: 'id' })],
    ['KoboToolbox workbook with English labels', 'kunjungan.xlsx', (all) => koboXlsx(all, { labels: 'en' })],
    ['KoboToolbox JSON', 'kunjungan.json', koboJson],
  ];
  let expected: unknown;
  beforeAll(async () => {
    const sent = await home();
    const [first, nobody, second] = visitsTo(sent, 1) as [Submission, Submission, Submission];
    const answers = [await upload(officer, first, nobody), await upload(other, second)];
    expect(answers.flatMap(({ results }) => results.map(({ refusal }: { refusal: unknown }) => refusal))).toEqual([null, null, null]);
    expected = await recordOf(sent);
  });

  it.each(kinds.map(([name, file, made], at) => [name, file, made, at + 2] as const))('%s', async (_name, file, made, at) => {
    const household = await home();
    const done = await take(dinsos, file, await made(visitsTo(homeCodeOf(household), at)), {});

    expect([done.kind, done.state, counts(done.report)]).toEqual(['VISITS', 'DONE', [3, 0, 0, 0]]);
    expect(done.report.unknownColumns).toEqual([]);
    expect(await recordOf(household)).toEqual(expected);
  });
});

describe('each submission has a verdict of its own', () => {
  it('the wrong ones with what is the matter, in the report’s own lines; a dry run foretells them', async () => {
    const [good, code] = [await home(), homeCodeOf(await home())];
    const [first, nobody, second] = visitsTo(homeCodeOf(good), 20) as [Submission, Submission, Submission];
    const wrong = (serial: number, also: Partial<Submission>): Submission => ({
      ...first,
      household: code,
      id: idOf(serial, 4),
      photo: undefined,
      ...also,
    });
    const misspelt = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
    const all = [
      second,
      first,
      nobody,
      wrong(21, { household: misspelt }),
      wrong(22, { answers: { floor: 'gold', floor_area: '2000.5' } }),
      wrong(23, { note: 'NIK kepala keluarga 6402061703800001' }),
      wrong(24, { start: 'kemarin' }),
      wrong(25, { version: '9' }),
      wrong(26, { officer: 'officer-9' }),
      wrong(27, { start: '2025-11-09T09:00:00.000+08:00', officer: 'officer-2' }),
      wrong(28, { second: true }),
      wrong(29, { outcome: 'answered', answers: {} }),
      wrong(30, { officer: '' }),
      wrong(31, { version: '2', answers: { floor: 'other' } }),
    ];
    const dry = await take(dinsos, 'kunjungan.csv', koboCsv(all), { dryRun: true });
    const done = await take(dinsos, 'kunjungan.csv', koboCsv(all), {});
    const lines = await linesOf(done.reportUrl);

    expect(counts(dry.report)).toEqual([3, 0, 0, 11]);
    expect(counts(done.report)).toEqual([3, 0, 0, 11]);
    expect(remarksOf(done.report)).toEqual(remarksOf(dry.report));
    expect(remarksOf(done.report)).toEqual({
      photoStays: 1,
      homeUnknown: 1,
      answerWrong: 2,
      numberInAnswer: 1,
      visitStartUnclear: 1,
      visitVersionUnclear: 1,
      officerNotThere: 2,
      firstMissing: 1,
      nothingTold: 1,
      officerMissing: 1,
      answerOfOldWords: 1,
    });
    const byRow = (row: number) => lines.filter((line) => line?.startsWith(`,${row},`));
    expect(byRow(6)).toEqual([',6,ditolak', ',6,ditolak']);
    expect(await (await fetch(done.reportUrl)).text()).not.toContain('6402061703800001');
    expect((await Survey.ofHousehold(office.core(), { household: good }))?.survey.second?.by).toBe('officer-2');
  });

  it('the same export again changes nothing, a longer one takes what is new, a mended submission is refused', async () => {
    const household = homeCodeOf(await home());
    const [first, nobody, second] = visitsTo(household, 40) as [Submission, Submission, Submission];
    const once = await take(dinsos, 'kunjungan.json', odkJson([first]), {});
    const again = await take(dinsos, 'kunjungan.json', koboJson([first]), {});
    const longer = await take(dinsos, 'kunjungan.csv', odkCsv([{ ...first, answers: { ...ANSWERS, water: 'rain' } }, nobody, second]), {});

    expect([once, again, longer].map(({ report }) => counts(report))).toEqual([
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [2, 0, 0, 1],
    ]);
    expect(remarksOf(longer.report)['visitDiffers']).toBe(1);
  });

  it('what is no list of submissions is refused as a whole', async () => {
    const refusalOf = async (name: string, content: string) => (await take(dinsos, name, Buffer.from(content), {})).refusal.code;

    expect(await refusalOf('rusak.json', '{"value": [{"a": ')).toBe('FILE_UNREADABLE');
    expect(await refusalOf('lain.json', '{"value": {}}')).toBe('FILE_UNREADABLE');
    expect(await refusalOf('lain.json', '[{"nama": "x", "umur": 3}]')).toBe('UNKNOWN_KIND');
  });
});

it('killed anywhere, the same file again takes what is missing and nothing twice', async () => {
  const homes = await Promise.all([home(), home(), home()]);
  const all = homes.flatMap((one, at) => visitsTo(homeCodeOf(one), 90 + 3 * at));
  const before = await tallied();
  const run = (stores: Stores) => importVisits(contextFor(stores, actor), { file: source('kunjungan.csv', odkCsv(all)) });
  const actor = { id: 'dinsos-1', role: 'dinsos', name: 'Dinsos', scope: { kind: 'regency' } } as const;
  for (const [kill, at] of [14, 25, 33, 41, 47, 60].entries()) {
    const when = kill % 2 === 0 ? 'before' : 'after';
    await run(failing(office.stores, { at: (call) => call >= at, when })).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
  }
  const last = await run(office.stores);
  const records = await Promise.all(homes.map(recordOf));

  expect([last.rows, last.created + last.unchanged, last.refused]).toEqual([9, 9, 0]);
  expect(last.unchanged).toBeGreaterThan(0);
  expect(records.map(({ visits }) => visits.length)).toEqual([3, 3, 3]);
  expect((await tallied()).reduce((sum, [, visits]) => sum + Number(visits), 0)).toBe(
    before.reduce((sum, [, visits]) => sum + Number(visits), 9),
  );
});

describe('whose visit it is', () => {
  it('an officer hands in their own, the coordinator of the village others’ too, of that village alone', async () => {
    const [here, there] = [await home(), await home(NEIGHBOUR)];
    const mine: Submission = {
      id: idOf(50, 5),
      household: homeCodeOf(here),
      officer: 'officer-1',
      outcome: 'answered',
      start: '2026-11-09T09:00:00+08:00',
      answers: ANSWERS,
    };
    const theirs: Submission = { ...mine, id: idOf(51, 5), officer: 'officer-2', start: '2026-11-09T10:00:00+08:00' };
    const elsewhere: Submission = { ...theirs, id: idOf(52, 5), household: homeCodeOf(there) };
    const file = koboCsv([mine, theirs, elsewhere]);
    const own = await take(officer, 'kunjungan.csv', file, { village: VILLAGE });
    const all = await take(coordinator, 'kunjungan.csv', file, { village: VILLAGE });

    expect([counts(own.report), remarksOf(own.report)]).toEqual([[1, 0, 0, 2], { othersVisit: 1, homeUnknown: 1 }]);
    expect([counts(all.report), remarksOf(all.report)]).toEqual([[1, 0, 1, 1], { homeUnknown: 1 }]);
    const visits = await Survey.visitsOf(office.core(), { household: here, page: { first: 5 } });
    expect(visits.rows.map(({ value }) => [value.by, value.handedInBy])).toEqual([
      ['officer-2', 'koordinator-1'],
      ['officer-1', undefined],
    ]);
  });

  it('who looked first hands in no second look as somebody else’s', async () => {
    const household = homeCodeOf(await home());
    const first: Submission = {
      id: idOf(60, 6),
      household,
      officer: 'koordinator-1',
      outcome: 'answered',
      start: '2026-11-09T09:00:00+08:00',
      answers: ANSWERS,
    };
    const second: Submission = { ...first, id: idOf(61, 6), officer: 'officer-1', second: true, start: '2026-11-10T09:00:00+08:00' };
    const bySame = await take(coordinator, 'kunjungan.csv', odkCsv([first, second]), { village: VILLAGE });
    const byDinsos = await take(dinsos, 'kunjungan.csv', odkCsv([first, second]), {});
    const ownAgain = await take(dinsos, 'kunjungan.csv', odkCsv([{ ...second, id: idOf(62, 6), officer: 'koordinator-1' }]), {});

    expect([bySame, byDinsos, ownAgain].map(({ report }) => [counts(report), remarksOf(report)])).toEqual([
      [[1, 0, 0, 1], { visitorAgain: 1 }],
      [[1, 0, 1, 0], {}],
      [[0, 0, 0, 1], { visitorAgain: 1 }],
    ]);
  });
});

describe('taken back', () => {
  it('the homes are as before, several visits to one home too, and the same file may be taken again', async () => {
    const [full, empty] = [await home(), await home()];
    await upload(officer, {
      id: idOf(70, 7),
      household: full,
      officer: 'officer-1',
      outcome: 'answered',
      start: '2026-11-08T09:00:00+08:00',
      answers: { floor: 'plaster' },
      finding: 'vulnerable',
    });
    const before = [await recordOf(full), await tallied()];
    const file = odkCsv([...visitsTo(homeCodeOf(full), 71), ...visitsTo(homeCodeOf(empty), 74)]);
    const done = await take(dinsos, 'kunjungan.csv', file, {});
    const between = await tallied();
    const back = await undone(done.id);

    expect([counts(done.report), back.undo.left]).toEqual([[6, 0, 0, 0], 0]);
    expect([await recordOf(full), await tallied()]).toEqual(before);
    expect(between).not.toEqual(before[1]);
    expect(await recordOf(empty)).toMatchObject({ survey: { answers: {} }, visits: [] });
    expect(counts((await take(dinsos, 'kunjungan.csv', file, {})).report)).toEqual([6, 0, 0, 0]);
  });

  it('what somebody told since stays, and is named', async () => {
    const household = await home();
    const [first] = visitsTo(homeCodeOf(household), 80) as [Submission];
    const done = await take(dinsos, 'kunjungan.csv', koboCsv([first]), {});
    await upload(other, { ...first, household, id: idOf(81, 8), officer: 'officer-2', start: '2026-11-10T09:00:00+08:00' });
    const back = await undone(done.id);

    expect(back.undo.left).toBe(1);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Household from '@puskesos/core/household';
import type { Registration } from '@puskesos/core/household/shapes';
import { answerMeanings } from '@puskesos/core/intake/dwelling-answers';
import { kindOf } from '@puskesos/core/intake/file-kind';
import { type DatedFile, importDwellings } from '@puskesos/core/intake/ministry';
import { csvHeader, csvOf, type ReportLine } from '@puskesos/core/intake/report';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import * as Survey from '@puskesos/core/survey';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { freshStores, useStores } from '../support/engine/stores.ts';
import { puskesos } from '../support/machine/command.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { atWork } from '../support/office/at-work.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { officerOf, VILLAGE } from '../support/register/people.ts';
import { csv, source } from '../support/register/workbooks.ts';
import { askedFirst, book, dinsos, homes, many, rows, withHomes } from '../support/scenes/dwellings.ts';
import { withForms } from '../support/scenes/surveyed.ts';

interface Ran {
  readonly report: Awaited<ReturnType<typeof importDwellings>>;
  readonly lines: readonly ReportLine[];
  readonly cost: { readonly calls: number; readonly writeUnits: number };
}

async function run(stores: Stores, file: DatedFile['file'], options: Partial<DatedFile> = {}, actor = dinsos): Promise<Ran> {
  const context = contextFor(stores, actor);
  const lines: ReportLine[] = [];
  const report = await importDwellings(context, { file, onLine: (line) => lines.push(line), ...options });
  const { calls, writeUnits } = context.cost;
  return { report, lines: lines.toSorted((a, b) => a.row - b.row), cost: { calls, writeUnits } };
}

const told = ({ lines }: Ran) =>
  lines.map(({ row, outcome, remarks }) =>
    [row, outcome, ...remarks.map(({ code, column, value }) => [code, column, value].filter(Boolean).join(' '))].join(' | '),
  );

async function surveyOf(stores: Stores, home: Registration) {
  const context = contextFor(stores, dinsos);
  const { id } = await holderOf(context, { kk: home.kk ?? '' });
  return (await Survey.ofHousehold(context, { household: id }))?.survey;
}
const shown = (answers: Survey.Survey['answers'] = {}) =>
  Object.fromEntries(Object.entries(answers).map(([item, [latest]]) => [item, latest?.value]));

async function answersIn(stores: Stores): Promise<unknown[]> {
  return Promise.all([...Object.values(homes), ...many].map(async (home) => shown((await surveyOf(stores, home))?.answers)));
}

it('maps to choices that the questionnaire has', () => {
  const questions = new Map(knownQuestionnaires[0]?.questions.map(({ code, type, choices = [] }) => [code, { type, choices }]));
  const unfit = answerMeanings.flatMap(({ item, choices }) => {
    const question = questions.get(item);
    if (question?.type === 'number') return choices ? [item] : [];
    const known = question?.type === 'yes_no' ? ['yes', 'no'] : question?.choices.map(({ code }) => code);
    return (choices ?? [undefined]).filter((choice) => !known?.includes(choice ?? '')).map((choice) => `${item} ${choice}`);
  });

  expect(unfit).toEqual([]);
  expect(answerMeanings.map(({ item }) => item).toSorted()).toEqual([...questions.keys()].toSorted());
});

describe('a DTKS file', () => {
  const stores = useStores(withHomes);
  let dry: Ran;
  let first: Ran;
  let file: DatedFile['file'];

  beforeAll(async () => {
    file = source('dtks.xlsx', await book());
    dry = await run(stores, file, { dryRun: true });
    first = await run(stores, file);
  });

  it('is taken in with every row accounted for', () => {
    expect(told(first).slice(0, 46)).toMatchInlineSnapshot(`
      [
        "3 | updated",
        "4 | updated",
        "5 | updated | numberPassedOver NIK ****************",
        "6 | updated",
        "7 | updated",
        "8 | updated",
        "9 | updated",
        "10 | updated",
        "11 | updated",
        "12 | updated",
        "13 | updated",
        "14 | updated",
        "15 | updated | codeUnknown Luas lantai luas | answerUnmatched Sumber air minum 8 | codeUnknown Daya terpasang matahari",
        "16 | updated",
        "17 | updated",
        "18 | updated",
        "19 | updated | nameDiffers Nama KRT | answerUnmatched Lantai terluas 3",
        "20 | updated",
        "21 | updated",
        "22 | updated",
        "23 | updated",
        "24 | updated | dwellingDiffers Dinding terluas 1",
        "25 | updated",
        "26 | updated",
        "27 | refused | houseElsewhere NIK ****************",
        "28 | refused | houseElsewhere NIK ****************",
        "29 | refused | houseElsewhere NIK ****************",
        "30 | refused | houseElsewhere NIK ****************",
        "31 | updated",
        "32 | updated",
        "33 | updated",
        "34 | updated",
        "35 | refused | householdTwice NIK ****************",
        "36 | refused | householdTwice NIK ****************",
        "37 | unchanged",
        "38 | updated | villageDiffers Desa/Kelurahan JAHAB",
        "39 | updated",
        "40 | updated",
        "41 | updated",
        "42 | updated",
        "43 | updated",
        "44 | updated",
        "45 | updated",
        "46 | refused | notRegistered NIK ****************",
        "47 | refused | houseMissing ID rumah tangga",
        "48 | refused | nothingAnswered NIK ****************",
      ]
    `);
    expect(told(first).slice(46)).toEqual(Array.from({ length: 45 * 4 }, (_, place) => `${49 + place} | updated`));
    expect(first.report).toMatchInlineSnapshot(`
      {
        "created": 0,
        "dryRun": false,
        "file": "dtks.xlsx",
        "notes": 1,
        "refused": 9,
        "remarks": {
          "answerUnmatched": 2,
          "codeUnknown": 2,
          "dwellingDiffers": 1,
          "houseElsewhere": 4,
          "houseMissing": 1,
          "householdTwice": 2,
          "nameDiffers": 1,
          "notRegistered": 1,
          "nothingAnswered": 1,
          "numberPassedOver": 1,
          "villageDiffers": 1,
        },
        "rows": 226,
        "sheets": [
          {
            "code": "columnNumbers",
            "count": 1,
            "row": 2,
            "sheet": "DTKS",
          },
        ],
        "unchanged": 1,
        "unknownColumns": [
          "Kode enumerator (55)",
        ],
        "updated": 216,
        "warned": 5,
      }
    `);
  });

  it('answers the questionnaire as it is asked now, through its older versions, and leaves what is in doubt to be cross-checked', async () => {
    const survey = await surveyOf(stores, homes.Head);

    expect(shown(survey?.answers)).toMatchInlineSnapshot(`
      {
        "building": "own",
        "electricity": "own_meter",
        "floor": "plaster",
        "floor_area": "36.5",
        "power_va": "900",
        "roof": "zinc",
        "toilet": "shared",
        "wall": "wood",
        "water": "surface",
      }
    `);
    expect(survey?.answers['floor']?.[0]).toMatchObject({
      at: '2018-01-01T00:00:00.000Z',
      was: { version: 2, item: 'floor', value: 'cement' },
    });
    expect(survey?.checks.map(({ item }) => item)).toEqual(['motorcycle']);
    expect(survey).not.toHaveProperty('last');
  });

  it('makes no decile of the rank', async () => {
    for await (const household of Household.eachInVillage(contextFor(stores, dinsos), VILLAGE))
      expect(household.officialDecile).toBeUndefined();
  });

  it('finds a household by its head’s NIK, its KK, or any member’s NIK', async () => {
    const surveys = await Promise.all(
      (['Head', 'Card', 'Child', 'Away'] as const).map(async (name) => shown((await surveyOf(stores, homes[name]))?.answers)['toilet']),
    );

    expect(surveys).toEqual(['shared', 'shared', 'shared', undefined]);
  });

  it('leaves out what has no choice, and what the present version can’t be told', async () => {
    const [spring, carpet] = await Promise.all([surveyOf(stores, homes.Spring), surveyOf(stores, homes.Carpet)]);

    expect(Object.keys(spring?.answers ?? {})).not.toContain('water');
    expect(Object.keys(carpet?.answers ?? {})).not.toContain('floor');
    expect(shown(carpet?.answers)).toMatchObject({ water: 'surface', toilet: 'shared' });
  });

  it('costs three reads and a transaction for each household, and four look-ups for each 50', () => {
    const houses = first.report.updated / 4;
    const retold = 1;

    expect(first.cost.calls).toBeLessThanOrEqual((houses + retold) * 4 + 5 * Math.ceil(60 / 50) + 10);
  });

  it('changes nothing when it is taken in again', async () => {
    const items = await itemsOf(stores.registry);

    const again = await run(stores, file);

    const { rows: all, refused } = first.report;
    expect(again.report).toMatchObject({ rows: all, updated: 0, unchanged: all - refused, refused });
    expect(again.lines.map(({ row, remarks }) => [row, remarks])).toEqual(first.lines.map(({ row, remarks }) => [row, remarks]));
    expect(again.cost.writeUnits).toBe(0);
    expect(await itemsOf(stores.registry)).toEqual(items);
  });

  it('writes nothing in a dry run, and says the same', () => {
    expect(dry.lines).toEqual(first.lines);
    expect(dry.report).toEqual({ ...first.report, dryRun: true });
    expect(dry.cost.writeUnits).toBe(0);
  });

  it('tells of no number in clear, in the report or at rest', async () => {
    const text = csvHeader + first.lines.map(csvOf).join('') + JSON.stringify(await itemsOf(stores.registry));

    const given = rows.flat().filter((cell) => /^\d{16}$/.test(String(cell)));
    expect(given.length).toBeGreaterThan(200);
    expect(given.filter((number) => text.includes(String(number)))).toEqual([]);
  });
});

describe('the same file, of which only the first version is asked', () => {
  const fromCsv = useStores(askedFirst);
  let lines: readonly ReportLine[];
  const sheet = () => source('dtks.csv', csv(rows, ';'));
  beforeAll(async () => {
    ({ lines } = await run(fromCsv, sheet()));
  });

  it('says the same of a CSV as of a workbook', async () => {
    const untouched = await freshStores(askedFirst);

    const fromBook = await run(untouched, source('dtks.xlsx', await book()), { dryRun: true });

    expect(fromBook.lines.map(({ row, outcome }) => [row, outcome])).toEqual(lines.map(({ row, outcome }) => [row, outcome]));
    expect(shown((await surveyOf(fromCsv, homes.Head))?.answers)).toEqual({
      ...{ building: 'own', floor_area: '36.5', floor: 'cement', wall: 'wood', roof: 'zinc', water: 'river' },
      ...{ lighting: 'pln', power: '900', toilet: 'shared', motorcycle: 'yes' },
    });
  });

  it('goes on after a kill in the middle', async () => {
    const killed = await freshStores(askedFirst);
    const stop = new AbortController();

    const half = run(killed, sheet(), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(half).rejects.toThrow('aborted');
    const partly = await answersIn(killed);
    const rest = await run(killed, sheet());

    const whole = await answersIn(fromCsv);
    expect(partly.filter((answers, place) => JSON.stringify(answers) === JSON.stringify(whole[place])).length).toBeGreaterThan(30);
    expect(partly).not.toEqual(whole);
    expect(await answersIn(killed)).toEqual(whole);
    expect(rest.report.updated).toBeGreaterThan(0);
    expect(rest.report.unchanged).toBeGreaterThan(100);
  });

  it('does not put old answers over what somebody answered at a visit', async () => {
    const visited = await freshStores((own) => withForms(own, 1));
    await Household.register(contextFor(visited, dinsos), homes.Visited);
    const context = contextFor(visited, officerOf(VILLAGE));
    const { id } = await holderOf(context, { kk: homes.Visited.kk ?? '' });
    const at = '2025-05-02T02:00:00.000Z';
    const answers = [{ item: 'toilet', value: 'own', at }];
    await Survey.upload(context, {
      visit: 'kunjungan-1',
      household: id,
      version: 1,
      device: 'hp-1',
      startedAt: at,
      outcome: 'answered',
      answers,
    });

    await run(visited, sheet());

    const { toilet, floor } = (await surveyOf(visited, homes.Visited))?.answers ?? {};
    expect(toilet?.map(({ value }) => value)).toEqual(['own', 'shared']);
    expect(toilet?.[1]?.at).toBe('2020-06-30T00:00:00.000Z');
    expect(floor?.[0]?.value).toBe('cement');
  });
});

it('refuses a home that was surveyed on a day to come, as a visit is, and takes the same home once the day is right', async () => {
  const stores = await freshStores((own) => askedFirst(own));
  const sheet = (day: string) =>
    source(
      'dtks.csv',
      csv([
        ['ID rumah tangga', 'NIK', 'Lantai terluas', 'Tanggal pendataan'],
        ['1', homes.Head.members[0]?.nik, 6, day],
      ]),
    );

  expect(told(await run(stores, sheet('2999-01-01')))).toEqual([expect.stringMatching(/^2 \| refused \| dwellingDate/)]);
  expect(await surveyOf(stores, homes.Head)).toBeUndefined();
  expect(told(await run(stores, sheet('2020-06-30')))).toEqual(['2 | updated']);
});

describe('a file that stops before anything is written', () => {
  it('has no column for a number', async () => {
    const file = source('dtks.csv', csv([['ID rumah tangga (2)', 'Lantai terluas (19)']]));
    await expect(run(await freshStores(), file)).rejects.toThrow('These columns are missing: NIK.');
  });

  it('comes before the questionnaire, is of a day to come, or from somebody of one village', async () => {
    const stores = await freshStores();
    const file = source('dtks.csv', csv(rows));
    await expect(run(stores, file)).rejects.toThrow('was never published');
    await withForms(stores, 1);
    await expect(run(stores, file, { asOf: '2999-01-01' })).rejects.toThrow('this day has not come yet');
    await expect(run(stores, file, {}, officerOf(VILLAGE) as typeof dinsos)).rejects.toThrow(
      'As an officer of the Puskesos you may not do this',
    );
  });
});

describe('the command', () => {
  const office = useOffice(({ stores }) => askedFirst(stores));
  atWork(office);

  it('knows the file by its columns, takes it in as Dinsos of the day that is named, and leaves the report beside it', async () => {
    const path = join(await folderOfTest(), 'dtks.csv');
    await writeFile(path, csv(rows));

    const { code, out } = await puskesos('import', path, '--date', '2021-06-30');

    const report = await readFile(`${path}.laporan.csv`, 'utf8');
    const { floor, toilet } = (await surveyOf(office.stores, homes.Head))?.answers ?? {};
    expect([code, /ditolak \/ refused +(\d+)/.exec(out)?.[1]]).toEqual([0, String(4 + 2 + 1 + 1 + 1)]);
    expect(report.split('\r\n').length).toBeGreaterThan(rows.length - 3);
    expect([floor?.[0], toilet?.[0]]).toMatchObject([{ value: 'cement', at: '2021-06-30T00:00:00.000Z' }, { value: 'shared' }]);
  });
});

it.each([
  ['dwellings', rows.slice(0, 1)],
  ['deciles', [['Desil', 'No KK', 'Tgl']]],
  ['participants', [['Peserta', 'Nama']]],
  ['residents', [['no_kk', 'nik', 'nama', 'sex', 'tanggallahir', 'kk_level', 'Desil']]],
])('%s are known by their columns', async (kind, content) => {
  expect(await kindOf(source('berkas.csv', csv(content)))).toBe(kind);
});

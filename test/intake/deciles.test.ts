import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { receiveDecile } from '@puskesos/core/aid/decile';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { openNumber } from '@puskesos/core/household/numbers';
import type { Registration } from '@puskesos/core/household/shapes';
import type { WholeFile } from '@puskesos/core/intake/import-all';
import { importDeciles } from '@puskesos/core/intake/ministry';
import { csvHeader, csvOf, type ReportLine } from '@puskesos/core/intake/report';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { freshStores, useStores } from '../support/engine/stores.ts';
import { puskesos } from '../support/machine/command.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { atWork } from '../support/office/at-work.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { ELSEWHERE, family, numbers, officerOf, VILLAGE } from '../support/register/people.ts';
import { begunWith } from '../support/register/registered.ts';
import { csv, source, workbook } from '../support/register/workbooks.ts';

const dinsos = { ...systemActor('dinsos-1'), role: 'dinsos' as const };
const from = numbers();
const NAMES = ['Head', 'Card', 'Child', 'Old Card', 'Later', 'Same Day', 'Two Homes', 'Other Home', 'Twice', 'Rounded'] as const;
type Name = (typeof NAMES)[number];
const homes = Object.fromEntries(
  NAMES.map((name, place) => [name, family(from, { name, village: place % 2 ? ELSEWHERE : VILLAGE })]),
) as Record<Name, Registration>;
const many = Array.from({ length: 120 }, (_, place) => family(from, { name: `Home ${String.fromCharCode(65 + (place % 26))}` }));
const unknown = family(from);
const newCard = from.kk();
const nik = ({ members }: Registration, place = 0) => members[place]?.nik ?? '';

async function withHomes(stores: Stores): Promise<void> {
  const context = contextFor(stores, dinsos);
  await begunWith(context, [...Object.values(homes), ...many]);
  const given = async (name: Name, decile: number, date: string) => {
    const { id } = await holderOf(context, { kk: homes[name].kk ?? '' });
    await receiveDecile(context, { household: id, decile, date, source: 'berkas lama' });
    return id;
  };
  const renewed = await given('Old Card', 4, '2025-01-01');
  await Family.changeCard(context, { household: renewed, kk: newCard, from: '2025-06-01', reason: 'pindah' });
  await given('Later', 2, '2026-10-01');
  await given('Same Day', 2, '2026-07-01');
}

const header = ['Tanggal Desil', 'DESIL', 'nama', 'no_kk', 'Nik', 'Pulau'];
const day = '2026-07-01';
const rows = [
  header,
  [day, 3, 'Head', '', nik(homes.Head)],
  ['01-07-2026', 'Desil 4', 'Card', homes.Card.kk, ''],
  [46_204, 5, 'Rina Contoh', '', nik(homes.Child, 2)],
  [day, 5, '', homes['Old Card'].kk, ''],
  [day, 7, 'Later', homes.Later.kk, nik(homes.Later)],
  [new Date(`${day}T00:00:00Z`), '7', 'Same Day', homes['Same Day'].kk, nik(homes['Same Day'])],
  [day, 6, 'Siti Contoh', homes['Other Home'].kk, nik(homes['Two Homes'], 1)],
  [day, 6, 'Somebody', homes.Twice.kk, nik(homes.Twice)],
  [day, 6, 'Siti Contoh', homes.Twice.kk, nik(homes.Twice, 1)],
  [day, 7, 'Twice', homes.Twice.kk, nik(homes.Twice)],
  [day, 1, 'Rounded', homes.Rounded.kk, Number(`${nik(homes.Rounded).slice(0, 15)}0`)],
  [day, 1, 'Nobody', unknown.kk, nik(unknown)],
  [day, 1, 'Nobody', '', ''],
  [day, 1, 'Nobody', '64020601', '6402061411080000'],
  [day, 'BELUM ADA DESIL', 'Head', '', nik(homes.Head)],
  [day, 11, 'Head', '', nik(homes.Head)],
  ['2026-02-30', 0, 'Head', '', nik(homes.Head)],
  ['2999-01-01', 2, 'Head', '', nik(homes.Head)],
  ...many.map((home, place) => [day, 1 + (place % 10), '', '', nik(home)]),
  [],
  ['### catatan'],
  ['dari kementerian'],
];
const bookOf = (cells: typeof rows) => workbook({ Desil: cells as (string | number)[][] });

interface Ran {
  readonly report: Awaited<ReturnType<typeof importDeciles>>;
  readonly lines: readonly ReportLine[];
  readonly cost: { readonly calls: number; readonly writeUnits: number };
}

async function run(stores: Stores, file: WholeFile['file'], options: Partial<WholeFile> = {}, actor = dinsos): Promise<Ran> {
  const context = contextFor(stores, actor);
  const lines: ReportLine[] = [];
  const report = await importDeciles(context, { file, onLine: (line) => lines.push(line), ...options });
  const { calls, writeUnits } = context.cost;
  return { report, lines: lines.toSorted((a, b) => a.row - b.row), cost: { calls, writeUnits } };
}

const told = ({ lines }: Ran) =>
  lines.map(({ row, outcome, remarks }) =>
    [row, outcome, ...remarks.map(({ code, column, value }) => [code, column, value].filter(Boolean).join(' '))].join(' | '),
  );

async function decilesIn(stores: Stores): Promise<string[]> {
  const held: string[] = [];
  for (const village of [VILLAGE, ELSEWHERE]) {
    for await (const { cards, officialDecile } of Household.eachInVillage(contextFor(stores, dinsos), village))
      held.push(
        [
          cards.map(({ id, number }) => openNumber(stores.vault, 'kk', number, id).slice(-4)),
          officialDecile?.decile,
          officialDecile?.date,
        ].join(' '),
      );
  }
  return held.toSorted();
}

const decileOf = async (stores: Stores, name: Name) =>
  (await holderOf(contextFor(stores, dinsos), { nik: nik(homes[name]) })).officialDecile;

describe('a decile file', () => {
  const stores = useStores(withHomes);
  let first: Ran;
  let file: WholeFile['file'];

  beforeAll(async () => {
    file = source('desil 6402060101200001.xlsx', await bookOf(rows));
    first = await run(stores, file);
  });

  it('is taken over with every row accounted for', () => {
    expect(told(first).slice(0, 18)).toMatchInlineSnapshot(`
      [
        "2 | updated",
        "3 | updated",
        "4 | updated",
        "5 | updated | oldCard No KK ****************",
        "6 | unchanged | decileOlder Tanggal 2026-07-01",
        "7 | updated | decileOfSameDay Tanggal 2026-07-01",
        "8 | updated | numbersDisagree No KK ****************",
        "9 | updated | nameDiffers Nama",
        "10 | unchanged",
        "11 | refused | householdTwice NIK ****************",
        "12 | updated | numberPassedOver NIK ****************",
        "13 | refused | notRegistered NIK ****************",
        "14 | refused | numbersMissing NIK",
        "15 | refused | numberNotReal NIK **************** | numberLength No KK ********",
        "16 | refused | decileMissing Desil BELUM ADA DESIL",
        "17 | refused | decileUnclear Desil 11",
        "18 | refused | decileMissing Desil | decileDate Tanggal 2026-02-30",
        "19 | refused | decileDate Tanggal 2999-01-01",
      ]
    `);
    expect(told(first).slice(18)).toEqual(many.map((_, place) => `${20 + place} | updated`));
    expect(first.report).toMatchInlineSnapshot(`
      {
        "created": 0,
        "dryRun": false,
        "file": "desil ****************.xlsx",
        "notes": 2,
        "refused": 8,
        "remarks": {
          "decileDate": 2,
          "decileMissing": 2,
          "decileOfSameDay": 1,
          "decileOlder": 1,
          "decileUnclear": 1,
          "householdTwice": 1,
          "nameDiffers": 1,
          "notRegistered": 1,
          "numberLength": 1,
          "numberNotReal": 1,
          "numberPassedOver": 1,
          "numbersDisagree": 1,
          "numbersMissing": 1,
          "oldCard": 1,
        },
        "rows": 138,
        "unchanged": 2,
        "unknownColumns": [
          "Pulau",
        ],
        "updated": 128,
        "warned": 6,
      }
    `);
  });

  it('finds a household by its head’s NIK, its KK, or any member’s NIK, in that order', async () => {
    const held = await Promise.all((['Head', 'Card', 'Child', 'Other Home', 'Two Homes'] as const).map((name) => decileOf(stores, name)));

    expect(held.map((one) => one?.decile)).toEqual([3, 4, 5, 6, undefined]);
    expect(held[0]).toEqual({ decile: 3, date: day, source: 'Berkas desil desil ****************.xlsx' });
  });

  it('leaves a later decile as it is, and replaces one of the same day', async () => {
    expect(await decileOf(stores, 'Later')).toMatchObject({ decile: 2, date: '2026-10-01' });
    expect(await decileOf(stores, 'Same Day')).toMatchObject({ decile: 7, date: day });
  });

  it('costs a transaction for each household that changes, and two look-ups for each 50 rows', () => {
    const { updated, rows: all } = first.report;
    const book = 8;

    expect(first.cost.calls).toBeLessThanOrEqual(updated + 2 * Math.ceil(all / 50) + book);
  });

  it('changes nothing when it is taken over again', async () => {
    const items = await itemsOf(stores.registry);

    const again = await run(stores, file);

    const { rows: all, refused } = first.report;
    expect(again.report).toMatchObject({ rows: all, updated: 0, unchanged: all - refused, refused });
    expect(again.cost.writeUnits).toBe(0);
    expect(await itemsOf(stores.registry)).toEqual(items);
  });

  it('writes nothing in a dry run, and says the same', async () => {
    const untouched = await freshStores(withHomes);
    const items = await itemsOf(untouched.registry);

    const dry = await run(untouched, file, { dryRun: true });

    expect(dry.lines).toEqual(first.lines);
    expect(dry.report).toEqual({ ...first.report, dryRun: true });
    expect(await itemsOf(untouched.registry)).toEqual(items);
  });

  it('keeps no number of a file’s name either, however it is grouped', async () => {
    const named = await freshStores(withHomes);

    const { report } = await run(named, source('desil 6402 0601 0120 0001.csv', csv([header, [day, 3, '', homes.Head.kk, '']])));

    expect(report.file).toBe('desil **** **** **** ****.csv');
    expect((await decileOf(named, 'Head'))?.source).toBe('Berkas desil desil **** **** **** ****.csv');
  });

  it('goes on after a kill in the middle', async () => {
    const killed = await freshStores(withHomes);
    const before = await decilesIn(killed);
    const stop = new AbortController();

    const half = run(killed, file, { signal: stop.signal, onProgress: ({ done }) => done >= 50 && stop.abort() });
    await expect(half).rejects.toThrow('aborted');
    const partly = await decilesIn(killed);
    const rest = await run(killed, file);

    const whole = await decilesIn(stores);
    expect(partly).not.toEqual(before);
    expect(partly).not.toEqual(whole);
    expect(await decilesIn(killed)).toEqual(whole);
    expect(rest.report.rows).toBe(first.report.rows);
    expect(rest.report.unchanged).toBeGreaterThan(first.report.unchanged);
    expect(rest.report.updated).toBeGreaterThan(0);
  });

  it.each([',', ';'])('is the same from a CSV between %j', async (delimiter) => {
    const fromCsv = await freshStores(withHomes);

    const { lines } = await run(fromCsv, source('desil.csv', csv(rows as (string | number | Date)[][], delimiter)));

    expect(await decilesIn(fromCsv)).toEqual(await decilesIn(stores));
    expect(lines.map(({ row, outcome }) => [row, outcome])).toEqual(first.lines.map(({ row, outcome }) => [row, outcome]));
  });

  it('tells of no number in clear, in the report or at rest', async () => {
    const text = csvHeader + first.lines.map(csvOf).join('') + JSON.stringify(await itemsOf(stores.registry));

    const given = rows.flat().filter((cell) => /^\d{10,}$/.test(String(cell)));
    expect(given.length).toBeGreaterThan(120);
    expect(given.filter((number) => text.includes(String(number)))).toEqual([]);
  });
});

describe('the command', () => {
  const office = useOffice(({ stores }) => withHomes(stores));
  atWork(office);

  it('knows the file by its columns, takes it over as Dinsos, and leaves the report beside it', async () => {
    const path = join(await folderOfTest(), 'desil.xlsx');
    await writeFile(path, await bookOf(rows));

    const { code, out } = await puskesos('import', path);

    const lines = (await readFile(`${path}.laporan.csv`, 'utf8')).trimEnd().split('\r\n');
    expect([code, /diperbarui \/ updated +(\d+)/.exec(out)?.[1]]).toEqual([0, '128']);
    // The header, a line for each row, and one more for each remark after the first.
    expect(lines).toHaveLength(1 + 138 + 2);
    expect(await decilesIn(office.stores)).toHaveLength(130);
    expect((await decileOf(office.stores, 'Head'))?.source).toBe('Berkas desil desil.xlsx');
  });
});

describe('a file that stops before anything is written', () => {
  it.each([
    ['no column for a number', ['Nama', 'Desil', 'Tanggal'], 'These columns are missing: NIK.'],
    ['no day', ['No KK', 'Desil'], 'Say of which day they are by --date'],
  ])('has %s', async (_what, columns, message) => {
    const stores = await freshStores();
    await expect(run(stores, source('desil.csv', csv([columns])))).rejects.toThrow(message);
  });

  it('is handed in by somebody of one village', async () => {
    const stores = await freshStores();
    const file = source('desil.csv', csv(rows as (string | number | Date)[][]));
    await expect(run(stores, file, {}, officerOf(VILLAGE) as typeof dinsos)).rejects.toThrow(
      'As an officer of the Puskesos you may not do this',
    );
  });
});

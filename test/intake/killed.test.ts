import { importResidents } from '@puskesos/core/intake';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { countItems } from '../support/engine/items.ts';
import { freshStores } from '../support/engine/stores.ts';
import { officerOf, VILLAGE } from '../support/register/people.ts';
import { registerOf } from '../support/register/register-of.ts';
import { csv, residents, sheetOf, source } from '../support/register/workbooks.ts';

/** `KILLED_ROWS=12000 npx vitest run --config test/vitest.config.ts test/intake/killed.test.ts` is the whole village, killed twenty times. */
const ROWS = Number(process.env['KILLED_ROWS'] ?? 600);
const KILLS = ROWS < 10_000 ? 5 : 20;

/** Numbers count up in four digits, so each thousand families has a beginning of its own to them, and to its names. */
const people = Array.from({ length: Math.ceil(ROWS / 4_000) }, (_, thousand) => {
  const own = (number: unknown) => String(number).replace(/^640206/, `64020${thousand + 1}`);
  const rows = residents(Math.min(1_000, ROWS / 4 - thousand * 1_000));
  return rows.map((row) => ({ ...row, no_kk: own(row['no_kk']), nik: own(row['nik']), nama: `${row['nama']} ${'ABC'[thousand]}` }));
}).flat();
const file = source('penduduk.csv', csv(sheetOf(people)));

/** The same numbers between 0 and 1 in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function taken(stores: Stores, onRow = (_taken: number): void => undefined) {
  let rows = 0;
  return importResidents(contextFor(stores, officerOf(VILLAGE)), {
    file,
    village: VILLAGE,
    sure: true,
    onLine: () => {
      rows += 1;
      onRow(rows);
    },
  });
}

/** No call of the database is answered any more, some while after that row: some of a family's may have been. */
function killedAfter(stores: Stores, row: number, more: number, when: 'before' | 'after') {
  let left = Number.POSITIVE_INFINITY;
  const broken = failing(stores, { at: () => left-- <= 0, when });
  return taken(broken, (rows) => {
    if (rows === row) left = more;
  });
}

/** In one order, whatever households are called by. */
const toldOf = async (stores: Stores) => (await registerOf(stores, VILLAGE)).map((one) => JSON.stringify(one)).toSorted();

/** How many items of each kind there are; the book of files tells of the runs, not of the people. */
async function kindsIn({ registry }: Stores) {
  const kinds = Object.entries(await countItems(registry));
  return Object.fromEntries(kinds.filter(([kind]) => !kind.includes('intake')));
}

it(`an import of ${ROWS} rows that is killed at random rows loses nothing and has nothing twice`, async () => {
  const [whole, killed] = [await freshStores(), await freshStores()];
  const random = seeded(16);
  const uninterrupted = await taken(whole);

  for (let kill = 0; kill < KILLS; kill += 1) {
    // Further on each time, as where somebody begins anew after each: the rows before are there already.
    const row = Math.floor(((kill + random()) / KILLS) * (ROWS - 250)) + 1;
    const run = killedAfter(killed, row, Math.floor(random() * 6), kill % 2 ? 'before' : 'after');
    await expect(run).rejects.toThrow(Killed);
  }
  const rest = await taken(killed);

  expect(uninterrupted).toMatchObject({ rows: ROWS, created: ROWS });
  expect(rest).toMatchObject({ rows: ROWS, refused: 0 });
  expect(rest.unchanged).toBeGreaterThan(0);
  expect(await toldOf(killed)).toEqual(await toldOf(whole));
  expect(await kindsIn(killed)).toEqual(await kindsIn(whole));
});

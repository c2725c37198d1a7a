import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordFinding } from '@puskesos/core/aid/finding';
import type { Household } from '@puskesos/core/household';
import { countMonths } from '@puskesos/core/indicator/counting';
import { publishFigures } from '@puskesos/core/published/publish';
import { villagesOf } from '@puskesos/core/region';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { publishedInFolder } from '@puskesos/core/shared/published';
import { beforeAll, expect, inject, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers } from '../support/register/people.ts';
import { begunWith, withPrograms } from '../support/register/registered.ts';
import { run } from '../support/scenes/cycles.ts';

/** A month that is final is there for anyone: as files, and for staff who may not see whom it counts. */

const at = (day: string) => vi.setSystemTime(`${day}T03:00:00.000Z`);
useStoppedClock('2026-10-20T03:00:00.000Z');
const office = useOffice(withPrograms);
const ministry: Person = { role: 'ministry', sub: 'kementerian' };
const [large, other, small, another] = villagesOf('64.02.06').map(({ code }) => code) as [string, string, string, string];
const sizes = { [large]: 9, [other]: 7, [small]: 2, [another]: 6, '64.02.12.2001': 8 };
const homes: Household[] = [];

const folderOf = (name: string) => join(inject('folder'), `angka-${name}`);
const publishingTo = (name: string): Context => ({ ...office.core(), published: publishedInFolder(folderOf(name)) });
async function filesIn(name: string): Promise<Record<string, string>> {
  const found = await readdir(folderOf(name), { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map(({ parentPath, name: file }) => join(parentPath, file));
  const texts = files.map(async (path) => [path.slice(folderOf(name).length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}
const tableOf = async () => JSON.stringify((await itemsOf(office.stores.publicIndex)).filter(({ pk }) => pk.startsWith('told#')));

const MONTHS = `query ($code: RegionCode!) { village(code: $code) { publishedMonths(first: 5) { edges { node {
  month day values(codes: [HOUSEHOLDS, PEOPLE, VERIFIED_POOR]) { indicator { code } count base rate places } } } } } }`;

beforeAll(async () => {
  const from = numbers(4_000);
  const families = Object.entries(sizes).flatMap(([village, households]) =>
    Array.from({ length: households }, (_, n) => family(from, { village, name: `Keluarga ${village} ${n}` })),
  );
  homes.push(...(await begunWith(office.core(), families)));
  for (const { id } of homes.filter(({ village }) => village === large).slice(0, 6)) {
    await recordFinding(office.core(), { household: id, finding: 'poor', date: '2026-10-20' });
  }
});

it('tells nothing of a month that is not final', async () => {
  at('2026-11-01');
  await countMonths(office.core(), '2026-10', run);
  expect(await publishFigures(publishingTo('a'))).toBe(false);
  const { data } = await office.as(ministry).send(MONTHS, { code: large });
  expect(data.village.publishedMonths.edges).toEqual([]);
});

it('tells a village of two with others, so that it can’t be told apart from them', async () => {
  at('2026-11-10');
  await countMonths(office.core(), '2026-10', run);
  expect(await publishFigures(publishingTo('a'))).toBe(true);
  const files = await filesIn('a');
  const index = JSON.parse(files['index.json'] ?? '');
  expect(index).toMatchObject({ months: ['2026-10'], latest: '2026-10', rateFrom: 20, smallNumbers: { fewest: 5 } });
  const month = JSON.parse(files['month/2026-10.json'] ?? '');
  expect([month.day, month.places['64.02'].households, month.places['64.02.06'].households]).toEqual(['2026-10-31', 32, 24]);
  expect(month.places[large]).toMatchObject({ households: 9, people: 36 });
  expect(month.places[small].households).toBeUndefined();
  const [pool] = month.pools.filter(({ indicators }: { indicators: string[] }) => indicators.includes('households'));
  expect(pool).toEqual({
    indicators: ['households', 'people'],
    places: [other, small, another].toSorted(),
    counts: { households: 15, people: 60 },
  });
  const households = JSON.parse(files['indicator/households.json'] ?? '');
  expect(households.places[large]).toEqual({ count: [9] });
  expect(households.pools).toEqual([{ places: pool.places, count: [15] }]);
});

it('says the same to staff who may not see whom it counts', async () => {
  const { data } = await office.as(ministry).send(MONTHS, { code: small });
  const [{ node }] = data.village.publishedMonths.edges;
  expect(node.values[0]).toMatchObject({ indicator: { code: 'HOUSEHOLDS' }, count: 15, base: null, places: { length: 3 } });
  const open = await office.as(ministry).send(MONTHS, { code: large });
  const [{ node: own }] = open.data.village.publishedMonths.edges;
  expect(own.values).toContainEqual({ indicator: { code: 'HOUSEHOLDS' }, count: 9, base: null, rate: null, places: [large] });
  expect(open.extensions?.cost.calls).toBe(1);
});

it('writes nothing where nothing is new, and the same bytes wherever it was killed', async () => {
  expect(await publishFigures(publishingTo('a'))).toBe(false);
  const [files, rows] = [await filesIn('a'), await tableOf()];
  const told = (await itemsOf(office.stores.registry)).filter(({ pk }) => pk === 'published');
  const anew = async () => {
    await office.stores.registry.batchWrite([], told);
    await office.stores.publicIndex.batchWrite([], await itemsOf(office.stores.publicIndex));
  };
  for (let call = 0; ; call += 2) {
    await anew();
    const { calls, ...stores } = failing(office.stores, { at: (n) => n === call, when: call % 4 === 0 ? 'before' : 'after' });
    const killed = { ...contextFor(stores, office.core().actor), published: publishedInFolder(folderOf(`b${call}`)) };
    const ended = await publishFigures(killed).catch((error: unknown) => error);
    if (calls() <= call) break;
    expect(ended).toBeInstanceOf(Killed);
    await publishFigures(publishingTo(`b${call}`));
    expect(await filesIn(`b${call}`)).toEqual(files);
    expect(await tableOf()).toBe(rows);
  }
});

it('keeps together what was told together, when it would be enough by itself', async () => {
  at('2026-11-20');
  const from = numbers(9_000);
  await begunWith(
    office.core(),
    Array.from({ length: 20 }, (_, n) => family(from, { village: small, name: `Baru ${n}` })),
  );
  at('2026-12-10');
  await countMonths(office.core(), '2026-11', run);
  await publishFigures(publishingTo('a'));
  const month = JSON.parse((await filesIn('a'))['month/2026-11.json'] ?? '');
  expect([month.places['64.02.06'].households, month.places[small].households]).toEqual([44, undefined]);
});

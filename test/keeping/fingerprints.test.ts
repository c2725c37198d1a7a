import * as Household from '@puskesos/core/household';
import { coverAnew } from '@puskesos/core/rewriting/recover';
import type { Stores } from '@puskesos/core/shared/context';
import { CoveredTable } from '@puskesos/core/shared/covered-table';
import { nextKeys } from '@puskesos/core/shared/vault-keys';
import { expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { family, numbers } from '../support/register/people.ts';
import { as, begin, openAt, type Register, running, stepsOf, wholeOf } from './stages.ts';

/** The key of the fingerprints is changed while everybody works: each number is found throughout, and nobody's twice. */

const families = (count: number, from = numbers(100)) => Array.from({ length: count }, () => family(from));
const niksOf = (some: ReturnType<typeof families>): string[] => some.flatMap(({ members }) => members.flatMap(({ nik }) => nik ?? []));

const holds = async (stores: Stores, niks: readonly string[]) =>
  (
    await Household.holders(
      as(stores),
      niks.map((nik) => stores.vault.fingerprint('nik', nik)),
    )
  ).length;
const cover = (stores: Stores, { tables }: Register, atOnce = 10, dryRun = false) => {
  const table = wholeOf(stores, tables);
  return coverAnew(as(stores), table, { ...running(atOnce), dryRun }).finally(() => table.close());
};
/** How many fingerprints lie under a key, wherever. */
const namedIn = async (stores: Stores, id: string) =>
  JSON.stringify(await itemsOf(stores.registry)).match(new RegExp(`(?<![\\w-])${id}\\.[\\w-]{22}(?![\\w-])`, 'g'))?.length ?? 0;

it('killed at any call it goes on; every number is found under both keys’ functions, and then under the new one alone', async () => {
  const known = families(3);
  const [keys, niks] = [await stepsOf('blind'), niksOf(known)];
  const register = await begin(keys.before, known);
  const [first, added, used] = await Promise.all([keys.before, keys.add, keys.use].map((one) => openAt(register.tables, one)));
  if (!first || !added || !used) throw new Error('no stores');
  const publicIds = register.households.map(({ id }) => Household.publicIdOf(first, id));
  const record = await Household.byId(as(first), { household: register.households[0]?.id ?? '' });

  let kills = 0;
  for (let call = 1; ; call += 2) {
    const dying = failing(used, { at: (n) => n === call % 9, when: kills % 2 === 0 ? 'before' : 'after' });
    const ended = await cover(dying, register, 5).catch((error: unknown) => error);
    if (!(ended instanceof Error)) break;
    expect(ended).toBeInstanceOf(Killed);
    kills += 1;
    for (const stores of [added, used]) expect(await holds(stores, niks)).toBe(niks.length);
  }
  const again = await cover(used, register);
  const settled = await openAt(register.tables, keys.retire);

  expect(kills).toBeGreaterThan(3);
  expect(again).toMatchObject({ done: true, rewritten: {}, overtaken: 0 });
  expect(await holds(settled, niks)).toBe(niks.length);
  expect(await holds(first, niks)).toBe(0);
  expect(register.households.map(({ id }) => Household.publicIdOf(settled, id))).toEqual(publicIds);
  expect(await Household.byId(as(settled), { household: record.id })).toEqual(record);
  expect(await namedIn(settled, 'b1')).toBe(0);
  expect(await namedIn(settled, 'b2')).toBeGreaterThan(niks.length);
});

it('the same NIK never gets in twice: by functions of both steps, while it is moved', async () => {
  const keys = await stepsOf('blind');
  const register = await begin(keys.before, families(2));
  const [added, used] = (await Promise.all([keys.add, keys.use].map((one) => openAt(register.tables, one)))) as [Stores, Stores];
  const newcomers = families(4, numbers(500));
  const known = families(2);
  const asked = [...newcomers, ...newcomers, ...known].map((one, n) => ({ one, stores: n % 2 === 0 ? added : used }));
  // Each newcomer is asked for by a function of either step.
  const both = newcomers.map((one, n) => ({ one, stores: n % 2 === 0 ? used : added }));

  const ended = await Promise.allSettled([
    ...[...asked, ...both].map(({ one, stores }) => Household.register(as(stores), one)),
    cover(used, register, 3),
  ]);
  await cover(used, register);

  const refused = ended.filter((one) => one.status === 'rejected').map(({ reason }) => reason as Error);
  // Who loses eight races for one number is told to look again: no less refused.
  expect([...new Set(refused.map(({ name }) => name))].filter((name) => name !== 'VERSION_CONFLICT')).toEqual(['NUMBER_TAKEN']);
  expect(refused).toHaveLength(10);
  const settled = await openAt(register.tables, keys.retire);
  const niks = niksOf([...newcomers, ...known]);
  const items = await itemsOf(settled.registry);
  // Six families: their numbers, and their cards'.
  expect(items.filter(({ type }) => type === 'holder')).toHaveLength(niks.length + 6);
  expect(items.filter(({ type, sk }) => type === 'household' && sk === 'household')).toHaveLength(6);
  expect(await holds(settled, niks)).toBe(niks.length);
});

it('a receipt answers a repeat as before, whichever key it lies under', async () => {
  const keys = await stepsOf('blind');
  const register = await begin(keys.before, families(1));
  const input = families(1, numbers(900))[0] as ReturnType<typeof family>;
  const stages = await Promise.all([keys.before, keys.add, keys.use].map((one) => openAt(register.tables, one)));
  const ids: string[] = [];
  for (const stores of stages) ids.push((await Household.register(as(stores), input, { idempotencyKey: 'sekali' })).id);
  await cover(stages[2] as Stores, register);
  ids.push((await Household.register(as(await openAt(register.tables, keys.retire)), input, { idempotencyKey: 'sekali' })).id);

  expect(new Set(ids).size).toBe(1);
});

it('what has expired under the former key stands in nobody’s way', async () => {
  const keys = await stepsOf('blind');
  const register = await begin(keys.before, families(1));
  const [first, used] = (await Promise.all([keys.before, keys.use].map((one) => openAt(register.tables, one)))) as [Stores, Stores];
  const key = { pk: `once#uji#${first.vault.fingerprint('once', 'lama')}`, sk: 'once' };
  await first.registry.put({ ...key, type: 'once', expiresAt: 1 });

  expect(await used.registry.get(key)).toBeUndefined();
  expect(await used.registry.put({ ...key, type: 'once', result: 'baru' })).toBe(true);
  expect(await used.registry.get(key)).toMatchObject({ result: 'baru' });
});

it('who read a number is told in one list, wherever a line of it lies', async () => {
  const keys = await stepsOf('blind');
  const known = families(1);
  const register = await begin(keys.before, known);
  const [nik = ''] = niksOf(known);
  const stages = (await Promise.all([keys.before, keys.add, keys.use].map((one) => openAt(register.tables, one)))) as [
    Stores,
    Stores,
    Stores,
  ];
  const look = (stores: Stores) => Household.byNumber(as(stores), { nik, purpose: 'mencari keluarga' });
  const partition = `number#${stages[0].vault.fingerprint('nik', nik)}`;
  const lines = async (stores: Stores, limit: number) => {
    const found: string[] = [];
    let after: Parameters<Stores['registry']['query']>[0]['after'];
    do {
      const page = await stores.registry.query({ partition, beginsWith: '~reading@', limit, after, consistent: true });
      found.push(...page.items.map(({ sk }) => sk));
      after = page.next;
    } while (after);
    return found;
  };
  // Of old functions and new ones by turns: their lines lie under both.
  for (const stores of [stages[0], stages[2], stages[0], stages[2], stages[1], stages[2]]) await look(stores);

  const all = await lines(stages[2], 100);
  expect(all).toHaveLength(6);
  expect(all).toEqual(all.toSorted());
  expect(await lines(stages[2], 1)).toEqual(all);
  expect(await lines(stages[1], 4)).toEqual(all);
  await cover(stages[2], register);
  expect(await lines(await openAt(register.tables, keys.retire), 2)).toEqual(all);
});

it('a cover that is out is laid anew: the next key takes its place, and the one before goes', async () => {
  const keys = await stepsOf('blind');
  const known = families(1);
  const register = await begin(keys.before, known);
  await cover(await openAt(register.tables, keys.use), register);
  const next = await stepsOf('blind', keys.retire);
  await cover(await openAt(register.tables, next.use), register);

  const settled = await openAt(register.tables, next.retire);
  expect(Object.keys(JSON.parse(next.retire).blind)).toEqual(['b1', 'b3']);
  expect(await holds(settled, niksOf(known))).toBe(niksOf(known).length);
  expect([await namedIn(settled, 'b1'), await namedIn(settled, 'b2')]).toEqual([0, 0]);
});

it('what looks like a covered fingerprint is never written, and so never read back as another', async () => {
  const keys = await stepsOf('blind');
  const { tables } = await begin(keys.before, families(1));
  const stores = await openAt(tables, keys.use);
  expect(stores.registry).toBeInstanceOf(CoveredTable);
  const typed = { pk: 'uji#1', sk: 'uji', type: 'uji', note: `catatan b2.${'A'.repeat(22)}` };

  await expect(stores.registry.put(typed)).rejects.toThrow();
  const bare = { ...typed, note: `catatan b1.${'A'.repeat(22)}` };
  await stores.registry.put(bare);
  expect(await stores.registry.get(bare)).toEqual(bare);
});

it('steps are taken in their order, and no other', async () => {
  const keys = await stepsOf('blind');
  const wrap = async (key: Buffer) => key;
  for (const [json, step] of [
    [keys.before, 'use'],
    [keys.before, 'retire'],
    [keys.add, 'add'],
    [keys.add, 'retire'],
    [keys.use, 'use'],
    [keys.use, 'add'],
    [keys.retire, 'use'],
  ] as const)
    await expect(nextKeys(json, 'blind', step, wrap)).rejects.toThrow('add, deploy, use');
});

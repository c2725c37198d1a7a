import * as Case from '@puskesos/core/case';
import * as Household from '@puskesos/core/household';
import { openNumber } from '@puskesos/core/household/numbers';
import { resealAll } from '@puskesos/core/rewriting/reseal';
import type { Stores } from '@puskesos/core/shared/context';
import { newVaultKeys, openVault } from '@puskesos/core/shared/vault';
import { nextKeys } from '@puskesos/core/shared/vault-keys';
import { describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { family, numbers } from '../support/register/people.ts';
import { as, begin, numbersIn, openAt, type Register, running, stepsOf, wholeOf } from './stages.ts';

/** What the data key sealed is sealed anew under the next, while everybody works, and the old key goes. */

const reseal = (stores: Stores, { tables }: Register, of: 'registry' | 'publicIndex' = 'registry', atOnce = 10) => {
  const table = wholeOf(stores, tables, of);
  return resealAll(as(stores), table, { ...running(atOnce), dryRun: false, of, old: ['k1'] }).finally(() => table.close());
};
const sealedBy = async (stores: Stores, id: string) =>
  JSON.stringify([...(await itemsOf(stores.registry)), ...(await itemsOf(stores.publicIndex))]).match(
    new RegExp(`(?<![\\w-])${id}\\.[\\w-]{38,}`, 'g'),
  )?.length ?? 0;

it('killed at any call it goes on; then every number opens by the new key alone, in the past too', async () => {
  const keys = await stepsOf('data');
  const from = numbers(200);
  const register = await begin(keys.before, [family(from), family(from), family(from)]);
  const [first, added, used] = (await Promise.all([keys.before, keys.add, keys.use].map((one) => openAt(register.tables, one)))) as [
    Stores,
    Stores,
    Stores,
  ];
  const ids = register.households.map(({ id }) => id);
  const place = { pk: 'answers#64.02.06.1001', sk: '07' };
  await first.publicIndex.put({ ...place, rev: 1, sealed: first.vault.seal('{"a":1}', `${place.pk}#${place.sk}`) });
  await Household.correctAddress(as(first), { household: ids[0] ?? '', address: { street: 'Jl. Baru 2' }, reason: 'pindah rumah sebelah' });
  // Its receipt keeps the answer, seals and all.
  const repeated = await Household.register(as(first), family(from), { idempotencyKey: 'sekali' });
  ids.push(repeated.id);
  const before = await numbersIn(first, ids);
  const had = await sealedBy(first, 'k1');

  // Of the step before they seal by the old key, and open what the new one sealed.
  expect(added.vault.seal('1', 'uji')).toMatch(/^k1\./);
  expect(added.vault.open(used.vault.seal('1', 'uji'), 'uji')).toBe('1');
  let kills = 0;
  for (let call = 1; ; call += 1) {
    const dying = failing(used, { at: (n) => n === call % 7, when: kills % 2 === 0 ? 'before' : 'after' });
    const ended = await reseal(dying, register, 'registry', 6).catch((error: unknown) => error);
    if (!(ended instanceof Error)) break;
    expect(ended).toBeInstanceOf(Killed);
    kills += 1;
    for (const stores of [added, used]) expect(await numbersIn(stores, ids)).toEqual(before);
  }
  // Somebody writes on, as a function of the step before would.
  await Household.correctAddress(as(added), { household: ids[1] ?? '', address: { street: 'Jl. Baru 3' }, reason: 'pindah rumah sebelah' });
  const [again, pub] = [await reseal(used, register), await reseal(used, register, 'publicIndex')];
  const last = await reseal(used, register);

  expect(kills).toBeGreaterThan(3);
  expect([again.broken, again.overtaken, pub.rewritten]).toEqual([[], 0, { answers: 1 }]);
  expect(last).toMatchObject({ done: true, rewritten: {} });
  const settled = await openAt(register.tables, keys.retire);
  expect(Object.keys(JSON.parse(keys.retire).data)).toEqual(['k2']);
  expect(await sealedBy(settled, 'k1')).toBe(0);
  expect(await sealedBy(settled, 'k2')).toBeGreaterThanOrEqual(had);
  expect(await numbersIn(settled, ids)).toEqual(before);
  const item = await settled.publicIndex.get(place);
  expect(settled.vault.open(String(item?.['sealed']), `${place.pk}#${place.sk}`)).toBe('{"a":1}');
  const told = (await itemsOf(settled.registry)).find(({ type, sk }) => type === 'case' && sk === 'case');
  const { rows } = await Household.history(as(settled), { household: ids[0] ?? '', page: {} });
  const then = rows.at(-1)?.value.value?.members[0];
  expect(openNumber(settled.vault, 'nik', then?.nik as never, then?.id ?? '')).toBe(before[then?.id ?? '']);
  expect((await Case.byId(as(settled), { case: String(told?.pk).slice(5) })).id).toBe(String(told?.pk).slice(5));
});

it('what doesn’t open where it lies is told, and left', async () => {
  const keys = await stepsOf('data');
  const register = await begin(keys.before, [family(numbers(300))]);
  const used = await openAt(register.tables, keys.use);
  const lost = await openVault(JSON.stringify(newVaultKeys()));
  const item = { pk: 'uji#1', sk: 'uji', type: 'uji', data: JSON.stringify({ id: '1', words: lost.seal('hilang', 'nik#1') }) };
  await used.registry.put(item);

  const report = await reseal(used, register);

  expect(report.broken).toEqual(['uji uji#1 uji']);
  expect(await used.registry.get(item)).toEqual(item);
});

describe('its steps', () => {
  const wrap = async (key: Buffer) => key;
  it('are taken in their order', async () => {
    const keys = await stepsOf('data');
    for (const [json, step] of [
      [keys.before, 'use'],
      [keys.before, 'retire'],
      [keys.add, 'add'],
      [keys.add, 'retire'],
      [keys.use, 'use'],
      [keys.retire, 'retire'],
    ] as const)
      await expect(nextKeys(json, 'data', step, wrap)).rejects.toThrow('add, deploy, use');
  });

  it('name keys that are there', async () => {
    const keys = newVaultKeys();
    for (const wrong of [{ seals: 'k9' }, { forms: ['b9'] }])
      await expect(openVault(JSON.stringify({ ...keys, ...wrong }))).rejects.toThrow('must name keys that are there');
  });
});

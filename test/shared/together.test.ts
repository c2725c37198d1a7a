import { systemActor } from '@puskesos/core/shared/actor';
import { type Change, commit, isNew } from '@puskesos/core/shared/change';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { VersionConflict } from '@puskesos/core/shared/error';
import { Together } from '@puskesos/core/shared/together';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';

/** What several have decided at the same time goes into the table together, and each of them as if it were alone. */

const stores = useStoresForEach();
const together = (): Context => ({ ...contextFor(stores, systemActor('uji')), together: new Together() });

const added = (sk: string, parts = 1): Change[] =>
  Array.from({ length: parts }, (_, n) => ({
    put: { pk: `uji#${sk}`, sk: String(n), type: 'uji' },
    condition: isNew,
    onConditionFailed: () => new VersionConflict(),
  }));
const write = (context: Context, sets: readonly Change[][]) =>
  Promise.allSettled(sets.map((changes) => commit(context, changes, { operation: 'uji' })));
const there = async () => (await itemsOf(stores.registry)).filter(({ type }) => type === 'uji').map(({ pk, sk }) => `${pk} ${sk}`);

it('thirty sets of five are two transactions', async () => {
  const context = together();

  const ended = await write(
    context,
    Array.from({ length: 30 }, (_, n) => added(String(n), 5)),
  );

  expect(ended.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(context.cost.byCommand).toEqual({ 'TransactWrite registry': 2 });
  expect(await there()).toHaveLength(150);
});

it('one that may not be written keeps no other from it, and is refused with its own error', async () => {
  const context = together();
  await write(context, [added('dulu')]);

  const ended = await write(context, [added('satu', 3), [...added('dua'), ...added('dulu')], added('tiga', 3)]);

  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((ended[1] as PromiseRejectedResult).reason).toBeInstanceOf(VersionConflict);
  expect((await there()).filter((key) => key.includes('dua'))).toEqual([]);
  expect(await there()).toHaveLength(7);
});

it('two that write one item go one beside the other, and one of them is refused', async () => {
  const ended = await write(together(), [added('sama', 2), added('sama', 2), added('lain')]);

  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(await there()).toHaveLength(3);
});

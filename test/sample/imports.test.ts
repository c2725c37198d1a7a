import type { Import } from '@puskesos/core/intake/import-shapes';
import * as Imports from '@puskesos/core/intake/imports';
import { systemActor } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { contextFor } from '@puskesos/core/shared/context';
import { seedImports } from '@puskesos/sample/stories/imports';
import { expect, it } from 'vitest';
import { countItems } from '../support/engine/items.ts';
import { useStores } from '../support/engine/stores.ts';
import { keyOf } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';

const stores = useStores();

it('the sample’s files are looked through, taken in, refused and taken back, each once', async () => {
  const today = dayOf(new Date().toISOString());
  await seedImports(stores, today);
  const once = await countItems(stores.registry);

  await seedImports(stores, today);

  const told: Import[] = [];
  for await (const { data } of Imports.eachAsKept(contextFor(stores, systemActor('test')))) told.push(data as Import);
  expect(told.map(({ state, dryRun, report }) => [state, dryRun, report?.created, report?.refused])).toEqual([
    ['done', true, 15, 1],
    ['done', false, 15, 0],
    ['refused', true, undefined, undefined],
    ['undone', false, 11, 0],
  ]);
  expect(told.at(-1)?.undo).toMatchObject({ done: 3, left: 0 });
  expect(told.map(({ id }) => id)).toContain(keyOf(String(savedOperation('142-import').variables['id'])));
  expect(await countItems(stores.registry)).toEqual(once);
  expect(once).not.toHaveProperty('work');
});

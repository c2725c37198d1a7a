import type { Stores } from '@puskesos/core/shared/context';
import { seedShowcase } from '@puskesos/sample/seed';
import { seedFamilies } from '@puskesos/sample/stories/families';
import { expect, it } from 'vitest';
import { failing } from '../support/engine/failing.ts';
import { added, countItems, itemsOf } from '../support/engine/items.ts';
import { freshStores } from '../support/engine/stores.ts';

/** What happened to the sample's families is told once, however often its making was killed. */

/** What was done, and how often: after a stop the next story may choose another family, and no one is registered or dies twice. */
async function done({ registry }: Stores): Promise<Record<string, number>> {
  const changes = (await itemsOf(registry)).filter(({ sk }) => sk.startsWith('~'));
  return Object.fromEntries([...Map.groupBy(changes, ({ operation }) => String(operation))].map(([name, all]) => [name, all.length]));
}

it('killed anywhere, is gone on with, and nothing is done twice', async () => {
  const [whole, killed] = [await freshStores((own) => seedShowcase(own, 120)), await freshStores((own) => seedShowcase(own, 120))];
  await seedFamilies(whole);

  let [completed, kills] = [false, 0];
  for (let kill = 20; !completed; kill += 40) {
    completed = await seedFamilies(failing(killed, { at: (call) => call >= kill, when: 'after' })).then(
      () => true,
      () => false,
    );
    kills += 1;
  }

  const [once, often] = [await done(whole), await done(killed)];
  expect(kills).toBeGreaterThan(3);
  expect(often['registerHousehold']).toBe(once['registerHousehold']);
  expect(often['recordLife']).toBeLessThanOrEqual(once['recordLife'] ?? 0);
  const before = await countItems(killed.registry);
  await seedFamilies(killed);
  expect(added(before, await countItems(killed.registry))).toEqual({});
});

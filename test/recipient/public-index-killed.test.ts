import * as Household from '@puskesos/core/household';
import * as Recipient from '@puskesos/core/recipient';
import { checkLists } from '@puskesos/core/recipient/check';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { maskName } from '@puskesos/core/recipient/mask';
import type { Stores } from '@puskesos/core/shared/context';
import { describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { freshStores, useStoresForEach } from '../support/engine/stores.ts';
import { useNumbers, VILLAGE } from '../support/register/people.ts';
import { marks, published, recipient, refresh, system, withKnownPrograms } from '../support/scenes/published.ts';

const stores = useStoresForEach(withKnownPrograms);
const from = useNumbers();

const listOf = async () =>
  (await Recipient.ofVillage(stores, { village: VILLAGE, page: { first: 100 } })).rows.map(({ value }) => value.maskedName);

/** The list as the register has it now. */
async function wholeList(): Promise<string[]> {
  const names: string[] = [];
  for await (const household of Household.eachInVillage(system(stores), VILLAGE)) names.push(maskName(household.members[0]?.name ?? ''));
  return names.toSorted();
}

const inForce = async (of: Stores) => (await published(of)).filter(({ sk, expires }) => sk.startsWith('segment#') && expires === undefined);

describe.each(['before', 'after'] as const)('a refresh killed at any call, %s it is made', (when) => {
  it('shows the old list or the new one and never a mixture, and the next run ends as a clean one', async () => {
    for (const name of ['Siti Aminah', 'Budi Hartono']) await recipient(stores, from, name);
    await refresh(stores);
    let list = await listOf();

    let completed = false;
    for (let kill = 0; !completed; kill += 1) {
      await recipient(stores, from, `Baru Ke${'abcdefghijklmnopqrstuvwxyz'[kill]} Contoh`);
      const broken = failing(stores, { at: (call) => call >= kill, when });
      const report = await refresh(broken).catch((error: unknown) => ({ failed: [{ error }] }));
      const faults = report.failed.map(({ error }) => error);
      expect(faults.every((error) => error instanceof Killed)).toBe(true);
      completed = faults.length === 0;

      const shown = await listOf();
      const whole = await wholeList();
      expect([list, whole]).toContainEqual(shown);
      expect(await Recipient.publishedList(stores, VILLAGE)).toMatchObject({ recipients: shown.length });
      await refresh(stores);

      list = await listOf();
      expect(list).toEqual(whole);
      expect(await marks(stores)).toEqual([]);
    }

    await checkLists(system(stores), 'all', { signal: new AbortController().signal, onProgress: () => undefined });
    const clean = { ...stores, publicIndex: (await freshStores()).publicIndex };
    await markDirty(system(clean), [VILLAGE]);
    await refresh(clean);
    expect(await inForce(stores)).toEqual(await inForce(clean));
  });
});

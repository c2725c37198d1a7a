import * as Aid from '@puskesos/core/aid';
import { relocate } from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Recipient from '@puskesos/core/recipient';
import { checkLists } from '@puskesos/core/recipient/check';
import * as Checks from '@puskesos/core/recipient/check.store';
import { clearMarks, markDirty, markHouseholds, markSettling } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Lagging, lagging } from '../support/engine/lagging.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, NEIGHBOUR, useNumbers, VILLAGE } from '../support/register/people.ts';
import { marks, recipient, refresh, system, withKnownPrograms } from '../support/scenes/published.ts';

/** An index that tells of yesterday must not make a list wrong for good. */

const stores = useStoresForEach(withKnownPrograms);
const from = useNumbers();
let lag: Lagging;
beforeEach(async () => {
  lag = await lagging(stores);
});

const listOf = async (village = VILLAGE) =>
  (await Recipient.ofVillage(stores, { village, page: { first: 100 } })).rows.map(({ value }) => value.maskedName);
const end = (household: string) =>
  Aid.move(system(stores), { household, program: 'pkh', to: 'ended', ending: 'graduated', reason: 'selesai' });
const told = (households: readonly string[], village = VILLAGE) =>
  markHouseholds(
    system(stores),
    households.map((household) => ({ village, household })),
  );
const check = () => checkLists(system(stores), 'all', { signal: new AbortController().signal, onProgress: () => undefined });

describe('while an index lags', () => {
  it('whoever ended leaves the list at once, and does not come back with a pass over the village', async () => {
    const [gone] = [await recipient(stores, from, 'Siti Aminah'), await recipient(stores, from, 'Budi Hartono')];
    await refresh(stores);
    await lag.catchUp();
    await end(gone.id);
    await told([gone.id]);

    await refresh(lag);
    const first = await listOf();
    await markDirty(system(stores), [VILLAGE]);
    await refresh(lag);

    expect([first, await listOf()]).toEqual([['B**I H**O'], ['B**I H**O']]);
    expect(await marks(stores)).toEqual([]);
  });

  it('whoever came is listed at once, and stays', async () => {
    await recipient(stores, from, 'Siti Aminah');
    await refresh(stores);
    await lag.catchUp();
    const { id } = await recipient(stores, from, 'Budi Hartono');
    for (const { due } of await marks(stores)) await clearMarks(stores.registry, due);
    await told([id]);

    await refresh(lag);
    await markDirty(system(stores), [VILLAGE]);
    await refresh(lag);

    expect(await listOf()).toEqual(['B**I H**O', 'S**I A**H']);
  });

  it('whoever moved is listed in one village, and no more in the other', async () => {
    const moves = await recipient(stores, from, 'Siti Aminah');
    await recipient(stores, from, 'Budi Hartono');
    await refresh(stores);
    await lag.catchUp();
    await relocate(system(stores), {
      household: moves.id,
      village: NEIGHBOUR,
      address: { street: 'Jl. Contoh 2' },
      reason: 'pindah rumah',
    });
    await told([moves.id]);
    await told([moves.id], NEIGHBOUR);

    await refresh(lag);
    await markDirty(system(stores), [VILLAGE, NEIGHBOUR]);
    await refresh(lag);

    expect([await listOf(), await listOf(NEIGHBOUR)]).toEqual([['B**I H**O'], ['S**I A**H']]);
  });

  it('what is counted of the village is counted again when every index has caught up', async () => {
    const at = (now: string) => system(stores, () => now);
    const { id } = await recipient(stores, from, 'Siti Aminah');
    await refresh(stores);
    await Household.register(system(stores), family(from, { name: 'Baru Datang' }));
    await markSettling(at('2026-11-24T02:03:00.000Z'), [VILLAGE]);
    const run = (now: string) => refreshDirtyVillages(at(now), { everything: false });

    const soon = await run('2026-11-24T02:10:30.000Z');
    const then = await run('2026-11-24T02:11:00.000Z');

    expect([soon.villages, then.villages]).toEqual([0, 1]);
    expect(await Recipient.publishedList(stores, VILLAGE)).toMatchObject({ households: 2, recipients: 1 });
    expect(id).not.toBe('');
  });
});

describe('the nightly check', () => {
  it('finds what no mark told of, mends it and says in which village', async () => {
    const gone = await recipient(stores, from, 'Siti Aminah');
    await recipient(stores, from, 'Budi Hartono');
    await recipient(stores, from, 'Rahmat Hidayat', { village: NEIGHBOUR });
    await refresh(stores);
    await end(gone.id);

    await check();

    const found = await Checks.latest(stores);
    expect(await listOf()).toEqual(['B**I H**O']);
    // The household's, and that of the other adult.
    expect(found).toMatchObject({ villages: 237, districts: 20, differing: [{ village: VILLAGE, lines: 2 }], swept: 0 });
    expect(found?.endedAt).toBeDefined();
  });

  it('does not call a difference what is marked and about to be done', async () => {
    const gone = await recipient(stores, from, 'Siti Aminah');
    await recipient(stores, from, 'Budi Hartono');
    await refresh(stores);
    await end(gone.id);
    await told([gone.id]);

    await check();

    expect(await listOf()).toEqual(['B**I H**O']);
    expect(await Checks.latest(stores)).toMatchObject({ differing: [] });
  });

  it('writes to no list where nothing differs, and costs what is stated', async () => {
    await recipient(stores, from, 'Siti Aminah');
    await refresh(stores);
    await check();
    const before = await Recipient.publishedList(stores, VILLAGE);
    const context = system(stores);

    await checkLists(context, 'all', { signal: new AbortController().signal, onProgress: () => undefined });

    expect(await Recipient.publishedList(stores, VILLAGE)).toEqual(before);
    // Of each village its marks, its pointer and files twice, its pieces, its deliberation and its households; of each kecamatan one Put.
    expect(context.cost.writeUnits).toBeLessThanOrEqual(24);
    expect(context.cost.calls / 237).toBeLessThan(12);
  });

  it('stopped, goes on with the kecamatan that are left', async () => {
    await recipient(stores, from, 'Siti Aminah');
    await refresh(stores);
    const stopping = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done === 7) stopping.abort();
    };
    await checkLists(system(stores), 'all', { signal: stopping.signal, onProgress });
    const half = await Checks.latest(stores);

    await check();

    expect(half).toMatchObject({ districts: 7 });
    expect(half?.endedAt).toBeUndefined();
    expect(await Checks.latest(stores)).toMatchObject({ districts: 20, villages: 237, endedAt: expect.any(String) });
  });
});

import { bytesOf } from '@puskesos/core/shared/item-size';
import * as store from '@puskesos/core/targeting/figures.store';
import { AT_MOST_IN_ONE, type PublishedState } from '@puskesos/core/targeting/gap-kept.store';
import { describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { VILLAGE } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';

const stores = useStoresForEach();
const DISTRICT = VILLAGE.slice(0, 8);

/** So many households of a gap, as a refresh would count them. */
const gapOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => ({ rank: '1#01#1', household: `01a2b3c4-d5e6-7f80-9a0b-${String(from + n).padStart(12, '0')}` }));
const counted = (gap: number) => ({
  ...{ village: VILLAGE, day: today, households: gap, people: gap, verifiedPoor: gap, gap, overlaps: 0, programs: [] },
});
const publish = async (gap: ReturnType<typeof gapOf>, seen?: PublishedState) =>
  store.publish(stores, seen ?? (await store.getPublishedState(stores, VILLAGE)), counted(gap.length), gap);

const lying = async () => {
  const items = await itemsOf(stores.registry);
  const own = items.filter(({ pk }) => pk === `gap#${VILLAGE}`);
  return {
    listed: items.filter(({ pk }) => pk === `gap#${DISTRICT}`).length,
    parts: own.filter(({ type }) => type === 'gap_part').length,
    largest: Math.max(...own.map(bytesOf)),
  };
};

describe('the gap of a village', () => {
  it('is one item up to its bound, and in parts from the next household on, none near what an item holds', async () => {
    await publish(gapOf(AT_MOST_IN_ONE));
    const atBound = await lying();
    await publish(gapOf(AT_MOST_IN_ONE + 1));
    const past = await lying();
    await publish(gapOf(10_001));
    const far = await lying();

    expect([atBound.parts, past.parts, far.parts]).toEqual([0, 2, 3]);
    expect([atBound.listed, past.listed, far.listed]).toEqual([AT_MOST_IN_ONE, AT_MOST_IN_ONE + 1, 10_001]);
    for (const { largest } of [atBound, past, far]) expect(largest).toBeLessThan(300_000);
    const { entries, settled } = await store.getPublishedState(stores, VILLAGE);
    expect([entries.length, settled]).toEqual([10_001, true]);
    expect(await publish(gapOf(10_001))).toBe(false);
  });

  it('shrinks to one item again and leaves no part behind', async () => {
    await publish(gapOf(6_000));
    await publish(gapOf(3));

    expect(await lying()).toMatchObject({ listed: 3, parts: 0 });
  });

  it('loses to whoever published meanwhile, takes nothing of theirs away, and what it left is swept by the next', async () => {
    const seen = await store.getPublishedState(stores, VILLAGE);
    await publish(gapOf(6_000));
    await expect(publish(gapOf(7_000, 500), seen)).rejects.toThrow();
    expect((await store.getPublishedState(stores, VILLAGE)).entries).toHaveLength(6_000);

    await publish(gapOf(6_500));

    expect((await store.getPublishedState(stores, VILLAGE)).entries).toHaveLength(6_500);
    expect(await lying()).toMatchObject({ listed: 6_500, parts: 2 });
  });

  it('goes on after a stop at any call, and comes to the same', async () => {
    await publish(gapOf(5_100));
    const next = gapOf(5_200, 50);
    for (const at of [0, 1, 2, 3, 5, 8, 10]) {
      const broken = failing(stores, { at: (call) => call === at });
      const run = store.getPublishedState(broken, VILLAGE).then((seen) => store.publish(broken, seen, counted(next.length), next));
      await expect(run).rejects.toThrow(Killed);
    }
    await publish(next);

    expect(await lying()).toMatchObject({ listed: 5_200, parts: 2 });
    expect((await store.getPublishedState(stores, VILLAGE)).entries).toHaveLength(5_200);
  });
});

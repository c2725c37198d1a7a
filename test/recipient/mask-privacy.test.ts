import { maskName } from '@puskesos/core/recipient/mask';
import { families } from '@puskesos/sample/population/families';
import type { SyntheticFamily } from '@puskesos/sample/population/family';
import { describe, expect, it } from 'vitest';

/**
 * How far a mask hides whose it is, on villages of a thousand families as the regency has them: the sample’s people, whose names come from pools of
 * some twenty for each part. Real names are more varied, so that more of them are alone under their mask.
 */

const villages = ['64.02.06.1001', '64.02.06.2006', '64.02.12.2001', '64.02.03.2005', '64.02.10.2001', '64.02.01.2003'];
const people = [...families({ households: 6_000, villages, today: '2026-11-24' })];
const inEach = (of: (village: readonly SyntheticFamily[]) => readonly number[]) =>
  [...Map.groupBy(people, ({ village }) => village).values()].flatMap((village) => of(village));

const headOf = ({ members }: SyntheticFamily): string => maskName(members[0]?.name ?? '');
const receives = ({ aid }: SyntheticFamily) => aid.length > 0;

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
const share = (all: readonly number[], which: (one: number) => boolean) => mean(all.map((one) => Number(which(one))));

/** Of each family on the list: how many of these bear its mask. */
function crowds(of: readonly SyntheticFamily[]): number[] {
  const byMask = Map.groupBy(of, headOf);
  return of.filter(receives).map((family) => byMask.get(headOf(family))?.length ?? 0);
}
const spread = (all: readonly number[]) => ({
  'alone (k = 1)': share(all, (k) => k === 1),
  'k = 2 to 4': share(all, (k) => k > 1 && k < 5),
  'k of 5 or more': share(all, (k) => k >= 5),
});

/** Somebody looks for a family whose names they know and sees its mask on the list: 1 where it receives indeed. */
function seen(of: readonly SyntheticFamily[]): number[] {
  const listed = new Set(of.filter(receives).map(headOf));
  return of.filter((family) => listed.has(headOf(family))).map((family) => Number(receives(family)));
}

/** Somebody knows the families of their own RT and no others, and takes a mask on the list for the only one of them that bears it: 1 where that is right. */
function takenFor(of: readonly SyntheticFamily[]): number[] {
  const entries = Map.groupBy(of.filter(receives), headOf);
  const neighbourhoods = [...Map.groupBy(of, ({ address }) => address.rt).values()];
  const known = neighbourhoods.flatMap((rt) => [...Map.groupBy(rt, headOf)].filter(([, bearers]) => bearers.length === 1));
  return known.flatMap(([mask, [family]]) => (entries.get(mask) ?? []).map((entry) => Number(entry === family)));
}

const told = (figures: object) => Object.fromEntries(Object.entries(figures).map(([what, one]) => [what, (one as number).toFixed(2)]));

describe('a mask on a village’s list', () => {
  it('is borne by several families of the village, mostly', () => {
    const onList = spread(inEach((village) => crowds(village.filter(receives))));
    const inVillage = spread(inEach(crowds));
    console.table({
      'among those on the list': told(onList),
      'among all of the village': told(inVillage),
    });

    expect(people.length / villages.length).toBe(1_000);
    expect(inVillage['alone (k = 1)']).toBeLessThanOrEqual(0.35);
    expect(inVillage['k of 5 or more']).toBeGreaterThanOrEqual(0.2);
  });

  it('leaves a neighbour in doubt who knows some names', () => {
    const receiving = mean(people.map((family) => Number(receives(family))));
    const bySight = mean(inEach(seen));
    const guessed = mean(inEach(takenFor));
    console.table(
      told({
        'families that receive': receiving,
        'of families whose head’s mask is on the list, receive': bySight,
        'entries that are of the one neighbour with that mask': guessed,
      }),
    );

    expect(bySight - receiving).toBeLessThanOrEqual(0.25);
    expect(guessed).toBeLessThanOrEqual(0.4);
  });
});

import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { districtOf } from '../shared/region-code.ts';
import { type Alike, alikesOf } from './alike.rules.ts';
import * as store from './double.store.ts';
import type { Double } from './double-shapes.ts';
import type { Household } from './shapes.ts';

/**
 * Keeps the index of likenesses true to households as they are written, and tells of whoever may be in the register twice. One BatchGet where
 * anybody is new, or goes by another name; and a Query for each of them without a NIK.
 */
export async function likenessChanges(
  context: Context,
  households: readonly { readonly before?: Household | undefined; readonly after: Household }[],
): Promise<Change[]> {
  const peopleOf = (household: Household) => alikesOf(context.vault, districtOf(household.village), household);
  const had = new Map(households.flatMap(({ before }) => (before ? peopleOf(before) : [])).map((one) => [one.member, one]));
  const have = new Map(households.flatMap(({ after }) => peopleOf(after)).map((one) => [one.member, one]));
  const gone = [...had.values()].filter((one) => have.get(one.member)?.likeness !== one.likeness);
  const changed = [...have.values()].filter((one) => !same(had.get(one.member), one));
  // Who only went to live elsewhere is nobody new.
  const news = changed.filter((one) => had.get(one.member)?.likeness !== one.likeness);
  const looked = [...news, ...gone, ...changed.filter((one) => one.numbered && had.get(one.member)?.numbered === false)];
  const bare =
    looked.length > 0
      ? await store.bareAmong(
          context,
          looked.map(({ likeness }) => likeness),
        )
      : new Map<string, Alike>();
  const freed = looked.filter((one) => bare.get(one.likeness)?.member === one.member);
  return [
    ...gone.flatMap(store.removeAlike),
    ...[...new Set(freed.map(({ likeness }) => likeness))].map(store.removeBare),
    ...changed.flatMap(store.putAlike),
    ...(await suspected(context, news, bare)),
  ];
}

const same = (a: Alike | undefined, b: Alike): boolean =>
  a !== undefined && a.likeness === b.likeness && a.household === b.household && a.numbered === b.numbered && a.village === b.village;

async function suspected(context: Context, news: readonly Alike[], bare: ReadonlyMap<string, Alike>): Promise<Change[]> {
  const known = await Promise.all(
    news.map(async (later) => {
      const others = later.numbered
        ? [bare.get(later.likeness)].filter((one) => one !== undefined)
        : await store.allAlike(context, later.likeness);
      const here = later.numbered ? news.filter((one) => !one.numbered && one.likeness === later.likeness) : [];
      return [...others, ...here].filter(({ member }) => member !== later.member).map((earlier) => doubleOf(context, earlier, later));
    }),
  );
  const found = new Map(known.flat().map((one) => [one.id, one]));
  if (found.size === 0) return [];
  const asked = new Set((await store.getMany(context, [...found.keys()])).map(({ id }) => id));
  return [...found.values()].filter(({ id }) => !asked.has(id)).map((one) => store.add(one, context.now()));
}

const doubleOf = ({ now }: Context, earlier: Alike, later: Alike): Double => ({
  id: [earlier.member, later.member].toSorted().join('.'),
  village: later.village,
  ...(earlier.village !== later.village && { otherVillage: earlier.village }),
  earlier: { household: earlier.household, member: earlier.member },
  later: { household: later.household, member: later.member },
  since: dayOf(now()),
});

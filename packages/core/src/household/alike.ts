import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { districtOf } from '../shared/region-code.ts';
import { type Alike, alikesOf } from './alike.rules.ts';
import * as store from './double.store.ts';
import type { Double } from './double-shapes.ts';
import { doubleTask } from './double-task.ts';
import { repointed } from './repointing.ts';
import type { Household } from './shapes.ts';

/** Households as they were and are to be, and the members who turned out to be another of them. */
interface Rewritten {
  readonly households: readonly { readonly before?: Household | undefined; readonly after: Household }[];
  readonly becomes?: ReadonlyMap<string, string> | undefined;
}

/**
 * Keeps the index of likenesses true to households as they are written, tells of whoever may be in the register twice, and takes what was told
 * of people along with them. One BatchGet where anybody is new, goes elsewhere or by another name; and a Query for each who has no NIK, or went.
 */
export async function likenessChanges(context: Context, { households, becomes = new Map() }: Rewritten): Promise<Change[]> {
  const peopleOf = (household: Household) => alikesOf(context.vault, districtOf(household.village), household);
  const had = new Map(households.flatMap(({ before }) => (before ? peopleOf(before) : [])).map((one) => [one.member, one]));
  const have = new Map(households.flatMap(({ after }) => peopleOf(after)).map((one) => [one.member, one]));
  const gone = [...had.values()].filter((one) => have.get(one.member)?.likeness !== one.likeness);
  const changed = [...have.values()].filter((one) => !same(had.get(one.member), one));
  // Who only went to live elsewhere is nobody new.
  const news = changed.filter((one) => had.get(one.member)?.likeness !== one.likeness);
  const looked = [...news, ...gone, ...changed.filter((one) => !one.numbered || had.get(one.member)?.numbered === false)];
  const bare =
    looked.length > 0
      ? await store.bareAmong(
          context,
          looked.map(({ likeness }) => likeness),
        )
      : new Map<string, Alike>();
  return [
    ...gone.map(store.removeAlike),
    ...changed.map(store.putAlike),
    ...bareChanges(changed, { had, have, bare }),
    ...(await suspected(context, news, bare)),
    ...(await repointed(context, had, have, becomes)),
  ];
}

/** For each likeness the one without a NIK who came last; nobody where that one is numbered by now, or goes by another name. */
function bareChanges(
  changed: readonly Alike[],
  { had, have, bare }: Record<'had' | 'have' | 'bare', ReadonlyMap<string, Alike>>,
): Change[] {
  const latest = new Map(changed.filter(({ numbered }) => !numbered).map((one) => [one.likeness, one]));
  const isNoMore = ({ member, likeness }: Alike) => {
    const now = have.get(member);
    return had.has(member) && (!now || now.numbered || now.likeness !== likeness);
  };
  const left = [...bare.values()].filter((one) => !latest.has(one.likeness) && isNoMore(one));
  return [...[...latest.values()].map((one) => store.putBare(one, bare.get(one.likeness))), ...left.map(store.removeBare)];
}

const same = (a: Alike | undefined, b: Alike): boolean =>
  a !== undefined && a.likeness === b.likeness && a.household === b.household && a.numbered === b.numbered && a.village === b.village;

async function suspected(context: Context, news: readonly Alike[], bare: ReadonlyMap<string, Alike>): Promise<Change[]> {
  const known = await Promise.all(
    news.map(async (later) => {
      const others = later.numbered
        ? [bare.get(later.likeness)].filter((one) => one !== undefined)
        : await store.allAlike(context, later.likeness);
      const here = news.filter((one) => !one.numbered && one.likeness === later.likeness && (later.numbered || one.member < later.member));
      return [...others, ...here].filter(({ member }) => member !== later.member).map((earlier) => doubleOf(context, earlier, later));
    }),
  );
  const found = new Map(inTurn(known).map((one) => [one.id, one]));
  if (found.size === 0) return [];
  const asked = new Set((await store.getMany(context, [...found.keys()])).map(({ id }) => id));
  const fresh = [...found.values()].filter(({ id }) => !asked.has(id));
  return fresh.slice(0, MOST_SUSPECTED).flatMap((one) => [store.add(one, context.now()), doubleTask(one)]);
}

/**
 * So many are told of at once, so that what anybody registers stays one transaction, and what is refused or not tells nothing of who lives
 * elsewhere: the first of each newcomer before the second of any.
 */
const MOST_SUSPECTED = 5;

const inTurn = (lists: readonly (readonly Double[])[]): Double[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();

const doubleOf = ({ now }: Context, earlier: Alike, later: Alike): Double => ({
  id: store.idOf(earlier.member, later.member),
  village: later.village,
  ...(earlier.village !== later.village && { otherVillage: earlier.village }),
  earlier: { household: earlier.household, member: earlier.member },
  later: { household: later.household, member: later.member },
  since: dayOf(now()),
});

import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { districtOf } from '../shared/region-code.ts';
import { type Alike, alikesOf, likenessOf } from './alike.rules.ts';
import * as store from './double.store.ts';
import type { Double } from './double-shapes.ts';
import { doubleTask } from './double-task.ts';
import { repointed } from './repointing.ts';
import type { Household, Member } from './shapes.ts';

/** Households as they were and are to be, and the members who turned out to be another of them. */
interface Rewritten {
  readonly households: readonly { readonly before?: Household | undefined; readonly after: Household }[];
  readonly becomes?: ReadonlyMap<string, string> | undefined;
  /** Of one village also where both have a NIK: a list of people is where somebody is written under a wrong one. */
  readonly asksNamesakes?: boolean | undefined;
}

/** Who is of the name and birth date of any of those people, in their kecamatan. One BatchGet for each hundred. */
export async function peopleLike(
  context: Context,
  people: readonly Pick<Member, 'name' | 'birthDate'>[],
  village: string,
): Promise<ReadonlyMap<string, readonly Alike[]>> {
  const lines = await store.alikeLines(
    context,
    people.map((person) => likenessOf(context.vault, person, districtOf(village))),
    false,
  );
  return new Map([...lines].map(([likeness, line]) => [likeness, line.people]));
}

/**
 * Keeps the index of likenesses true to households as they are written, tells of whoever may be in the register twice, and takes what was told
 * of people along with them. One BatchGet where anybody is new, goes elsewhere or by another name; one more for each of the two that follow.
 */
export async function likenessChanges(
  context: Context,
  { households, becomes = new Map(), asksNamesakes = false }: Rewritten,
): Promise<Change[]> {
  const peopleOf = (household: Household) => alikesOf(context.vault, districtOf(household.village), household);
  const had = new Map(households.flatMap(({ before }) => (before ? peopleOf(before) : [])).map((one) => [one.member, one]));
  const have = new Map(households.flatMap(({ after }) => peopleOf(after)).map((one) => [one.member, one]));
  const gone = [...had.values()].filter((one) => have.get(one.member)?.likeness !== one.likeness);
  const changed = [...have.values()].filter((one) => !same(had.get(one.member), one));
  // Who only went to live elsewhere is nobody new.
  const news = changed.filter((one) => had.get(one.member)?.likeness !== one.likeness);
  const touched = [...new Set([...gone, ...changed].map(({ likeness }) => likeness))];
  const lines = touched.length > 0 ? await store.alikeLines(context, touched) : new Map<string, store.AlikeLine>();
  return [
    ...touched.map((likeness) => {
      const read = lines.get(likeness);
      const others = (read?.people ?? []).filter(({ member }) => !had.has(member) && !have.has(member));
      return store.putAlike(likeness, read, [...others, ...[...have.values()].filter((one) => one.likeness === likeness)]);
    }),
    ...(await suspected(context, news, { lines, asksNamesakes })),
    ...(await repointed(context, { had, have, becomes, lines })),
  ];
}

const same = (a: Alike | undefined, b: Alike): boolean =>
  a !== undefined && a.likeness === b.likeness && a.household === b.household && a.numbered === b.numbered && a.village === b.village;

interface Among {
  readonly lines: ReadonlyMap<string, store.AlikeLine>;
  readonly asksNamesakes: boolean;
}

async function suspected(context: Context, news: readonly Alike[], { lines, asksNamesakes }: Among): Promise<Change[]> {
  const areAsked = (earlier: Alike, later: Alike) =>
    !(earlier.numbered && later.numbered) || (asksNamesakes && earlier.village === later.village);
  const known = news.map((later) => {
    const all = lines.get(later.likeness)?.people ?? [];
    // Who has a NIK is asked about beside the last without one: those without one are asked about among themselves.
    const last = (numbered: boolean) => all.filter((one) => one.numbered === numbered && areAsked(one, later)).slice(-1);
    const others = later.numbered ? [...last(false), ...last(true)] : all;
    const here = news.filter(
      (one) => one.likeness === later.likeness && (one.numbered !== later.numbered ? later.numbered : one.member < later.member),
    );
    // Two with a NIK each are told apart by it.
    const alike = [...others, ...here].filter((earlier) => earlier.member !== later.member && areAsked(earlier, later));
    return alike.map((earlier) => doubleOf(context, earlier, later));
  });
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

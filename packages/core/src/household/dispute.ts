import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { type Following, followedDoubles, placeOf, sidesOf } from './dispute-follow.rules.ts';
import * as store from './double.store.ts';
import type { Double } from './double-shapes.ts';
import { closedDouble, doubleTask } from './double-task.ts';
import type * as households from './household.store.ts';
import type { NumberKind, SealedNumber } from './numbers.ts';

/** A number that two households have: who sees both is asked whose it is, wherever its people go. */

export interface NumberDispute {
  readonly kind: NumberKind;
  readonly number: Pick<SealedNumber, 'blind'>;
  readonly household: string;
  readonly member?: string | undefined;
  readonly other: households.Taker & { readonly village: string };
}

/** More than that many others at once share the last one's line, so that what anybody registers stays one transaction. */
const MOST_OTHERS = 8;

export interface Disputed {
  readonly changes: Change[];
  /** In which double somebody is asked about a claim that is new, or is asked about in another one from now on. */
  readonly doubleOf: (blind: string, taker: households.Taker) => string | undefined;
}

/**
 * A suspected double for each other household concerned, and a task of Dinsos about it; and those that are there, with whoever has the numbers by now:
 * a number that is claimed no more, or a card's of two households that are one, is in question no more. Two BatchGets at most.
 */
export async function disputed(context: Context, fresh: readonly NumberDispute[], following: Following): Promise<Disputed> {
  const waiting = following.doubles.length > 0 ? (await store.getMany(context, following.doubles)).filter(isOpen) : [];
  const followed = followedDoubles(waiting, following);
  const wanted = [...followed.parted, ...freshOf(context, fresh, following)];
  const known = new Map(waiting.map((one) => [one.id, one]));
  const asked = wanted.map(({ id }) => id).filter((id) => !known.has(id));
  for (const one of asked.length > 0 ? await store.getMany(context, [...new Set(asked)]) : []) known.set(one.id, one);
  const next = new Map(followed.kept.map((one) => [one.id, one]));
  const links = new Map<string, string>();
  for (const double of wanted) {
    const isTaken = followed.closed.some(({ id }) => id === double.id);
    const one = isTaken ? { ...double, id: context.newId() } : beside(context, double, next.get(double.id) ?? known.get(double.id));
    next.set(one.id, one);
    for (const { blind } of double.numbers ?? []) links.set(linkOf(blind, double.later.household), one.id);
  }
  return {
    changes: [
      ...[...next.values()].flatMap((one) => [written(context, known.get(one.id), one), doubleTask(one)]),
      ...followed.closed.flatMap(({ id }) => closedDouble(known.get(id) as Stored<Double>)),
    ],
    doubleOf: (blind, { household }) => links.get(linkOf(blind, household)),
  };
}

const isOpen = ({ ruling }: Double): boolean => ruling === undefined;
const linkOf = (blind: string, household: string): string => `${blind} ${household}`;
const written = ({ now }: Context, before: Stored<Double> | undefined, double: Double) =>
  before ? store.replace(before, double, now()) : store.add(double, now());

/** One for each two households, the first of them as many as may be. */
function freshOf(context: Context, fresh: readonly NumberDispute[], { villageOf }: Following): readonly Double[] {
  const others = [...new Set(fresh.map(({ household, other }) => `${household} ${other.household}`))];
  const pairs = Map.groupBy(fresh, ({ household, other }) => Math.min(others.indexOf(`${household} ${other.household}`), MOST_OTHERS - 1));
  return [...pairs.values()].map((group) => {
    const { household, member, other } = group[0] as NumberDispute;
    const { village, ...earlier } = other;
    const sides = sidesOf([{ earlier, later: { household, ...(member !== undefined && { member }) } }]);
    return {
      id: store.idOf(household, other.household),
      ...placeOf(villageOf(household) ?? '', village),
      numbers: group.map(({ kind, number }) => ({ kind, blind: number.blind })),
      ...sides,
      since: dayOf(context.now()),
    };
  });
}

/**
 * Asked again about a number, the same two stand for all that they both have; where the line that was theirs is about others by now, they get
 * one of their own.
 */
function beside(context: Context, double: Double, before: Double | undefined): Double {
  if (!before || !isOpen(before)) return double;
  const pair = ({ earlier, later }: Double) => store.idOf(earlier.household, later.household);
  if (pair(before) !== pair(double)) return { ...double, id: context.newId() };
  const open = dataOf(before as Stored<Double>);
  const known = new Set((open.numbers ?? []).map(({ blind }) => blind));
  return { ...open, numbers: [...(open.numbers ?? []), ...(double.numbers ?? []).filter(({ blind }) => !known.has(blind))] };
}

import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import type { Alike } from './alike.rules.ts';
import { placeOf } from './dispute-follow.rules.ts';
import * as store from './double.store.ts';
import type { Double } from './double-shapes.ts';
import { closedDouble, doubleTask } from './double-task.ts';

type People = ReadonlyMap<string, Alike>;

interface Went {
  readonly had: People;
  readonly have: People;
  /** Members who turned out to be another. */
  readonly becomes: ReadonlyMap<string, string>;
  /** Who is of their likenesses. */
  readonly lines: ReadonlyMap<string, store.AlikeLine>;
}

/**
 * What waits about two people who may be one goes where they are now, and is no more where one of them is recorded no more: what was asked of
 * them was asked of whoever they turned out to be as well. One BatchGet.
 */
export async function repointed(context: Context, { had, have, becomes, lines }: Went): Promise<Change[]> {
  const went = [...had.values()].filter((one) => isElsewhere(one, have.get(one.member)));
  const pairs = went.map(({ likeness, member }) => {
    const others = (lines.get(likeness)?.people ?? []).filter((other) => other.member !== member);
    return others.filter((other) => !areSettled(becomes, member, other.member)).map((other) => store.idOf(member, other.member));
  });
  const ids = [...new Set(pairs.flat())];
  const waiting = ids.length > 0 ? (await store.getMany(context, ids)).filter(({ ruling }) => ruling === undefined) : [];
  return waiting.flatMap((double) => {
    const [earlier, later] = [double.earlier, double.later].map(({ member = '' }) => have.get(member));
    const isGone = ({ member = '' }: Double['earlier']) => had.has(member) && !have.has(member);
    if (isGone(double.earlier) || isGone(double.later)) return closedDouble(double);
    const { village, otherVillage = village, ...rest } = dataOf(double);
    const sides = {
      earlier: earlier ? { household: earlier.household, member: earlier.member } : double.earlier,
      later: later ? { household: later.household, member: later.member } : double.later,
    };
    const place = placeOf(later?.village ?? village, earlier?.village ?? otherVillage);
    const after: Double = { ...rest, ...place, ...sides };
    return [store.replace(double, after, context.now()), doubleTask(after)];
  });
}

const isElsewhere = (before: Alike, after: Alike | undefined): boolean =>
  before.household !== after?.household || before.village !== after.village;

/** The pair whose settling this is says so of itself. */
const areSettled = (becomes: ReadonlyMap<string, string>, one: string, other: string): boolean =>
  becomes.get(one) === other || becomes.get(other) === one;

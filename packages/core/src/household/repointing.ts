import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import type { Alike } from './alike.rules.ts';
import { placeOf } from './dispute-follow.rules.ts';
import * as store from './double.store.ts';
import type { Double } from './double-shapes.ts';
import { closedDouble, doubleTask } from './double-task.ts';

type People = ReadonlyMap<string, Alike>;

/**
 * What waits about two people who may be one goes where they are now, and is no more where one of them is recorded no more: what was asked of
 * them was asked of whoever they turned out to be as well. A Query for each who went, and one BatchGet.
 */
export async function repointed(context: Context, had: People, have: People, becomes: ReadonlyMap<string, string>): Promise<Change[]> {
  const went = [...had.values()].filter((one) => isElsewhere(one, have.get(one.member)));
  const pairs = await Promise.all(
    went.map(async ({ likeness, member }) => {
      const others = (await store.allAlike(context, likeness)).filter((other) => other.member !== member);
      return others.filter((other) => !areSettled(becomes, member, other.member)).map((other) => store.idOf(member, other.member));
    }),
  );
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

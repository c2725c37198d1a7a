import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import * as Task from '../task/task.ts';
import { likenessChanges } from './alike.ts';
import { book } from './booking.ts';
import * as store from './household.store.ts';
import { checkLives } from './lives.rules.ts';
import { reviewed, taskFor } from './review.ts';
import { checkRoom } from './room.rules.ts';
import type { Household, Rewriting } from './shapes.ts';

/** The one way in which households are written when something has happened to their people: the same follows, whatever it was. */

export type { Rewriting } from './shapes.ts';

/** What somebody found of people who are written. */
export interface Found {
  /** Members who turned out to be another. */
  readonly becomes?: ReadonlyMap<string, string> | undefined;
  /** The suspected double that this settles. */
  readonly settles?: string | undefined;
  /** Fingerprints of numbers that may be claimed though the actor sees who has them: it is asked whose they are. */
  readonly claims?: ReadonlySet<string> | undefined;
  /** People of one name and birth date in one village are asked about also where both have a NIK. */
  readonly asksNamesakes?: boolean | undefined;
}

/** Their next states, with the numbers that come, go and change hands, their reviews, and what waited for their homes. */
export async function rewritten(
  context: Context,
  households: readonly Rewriting[],
  { becomes, settles, claims, asksNamesakes }: Found = {},
): Promise<{ readonly values: readonly Stored<Household>[]; readonly changes: Change[] }> {
  const now = context.now();
  checkLives(
    households.map(({ after }) => after),
    { before: households.flatMap(({ before }) => before ?? []), today: dayOf(now) },
  );
  for (const { before, after } of households) checkRoom(before, after);
  const values: Stored<Household>[] = [];
  const changes: Change[] = [];
  const booking = await book(context, households, { settles, claims });
  for (const { before, after } of booking.households) {
    const { value, changes: own } = before ? reviewed(before, after, now) : founded(after, now);
    values.push(value);
    changes.push(...own);
    if (!before) continue;
    if (after.status !== 'active') changes.push(...Task.closeHomeTasks(after.id));
    else if (after.village !== before.village) changes.push(...(await Task.moveHomeTasks(context, after.id, after.village)));
  }
  const likenesses = await likenessChanges(context, { households, becomes, asksNamesakes });
  return { values, changes: [...changes, ...booking.changes, ...likenesses] };
}

function founded(household: Household, now: string) {
  const added = store.add(household, now);
  return { value: added.value, changes: [added, ...taskFor(household)] };
}

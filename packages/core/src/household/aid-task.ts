import type { Change } from '../shared/change.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { AidCause } from '../task/shapes.ts';
import * as Task from '../task/task.ts';
import type { AidSummary } from './aid-summary.ts';
import { type Learnt, nextTask } from './aid-task.rules.ts';
import type { Household } from './shapes.ts';

type Place = Pick<Household, 'id' | 'village'>;
type Line = Pick<AidSummary, 'id'>;

/**
 * What was learnt, on the lists of the Puskesos of where the people are: what is asked about a line of aid comes beside what is asked about it
 * already, and what is settled leaves the rest. One change for each line of aid, and one BatchGet for each hundred.
 */
export async function learnt(context: Context, steps: readonly Learnt[]): Promise<Change[]> {
  const byLine = Map.groupBy(steps, ({ about }) => about);
  const waiting = await Task.waitingForAll(
    context,
    [...byLine.keys()].map((about) => ({ kind: 'aid', about })),
  );
  const known = new Map(waiting.map((task) => [task.about, task]));
  const today = dayOf(context.now());
  return [...byLine].flatMap(([about, some]) => {
    const before = known.get(about);
    const after = some.reduce((task, step) => nextTask(task, step, today), before);
    if (after === before) return [];
    return before ? [Task.changeTask(before, after)] : after ? [Task.firstTask(after)] : [];
  });
}

/** Puts a line of aid on the list of the household's Puskesos, with what was learnt. One BatchGet. */
export const askAbout = (context: Context, place: Place, { id: about }: Line, cause: AidCause): Promise<Change[]> =>
  learnt(context, [{ about, place, asks: [cause] }]);

/** The same in place of all that was asked of it, for whoever has looked at that. */
export const askOnly = (place: Place, { id: about }: Line, cause: AidCause, today: Day): Change =>
  Task.openTask(nextTask(undefined, { about, place, asks: [cause] }, today) as Task.Task);

/** What was asked about a line of aid for one of these causes is answered by what is known since. One BatchGet. */
export const settledBy = (context: Context, about: string, settles: readonly AidCause[]): Promise<Change[]> =>
  learnt(context, [{ about, settles }]);

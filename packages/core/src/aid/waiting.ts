import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Desk } from '../task/shapes.ts';
import * as Task from '../task/task.ts';
import { dueWithin } from '../task/within.calendar.ts';
import type { AidState, Enrollment } from './shapes.ts';

/**
 * Whose the next step is: the village verifies what is proposed; what is verified is approved, and made active, by the regency. It says too
 * whether what it suspended itself goes on; of what was suspended because something was learnt, that is asked.
 */
const deskOf: Partial<Record<AidState, Desk>> = { proposed: 'puskesos', verified: 'dinsos', approved: 'dinsos', suspended: 'dinsos' };

/** An enrollment, or what a household shows of it. */
type Standing = Pick<Enrollment, 'id' | 'state' | 'since'> & { readonly pending?: unknown };
type Place = Pick<Household, 'id' | 'village'>;

/** The next step that an enrollment waits for; undefined where it goes on by itself. */
export function stepOf({ id: about, state, since, pending }: Standing, { id: household, village }: Place): Task.Task | undefined {
  const desk = deskOf[state];
  if (!desk || pending !== undefined || state === 'active' || state === 'ended') return undefined;
  return { kind: 'enrollment', about, household, village, desk, since, due: dueWithin(state, since) };
}

/** What waits for a next step as an enrollment comes to another state, or goes along to another village. */
export function stepTasks(before: Standing | undefined, after: Standing, place: Place): Change[] {
  const next = stepOf(after, place);
  if (next) return [Task.openTask(next)];
  return before && deskOf[before.state] ? [Task.closeTask('enrollment', after.id)] : [];
}

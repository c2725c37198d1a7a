import type { Change } from '../shared/change.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { enqueueJob, findJob } from '../shared/job.ts';
import * as store from './criteria-due.store.ts';
import type { Program } from './shapes.ts';

/** That recipients are to be weighed anew once a programme's new criteria begin: at once, or when the day has come. */

export type { CriteriaDue } from './criteria-due.store.ts';
export { remove as finish, save as keepPlace } from './criteria-due.store.ts';

/** All programmes' are one piece of work. */
export const ALL = '*';

/** Nobody weighs here whom the centre gives to. */
export function weighingOf({ id, fund }: Pick<Program, 'id' | 'fund'>, from: Day, today: Day): Change[] {
  if (fund === 'apbn') return [];
  return [store.add({ program: id, from, villages: 0 }), ...(from <= today ? [enqueueJob('criteria', ALL)] : [])];
}

/** Those that have begun and are not weighed through, the earliest first. One Query. */
export const begun = (context: Context) => store.begunBy(context, dayOf(context.now()));

/** Has a day come, and has nobody asked for it yet? One Query; a Get where one has. */
export async function isNeeded(context: Context): Promise<boolean> {
  const [first] = await store.begunBy(context, dayOf(context.now()), 1);
  return first !== undefined && (await findJob(context.registry, { kind: 'criteria', id: ALL })) === undefined;
}

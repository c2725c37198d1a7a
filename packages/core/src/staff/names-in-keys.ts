import { commit, retryOnConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { findJob, type JobRun } from '../shared/job.ts';
import { areGone, noteGone, removeListsByName } from './names-in-keys.store.ts';
import { eachKeyedByName, getStaff, relistStaff } from './staff.store.ts';

/** Takes the names of the staff out of the keys under which they were listed before: once. */

export const ALL = '*';

/** Are there any, and nobody at it? Two Gets at most. */
export async function isNeeded(context: Context): Promise<boolean> {
  if (await areGone(context)) return false;
  return (await findJob(context.registry, { kind: 'staff keys', id: ALL })) === undefined;
}

/** Stops between two people; who was done is passed over. */
export async function takeOut(context: Context, _id: string, { signal }: JobRun): Promise<void> {
  for await (const { id } of eachKeyedByName(context)) {
    if (signal.aborted) return;
    await retryOnConflict(async () => {
      const staff = await getStaff(context, id);
      if (staff) await commit(context, [relistStaff(staff)], { operation: 'listStaffByCode' });
    });
  }
  await removeListsByName(context);
  await noteGone(context);
}

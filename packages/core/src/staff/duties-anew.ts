import { commit, retryOnConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { findJob, type JobRun } from '../shared/job.ts';
import { areCopied, copyDuties, dutiesOf, noteCopied } from './duties.store.ts';
import { eachStaff } from './staff.store.ts';

/** Copies the duties of those who had them before they were copied: once. */

export const ALL = '*';

/** Are there any, and nobody at it? Two Gets at most. */
export async function isNeeded(context: Context): Promise<boolean> {
  if (await areCopied(context)) return false;
  return (await findJob(context.registry, { kind: 'duties', id: ALL })) === undefined;
}

/** Stops between two people; who was done is passed over. */
export async function copyAnew(context: Context, _id: string, { signal }: JobRun): Promise<void> {
  for await (const { id } of eachStaff(context)) {
    if (signal.aborted) return;
    await retryOnConflict(async () => {
      const duties = await dutiesOf(context, id);
      if (!duties.copies) await commit(context, [copyDuties(id, context.now(), duties)], { operation: 'copyDuties' });
    });
  }
  await noteCopied(context);
}

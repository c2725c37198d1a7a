import { keepCodes } from '../household/home-code.ts';
import * as Household from '../household/household.ts';
import { villages } from '../region/region.ts';
import type { Context } from '../shared/context.ts';
import { findJob, type JobRun } from '../shared/job.ts';
import * as Staff from '../staff/staff.ts';
import { eachTraining } from '../training/training.ts';
import { type Named, namedAs, namedIn } from './findable.rules.ts';
import { followNames } from './follow.ts';
import * as store from './rebuild.store.ts';

/** Makes the index of names, and of homes’ codes, of what is in the register already: once, and again where names are compared otherwise than before. */

/** To be raised with every change of the rules of spelling, and of what else is found so: what was compared before is then compared anew. */
const RULES = '2';
const AT_ONCE = 25;

export const ALL = '*';

/** Another key makes other fingerprints. */
const currentRules = ({ vault }: Context): string => vault.fingerprint('names', RULES);

/** Is it behind, and nobody at it? Two Gets at most. */
export async function isNeeded(context: Context): Promise<boolean> {
  const rebuilt = await store.getRebuilt(context);
  if (rebuilt?.by === currentRules(context) && rebuilt.village === undefined) return false;
  return (await findJob(context.registry, { kind: 'names', id: ALL })) === undefined;
}

/** Goes on behind the last village that was done, and stops between two. What changes meanwhile is told by the stream, and found as well. */
export async function rebuildNames(context: Context, _id: string, { signal, onProgress }: JobRun): Promise<void> {
  const by = currentRules(context);
  const before = await store.getRebuilt(context);
  const done = before?.by === by ? (before.village ?? '') : '';
  const codes = villages.map(({ code }) => code).toSorted();
  for (const [n, village] of codes.entries()) {
    if (village <= done) continue;
    if (signal.aborted) return;
    // Where nobody lives there is nothing to note.
    if (await nameAll(context, peopleIn(context, village), (some) => keepCodes(context, some)))
      await store.putRebuilt(context, { by, village });
    onProgress({ done: n + 1, total: codes.length });
  }
  await nameAll(context, others(context));
  await store.putRebuilt(context, { by });
}

async function nameAll(
  context: Context,
  all: AsyncIterable<readonly Named[]>,
  beside: (records: readonly string[]) => Promise<void> = async () => undefined,
): Promise<boolean> {
  let some: Named[] = [];
  let any = false;
  const write = async () => {
    await followNames(context, [{ before: [], after: some }]);
    await beside(some.map(({ record }) => record));
    some = [];
  };
  for await (const named of all) {
    some.push(...named);
    any = true;
    if (some.length >= AT_ONCE) await write();
  }
  await write();
  return any;
}

async function* peopleIn(context: Context, village: string): AsyncGenerator<readonly Named[]> {
  for await (const household of Household.eachInVillage(context, village)) yield namedIn(household);
}

async function* others(context: Context): AsyncGenerator<readonly Named[]> {
  for await (const person of Staff.allStaff(context)) yield [namedAs('staff', person)];
  for await (const training of eachTraining(context)) yield [namedAs('training', training)];
}

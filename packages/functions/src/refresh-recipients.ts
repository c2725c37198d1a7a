import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { faultOf, log, logUnreadable } from './log.ts';
import { enqueueTimedJobs } from './timed-jobs.ts';

const stores = await openStores(registryEnv());

/** Scheduled: publishes the lists of the villages in which something changed, and asks for what else the clock brings about. Fails where a village did, so that it is seen and tried again. */
export async function handler(): Promise<{ villages: number; published: number }> {
  const context = contextFor(stores, systemActor('refresh-recipients'));
  const { villages, published, failed } = await refreshDirtyVillages(context);
  await enqueueTimedJobs(context);
  const { calls, readUnits, writeUnits } = context.cost;
  log('info', 'refresh', { villages, published, failed: failed.length, calls, readUnits, writeUnits });
  logUnreadable(context.cost);
  for (const { village, error } of failed) log('error', 'refresh failed', { village, ...faultOf(error) });
  if (failed.length > 0) throw new Error(`${failed.length} of ${villages} villages could not be refreshed`);
  return { villages, published };
}

import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { askForWork } from '@puskesos/core/shared/work';
import * as Training from '@puskesos/core/training';
import * as Overdue from './escalate.ts';
import { faultOf, log } from './log.ts';

const stores = await openStores(registryEnv());

/** Scheduled: publishes the lists of the villages in which something changed, and asks for what else the clock brings about. Fails where a village did, so that it is seen and tried again. */
export async function handler(): Promise<{ villages: number; published: number }> {
  const context = contextFor(stores, systemActor('refresh-recipients'));
  const { villages, published, failed } = await refreshDirtyVillages(context);
  // Invitations lapse and queues move up by the clock, too; who does that has rights of its own.
  if (await Training.isNeeded(context)) await askForWork(context.registry, 'trainings', 'all');
  if (await Overdue.isDue(context)) await askForWork(context.registry, 'overdue', Overdue.ALL);
  const { calls, readUnits, writeUnits } = context.cost;
  log('info', 'refresh', { villages, published, failed: failed.length, calls, readUnits, writeUnits });
  for (const { village, error } of failed) log('error', 'refresh failed', { village, ...faultOf(error) });
  if (failed.length > 0) throw new Error(`${failed.length} of ${villages} villages could not be refreshed`);
  return { villages, published };
}

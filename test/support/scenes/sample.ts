import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { enqueueTimedJobs } from '@puskesos/functions/timed-jobs';
import { seed } from '@puskesos/sample/seed';
import { kept } from '../engine/kept.ts';
import { runPendingJobs } from './proposed.ts';

interface Begun {
  readonly stores: Stores;
}

/** An office with the sample of that many households. */
export const sample = (households: number) => kept(`sample-${households}`, ({ stores }: Begun) => seed(stores, households));

/** A larger one that has been at work for a while: its jobs are done, its lists laid, its names indexed and its villages published. */
export const sampleAtWork = kept('sample-at-work', async (begun: Begun): Promise<void> => {
  await sample(360)(begun);
  await runPendingJobs(begun);
  const context = contextFor(begun.stores, systemActor('test'));
  await refreshDirtyVillages(context);
  await enqueueTimedJobs(context);
  // What the clock asks for: the lists, the index of names, the staff of all kecamatan.
  await runPendingJobs(begun);
});

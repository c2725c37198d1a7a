import type { Stores } from '@puskesos/core/shared/context';
import { seed } from '@puskesos/sample/seed';
import { kept } from '../engine/kept.ts';
import type { Office } from '../office/office.ts';
import { runPendingJobs } from './proposed.ts';

/** An office with the sample of that many households. */
export const sample = (households: number) => kept(`sample-${households}`, ({ stores }: { stores: Stores }) => seed(stores, households));

/** A larger one that has been at work for a while: its jobs are done, its lists laid, its names indexed and its villages published. */
export const sampleAtWork = kept('sample-at-work', async (office: Office): Promise<void> => {
  await sample(360)(office);
  await runPendingJobs(office);
  await office.refresh();
  // What the refresh asks for: the lists, the index of names, the staff of all kecamatan.
  await runPendingJobs(office);
});

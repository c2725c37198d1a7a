import { districts, regency, villages } from '../region/region.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { isDueOn, recordDoneOn } from '../shared/daily-job.ts';
import type { JobRun } from '../shared/job.ts';
import { putTotals } from '../shared/list-totals.ts';
import * as Training from '../training/desk.ts';
import { eachOfDesks } from './records.ts';
import { ListCount } from './totals.rules.ts';

/** Counts what lies in the lists of cases, letters, proposals and trainings, in every place: once a day. */

export const ALL = 'all';

export const isDue = (context: Context): Promise<boolean> => isDueOn(context.registry, 'totals', ALL, dayOf(context.now()));

/** What is counted before a stop is counted again. What can't be read is not counted, as no list shows it. */
export async function countAll(context: Context, _id: string, { signal, onProgress }: JobRun): Promise<void> {
  const day = dayOf(context.now());
  const count = new ListCount();
  for await (const training of Training.eachAsKept(context)) count.add(training);
  for (const [n, { code }] of villages.entries()) {
    if (signal.aborted) return;
    for await (const record of eachOfDesks(context, code)) count.add(record);
    onProgress({ done: n + 1, total: villages.length });
  }
  const places = [regency, ...districts, ...villages].map(({ code }) => code);
  await putTotals(
    context.registry,
    places.map((place) => ({ place, day, counts: count.of(place) })),
  );
  await recordDoneOn(context.registry, 'totals', day);
}

import { lastFinal } from '../indicator/counting.ts';
import { isBroken } from '../published/publish.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { isDueOn } from '../shared/daily-job.ts';
import * as store from './brief.store.ts';

/**
 * The last final month, where it is counted but not told to everybody as a whole: what tells it failed, or was broken off. Where it was given
 * up, it is asked for again a day later. Three Gets where all is told.
 */
export async function monthUntold(context: Context): Promise<string | undefined> {
  const month = await lastFinal(context);
  if (month === undefined) return undefined;
  const isTold = (await store.get(context)).digests[month] !== undefined && !(await isBroken(context));
  if (isTold) return undefined;
  return (await isDueOn(context.registry, 'indicators', month, dayOf(context.now()))) ? month : undefined;
}

import { regency } from '../region/region.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import * as store from './indicator.store.ts';
import type { Counts } from './month-shapes.ts';

/** A month that is final, of every village. */
export interface FinalMonth {
  readonly month: string;
  readonly day: Day;
  /** By the village's code. */
  readonly counts: ReadonlyMap<string, Counts>;
}

/** The latest of them, oldest first. A Query for which they are, and one for each. */
export async function finalMonths(context: Pick<Context, 'registry'>, most: number): Promise<FinalMonth[]> {
  // The last of a month that is written.
  const { rows } = await store.listMonths(context, regency.code, { first: most + STILL_OPEN });
  const months = rows.map(({ value }) => value).filter(({ stage }) => stage === 'final');
  return Promise.all(
    months
      .slice(0, most)
      .reverse()
      .map(async ({ month, day }) => ({ month, day, counts: new Map(await store.villageCounts(context, month)) })),
  );
}

/** Months that may lie before the latest final one: the one that goes on, and the one that has just ended. */
const STILL_OPEN = 2;

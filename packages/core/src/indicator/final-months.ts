import { regency, villages } from '../region/region.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { monthOf, monthsUntil } from '../shared/months.ts';
import * as store from './indicator.store.ts';
import type { Counts } from './month-shapes.ts';
import { monthBefore } from './months.calendar.ts';

/** A month that is final, of every village. */
export interface FinalMonth {
  readonly month: string;
  readonly day: Day;
  /** By the village's code. */
  readonly counts: ReadonlyMap<string, Counts>;
}

const codes = villages.map(({ code }) => code);

/**
 * Those of the last so many that could be final by now, oldest first, as they were just written. A BatchGet for which they are, and three for
 * each.
 */
export async function finalMonths(context: Pick<Context, 'registry' | 'now'>, most: number): Promise<FinalMonth[]> {
  // The one that has just ended may be open still.
  const wanted = monthsUntil(monthBefore(monthOf(dayOf(context.now()))), most + 1);
  // What is written last of a month.
  const regencys = await store.getEach(
    context,
    wanted.map((month) => ({ place: regency.code, month })),
  );
  const final = regencys.flatMap((month) => (month?.stage === 'final' ? [month] : [])).slice(-most);
  return Promise.all(
    final.map(async ({ month, day }) => {
      const counted = await store.getMonths(context, codes, month);
      return { month, day, counts: new Map(counted.map(({ place, counts }) => [place, counts])) };
    }),
  );
}

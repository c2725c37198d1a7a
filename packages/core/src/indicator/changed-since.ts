import * as Household from '../household/household.ts';
import { changedOn } from '../shared/changed.ts';
import { type Day, dayOf, daysLater, type Instant, startOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Catalogue } from '../targeting/standing.rules.ts';
import { IndicatorCount } from './count.rules.ts';
import { heldOn } from './held.rules.ts';

/** Households that somebody has changed since a month ended: they are counted where they lived then, as they were held then. */

/** The first instant after a day. */
export const endOf = (day: Day): Instant => startOf(daysLater(day, 1));
const justBefore = (instant: Instant): Instant => new Date(Date.parse(instant) - 1).toISOString();

const AT_ONCE = 25;

/** What was changed since the day the catalogue is of, by the village in which it was held then. */
export async function changedSince(context: Context, ended: Catalogue): Promise<Map<string, IndicatorCount>> {
  const ids = new Set<string>();
  for (let day = daysLater(ended.day, 1); day <= dayOf(context.now()); day = daysLater(day, 1)) {
    for await (const { pk } of changedOn(context.registry, 'household', day)) ids.add(pk.slice(pk.indexOf('#') + 1));
  }
  const late = new Map<string, IndicatorCount>();
  const changed = [...ids];
  for (let n = 0; n < changed.length; n += AT_ONCE) {
    for (const household of await heldThen(context, changed.slice(n, n + AT_ONCE), ended.day)) {
      const count = late.get(household.village) ?? new IndicatorCount(ended);
      count.add(household);
      late.set(household.village, count);
    }
  }
  return late;
}

async function heldThen(context: Context, ids: readonly string[], day: Day): Promise<Household.Household[]> {
  const instant = justBefore(endOf(day));
  const found = await Household.getManyUnchecked(context, ids);
  const held = await Promise.all(
    found.map(async (now) => {
      const then = await Household.asOfUnchecked(context, now.id, instant);
      return then && heldOn(then, now, day);
    }),
  );
  return held.filter((one) => one !== undefined);
}

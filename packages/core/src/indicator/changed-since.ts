import * as Household from '../household/household.ts';
import { changedOn } from '../shared/changed.ts';
import { type Day, dayOf, daysLater, type Instant, startOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import type { Catalogue } from '../targeting/standing.rules.ts';
import { IndicatorCount } from './count.rules.ts';
import { heldOn } from './held.rules.ts';

/** Households that somebody has changed since a month ended: they are counted where they lived then, as they were held then. */

/** The first instant after a day. */
export const endOf = (day: Day): Instant => startOf(daysLater(day, 1));
const justBefore = (instant: Instant): Instant => new Date(Date.parse(instant) - 1).toISOString();

const AT_ONCE = 25;

/** By the day on which a month ended, what was changed since the first of them, by the village in which it was held when that month ended. */
export type Late = ReadonlyMap<Day, ReadonlyMap<string, IndicatorCount>>;

/** `ended`: what months ended with, the earliest first. */
export async function changedSince(context: Context, ended: readonly [Catalogue, ...Catalogue[]]): Promise<Late> {
  const ids = new Set<string>();
  for (let day = daysLater(ended[0].day, 1); day <= dayOf(context.now()); day = daysLater(day, 1)) {
    for await (const { pk } of changedOn(context.registry, 'household', day)) ids.add(pk.slice(pk.indexOf('#') + 1));
  }
  const late = new Map(ended.map(({ day }) => [day, new Map<string, IndicatorCount>()]));
  const changed = [...ids];
  for (let n = 0; n < changed.length; n += AT_ONCE) {
    const found = await Household.getManyUnchecked(context, changed.slice(n, n + AT_ONCE));
    const held = await Promise.all(found.map((one) => heldAt(context, one, ended)));
    for (const { catalogue, household } of held.flat()) {
      const byVillage = late.get(catalogue.day) as Map<string, IndicatorCount>;
      const count = byVillage.get(household.village) ?? new IndicatorCount(catalogue);
      count.add(household);
      byVillage.set(household.village, count);
    }
  }
  return late;
}

/** As it was held at the end of each of those months, the latest first. A state that held over several of them is read once. */
async function heldAt(context: Context, now: Stored<Household.Household>, ended: readonly Catalogue[]) {
  const held: { readonly catalogue: Catalogue; readonly household: Household.Household }[] = [];
  let then: Stored<Household.Household> | undefined = now;
  for (const catalogue of ended.toReversed()) {
    const end = endOf(catalogue.day);
    if (then.updatedAt >= end) then = await Household.asOfUnchecked(context, now.id, justBefore(end));
    if (!then) break;
    const household = heldOn(then, now, catalogue.day);
    if (household) held.push({ catalogue, household });
  }
  return held;
}

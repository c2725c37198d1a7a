import type { Learnt } from '../household/aid-task.rules.ts';
import * as Household from '../household/household.ts';
import type { Context } from '../shared/context.ts';

/** What a list tells of somebody is asked about where they live by now, and not where the list was made for. One BatchGet for each hundred. */
export async function whereTheyLive(context: Context, facts: readonly Learnt[]): Promise<Learnt[]> {
  const asked = [...new Set(facts.flatMap(({ place }) => (place ? [place.id] : [])))];
  if (asked.length === 0) return [...facts];
  const now = new Map((await Household.getManyUnchecked(context, asked)).map((one) => [one.id, one]));
  return facts.map((fact) => {
    const place = fact.place && now.get(fact.place.id);
    return place ? { ...fact, place } : fact;
  });
}

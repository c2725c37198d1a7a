import * as Household from '../household/household.ts';
import type { Context } from '../shared/context.ts';
import { agreedIn } from './deliberation.ts';
import type { Deliberation } from './shapes.ts';

/**
 * Whom a deliberation agreed on, and what for, under the household that they are by now: a family whose record was merged into another's since is
 * shown as that one. One BatchGet, and one more for each merge on a merge.
 */
export async function agreedByNow(context: Context, deliberation: Deliberation): Promise<ReadonlyMap<string, readonly string[]>> {
  let open = agreedIn(deliberation);
  const agreed = new Map<string, string[]>();
  while (open.size > 0) {
    const known = await Household.getManyUnchecked(context, [...open.keys()]);
    const into = new Map(known.map(({ id, mergedInto }) => [id, mergedInto]));
    const next = new Map<string, string[]>();
    for (const [household, subjects] of open) {
      const goesOn = into.get(household);
      const [where, id] = goesOn === undefined ? [agreed, household] : [next, goesOn];
      where.set(id, [...new Set([...(where.get(id) ?? []), ...subjects])]);
    }
    open = next;
  }
  return agreed;
}

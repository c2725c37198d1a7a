import type { Context } from '../shared/context.ts';
import { openAboutStaff, sensitiveOf } from './case.store.ts';
import type { Case } from './shapes.ts';

/** May it be about violence in the house it comes from, and does it go on? */
export const isGuarding = ({ sensitive, state, category, ...one }: GuardingCase): boolean =>
  state !== 'closed' && sensitive && (!(one.about || one.aboutCamat) || category === 'abuse_neglect');
type GuardingCase = Pick<Case, 'sensitive' | 'state' | 'category' | 'about' | 'aboutCamat'>;

/**
 * Those of a village's households of whom nothing may be told to who merely knows their numbers: a case of theirs is open that few know of. A Query
 * for each, which misses nothing that was written before it, and one of what complains of the office, of which nothing lies at a household.
 */
export async function guardedIn(context: Context, village: string, households: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(households.map(async (id) => ((await sensitiveOf(context, id)).some(isGuarding) ? [id] : [])));
  const accused = households.length > 0 ? await openAboutStaff(context, village) : [];
  return new Set([...found.flat(), ...accused.filter(isGuarding).flatMap(({ household }) => household ?? [])]);
}

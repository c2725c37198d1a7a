import type { Context } from '../shared/context.ts';
import { parseEnrollmentId } from './aid.rules.ts';
import * as store from './aid.store.ts';
import type { Ending } from './shapes.ts';

/** How those enrollments ended, by their ids; none of one whose end says no more. A BatchGet for each hundred. */
export async function endingsOf(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Ending>> {
  const asked = [...new Set(ids)].flatMap((id) => parseEnrollmentId(id) ?? []);
  if (asked.length === 0) return new Map();
  const found = await store.getMany(context, asked);
  return new Map(found.flatMap(({ id, ending }) => (ending ? [[id, ending] as const] : [])));
}

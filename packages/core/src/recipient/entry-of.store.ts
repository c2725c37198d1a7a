import type { Context } from '../shared/context.ts';
import type { Key } from '../shared/table.ts';

/** Which household stands under an id of the public lists. In the Registry alone: the id by itself leads nowhere. */

const keyOf = (entry: string): Key => ({ pk: `entry#${entry}`, sk: 'entry' });

export const note = ({ registry }: Pick<Context, 'registry'>, entries: ReadonlyMap<string, string>): Promise<void> =>
  registry.batchWrite([...entries].map(([entry, household]) => ({ ...keyOf(entry), type: 'entry', household })));

/** By the ids that are known. One BatchGet for each hundred. */
export async function householdsBehind({ registry }: Pick<Context, 'registry'>, entries: readonly string[]): Promise<Map<string, string>> {
  if (entries.length === 0) return new Map();
  const items = await registry.batchGet(entries.map(keyOf), true);
  return new Map(items.map(({ pk, household }) => [pk.slice('entry#'.length), household as string]));
}

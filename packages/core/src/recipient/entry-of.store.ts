import type { Context } from '../shared/context.ts';
import type { Item, Key } from '../shared/table.ts';

/** Which household stands under an id of the public lists, and under which others its adults do. In the Registry alone: an id by itself leads nowhere. */

const keyOf = (entry: string): Key => ({ pk: `entry#${entry}`, sk: 'entry' });
type Registry = Pick<Context, 'registry'>;

interface Entry {
  readonly household: string;
  /** Ids of its other adults, with those that a run may have left on the list; under the household's own id. */
  readonly adults?: readonly string[] | undefined;
}

export const note = ({ registry }: Registry, entries: ReadonlyMap<string, Entry>): Promise<void> =>
  registry.batchWrite(
    [...entries].map(([id, { household, adults }]) => ({ ...keyOf(id), type: 'entry', household, ...(adults && { adults }) })),
  );

const found = async ({ registry }: Registry, ids: readonly string[]): Promise<Item[]> =>
  ids.length === 0 ? [] : registry.batchGet(ids.map(keyOf), true);
const idOf = ({ pk }: Item): string => pk.slice('entry#'.length);

/** By the ids that are known. One BatchGet for each hundred. */
export const householdsBehind = async (context: Registry, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await found(context, ids)).map((item) => [idOf(item), item['household'] as string]));

/** By the households' own ids. One BatchGet for each hundred. */
export const adultsOf = async (context: Registry, ids: readonly string[]): Promise<Map<string, readonly string[]>> =>
  new Map((await found(context, ids)).map((item) => [idOf(item), (item['adults'] ?? []) as string[]]));

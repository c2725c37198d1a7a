import type { Context } from '../shared/context.ts';
import type { Item, Table } from '../shared/table.ts';

/** Villages whose list may no longer be what the Registry says. Marking twice is marking once. */

const PARTITION = 'dirty';

export interface Mark {
  readonly village: string;
  /** Told apart from a later mark, which must survive the clearing of this one. */
  readonly stamp: string;
}

const read = ({ sk, stamp }: Item): Mark => ({ village: sk, stamp: stamp as string });

export async function markDirty({ registry, newId }: Pick<Context, 'registry' | 'newId'>, villages: Iterable<string>): Promise<void> {
  const marks = [...new Set(villages)].map((village) => ({ pk: PARTITION, sk: village, type: 'dirty', stamp: newId() }));
  await registry.batchWrite(marks);
}

export async function* dirtyVillages(registry: Table): AsyncGenerator<Mark> {
  for await (const item of registry.each({ partition: PARTITION, consistent: true })) yield read(item);
}

export const clearMark = (registry: Table, { village, stamp }: Mark): Promise<boolean> =>
  registry.remove(
    { pk: PARTITION, sk: village },
    { ConditionExpression: 'stamp = :stamp', ExpressionAttributeValues: { ':stamp': stamp } },
  );

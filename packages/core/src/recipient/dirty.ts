import type { Context } from '../shared/context.ts';
import type { Item, Table } from '../shared/table.ts';

/** Villages whose list may no longer be what the Registry says. Marking twice is marking once. */

const PARTITION = 'dirty';

export interface DirtyMark {
  readonly village: string;
  /** Told apart from a later mark, which must survive the clearing of this one. */
  readonly stamp: string;
}

const read = ({ sk, stamp }: Item): DirtyMark => ({ village: sk, stamp: stamp as string });

export async function markDirty({ registry, newId }: Pick<Context, 'registry' | 'newId'>, villages: Iterable<string>): Promise<void> {
  const marks = [...new Set(villages)].map((village) => ({ pk: PARTITION, sk: village, type: 'dirty', stamp: newId() }));
  await registry.batchWrite(marks);
}

export async function* dirtyVillages(registry: Table): AsyncGenerator<DirtyMark> {
  for await (const item of registry.queryAll({ partition: PARTITION, consistent: true })) yield read(item);
}

export const clearDirty = (registry: Table, { village, stamp }: DirtyMark): Promise<boolean> =>
  registry.remove(
    { pk: PARTITION, sk: village },
    { ConditionExpression: 'stamp = :stamp', ExpressionAttributeValues: { ':stamp': stamp } },
  );

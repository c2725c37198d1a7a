import type { Context } from '../shared/context.ts';
import type { Key } from '../shared/table.ts';

/** How far the index of names was made of what there is. */
export interface Rebuilt {
  /** By which rules and which key. */
  readonly by: string;
  /** The last village done; none once all is. */
  readonly village?: string;
}

const key: Key = { pk: 'names', sk: 'rebuilt' };

export async function getRebuilt({ registry }: Pick<Context, 'registry'>): Promise<Rebuilt | undefined> {
  const item = await registry.get(key);
  return item && { by: item['by'] as string, ...(item['village'] !== undefined && { village: item['village'] as string }) };
}

export const putRebuilt = ({ registry }: Pick<Context, 'registry'>, rebuilt: Rebuilt): Promise<boolean> =>
  registry.put({ ...key, type: 'names', ...rebuilt });

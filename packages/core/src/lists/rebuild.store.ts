import type { Context } from '../shared/context.ts';
import type { Key } from '../shared/table.ts';

/** How far the lists were made of what there is. */
export interface Rebuilt {
  /** Of which making. */
  readonly of: string;
  /** The last part done; none once all is. */
  readonly part?: string;
}

const key: Key = { pk: 'lists', sk: 'rebuilt' };

export async function getRebuilt({ registry }: Pick<Context, 'registry'>): Promise<Rebuilt | undefined> {
  const item = await registry.get(key);
  return item && { of: item['of'] as string, ...(item['part'] !== undefined && { part: item['part'] as string }) };
}

export const putRebuilt = ({ registry }: Pick<Context, 'registry'>, rebuilt: Rebuilt): Promise<boolean> =>
  registry.put({ ...key, type: 'lists', ...rebuilt });

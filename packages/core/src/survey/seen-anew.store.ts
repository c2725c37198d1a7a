import type { Context } from '../shared/context.ts';
import type { Key } from '../shared/table.ts';

/** How far what follows from answers was put on the homes that had answered before. */
export interface SeenAnew {
  /** By which rules. */
  readonly by: string;
  /** The last village done; none once all is. */
  readonly village?: string;
}

const key: Key = { pk: 'seen', sk: 'anew' };

export async function getSeenAnew({ registry }: Pick<Context, 'registry'>): Promise<SeenAnew | undefined> {
  const item = await registry.get(key);
  return item && { by: item['by'] as string, ...(item['village'] !== undefined && { village: item['village'] as string }) };
}

export const putSeenAnew = ({ registry }: Pick<Context, 'registry'>, seen: SeenAnew): Promise<boolean> =>
  registry.put({ ...key, type: 'seen', ...seen });

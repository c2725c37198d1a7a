import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Key } from '../shared/table.ts';

/** How far a night's look at what follows from the records has come. */
export interface FollowCheck {
  readonly on: Day;
  /** The last part done. */
  readonly part?: string;
  /** Lines that were held against their records, and those that were not there or said something else. */
  readonly lines: number;
  readonly mended: number;
}

const key: Key = { pk: 'followed', sk: 'check' };

export async function getCheck({ registry }: Pick<Context, 'registry'>): Promise<FollowCheck | undefined> {
  const item = await registry.get(key);
  return (
    item && {
      on: item['on'] as Day,
      lines: item['lines'] as number,
      mended: item['mended'] as number,
      ...(item['part'] !== undefined && { part: item['part'] as string }),
    }
  );
}

export const putCheck = ({ registry }: Pick<Context, 'registry'>, check: FollowCheck): Promise<boolean> =>
  registry.put({ ...key, type: 'followed', ...check });

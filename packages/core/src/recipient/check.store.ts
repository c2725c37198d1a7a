import type { Day, Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Item, Key } from '../shared/table.ts';

/** What the last check of all lists found. */
export interface ListCheck {
  readonly on: Day;
  /** How many kecamatan it has been through. */
  readonly districts: number;
  readonly villages: number;
  /** Where lines were missing, too many or other than the register says, and how many; they were mended. */
  readonly differing: readonly { readonly village: string; readonly lines: number }[];
  /** Pieces of lists that stopped runs had left. */
  readonly swept: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Absent while it goes on. */
  readonly endedAt?: Instant;
}

const KEY: Key = { pk: 'recipient', sk: 'check' };
const read = ({ data }: Item): ListCheck => JSON.parse(data as string) as ListCheck;

export async function latest({ registry }: Pick<Context, 'registry'>): Promise<ListCheck | undefined> {
  const item = await registry.get(KEY);
  return item && read(item);
}

export const put = ({ registry }: Pick<Context, 'registry'>, check: ListCheck): Promise<boolean> =>
  registry.put({ ...KEY, type: 'list-check', data: JSON.stringify(check) });

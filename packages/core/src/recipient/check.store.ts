import type { Day, Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { listItems } from '../shared/list-items.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item } from '../shared/table.ts';

/** What a night's check of all lists found. */
export interface ListCheck {
  readonly on: Day;
  /** How many kecamatan it has been through. */
  readonly districts: number;
  readonly villages: number;
  /** On all their lists, once they were right. */
  readonly lines: number;
  /** Where lines were missing, too many or other than the register says, and how many; they were mended. */
  readonly differing: readonly { readonly village: string; readonly lines: number }[];
  /** Pieces of lists that stopped runs had left. */
  readonly swept: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Absent while it goes on. */
  readonly endedAt?: Instant;
}

const PARTITION = 'list-checks';
const read = ({ data }: Item): ListCheck => JSON.parse(data as string) as ListCheck;

/** As long as a quarter of a year, so that what comes back every month is seen. */
const KEPT = 90 * 86_400;

type Reach = Pick<Context, 'registry'>;

/** Those that are kept, the latest first. One Query. */
export const list = ({ registry }: Reach, page: PageInput): Promise<Page<ListCheck>> =>
  listItems(registry, { partition: PARTITION, descending: true, page, consistent: true }, read);

export const latest = async (reach: Reach): Promise<ListCheck | undefined> => (await list(reach, { first: 1 })).rows[0]?.value;

/** A night has one. */
export const put = ({ registry }: Reach, check: ListCheck): Promise<boolean> =>
  registry.put({
    ...{ pk: PARTITION, sk: check.on, type: 'list-check', data: JSON.stringify(check) },
    expiresAt: Math.floor(Date.parse(check.on) / 1000) + KEPT,
  });

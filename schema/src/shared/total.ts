import type { FieldMap } from '@pothos/core';
import type { Day } from '@puskesos/core/shared/clock';
import type { Page } from '@puskesos/core/shared/page';
import type { Totals } from '@puskesos/core/targeting/figures';
import { connectionOf } from './connection-of.ts';
import { once } from './once.ts';

/** How many rows a list has in all, where a counter or the last refresh knows it. */

export interface Total {
  readonly count: number;
  /** Left out: now. */
  readonly asOf?: Day | undefined;
  /** Of a list that is counted by state. */
  readonly states?: readonly (readonly [state: string, count: number])[] | undefined;
}
export interface Totalled {
  readonly total?: () => Promise<Total | undefined>;
}

/** A page that knows its list's total; it is asked for where somebody asks, once. */
export const withTotal = <C extends object>(connection: C, total: () => Promise<Total | undefined>): C =>
  Object.assign(connection, { total: once(total) } satisfies Totalled);

/** A page of a list that core counts. */
export const counted = <T>(page: Page<T> & { readonly total: () => Promise<Total | undefined> }) =>
  withTotal(connectionOf(page), page.total);

/** What the last refresh counted of a place's households. */
export const countedIn = (figures: Totals | undefined, what: 'gap' | 'overlaps'): Total | undefined =>
  figures && { count: figures[what], asOf: figures.day };

/** The fields of the connections that have it. */
// biome-ignore lint/suspicious/noExplicitAny: Pothos tells a connection's fields their parent by the connection alone
export const totalFields = (t: any): FieldMap => ({
  totalCount: t.int({
    nullable: true,
    description: 'Rows of the whole list, on all of its pages, as of `totalAsOf`; null where nothing has counted them (jumlah seluruhnya).',
    complexity: 5,
    resolve: async (page: Totalled) => (await page.total?.())?.count ?? null,
  }),
  totalAsOf: t.field({
    type: 'Date',
    nullable: true,
    description: 'The day on which they were counted; null: counted as of now, or not at all (jumlah per tanggal).',
    complexity: 5,
    resolve: async (page: Totalled) => (await page.total?.())?.asOf ?? null,
  }),
});

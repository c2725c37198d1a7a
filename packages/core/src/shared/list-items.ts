import { BrokenRecord } from './error.ts';
import { type BrokenRow, cursorOf, type Page, type PageInput, pageAlong, type Row, windowOf } from './page.ts';
import { type Item, positionOf, type QueryOptions, type Table } from './table.ts';

/** Pages of whatever lies in a table, each by one Query. */

export type ListOptions = Omit<QueryOptions, 'limit' | 'after' | 'backward'> & { page: PageInput };

/** What an item holds; one that is broken is noted, and everything else goes on. */
export function readable<T>(table: Table, item: Item, read: (item: Item) => T): T | undefined {
  try {
    return read(item);
  } catch (error) {
    if (!(error instanceof BrokenRecord || error instanceof SyntaxError)) throw error;
    table.reportUnreadable(item);
    return undefined;
  }
}

interface FilterOptions extends ListOptions {
  /** Items looked through for a page, at most. */
  readonly readLimit: number;
}

/** The items that pass, by one Query. A page may come out short, or empty, while there is more. */
export async function filterItems<T>(
  table: Table,
  { page, readLimit, ...query }: FilterOptions,
  read: (item: Item) => T,
  passes: (value: T) => boolean,
): Promise<Page<T>> {
  const { rows: wanted, ...from } = windowOf(page);
  const { items, next } = await table.query({ ...query, ...from, limit: readLimit });
  const rows: Row<T>[] = [];
  const broken: BrokenRow[] = [];
  for (const [index, item] of items.entries()) {
    const value = readable(table, item, read);
    if (value !== undefined && !passes(value)) continue;
    const cursor = cursorOf(positionOf(item, query.index));
    if (value === undefined) broken.push({ before: rows.length, cursor });
    else rows.push({ value, cursor });
    if (rows.length === wanted) return pageAlong(from, { rows, broken, more: index + 1 < items.length || next !== undefined });
  }
  return pageAlong(from, { rows, broken, more: next !== undefined, end: next && cursorOf(next) });
}

/** One page of items, by one Query, which looks one item further: whether there is more is then known. */
export async function listItems<T>(table: Table, { page, ...query }: ListOptions, read: (item: Item) => T): Promise<Page<T>> {
  const { rows: wanted, ...from } = windowOf(page);
  const { items, next } = await table.query({ ...query, ...from, limit: wanted + 1 });
  const rows: Row<T>[] = [];
  const broken: BrokenRow[] = [];
  for (const item of items.slice(0, wanted)) {
    const value = readable(table, item, read);
    const cursor = cursorOf(positionOf(item, query.index));
    if (value === undefined) broken.push({ before: rows.length, cursor });
    else rows.push({ value, cursor });
  }
  if (items.length > wanted) return pageAlong(from, { rows, broken, more: true });
  // Fewer than asked for, and yet there is more: what came between has expired, or the answer was full.
  return pageAlong(from, { rows, broken, more: next !== undefined, end: next && cursorOf(next) });
}

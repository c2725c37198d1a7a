import { keyOfRecord } from './entity.ts';
import { filterItems, listItems, readable } from './list-items.ts';
import type { Direction } from './order.ts';
import { type Page, type PageInput, rowsThat } from './page.ts';
import { dataIn, type Shaped } from './shape.ts';
import type { Item, Key, QueryOptions, Table } from './table.ts';

/**
 * Lists that a record lies in beside the one of its own key. A line names the record and holds nothing of it but the marks that a list is searched
 * by, so that a list tells nobody more than the record does. Which lists those are follows from the record alone, and whoever reads the Registry's stream lays the lines: a moment after the
 * record. Until then a record is left out of where it no longer belongs.
 */

export interface Listing {
  readonly list: string;
  /** Where in the list; ends with what tells two records apart. */
  readonly order: string;
  /** With what its order begins, where those of a state lie together in the list. */
  readonly stretch?: string;
  /** What the list is searched or put in order by, where it is. In no key: of the staff it holds their names. */
  readonly marks?: string;
}

/** A record as the Registry's stream tells of it. */
export interface Kept {
  readonly type: string;
  readonly key: Key;
  readonly data: object;
}

/** Those that lie in a partition, told in the same way; one that can't be read is noted and passed over. */
export async function* eachKept(table: Table, options: QueryOptions): AsyncGenerator<Kept> {
  for await (const item of table.queryAll(options)) {
    const { pk, sk } = item;
    const kept = readable(table, item, () => keptIn({ ...item, type: item['type'] as string, key: { pk, sk } }));
    if (kept) yield kept;
  }
}

/** Throws BrokenRecord where its data is no record's. */
export const keptIn = ({ key, ...item }: Shaped & Pick<Kept, 'type' | 'key'>): Kept => ({ type: item.type, key, data: dataIn(item) });

const partitionOf = (list: string): string => `listed#${list}`;

export const lineKey = ({ list, order }: Listing): Key => ({ pk: partitionOf(list), sk: order });
export const lineItem = (listing: Listing, { pk, sk }: Key): Item => ({
  ...lineKey(listing),
  type: 'listed',
  of: { pk, sk },
  ...(listing.marks !== undefined && { marks: listing.marks }),
});

/** The lines that lay a record where it belongs now; told twice, it comes to the same. */
export const writeLines = ({ registry }: { readonly registry: Table }, puts: readonly Item[], deletes: readonly Key[]): Promise<void> =>
  registry.batchWrite(puts, deletes);

/** What of a list is asked for. */
export interface ListAsked {
  readonly list: string;
  readonly beginsWith?: string | undefined;
  /** Both ends included. */
  readonly between?: readonly [string, string] | undefined;
  readonly direction?: Direction | undefined;
  readonly page: PageInput;
}

interface Records<R> {
  readonly getMany: (keys: readonly Key[]) => Promise<R[]>;
  readonly listingsOf: (record: R) => readonly Listing[];
  readonly search?: Search<R>;
}

/** Which records of a list are looked for: those that may be, by their marks, and of them those that are. */
interface Search<R> {
  readonly may: (marks: string) => boolean;
  readonly is: (record: R) => boolean;
}

export interface Line {
  readonly order: string;
  readonly key: Key;
  readonly marks?: string | undefined;
}

/** Lines looked through for a page. */
const READ_LIMIT = 200;

const textOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const lineIn = ({ sk: order, of, marks }: Item): Line => ({ order, key: of as Key, marks: marks as string | undefined });

/** All lines of a stretch, of a list that is known to be short. One Query for each megabyte. */
export async function linesOf(table: Table, { list, ...stretch }: Pick<ListAsked, 'list' | 'between'>): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const item of table.queryAll({ ...stretch, partition: partitionOf(list) })) lines.push(lineIn(item));
  return lines;
}

/**
 * A page of a list, each record as it is now: one Query, and one BatchGet where it finds any. Of a list that is searched, it looks through 200 lines:
 * it may come out short, or empty, while there is more.
 */
export async function listRecords<R extends object>(
  table: Table,
  { list, direction = 'asc', ...stretch }: ListAsked,
  { getMany, listingsOf, search }: Records<R>,
): Promise<Page<R>> {
  const query = { ...stretch, partition: partitionOf(list), descending: direction === 'desc' };
  const lines = search
    ? await filterItems(table, { ...query, readLimit: READ_LIMIT }, lineIn, ({ marks = '{}' }) => search.may(marks))
    : await listItems(table, query, lineIn);
  const keys = new Map(lines.rows.map(({ value: { key } }) => [textOf(key), key]));
  const found = keys.size > 0 ? await getMany([...keys.values()]) : [];
  const records = new Map(found.map((record) => [textOf(keyOfRecord(record) as Key), record]));
  return rowsThat(lines, ({ order, key }) => {
    const record = records.get(textOf(key));
    if (!record || search?.is(record) === false) return undefined;
    return listingsOf(record).some((one) => one.list === list && one.order === order) ? record : undefined;
  });
}

/** Each with one of the choices of every part, `*` where it is left open: the names of all lists that hold what has these parts. */
export const listNames = (kind: string, ...parts: readonly (readonly (string | undefined)[])[]): string[] =>
  parts.reduce<string[]>((names, choices) => names.flatMap((name) => choices.map((choice) => `${name}#${choice ?? '*'}`)), [kind]);

/** The one of them that is asked for. */
export const listName = (kind: string, ...parts: readonly (string | undefined)[]): string =>
  [kind, ...parts.map((part) => part ?? '*')].join('#');

import { type Change, HISTORY, historyKey, isNew, versionConflict } from './change.ts';
import { type Instant, monotonicInstant } from './clock.ts';
import { BrokenRecord, type DomainError } from './error.ts';
import { type ListOptions, listItems, readable } from './list-items.ts';
import { type Page, type PageInput, pageAlong, windowOf } from './page.ts';
import { dataIn, laidDown } from './shape.ts';
import { itemsAlong, type Stint } from './stints.ts';
import type { Condition, Item, Key, QueryOptions, Table } from './table.ts';

/** A record as it lies in the table: its data, how often it was changed and when last. */
export type Stored<D> = D & { readonly version: number; readonly updatedAt: Instant };

/** A record's data, without what the table keeps of it. */
export const dataOf = <D extends object>({ version: _version, updatedAt: _at, ...data }: Stored<D>): D => data as unknown as D;

/** Numbers that lie beside a record's data and are added to rather than rewritten, so that writers don't stand in each other's way. */
export type Counted<C extends string> = Readonly<Record<C, number>>;

/** One state a record was in, and the operation that brought it there. */
export interface Revision<D> {
  readonly version: number;
  /** Withheld of a state that is not the reader's to see. */
  readonly value: Stored<D> | undefined;
  readonly at: Instant;
  readonly by: string;
  readonly role: string;
  readonly operation: string;
  readonly why: string | undefined;
}

interface Layout<D, C> {
  readonly key: (data: D) => Key;
  /** Where lists find it; a record without is in no list. */
  readonly index?: (data: D) => { gsi1pk: string; gsi1sk: string } | undefined;
  readonly counters?: readonly C[];
  /** Has it what everything relies on? A record that has not is broken, and told as that. */
  readonly isWhole?: (data: D) => boolean;
}

const keys = new WeakMap<object, Key>();

/** Where a record that was got from the table lies there; undefined for anything else. */
export const keyOfRecord = (value: object): Key | undefined => keys.get(value);

/** A copy of it, with what was not kept when it was written. */
export function asRecord<T extends object>(copy: T, of: object): T {
  const key = keys.get(of);
  if (key) keys.set(copy, key);
  return copy;
}

const atVersion = (version: number): Condition => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

/** How one kind of record lies in the Registry: its keys, its versions, its history. Changes are values; only reads do I/O. */
export function entity<D extends object, C extends string = never>(type: string, layout: Layout<D, C>) {
  const counters: readonly string[] = layout.counters ?? [];
  type Now = Stored<D> & Counted<C>;
  const countsOf = (of: (counter: string) => unknown) => Object.fromEntries(counters.map((name) => [name, of(name) ?? 0])) as Counted<C>;
  const withoutCounts = (data: object) => Object.fromEntries(Object.entries(data).filter(([name]) => !counters.includes(name)));
  const itemOf = ({ version, updatedAt, ...data }: Stored<D>): Item => ({
    ...layout.key(data as unknown as D),
    ...layout.index?.(data as unknown as D),
    type,
    version,
    updatedAt,
    ...laidDown(type, counters.length > 0 ? withoutCounts(data) : data),
  });
  const readSnapshot = (item: Item): Stored<D> => {
    const data = dataIn(item) as D;
    if (layout.isWhole?.(data) === false) throw new BrokenRecord();
    return { ...data, version: item['version'], updatedAt: item['updatedAt'] } as Stored<D>;
  };
  const read = (item: Item): Now =>
    (counters.length > 0 ? { ...readSnapshot(item), ...countsOf((name) => item[name]) } : readSnapshot(item)) as Now;
  const revisionOf = (item: Item): Revision<D> => ({
    version: item['version'] as number,
    value: readSnapshot(item),
    at: item['updatedAt'] as string,
    by: item['by'] as string,
    role: item['role'] as string,
    operation: item['operation'] as string,
    why: item['why'] as string | undefined,
  });
  const written = (value: Stored<D>, rest: Omit<Change, 'put' | 'history'>) => ({ ...rest, put: itemOf(value), history: true, value });

  return {
    type,
    read,

    /** A record that must not be there yet; its counters begin with `counts`. */
    add(data: D, now: Instant, onConditionFailed: () => DomainError = versionConflict, counts?: Counted<C>) {
      const change = written({ ...data, version: 1, updatedAt: now }, { condition: isNew, onConditionFailed, ...(counts && { counts }) });
      return { ...change, value: { ...change.value, ...counts } as Now };
    },

    /**
     * The record's next state; refused when somebody changed it since `before` was read. Its counters, whatever they are by then,
     * take `counts`; refused as well when one has too little left.
     */
    replace(before: Now, data: D, now: Instant, counts?: Counted<C>) {
      const condition = atVersion(before.version);
      const value = { ...data, version: before.version + 1, updatedAt: monotonicInstant(before.updatedAt, now) };
      const change = written(value, { condition, onConditionFailed: versionConflict, ...(counts && { counts }) });
      const kept: Readonly<Record<string, number>> = before;
      const counted = counts && countsOf((name) => (kept[name] ?? 0) + (counts[name as C] ?? 0));
      return { ...change, value: { ...change.value, ...counted } as Now };
    },

    /** The record is as it was read; refused when somebody changed it since. */
    unchanged: (before: Now): Change => ({
      check: layout.key(before),
      condition: atVersion(before.version),
      onConditionFailed: versionConflict,
    }),

    /** The same state, found by other lists: no version of it, and nothing in its history. Refused where somebody changed it meanwhile. */
    relist(before: Now, data: D): Change {
      const { version, updatedAt } = before;
      return { put: itemOf({ ...data, version, updatedAt }), condition: atVersion(version), onConditionFailed: versionConflict };
    },

    async get(table: Table, key: Key): Promise<Now | undefined> {
      const item = await table.get(key, true);
      if (!item) return undefined;
      const value = read(item);
      keys.set(value, key);
      return value;
    },

    /** As they are now; a moment ago, where that will do, for half of the units. */
    async getMany(table: Table, wanted: readonly Key[], consistent = true): Promise<Now[]> {
      return (await table.batchGet(wanted, consistent)).flatMap((item) => {
        const value = readable(table, item, read);
        if (value === undefined) return [];
        keys.set(value, { pk: item.pk, sk: item.sk });
        return [value];
      });
    },

    /** The state the record was in at that instant; undefined when it was not there yet. */
    async asOf(table: Table, key: Key, instant: Instant): Promise<Stored<D> | undefined> {
      const between = [historyKey(key, '').sk, historyKey(key, instant).sk] as const;
      const { items } = await table.query({ partition: key.pk, between, descending: true, limit: 1 });
      return items[0] && readSnapshot(items[0]);
    },

    /** The states the record was in, latest first. */
    async history(table: Table, key: Key, page: PageInput): Promise<Page<Revision<D>>> {
      const options = { partition: key.pk, beginsWith: `${HISTORY}${key.sk}@`, descending: true, page };
      return listItems(table, options, revisionOf);
    },

    /** The same of a record that lay under several keys. A Query, and one more for each key that a page reaches. */
    async historyAlong(table: Table, stints: readonly Stint[], page: PageInput): Promise<Page<Revision<D>>> {
      const window = windowOf(page);
      const { found, more } = await itemsAlong(table, stints, window);
      const rows = found.flatMap(({ item, cursor }) => {
        const value = readable(table, item, revisionOf);
        return value === undefined ? [] : [{ value, cursor }];
      });
      return pageAlong(window, { rows, more });
    },

    /** All of them, a page read when the one before is used up; what can't be read is noted, told of and passed over. */
    async *each(table: Table, options: QueryOptions, onBroken?: () => void): AsyncGenerator<Now> {
      for await (const item of table.queryAll(options)) {
        const value = readable(table, item, read);
        if (value !== undefined) yield value;
        else onBroken?.();
      }
    },

    /** One page, by one Query. */
    async list(table: Table, options: ListOptions): Promise<Page<Now>> {
      return listItems(table, options, read);
    },
  };
}

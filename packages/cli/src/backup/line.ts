import type { Item, Key } from '@puskesos/core/shared/item';

/** What a part holds, one a line. */
export type TableName = 'registry' | 'publicIndex';
export type Line =
  /** An item, at some moment while the backup was made. */
  | { readonly at: TableName; readonly item: Item }
  /** As it became since, or nothing. Counts before what was read. */
  | { readonly at: TableName; readonly key: Key; readonly now: Item | null }
  | { readonly keys: { readonly vault: string; readonly public?: string } }
  | { readonly end: { readonly of: string; readonly items: number; readonly changes: number; readonly digests: readonly string[] } };

/** JSON, with bytes and sets told apart from texts and lists. */
export const writeLine = (line: Line): string =>
  JSON.stringify(line, function (this: Record<string, unknown>, name, value: unknown) {
    // A Buffer has become an object of its own by now.
    const raw = this[name];
    if (raw instanceof Uint8Array) return { $bytes: Buffer.from(raw).toString('base64') };
    return raw instanceof Set ? { $set: [...raw] } : value;
  });

export const readLine = (text: string): Line =>
  JSON.parse(text, (_name, value: unknown) => {
    if (value === null || typeof value !== 'object') return value;
    const { $bytes: bytes, $set: set } = value as { $bytes?: string; $set?: unknown[] };
    if (typeof bytes === 'string') return new Uint8Array(Buffer.from(bytes, 'base64'));
    return Array.isArray(set) ? new Set(set) : value;
  }) as Line;

/** The same for two items that say the same. */
export const textOf = (item: Item): string =>
  writeLine({ at: 'registry', item: Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))) as Item });

export const nameOf = (at: TableName, { pk, sk }: Key): string => `${at} ${pk} ${sk}`;

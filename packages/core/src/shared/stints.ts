import { historyKey } from './change.ts';
import type { Instant } from './clock.ts';
import { cursorOf, type PageInput, positionAt, unknownCursor } from './page.ts';
import type { Item, Key, Table } from './table.ts';

/** The history of a record that lay under several keys, one after the other. */

/** A time in which it lay under that key; without an end, it does so still. */
export interface Stint {
  readonly key: Key;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

interface Found {
  readonly item: Item;
  readonly cursor: string;
}

/**
 * What was written under each key while it was the record's, the latest first; the stints in that order too. A Query, and one more for each
 * stint that the page reaches. Throws InvalidInput for a cursor of another list.
 */
export async function itemsAlong(
  table: Table,
  stints: readonly Stint[],
  page: PageInput,
): Promise<{ readonly found: readonly Found[]; readonly hasNext: boolean }> {
  const last = stints.length - 1;
  const [place, sk] = positionAt(page.after) ?? [];
  // Counted from the oldest, so that a key that is new since leaves a cursor where it was.
  let at = place === undefined ? 0 : last - Number(place);
  let after = sk === undefined ? undefined : [sk];
  if (place !== undefined && (!after || !stints[at])) throw unknownCursor();
  const found: Found[] = [];
  let hasNext = false;
  for (; at <= last && found.length < page.first; at += 1) {
    const { key, from = '', to = '9' } = stints[at] as Stint;
    // A little wider than what lies within, since a page can't go on from the very end of a range.
    const between = [historyKey(key, from.replace(/Z$/u, '')).sk, `${historyKey(key, to).sk}~`] as const;
    const limit = page.first - found.length;
    const { items, next } = await table.query({ partition: key.pk, between, descending: true, limit, after });
    found.push(...items.map((item) => ({ item, cursor: cursorOf([String(last - at), item.sk]) })));
    hasNext = next !== undefined || at < last;
    after = undefined;
  }
  return { found, hasNext };
}

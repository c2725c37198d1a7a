import { historyKey } from './change.ts';
import type { Instant } from './clock.ts';
import { cursorOf, unknownCursor, type Window } from './page.ts';
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
 * What was written under each key while it was the record's, the latest first, or from the oldest where the window is seen from the list's end;
 * the stints are given latest first. A Query, and one more for each stint that the page reaches. Throws InvalidInput for a cursor of another list.
 */
export async function itemsAlong(
  table: Table,
  stints: readonly Stint[],
  { rows, after, backward }: Window,
): Promise<{ readonly found: readonly Found[]; readonly more: boolean }> {
  const oldest = stints.length - 1;
  const [place, sk] = after ?? [];
  // Counted from the oldest, so that a key that is new since leaves a cursor where it was.
  let at = place === undefined ? (backward ? oldest : 0) : oldest - Number(place);
  let behind = sk === undefined ? undefined : [sk];
  if (place !== undefined && (!behind || !stints[at])) throw unknownCursor(backward);
  const found: Found[] = [];
  for (let stint = stints[at]; stint && found.length <= rows; stint = stints[at]) {
    const { key, from = '', to = '9' } = stint;
    // A little wider than what lies within, since a page can't go on from the very end of a range.
    const between = [historyKey(key, from.replace(/Z$/u, '')).sk, `${historyKey(key, to).sk}~`] as const;
    const limit = rows + 1 - found.length;
    const { items } = await table.query({ partition: key.pk, between, descending: true, backward, limit, after: behind });
    found.push(...items.map((item) => ({ item, cursor: cursorOf([String(oldest - at), item.sk]) })));
    behind = undefined;
    at += backward ? -1 : 1;
  }
  return { found: found.slice(0, rows), more: found.length > rows };
}

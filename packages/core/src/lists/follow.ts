import type { Context } from '../shared/context.ts';
import { type Kept, type Listing, lineItem, lineKey, writeLines } from '../shared/listed.ts';
import type { Item, Key } from '../shared/table.ts';
import { listingsOf } from './kinds.rules.ts';

/** What a record was before and is now; nothing where it was not there. */
export interface Relisting {
  readonly before?: Kept | undefined;
  readonly after?: Kept | undefined;
}

/** One that is not whole lies in none, and is told of wherever it is read. */
export function listingsIn(one: Kept | undefined): readonly Listing[] {
  try {
    return one ? listingsOf(one.type, one.data) : [];
  } catch {
    return [];
  }
}

/** Keeps the lists true to records as they change, in the order in which they did; told twice, it comes to the same. */
export async function followLists({ registry }: Pick<Context, 'registry'>, relistings: readonly Relisting[]): Promise<void> {
  const writes = new Map<string, { key: Key; put?: Item }>();
  const textOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
  for (const { before, after } of relistings) {
    const [had, has] = [new Map<string, Listing>(), new Map<string, Listing>()];
    for (const one of listingsIn(before)) had.set(textOf(lineKey(one)), one);
    for (const one of listingsIn(after)) has.set(textOf(lineKey(one)), one);
    for (const [text, one] of had) if (!has.has(text)) writes.set(text, { key: lineKey(one) });
    for (const [text, one] of has) {
      const held = had.get(text);
      if (after && (!held || held.marks !== one.marks)) writes.set(text, { key: lineKey(one), put: lineItem(one, after.key) });
    }
  }
  const all = [...writes.values()];
  const [puts, gone] = [all.flatMap(({ put }) => put ?? []), all.flatMap(({ key, put }) => (put ? [] : [key]))];
  if (all.length > 0) await writeLines({ registry }, puts, gone);
}

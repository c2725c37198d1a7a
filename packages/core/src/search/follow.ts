import type { Context } from '../shared/context.ts';
import type { Item, Key } from '../shared/table.ts';
import { type Findable, findables, type Named } from './findable.rules.ts';
import { linesOf } from './line.rules.ts';
import * as store from './line.store.ts';
import { codesOf } from './name.rules.ts';
import { learn } from './vocabulary.ts';

/** Whom a record named before and names now. */
export interface Renaming {
  readonly before: readonly Named[];
  readonly after: readonly Named[];
}

type Opened = Pick<Context, 'registry' | 'vault'>;

const same = (a: Named, b: Named): boolean =>
  a.kind === b.kind && a.village === b.village && a.record === b.record && a.member === b.member && a.name === b.name;

/** All that lies in the index for them. */
export const nameItemsOf = ({ vault }: Pick<Opened, 'vault'>, all: readonly Named[]): Item[] =>
  all.flatMap((named) => {
    const { blinds, line } = linesOf(vault, named);
    return blinds.map((blind) => store.lineItem(blind, line));
  });

/**
 * Keeps the index of names true to records as they change, in the order in which they did; told twice, it comes to the same. Nothing is read or
 * written where nobody is named anew.
 */
export async function followNames(opened: Opened, renamings: readonly Renaming[]): Promise<void> {
  const writes = new Map<string, { key: Key; put?: Item }>();
  const write = (key: Key, put?: Item) => writes.set(`${key.pk} ${key.sk}`, { key, ...(put && { put }) });
  const words: Record<Findable, Set<string>> = { person: new Set(), staff: new Set(), training: new Set() };
  for (const { before, after } of renamings) {
    const gone = before.filter((one) => !after.some((other) => same(one, other)));
    const come = after.filter((one) => !before.some((other) => same(one, other)));
    for (const named of gone) {
      const { blinds, line } = linesOf(opened.vault, named);
      for (const blind of blinds) write(store.lineKey(blind, line));
    }
    for (const named of come) {
      const { blinds, line } = linesOf(opened.vault, named);
      for (const blind of blinds) write(store.lineKey(blind, line), store.lineItem(blind, line));
      for (const code of codesOf(named.name)) words[named.kind].add(code);
    }
  }
  for (const kind of findables) await learn(opened, kind, words[kind]);
  const all = [...writes.values()];
  await store.writeLines(
    opened,
    all.flatMap(({ put }) => put ?? []),
    all.flatMap(({ key, put }) => (put ? [] : [key])),
  );
}

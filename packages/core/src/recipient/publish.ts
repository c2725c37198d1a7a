import type { Context } from '../shared/context.ts';
import { digestOf, Overtaken } from '../shared/derived.ts';
import * as store from './recipient.store.ts';

/** A village's list as it is to stand in the PublicIndex. */
export interface List {
  readonly entries: readonly store.Entry[];
  readonly decided: readonly store.Decided[];
  readonly summary: store.Summary;
}

/** What readers who are turning its pages have left when a version is no longer in force. */
const GRACE = 3 * 86_400;

/**
 * Writes the list beside the one in force, moves the pointer to it and gives the old one an end; a stop at any point leaves one of them
 * in force, and the rest to the next run. `seen` was read before the households were. True when the list changed: the same content is
 * written once. Throws Overtaken.
 */
export async function publishList(context: Context, seen: store.Pointer, { summary, ...listed }: List): Promise<boolean> {
  const [table, { village }] = [context.publicIndex, seen];
  const version = digestOf(listed);
  const same = seen.version === version && digestOf(seen.summary) === digestOf(summary);
  if (same && seen.loose.length === 0) return false;

  let pointer: store.Pointer = seen;
  const move = async (next: Partial<store.Pointer>): Promise<void> => {
    pointer = { ...pointer, ...next, rev: pointer.rev + 1 };
    if (!(await store.movePointer(table, pointer))) throw new Overtaken();
  };
  if (!same) {
    if (seen.version !== version) {
      await move({ loose: [...new Set([...seen.loose, version])] });
      await store.writeEntries(table, village, version, listed);
    }
    const old = pointer.version === undefined || pointer.version === version ? [] : [pointer.version];
    const loose = [...pointer.loose.filter((one) => one !== version), ...old];
    await move({ version, summary, publishedAt: context.now(), loose });
  }
  const expiresAt = Math.floor(Date.parse(context.now()) / 1000) + GRACE;
  for (const one of pointer.loose) await store.retireEntries(table, village, one, expiresAt);
  if (pointer.loose.length > 0) await move({ loose: [] });
  return !same;
}

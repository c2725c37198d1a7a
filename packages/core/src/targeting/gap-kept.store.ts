import { digestOf, PublishConflict, revisionFollows } from '../shared/derived.ts';
import type { Key, Table } from '../shared/table.ts';

/**
 * What of a village lies in the list of its kecamatan's gap. Up to so many entries it is one item; a larger village's entries lie in parts beside it,
 * which one revision names and no other uses: they are there before it says so, and whoever loses against another took nothing away.
 */
export interface PublishedState {
  readonly village: string;
  /** Counts its own changes; whoever publishes must have seen the last. */
  readonly rev: number;
  /** False while somebody writes: the list may then hold any of the entries, or miss it. */
  readonly settled: boolean;
  /** Their place in the list: rank and household. */
  readonly entries: readonly string[];
  /** Of all that was published. */
  readonly digest?: string;
}

/** Some 41 bytes each: half of what an item holds. */
export const AT_MOST_IN_ONE = 5_000;

interface Head extends PublishedState {
  /** The names of its parts, in their order. */
  readonly parts?: readonly string[];
}

const headKey = (village: string): Key => ({ pk: `gap#${village}`, sk: 'kept' });
const partKey = (village: string, part: string): Key => ({ pk: `gap#${village}`, sk: `part#${part}` });

const TRIES = 5;

/** One Get; of a large village a BatchGet more. Throws PublishConflict where others write faster than it can be read. */
export async function getKept(registry: Table, village: string): Promise<PublishedState> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const item = await registry.get(headKey(village), true);
    if (!item) return { village, rev: 0, settled: true, entries: [] };
    const { parts, ...head } = JSON.parse(item['data'] as string) as Head;
    if (!parts) return head;
    const found = await registry.batchGet(
      parts.map((part) => partKey(village, part)),
      true,
    );
    const bySk = new Map(found.map((part) => [part.sk, part]));
    const inOrder = parts.flatMap((part) => bySk.get(partKey(village, part).sk) ?? []);
    // One that is missing was taken away by whoever published meanwhile.
    if (inOrder.length === parts.length) return { ...head, entries: inOrder.flatMap(({ data }) => JSON.parse(data as string) as string[]) };
  }
  throw new PublishConflict();
}

/** Over the state before it. Throws PublishConflict where that is not the last any more. */
export async function putKept(registry: Table, kept: PublishedState): Promise<void> {
  const { village, rev, entries } = kept;
  const count = entries.length > AT_MOST_IN_ONE ? Math.ceil(entries.length / AT_MOST_IN_ONE) : 0;
  const parts = Array.from({ length: count }, (_, n) => {
    const some = entries.slice(n * AT_MOST_IN_ONE, (n + 1) * AT_MOST_IN_ONE);
    return { name: `${rev}#${n}#${digestOf(some)}`, data: JSON.stringify(some) };
  });
  await registry.batchWrite(parts.map(({ name, data }) => ({ ...partKey(village, name), type: 'gap_part', data })));
  const head: Head = parts.length > 0 ? { ...kept, entries: [], parts: parts.map(({ name }) => name) } : kept;
  const item = { ...headKey(village), type: 'gap_kept', rev, data: JSON.stringify(head) };
  if (!(await registry.put(item, revisionFollows(rev)))) throw new PublishConflict();
}

/** Takes away the parts of revisions before this one, of those who lost against another too. Costs nothing where there never were any. */
export async function sweepKept(registry: Table, { village, rev, entries }: PublishedState, before = 0): Promise<void> {
  if (Math.max(entries.length, before) <= AT_MOST_IN_ONE) return;
  const gone: Key[] = [];
  for await (const { pk, sk } of registry.queryAll({ partition: `gap#${village}`, beginsWith: 'part#' })) {
    if (Number(sk.split('#')[1]) < rev) gone.push({ pk, sk });
  }
  await registry.batchWrite([], gone);
}

import { revisionFollows } from '../shared/derived.ts';
import { BrokenRecord } from '../shared/error.ts';
import type { Item, Table } from '../shared/table.ts';
import type { ListSummary } from './list-shapes.ts';
import type { Manifest, Segment, SegmentRef } from './segments.rules.ts';

/**
 * The public recipient index. For each village a pointer to the version in force, which names the pieces of its list; the pieces lie beside
 * each other under what they hold, so that versions share what is the same in both.
 */

/** What a village's list is at present. */
export interface ListPointer {
  readonly village: string;
  /** Counts the pointer's own changes; whoever moves it must have seen the last. */
  readonly rev: number;
  /** When what anyone sees of the village changed last; absent until the first list is published. */
  readonly publishedAt?: string;
  readonly summary?: ListSummary;
  readonly manifest?: Manifest;
}

const pointerKey = (village: string) => ({ pk: `village#${village}`, sk: 'list' });
const listOf = (village: string) => `list#${village}`;
const segmentKey = (village: string, digest: string) => ({ pk: listOf(village), sk: `segment#${digest}` });
const versionKey = (village: string, version: string) => ({ pk: listOf(village), sk: `version#${version}` });

const readPointer = ({ data, rev }: Item): ListPointer => ({ ...(JSON.parse(data as string) as ListPointer), rev: rev as number });

export async function getPointer(table: Table, village: string, consistent = false): Promise<ListPointer | undefined> {
  const item = await table.get(pointerKey(village), consistent);
  return item && readPointer(item);
}

/** Of several villages. One BatchGet. */
export const getPointers = async (table: Table, villages: readonly string[]): Promise<ListPointer[]> =>
  (await table.batchGet(villages.map(pointerKey))).map(readPointer);

/** Writes the pointer where nobody moved it since it was read. False when somebody did. */
export function movePointer(table: Table, { rev, ...pointer }: ListPointer): Promise<boolean> {
  const item: Item = { ...pointerKey(pointer.village), rev, data: JSON.stringify(pointer) };
  return table.put(item, revisionFollows(rev));
}

/** For the version that comes with that change of the pointer. One that was to expire no longer is. */
export const writeSegments = (table: Table, village: string, segments: readonly Segment[], rev: number): Promise<void> =>
  table.batchWrite(segments.map(({ digest, data }) => ({ ...segmentKey(village, digest), rev, data })));

/** Pieces in the order asked for, as they were written. One BatchGet for each hundred. Throws BrokenRecord where one is missing. */
export async function readSegments(table: Table, village: string, refs: readonly SegmentRef[], consistent = false): Promise<string[]> {
  if (refs.length === 0) return [];
  const items = await table.batchGet(
    refs.map(({ digest }) => segmentKey(village, digest)),
    consistent,
  );
  const found = new Map(items.map(({ sk, data }) => [sk, data as string]));
  return refs.map(({ digest }) => {
    const data = found.get(segmentKey(village, digest).sk);
    if (data === undefined) throw new BrokenRecord();
    return data;
  });
}

/** A version that is no longer in force, for whoever is still turning its pages. */
export const keepVersion = (table: Table, village: string, manifest: Manifest, expiresAt: number): Promise<boolean> =>
  table.put({ ...versionKey(village, manifest.version), data: JSON.stringify(manifest), expiresAt });

export async function getVersion(table: Table, village: string, version: string): Promise<Manifest | undefined> {
  const item = await table.get(versionKey(village, version));
  return item && (JSON.parse(item['data'] as string) as Manifest);
}

/** Lets pieces expire that no version in force names, unless one that comes later has taken them up again. */
export async function retireSegments(
  table: Table,
  village: string,
  segments: readonly { readonly digest: string; readonly data: string }[],
  { rev, expiresAt }: { readonly rev: number; readonly expiresAt: number },
): Promise<void> {
  const isOlder = { ConditionExpression: 'rev <= :rev', ExpressionAttributeValues: { ':rev': rev } };
  await Promise.all(segments.map(({ digest, data }) => table.put({ ...segmentKey(village, digest), rev, data, expiresAt }, isOlder)));
}

/** Pieces of a village's list that stay, whether or not a version names them. */
export async function* lastingSegments(table: Table, village: string): AsyncGenerator<{ digest: string; data: string; rev: number }> {
  for await (const { sk, data, rev, expiresAt } of table.queryAll({ partition: listOf(village), beginsWith: 'segment#' })) {
    if (expiresAt === undefined) yield { digest: sk.slice('segment#'.length), data: data as string, rev: rev as number };
  }
}

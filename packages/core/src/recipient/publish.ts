import type { Context } from '../shared/context.ts';
import { digestOf, PublishConflict } from '../shared/derived.ts';
import type { PackedAdult, PackedDecided, PackedEntry } from './lines.rules.ts';
import type { ListSummary, ProgramShown } from './list-shapes.ts';
import * as store from './recipient.store.ts';
import { type Manifest, type Segment, type SegmentRef, segmentsOf } from './segments.rules.ts';

/** A village's list as it is to stand in the PublicIndex, its lines in order. */
export interface List {
  readonly entries: readonly PackedEntry[];
  readonly decided: readonly PackedDecided[];
  readonly adults: readonly PackedAdult[];
  /** Those that the lines speak of. */
  readonly programs: readonly ProgramShown[];
  readonly summary: ListSummary;
}

/** What readers who are turning its pages have left when a version is no longer in force. */
const GRACE = 3 * 86_400;

/**
 * Writes what the list in force does not have of this one, moves the pointer to it, and gives what it no longer names an end. A stop at any
 * point leaves one of the two lists in force, whole; pieces that it left behind the nightly check finds. `seen` was read before the households
 * were. The pointer as it stands then, where the list changed: the same content is written once. Throws PublishConflict.
 */
export async function publishList(context: Context, seen: store.ListPointer, list: List): Promise<store.ListPointer | undefined> {
  const [table, { village }] = [context.publicIndex, seen];
  const { manifest, segments } = madeOf(list);
  const { summary } = list;
  if (seen.manifest?.version === manifest.version && digestOf(seen.summary) === digestOf(summary)) return undefined;

  const rev = seen.rev + 1;
  const [known, named] = [refsOf(seen.manifest), refsOf(manifest)];
  const added = segments.filter(({ digest }) => !known.has(digest));
  await store.writeSegments(table, village, added, rev);
  const expiresAt = Math.floor(Date.parse(context.now()) / 1000) + GRACE;
  const isOther = seen.manifest !== undefined && seen.manifest.version !== manifest.version;
  if (isOther) await store.keepVersion(table, village, seen.manifest, expiresAt);
  const pointer = { village, rev, manifest, summary, publishedAt: context.now() };
  if (!(await store.movePointer(table, pointer))) throw new PublishConflict();
  const left = [...known.values()].filter(({ digest }) => !named.has(digest));
  const data = await store.readSegments(table, village, left);
  await store.retireSegments(
    table,
    village,
    left.map(({ digest }, n) => ({ digest, data: data[n] as string })),
    { rev, expiresAt },
  );
  return pointer;
}

const refsOf = (manifest: Manifest | undefined): Map<string, SegmentRef> =>
  new Map((manifest ? [...manifest.entries, ...manifest.decided, ...manifest.adults] : []).map((ref) => [ref.digest, ref]));

/** The pieces of a list, and what names them. */
function madeOf({ entries, decided, adults, programs }: List): { manifest: Manifest; segments: readonly Segment[] } {
  const [own, agreed, others] = [segmentsOf(entries), segmentsOf(decided), segmentsOf(adults)];
  const named = (segments: readonly Segment[]) => segments.map(({ digest, count, from }) => ({ digest, count, from }));
  const content = { programs, entries: named(own), decided: named(agreed), adults: named(others) };
  return { manifest: { version: digestOf(content), ...content }, segments: [...own, ...agreed, ...others] };
}

/** Gives an end to pieces that no version in force names: runs that were stopped left them. How many. One Query of the list, and a Put for each. */
export async function sweepSegments(context: Context, { village, rev, manifest }: store.ListPointer): Promise<number> {
  const named = refsOf(manifest);
  const left: { digest: string; data: string }[] = [];
  // What came with a change behind this one may still be on its way to a version of its own.
  for await (const segment of store.lastingSegments(context.publicIndex, village)) {
    if (!named.has(segment.digest) && segment.rev <= rev) left.push(segment);
  }
  const expiresAt = Math.floor(Date.parse(context.now()) / 1000) + GRACE;
  await store.retireSegments(context.publicIndex, village, left, { rev, expiresAt });
  return left.length;
}

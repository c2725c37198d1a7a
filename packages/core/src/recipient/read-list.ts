import { cursorOf, type Page, type PageInput, unknownCursor, windowOf } from '../shared/page.ts';
import type { Table } from '../shared/table.ts';
import { byProgramId, type PackedAdult, type PackedDecided, type PackedEntry, unpackedEntry, unpackedLine } from './lines.rules.ts';
import type { DecidedHousehold, ListEntry, ListedAdult, ProgramShown } from './list-shapes.ts';
import * as store from './recipient.store.ts';
import { covering, holding, type Line, lengthOf, type Manifest, orderOf, type SegmentRef } from './segments.rules.ts';

/** What a village's list says, read piece by piece. */

interface Kind<L extends Line> {
  readonly refsIn: (manifest: Manifest) => readonly SegmentRef[];
  readonly read: (segment: string, manifest: Manifest) => L[];
}

const ENTRIES: Kind<ListEntry> = {
  refsIn: ({ entries }) => entries,
  read: (segment, { programs }) => (JSON.parse(segment) as PackedEntry[]).map((one) => unpackedEntry(one, byProgramId(programs))),
};

const DECIDED: Kind<DecidedHousehold> = {
  refsIn: ({ decided }) => decided,
  read: (segment, { programs }) => (JSON.parse(segment) as PackedDecided[]).map((one) => unpackedLine(one, byProgramId(programs))),
};

const ADULTS: Kind<ListedAdult> = {
  refsIn: ({ adults }) => adults,
  read: (segment, { programs }) => (JSON.parse(segment) as PackedAdult[]).map((one) => unpackedLine(one, byProgramId(programs))),
};

/** Pieces of a version and the lines in them. */
async function linesIn<L extends Line>(table: Table, village: string, refs: readonly SegmentRef[], { manifest, kind }: Listed<L>) {
  return (await store.readSegments(table, village, refs)).flatMap((segment) => kind.read(segment, manifest));
}

interface Listed<L extends Line> {
  readonly manifest: Manifest;
  readonly kind: Kind<L>;
}

/**
 * A page of the list in force, or of the version in which it was begun while that can still be read: no page shows a part of another. One
 * BatchGet, and a Get where the version has changed since.
 */
async function pageOf<L extends Line>(table: Table, { village, manifest: now }: InForce, kind: Kind<L>, page: PageInput): Promise<Page<L>> {
  const { rows, after, backward } = windowOf(page);
  const [version = now.version, at = '', order = ''] = after ?? [];
  if (after && !(/^\d{1,7}$/.test(at) && order !== '')) throw unknownCursor(backward);
  const manifest = version === now.version ? now : ((await store.getVersion(table, village, version)) ?? now);
  const listed = { manifest, kind };
  const place = after && (manifest.version === version ? Number(at) : await placeOf(table, village, order, listed));
  const refs = kind.refsIn(manifest);
  const length = lengthOf(refs);
  const [from, to] = spanOf({ rows, backward, place, length });
  const { refs: wanted, skipped } = covering(refs, from, to);
  const lines = (await linesIn(table, village, wanted, listed)).slice(from - skipped, to - skipped);
  return {
    rows: lines.map((value, n) => ({ value, cursor: cursorOf([manifest.version, String(from + n), orderOf(value)]) })),
    hasNext: to < length,
    hasPrevious: from > 0,
  };
}

/** From which line to which a page reaches that goes on behind `place`, or before it. */
function spanOf({ rows, backward, place, length }: { rows: number; backward: boolean; place: number | undefined; length: number }) {
  if (backward) {
    const to = Math.min(length, place ?? length);
    return [Math.max(0, to - rows), to] as const;
  }
  const from = Math.min(length, place === undefined ? 0 : place + 1);
  return [from, Math.min(length, from + rows)] as const;
}

/** Where that line stands in another version, or the last one before where it would. */
async function placeOf<L extends Line>(table: Table, village: string, order: string, listed: Listed<L>): Promise<number> {
  const found = holding(listed.kind.refsIn(listed.manifest), order);
  if (!found) return -1;
  const lines = await linesIn(table, village, [found.ref], listed);
  return found.before + lines.filter((line) => orderOf(line) <= order).length - 1;
}

/** A village's list as its pointer names it. */
export interface InForce {
  readonly village: string;
  readonly manifest: Manifest;
}

export const listEntries = (table: Table, list: InForce, page: PageInput): Promise<Page<ListEntry>> => pageOf(table, list, ENTRIES, page);

export const listDecided = (table: Table, list: InForce, page: PageInput): Promise<Page<DecidedHousehold>> =>
  pageOf(table, list, DECIDED, page);

async function lineOf<L extends Line>(table: Table, { village, manifest }: InForce, kind: Kind<L>, line: Line): Promise<L | undefined> {
  const found = holding(kind.refsIn(manifest), orderOf(line));
  if (!found) return undefined;
  const lines = await linesIn(table, village, [found.ref], { manifest, kind });
  return lines.find(({ id, maskedName }) => id === line.id && maskedName === line.maskedName);
}

/** What somebody on the list receives, by their id and the name they stand under: a household’s entry, or another adult. A BatchGet or two. */
export async function programsOf(table: Table, list: InForce, line: Line): Promise<readonly ProgramShown[] | undefined> {
  const entry = await lineOf(table, list, ENTRIES, line);
  return entry ? entry.aid.map(({ program }) => program) : (await lineOf(table, list, ADULTS, line))?.programs;
}

/** All who are to be found by their name. One BatchGet for each hundred pieces. */
export async function everybody(table: Table, { village, manifest }: InForce): Promise<{ entries: ListEntry[]; adults: ListedAdult[] }> {
  const { entries, adults } = manifest;
  const segments = await store.readSegments(table, village, [...entries, ...adults]);
  return {
    entries: segments.slice(0, entries.length).flatMap((segment) => ENTRIES.read(segment, manifest)),
    adults: segments.slice(entries.length).flatMap((segment) => ADULTS.read(segment, manifest)),
  };
}

/** The whole list as it lies there. One BatchGet for each hundred pieces. */
export async function everyPacked(table: Table, { village, manifest: { entries, decided, adults } }: InForce) {
  const segments = await store.readSegments(table, village, [...entries, ...decided, ...adults], true);
  const lines = <P>(refs: readonly SegmentRef[]) => segments.splice(0, refs.length).flatMap((segment) => JSON.parse(segment) as P[]);
  return { entries: lines<PackedEntry>(entries), decided: lines<PackedDecided>(decided), adults: lines<PackedAdult>(adults) };
}

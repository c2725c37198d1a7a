import { createHash } from 'node:crypto';
import { digestOf } from '../shared/derived.ts';
import type { ProgramShown } from './list-shapes.ts';

/**
 * How a list is cut into pieces that are called by what they hold, so that a change in one line leaves all of them as they are but one or
 * two, and two versions share the rest. No I/O, no clock.
 */

/** A line of a list: whom it is about, and the name it stands under. */
export interface Line {
  readonly id: string;
  readonly maskedName: string;
}

/** A piece of a list, as a version names it. */
export interface SegmentRef {
  readonly digest: string;
  readonly count: number;
  /** Its first line's place in the order. */
  readonly from: string;
}

export interface Segment extends SegmentRef {
  readonly data: string;
}

/** What of a version is kept beside its lines: of each programme what is told once, and its pieces in order. */
export interface Manifest {
  readonly version: string;
  readonly programs: readonly ProgramShown[];
  readonly entries: readonly SegmentRef[];
  readonly decided: readonly SegmentRef[];
  readonly adults: readonly SegmentRef[];
}

/** Sorts by what anyone sees. */
export const orderOf = ({ maskedName, id }: Line): string => `${maskedName}#${id}`;
export const inOrder = <L extends Line>(lines: Iterable<L>): L[] => [...lines].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

/** Lines of a piece on average, and at most. */
const USUAL = 32;
const MOST = 96;

/** A piece ends behind a line whose own id says so, whatever stands around it. */
const endsPiece = ({ id }: Line): boolean => createHash('sha256').update(id).digest().readUInt32BE(0) % USUAL === 0;

export function piecesOf<L extends Line>(lines: readonly L[]): L[][] {
  const pieces: L[][] = [];
  let piece: L[] = [];
  for (const line of lines) {
    piece.push(line);
    if (!endsPiece(line) && piece.length < MOST) continue;
    pieces.push(piece);
    piece = [];
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

/** The pieces of a list that is in order. */
export const segmentsOf = <L extends Line>(lines: readonly L[]): Segment[] =>
  piecesOf(lines).map((piece) => {
    const data = JSON.stringify(piece);
    return { digest: digestOf(data), count: piece.length, from: orderOf(piece[0] as L), data };
  });

/** Which pieces hold the lines from one place in the list to another, and how many lines stand before them. */
export function covering(refs: readonly SegmentRef[], from: number, to: number): { refs: SegmentRef[]; skipped: number } {
  const covered: SegmentRef[] = [];
  let [at, skipped] = [0, 0];
  for (const ref of refs) {
    if (at + ref.count <= from) skipped += ref.count;
    else if (at < to) covered.push(ref);
    at += ref.count;
  }
  return { refs: covered, skipped };
}

export const lengthOf = (refs: readonly SegmentRef[]): number => refs.reduce((sum, { count }) => sum + count, 0);

/** The piece in which a line of that place would stand, and how many lines stand before it; undefined for an empty list. */
export function holding(refs: readonly SegmentRef[], order: string): { ref: SegmentRef; before: number } | undefined {
  const behind = refs.findIndex(({ from }) => from > order);
  const at = Math.max(0, (behind < 0 ? refs.length : behind) - 1);
  const ref = refs[at];
  return ref && { ref, before: lengthOf(refs.slice(0, at)) };
}

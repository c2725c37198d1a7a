import { groundOf } from '../region/ground.ts';
import { type Share, standingOf, summed } from './interval.rules.ts';
import type { Tally } from './ranking.rules.ts';

/** Villages that touch, in pieces; and those of them that may be pockets. No I/O. */

/** The pieces that villages lie in: each touches another of its own, and none of the others. By their codes. */
export function piecesOf(villages: readonly string[]): string[][] {
  const left = new Set(villages.toSorted());
  const pieces: string[][] = [];
  for (const first of left) {
    const piece = [first];
    left.delete(first);
    // It grows while it is gone through.
    for (const village of piece) {
      for (const other of groundOf(village).neighbours) if (left.delete(other)) piece.push(other);
    }
    pieces.push(piece.toSorted());
  }
  return pieces;
}

/** Villages that touch and stand above the regency each, as one. */
export interface Candidate extends Share {
  /** The first village's code. */
  readonly id: string;
  readonly villages: readonly string[];
}

/** The candidates among the villages that pass, those of most households first. */
export function candidatesIn(tallies: readonly Tally[], regency: Share, passes: (village: string) => boolean = () => true): Candidate[] {
  const above = new Map(
    tallies.flatMap((tally) => (passes(tally.village) && standingOf(tally, regency) === 'above' ? [[tally.village, tally] as const] : [])),
  );
  return piecesOf([...above.keys()])
    .map((villages) => ({ id: villages[0] as string, villages, ...summed(villages.map((code) => above.get(code) as Tally)) }))
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

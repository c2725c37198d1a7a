import { type Interval, intervalOf, type Prior, priorOf, type Share, shrunk } from './interval.rules.ts';

/**
 * Villages in the order of an indicator: by their number, or by their rate, shrunk towards that of the regency by as much as few households
 * tell little. No I/O.
 */

export const rankedBy = ['rate', 'number'] as const;
export type RankedBy = (typeof rankedBy)[number];

/** A village's part of a ranking. */
export interface Tally extends Share {
  readonly village: string;
}

export interface Ranked extends Tally {
  /** Of its own rate. */
  readonly interval: Interval;
  /** Its rate, shrunk. */
  readonly estimate: number;
  readonly rank: number;
  /** The ranks it may have: so many are surely above it, so many surely below. */
  readonly bestRank: number;
  readonly worstRank: number;
}

interface Measured extends Omit<Ranked, 'rank' | 'bestRank' | 'worstRank'> {
  /** What it is put in order by, and from where to where that may be. */
  readonly measure: number;
  readonly within: Interval;
}

const inCodeOrder = (tallies: readonly Tally[]): Tally[] => tallies.toSorted((a, b) => (a.village < b.village ? -1 : 1));

/**
 * Those that pass, the highest first, whichever order they come in; they are shrunk to the rate of all. Where there is nothing to take a rate of,
 * a village has no rank.
 */
export function ranked(tallies: readonly Tally[], by: RankedBy, passes: (village: string) => boolean = () => true): Ranked[] {
  const all = inCodeOrder(tallies).filter(({ base }) => base > 0);
  const prior = priorOf(all);
  const measured = all.filter(({ village }) => passes(village)).map((tally) => measure(tally, by, prior));
  return measured
    .toSorted((a, b) => b.measure - a.measure || b.count - a.count || (a.village < b.village ? -1 : 1))
    .map(({ measure: _by, within, ...row }, n) => ({
      ...row,
      rank: n + 1,
      bestRank: 1 + measured.filter((other) => other.within.low > within.high).length,
      worstRank: measured.length - measured.filter((other) => other.within.high < within.low).length,
    }));
}

function measure(tally: Tally, by: RankedBy, prior: Prior): Measured {
  const { count, base } = shrunk(tally, prior);
  const known = { ...tally, interval: intervalOf(tally), estimate: count / base };
  if (by === 'number') return { ...known, measure: tally.count, within: { low: tally.count, high: tally.count } };
  return { ...known, measure: known.estimate, within: intervalOf({ count, base }) };
}

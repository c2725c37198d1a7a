/** So many of so many: how far their rate may be off by chance, and what it comes to beside other places. No I/O, no clock. */

export interface Share {
  readonly count: number;
  readonly base: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

/** Wilson's 95 % interval of the rate, which holds it; from 0 to 1 where there is nothing to take it of. */
export function intervalOf({ count, base }: Share): Interval {
  if (base === 0) return { low: 0, high: 1 };
  const rate = count / base;
  const chance = (Z * Z) / base;
  const middle = (rate + chance / 2) / (1 + chance);
  const half = (Z * Math.sqrt((rate * (1 - rate)) / base + chance / (4 * base))) / (1 + chance);
  // At both ends the limit is the rate itself, which rounding would miss by a hair.
  return { low: count === 0 ? 0 : middle - half, high: count === base ? 1 : middle + half };
}

/** What is expected of a place before anything is counted there: the rate of all, and for how many it stands. */
export interface Prior {
  readonly rate: number;
  readonly weight: number;
}

/** However far apart places are, a rate is shrunk by as much as ten more would do. */
const LEAST_WEIGHT = 10;

/** That of a beta-binomial, by the method of moments: the more places differ beyond chance, the less it weighs. At most as much as all together. */
export function priorOf(shares: readonly Share[]): Prior {
  const told = shares.filter(({ base }) => base > 0);
  const { base: all, count } = summed(told);
  if (all === 0) return { rate: 0, weight: LEAST_WEIGHT };
  const rate = count / all;
  const spread = told.reduce((sum, share) => sum + share.base * (share.count / share.base - rate) ** 2, 0);
  const byChance = told.length - 1;
  const most = all - told.reduce((sum, { base }) => sum + base * base, 0) / all - byChance;
  const alike = (spread / (rate * (1 - rate)) - byChance) / most;
  const weight = alike > 0 ? 1 / alike - 1 : all;
  return { rate, weight: Math.max(LEAST_WEIGHT, Math.min(all, weight)) };
}

/** What was counted, and what is expected, as one. */
export const shrunk = ({ count, base }: Share, { rate, weight }: Prior): Share => ({
  count: count + weight * rate,
  base: base + weight,
});

/** Several as one. */
export const summed = (shares: readonly Share[]): Share => ({
  count: shares.reduce((sum, { count }) => sum + count, 0),
  base: shares.reduce((sum, { base }) => sum + base, 0),
});

/** Whether a rate stands above, or below, that of all by its interval; `alike` where chance alone may part them. */
export const standings = ['above', 'alike', 'below'] as const;
export type Standing = (typeof standings)[number];

export function standingOf(share: Share, all: Share): Standing {
  const { low, high } = intervalOf(share);
  const rate = all.base === 0 ? 0 : all.count / all.base;
  if (share.base > 0 && low > rate) return 'above';
  return share.base > 0 && high < rate ? 'below' : 'alike';
}

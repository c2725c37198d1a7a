/** What chance does to a rate. Rates are parts of one. */

export const Z95 = 1.959964;
export const Z998 = 3.090232;

export type Interval = readonly [low: number, high: number];

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** Between which rates chance alone would leave so many, were theirs the rate of all. */
export function funnel(rateOfAll: number, base: number, z: number): Interval {
  const half = z * Math.sqrt((rateOfAll * (1 - rateOfAll)) / base);
  return [within(rateOfAll - half), within(rateOfAll + half)];
}

/** How far out it lies, in standard errors; negative below. */
export function distance(rate: number, rateOfAll: number, base: number): number {
  const error = Math.sqrt((rateOfAll * (1 - rateOfAll)) / base);
  return error === 0 ? 0 : (rate - rateOfAll) / error;
}

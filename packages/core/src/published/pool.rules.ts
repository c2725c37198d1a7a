import { added } from '../indicator/count.rules.ts';
import type { IndicatorCode } from '../indicator/known-indicators.ts';
import type { Counts } from '../indicator/month-shapes.ts';
import type { ToldTogether } from './told-together.ts';

/**
 * Which places are told as one, so that no number of anyone is few. What is published of a place, or of places as one, are the sums of their
 * households; so whatever is reckoned from it stays the same where a household of one of them is thought to be another’s, and no reckoning
 * can tell them apart. No I/O, no clock.
 */

/** A place month by month; all places have the same months. */
export interface Series {
  readonly place: string;
  readonly months: readonly Counts[];
}

export interface Limits {
  readonly fewest: number;
  readonly together: number;
}

/** Is none of its numbers few, nor what is left of a whole beside its parts? */
export function isSafe({ months }: Pick<Series, 'months'>, { codes, splits }: ToldTogether, { fewest }: Limits): boolean {
  const isFew = (count: number) => count > 0 && count < fewest;
  return months.every((counts) => {
    const of = (code: IndicatorCode) => counts[code] ?? 0;
    const left = ([whole, ...parts]: (typeof splits)[number]) => of(whole) - parts.reduce((sum, part) => sum + of(part), 0);
    return !codes.some((code) => isFew(of(code))) && !splits.some((split) => isFew(left(split)));
  });
}

/** Several places as one, month by month. */
export const asOne = (all: readonly Series[]): readonly Counts[] =>
  (all[0]?.months ?? []).map((_, n) => added(all.map(({ months }) => months[n] as Counts)));

/**
 * Those that are told as one, by their codes; nobody where each can be told by itself. Those that were told as one before stay: what one of
 * them was then would tell what the others are now. All of them, where that is what it takes.
 */
export function pooled(places: readonly Series[], told: ToldTogether, limits: Limits, before: ReadonlySet<string>): readonly string[] {
  const [first = 'households'] = told.codes;
  const sizes = new Map(places.map(({ place, months }) => [place, Math.max(0, ...months.map((counts) => counts[first] ?? 0))]));
  const sizeOf = ({ place }: Series) => sizes.get(place) ?? 0;
  const isIn = (one: Series) => before.has(one.place) || !isSafe(one, told, limits);
  const pool = places.filter(isIn);
  if (pool.length === 0) return [];
  // Where nobody is hides nobody, so those come last; of the others the smallest come first, and least is lost.
  const order = (one: Series) => sizeOf(one) || Number.POSITIVE_INFINITY;
  const others = places.filter((one) => !isIn(one)).sort((a, b) => order(a) - order(b) || (a.place < b.place ? -1 : 1));
  const isEnough = () => pool.filter(sizeOf).length >= limits.together && isSafe({ months: asOne(pool) }, told, limits);
  while (others.length > 0 && !isEnough()) pool.push(others.shift() as Series);
  return pool.map(({ place }) => place).sort();
}

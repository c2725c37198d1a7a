import { type IndicatorCode, indicatorOf } from '../indicator/known-indicators.ts';
import { districts, regency, villages } from '../region/region.ts';
import type { Day } from '../shared/clock.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Figures } from './figures.rules.ts';
import { toldTogether } from './told-together.ts';

/** A month as anyone may see it: of all places, or of one of them. No I/O, no clock. */

export const toldCodes = toldTogether.flatMap((told) => told.codes);
export const toldPlaces = [regency, ...districts, ...villages].map(({ code }) => code);

export interface PublishedMonth {
  readonly month: string;
  readonly day: Day;
}

export type ToldCounts = Readonly<Partial<Record<IndicatorCode, number>>>;

/** Several places as one. */
export interface Pool {
  readonly indicators: readonly IndicatorCode[];
  readonly places: readonly string[];
  readonly counts: ToldCounts;
}

export interface ToldMonth extends PublishedMonth {
  readonly places: Readonly<Record<string, ToldCounts>>;
  readonly pools: readonly Pool[];
}

/** The nth of the months that are told. */
export function toldMonth(figures: Figures, n: number, { month, day }: PublishedMonth): ToldMonth {
  const countsOf = (places: readonly string[], codes: readonly IndicatorCode[]): ToldCounts =>
    Object.fromEntries(
      codes.flatMap((code) => {
        const count = figures.tell(code, places)?.[n];
        return typeof count === 'number' ? [[code, count]] : [];
      }),
    );
  const pools = toldTogether.flatMap(({ codes: indicators }) =>
    figures
      .poolsOf(indicators[0] as IndicatorCode)
      .map((places) => ({ indicators, places, counts: countsOf(places, withBases(indicators)) })),
  );
  return { month, day, places: Object.fromEntries(toldPlaces.map((place) => [place, countsOf([place], toldCodes)])), pools };
}

function withBases(codes: readonly IndicatorCode[]): IndicatorCode[] {
  return [...new Set(codes.flatMap((code) => [indicatorOf(code).of ?? code, code]))];
}

export interface PlaceTold extends PublishedMonth {
  readonly place: string;
  readonly counts: ToldCounts;
  /** What is told of the place with others only. */
  readonly pools: readonly Pool[];
}

/** What a month says of each place. */
export const byPlace = ({ month, day, places, pools }: ToldMonth): PlaceTold[] =>
  toldPlaces.map((place) => ({
    ...{ place, month, day },
    counts: places[place] ?? {},
    pools: pools.filter((pool) => pool.places.includes(place) || pool.places.includes(districtOf(place))),
  }));

/** A number, and that of which it is a part. */
export interface ToldValue {
  readonly code: IndicatorCode;
  readonly count: number;
  readonly base?: number;
  /** Those whose number it is: the place by itself, or all that it is told with. */
  readonly places: readonly string[];
}

/** Undefined where it is not told. */
export function valueIn({ place, counts, pools }: PlaceTold, code: IndicatorCode): ToldValue | undefined {
  const own = [{ places: [place], counts }, ...pools.filter(({ indicators }) => indicators.includes(code))].find(
    (one) => one.counts[code] !== undefined,
  );
  const { of } = indicatorOf(code);
  const base = of && own?.counts[of];
  return own && { code, count: own.counts[code] as number, places: own.places, ...(base !== undefined && { base }) };
}

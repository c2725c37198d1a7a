import { intervalOf, type Share } from '@puskesos/core/pocket/interval.rules';
import { districtOf, type Level, placesOf, REGENCY } from './places.ts';
import type { IndicatorFile, Pool } from './published.ts';
import type { Interval } from './statistics.ts';

/** What is told of places in one month. */

export type Told = 'count' | 'rate';

export interface Figure {
  /** The places it is told of: more than one, where they are told together only. None is lost: a village may be told with its kecamatan. */
  readonly places: readonly string[];
  readonly isPool: boolean;
  /** Missing, where the month has none. */
  readonly count: number | undefined;
  readonly base: number | undefined;
  /** A part of one; missing, where the base is too small or there is none. */
  readonly rate: number | undefined;
  readonly interval: Interval | undefined;
}

export interface Figures {
  readonly of: (place: string) => Figure;
  /** Each once: of a level's places, the pools among them. */
  readonly each: readonly Figure[];
  readonly regency: Figure;
}

export const valueIn = (figure: Figure, told: Told): number | undefined => (told === 'count' ? figure.count : figure.rate);

export function figure(places: readonly string[], count: number | undefined, base: number | undefined, rateFrom: number): Figure {
  const isTold = count !== undefined && base !== undefined && base > 0 && base >= rateFrom;
  const rate = isTold ? count / base : undefined;
  return { places, isPool: places.length > 1, count, base, rate, interval: isTold ? endsOf({ count, base }) : undefined };
}

function endsOf(share: Share): Interval {
  const { low, high } = intervalOf(share);
  return [low, high];
}

/** The pool that a place is told in: by itself, or with its kecamatan. */
export const poolOf = <P extends Pick<Pool, 'places'>>(pools: readonly P[], place: string): P | undefined =>
  pools.find(({ places }) => places.includes(place)) ?? pools.find(({ places }) => places.includes(districtOf(place)));

export function figuresAt(file: IndicatorFile, month: string, level: Level, rateFrom: number): Figures {
  const n = file.months.indexOf(month);
  const made = new Map<object, Figure>();
  const of = (place: string): Figure => {
    const found = file.places[place];
    const pool = found ? undefined : poolOf(file.pools, place);
    const told = found ?? pool;
    if (!told) return figure([place], undefined, undefined, rateFrom);
    const before = made.get(told);
    if (before) return before;
    const now = figure(pool?.places ?? [place], told.count[n] ?? undefined, told.base?.[n] ?? undefined, rateFrom);
    made.set(told, now);
    return now;
  };
  return { of, each: [...new Set(placesOf[level].map(({ code }) => of(code)))], regency: of(REGENCY) };
}

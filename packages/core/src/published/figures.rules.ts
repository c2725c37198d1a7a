import type { IndicatorCode } from '../indicator/known-indicators.ts';
import { liesIn } from '../shared/region-code.ts';
import type { Limits, Series } from './pool.rules.ts';
import { type Division, divided } from './pools.rules.ts';
import { type ToldTogether, toldTogether } from './told-together.ts';

/** Places in figures, as anyone may see them. No I/O, no clock. */

/** How what is told together was divided, by the first of its indicators. */
export type Divisions = Readonly<Record<string, Division['pools']>>;

/** Month by month; null where it was not counted yet. */
export type Told = readonly (number | null)[];

interface Group extends Division {
  readonly name: IndicatorCode;
  /** The villages with which each is told. */
  readonly with: ReadonlyMap<string, readonly string[]>;
  readonly wasCounted: readonly boolean[];
}

export class Figures {
  readonly #villages: readonly Series[];
  readonly #groups: ReadonlyMap<IndicatorCode, Group>;
  readonly #told = new Map<string, Told | undefined>();

  /** `villages`: all of them, with the same months. `before`: as they were divided when they were last published. */
  constructor(villages: readonly Series[], limits: Limits, before: Divisions) {
    this.#villages = villages;
    const groupFor = (told: ToldTogether) => groupOf(told, villages, limits, before);
    this.#groups = new Map(
      toldTogether.map(groupFor).flatMap((group, n) => (toldTogether[n]?.codes ?? []).map((code) => [code, group] as const)),
    );
  }

  get divisions(): Divisions {
    return Object.fromEntries([...this.#groups.values()].map(({ name, pools }) => [name, pools]));
  }

  /** Which places are told as one of that indicator. */
  poolsOf(code: IndicatorCode): Division['pools'] {
    return this.#groups.get(code)?.pools ?? [];
  }

  /** The sum of some places; undefined where it would tell one apart from those that it is told with. */
  tell(code: IndicatorCode, places: readonly string[]): Told | undefined {
    const key = `${code} ${places}`;
    if (!this.#told.has(key)) this.#told.set(key, this.#sumOf(code, places));
    return this.#told.get(key);
  }

  #sumOf(code: IndicatorCode, places: readonly string[]): Told | undefined {
    const group = this.#groups.get(code);
    if (!group || group.nothing) return undefined;
    const wanted = this.#villages.filter(({ place }) => places.some((one) => one === place || liesIn(place, one)));
    const isWanted = new Set(wanted.map(({ place }) => place));
    if (wanted.some(({ place }) => group.with.get(place)?.some((other) => !isWanted.has(other)))) return undefined;
    return group.wasCounted.map((counted, n) => (counted ? wanted.reduce((sum, { months }) => sum + (months[n]?.[code] ?? 0), 0) : null));
  }
}

function groupOf(told: ToldTogether, villages: readonly Series[], limits: Limits, before: Divisions): Group {
  const name = told.codes[0] as IndicatorCode;
  const wasCounted = (villages[0]?.months ?? []).map((_, n) =>
    villages.every(({ months }) => told.codes.every((code) => months[n]?.[code] !== undefined)),
  );
  const counted = villages.map(({ place, months }) => ({ place, months: months.filter((_, n) => wasCounted[n]) }));
  const division = divided(counted, told, limits, before[name] ?? []);
  const within = (pool: readonly string[]) =>
    villages.map(({ place }) => place).filter((village) => pool.some((one) => one === village || liesIn(village, one)));
  const together = division.pools.map(within).flatMap((pool) => pool.map((village) => [village, pool] as const));
  return { ...division, name, wasCounted, with: new Map(together) };
}

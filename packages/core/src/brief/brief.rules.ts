import type { IndicatorCode } from '../indicator/known-indicators.ts';
import { type PlaceTold, type ToldValue, valueIn } from '../published/published.ts';
import { districtCalled, districts, regency, villagesOf } from '../region/region.ts';
import type { Day } from '../shared/clock.ts';

/** What a place's brief says of a month: from figures that anyone may see, and no others. No I/O, no clock. */

/** The most pressing first. */
const headlineCodes = [
  'verified_poor',
  'found_extreme_poor',
  'gap',
  'below_line',
  'exclusion_errors',
  'inclusion_errors',
] as const satisfies readonly IndicatorCode[];
export const columnCodes = [
  'households',
  'visited',
  'verified_poor',
  'found_extreme_poor',
  'gap',
  'reached_by_none',
] as const satisfies readonly IndicatorCode[];
/** What the map shows, as a rate. */
export const mappedCode: IndicatorCode = 'verified_poor';
/** What is drawn over the months. */
export const drawnCodes = ['verified_poor', 'found_extreme_poor', 'gap'] as const satisfies readonly IndicatorCode[];

/** A month of every place, by its code. */
export type MonthTold = ReadonlyMap<string, PlaceTold>;

export interface Headline {
  readonly code: IndicatorCode;
  readonly now: ToldValue | undefined;
  /** How many more than a month and a year before; undefined where either was not told of the same places. */
  readonly sinceMonth: number | undefined;
  readonly sinceYear: number | undefined;
}

/** A row of the table: a village of a kecamatan, or a kecamatan of the regency. */
interface Part {
  readonly code: string;
  readonly name: string;
  readonly values: Readonly<Partial<Record<IndicatorCode, ToldValue>>>;
}

export interface Brief {
  readonly place: string;
  readonly name: string;
  readonly month: string;
  readonly day: Day;
  readonly headlines: readonly Headline[];
  readonly parts: readonly Part[];
  /** Month by month up to this one; null where it was not told. */
  readonly drawn: readonly { readonly code: IndicatorCode; readonly counts: readonly (number | null)[] }[];
  readonly months: readonly string[];
}

export const briefedPlaces: readonly string[] = [regency.code, ...districts.map(({ code }) => code)];
export const isBriefed = (place: string): boolean => briefedPlaces.includes(place);

/** Of the last of the months; those before it are what it is set beside. Undefined where nothing is told of the place. */
export function briefOf(place: string, months: readonly MonthTold[]): Brief | undefined {
  const now = months.at(-1)?.get(place);
  if (!now) return undefined;
  const [monthBefore, yearBefore] = [months.at(-2)?.get(place), months.at(-13)?.get(place)];
  const own = (told: PlaceTold | undefined, code: IndicatorCode): number | null => {
    const value = told && valueIn(told, code);
    return value && isOf(place, value) ? value.count : null;
  };
  return {
    place,
    name: place === regency.code ? regency.name : districtCalled(place).name,
    month: now.month,
    day: now.day,
    headlines: headlineCodes.map((code) => ({
      code,
      now: valueIn(now, code),
      sinceMonth: changeOf(now, monthBefore, code),
      sinceYear: changeOf(now, yearBefore, code),
    })),
    parts: partsOf(place).map(({ code, name }) => ({ code, name, values: valuesOf(months.at(-1)?.get(code)) })),
    drawn: drawnCodes.map((code) => ({ code, counts: months.map((month) => own(month.get(place), code)) })),
    months: months.map((month) => month.get(place)?.month ?? ''),
  };
}

/** Told of the place by itself. */
const isOf = (place: string, { places }: ToldValue): boolean => places.length === 1 && places[0] === place;

const partsOf = (place: string) => (place === regency.code ? districts : villagesOf(place));

function valuesOf(told: PlaceTold | undefined): Part['values'] {
  const values = columnCodes.map((code) => [code, told && valueIn(told, code)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function changeOf(now: PlaceTold, before: PlaceTold | undefined, code: IndicatorCode): number | undefined {
  const [is, was] = [valueIn(now, code), before && valueIn(before, code)];
  return is && was && String(is.places) === String(was.places) ? is.count - was.count : undefined;
}

import { outsideFigures, outsideNames } from '@puskesos/core/indicator';
import { type IndicatorCode, indicatorCodes, indicatorOf } from '@puskesos/core/indicator/known-indicators';
import { districts, regency, villages } from '@puskesos/core/region';
import { publishedInFolder } from '@puskesos/core/shared/published';

/** Figures as they are published, made up: the same each time. Some places are told together, some months have none. */

export const months = Array.from({ length: 22 }, (_, n) => `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);
const rateFrom = 20;

/** Villages that are told together, and kecamatan whose villages are with them. */
export const pooledVillages = ['64.02.06.1001', '64.02.06.1002', '64.02.06.1003'];
const pooledDistricts = ['64.02.09', '64.02.12'];
/** A village of which nothing is published, one that is too small for a rate, and one that has no first months. */
export const unknownVillage = '64.02.01.2001';
export const smallVillage = '64.02.01.2002';
export const lateVillage = '64.02.01.2003';
const LATE = 5;

type Count = number | null;
interface Told {
  readonly count: readonly Count[];
  readonly base?: readonly Count[];
}

/** A part of one that looks like chance, and stays the same. */
function part(...of: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const letter of of.join('|')) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return (hash >>> 0) / 2 ** 32;
}

const counted = new Map<string, number>();

function countIn(village: string, code: IndicatorCode, month: number): number {
  const key = `${village} ${code} ${month}`;
  const count = counted.get(key) ?? madeUp(village, code, month);
  counted.set(key, count);
  return count;
}

function madeUp(village: string, code: IndicatorCode, month: number): number {
  const { of, unit } = indicatorOf(code);
  if (of === undefined)
    return village === smallVillage ? 12 : Math.round((unit === 'person' ? 1_200 : 300) * (0.3 + 2 * part(village, unit)) + 3 * month);
  const often = 0.1 + 0.3 * part(code) + 0.12 * part(village.slice(0, 8), code) + 0.12 * part(village, code) + 0.004 * month;
  return Math.floor(countIn(village, of, month) * often);
}

const villagesIn = (place: string): string[] => villages.map(({ code }) => code).filter((code) => code.startsWith(place));

function toldOf(places: readonly string[], code: IndicatorCode): Told {
  const { of } = indicatorOf(code);
  const inside = places.flatMap(villagesIn);
  const series = (whole: IndicatorCode) =>
    months.map((_, n) =>
      places[0] === lateVillage && n < LATE ? null : inside.reduce((sum, village) => sum + countIn(village, whole, n), 0),
    );
  return { count: series(code), ...(of && { base: series(of) }) };
}

/** Whether an indicator has pools: the large ones need none. */
const isPooled = (code: IndicatorCode): boolean => code === 'verified_poor' || code === 'visited' || code === 'gap';
const isInPool = (place: string): boolean => pooledVillages.includes(place) || pooledDistricts.includes(place.slice(0, 8));
const pools = [pooledVillages, pooledDistricts];
const everywhere = [regency.code, ...districts.map(({ code }) => code), ...villages.map(({ code }) => code)].filter(
  (code) => code !== unknownVillage,
);

export function indicatorFile(code: IndicatorCode) {
  const { of } = indicatorOf(code);
  const told = everywhere.filter((place) => !isPooled(code) || !isInPool(place));
  return {
    code,
    ...(of && { of }),
    months,
    places: Object.fromEntries(told.map((place) => [place, toldOf([place], code)])),
    pools: isPooled(code) ? pools.map((places) => ({ places, ...toldOf(places, code) })) : [],
  };
}

function monthFile(month: string) {
  const n = months.indexOf(month);
  const countsOf = (places: readonly string[], codes: readonly IndicatorCode[]) =>
    Object.fromEntries(
      codes.map((code) => [code, toldOf(places, code).count[n]] as const).filter(([, count]) => typeof count === 'number'),
    );
  const pooled = indicatorCodes.filter(isPooled);
  const open = indicatorCodes.filter((code) => !isPooled(code));
  return {
    month,
    day: `${month}-28`,
    places: Object.fromEntries(everywhere.map((place) => [place, countsOf([place], isInPool(place) ? open : indicatorCodes)])),
    pools: pools.map((places) => ({ indicators: pooled, places, counts: countsOf(places, pooled) })),
  };
}

/** Puts all of it into a folder, months of the profile only those that are named. */
export async function publishFigures(folder: string, profiles: readonly string[] = [months.at(-1) ?? '']): Promise<void> {
  const { put } = publishedInFolder(folder);
  const indicators = indicatorCodes.map((code) => indicatorOf(code));
  const outside = outsideFigures.map((figure) => ({ ...figure, name: outsideNames[figure.code] }));
  await put('index.json', JSON.stringify({ months, latest: months.at(-1), rateFrom, indicators, outside }));
  for (const code of ['verified_poor', 'households', 'gap'] as const)
    await put(`indicator/${code}.json`, JSON.stringify(indicatorFile(code)));
  // Too few in the whole regency.
  await put('indicator/pregnant.json', JSON.stringify({ code: 'pregnant', of: 'people', months, places: {}, pools: [] }));
  for (const month of profiles) await put(`month/${month}.json`, JSON.stringify(monthFile(month)));
}

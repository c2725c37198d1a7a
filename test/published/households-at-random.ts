import { added } from '@puskesos/core/indicator/count.rules';
import type { IndicatorCode } from '@puskesos/core/indicator/known-indicators';
import type { Counts } from '@puskesos/core/indicator/month-shapes';
import type { Series } from '@puskesos/core/published/pool.rules';
import { villages } from '@puskesos/core/region';

/** Villages counted of households that are made up, few in one and many in another. The same seed gives the same ones. */

export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Answers of whom: that many are told of it, and that part of them so. */
const answers: readonly (readonly [told: IndicatorCode, code: IndicatorCode, part: number])[] = [
  ['line_told', 'below_line', 0.1],
  ['fakir_told', 'fakir_miskin', 0.2],
  ['toilet_told', 'no_toilet', 0.3],
  ['house_told', 'unfit_house', 0.15],
  ['water_told', 'surface_water', 0.2],
  ['power_told', 'no_power', 0.05],
  ['floor_told', 'earth_floor', 0.1],
  ['wrse_told', 'wrse', 0.03],
];

function household(chance: Chance, poor: number): IndicatorCode[] {
  const is = (part: number) => chance() < part;
  const all: IndicatorCode[] = ['households'];
  const members = 1 + Math.floor(chance() * 6);
  for (let n = 0; n < members; n += 1) {
    all.push('people');
    if (is(0.02)) all.push('disabled');
    if (is(0.01)) all.push('pregnant');
    if (is(0.2)) all.push('school_age_told', ...(is(0.08) ? (['out_of_school'] as const) : []));
  }
  if (members === 1 && is(0.4)) all.push('elderly_alone');
  if (is(0.9)) all.push('ranked', `decile_${1 + Math.floor(chance() ** (1 + poor) * 10)}` as IndicatorCode);
  const visited = is(0.4);
  if (visited) {
    all.push('visited');
    if (is(poor)) all.push('verified_poor', ...(is(0.3) ? (['found_extreme_poor'] as const) : []), ...(is(0.4) ? (['gap'] as const) : []));
    for (const [told, code, part] of answers) if (is(0.9)) all.push(told, ...(is(part) ? [code] : []));
  }
  const reached = [is(0.3), is(0.05), is(0.04)];
  const by = ['reached_by_centre', 'reached_by_regency', 'reached_by_village'] as const;
  all.push(...by.filter((_, n) => reached[n]), ...(reached.includes(true) ? [] : (['reached_by_none'] as const)));
  for (const receives of reached) {
    const eligible = is(0.4);
    if (receives) all.push('recipients', ...(eligible ? [] : (['inclusion_errors'] as const)));
    if (eligible) all.push('eligible', ...(receives ? [] : (['exclusion_errors'] as const)));
  }
  return all;
}

const counted = (all: readonly IndicatorCode[]): Counts => {
  const counts: Record<string, number> = { ...added([]) };
  for (const code of all) counts[code] = (counts[code] ?? 0) + 1;
  return counts as Counts;
};

/** All 237, in so many months. `most`: households of the largest. */
export function villagesAtRandom(chance: Chance, months: number, most: number): Series[] {
  return villages.map(({ code }) => {
    const size = Math.floor(most * chance() ** 3);
    const poor = chance();
    const month = () =>
      counted(Array.from({ length: Math.max(0, size + Math.floor(chance() * 3) - 1) }, () => household(chance, poor)).flat());
    return { place: code, months: Array.from({ length: months }, month) };
  });
}

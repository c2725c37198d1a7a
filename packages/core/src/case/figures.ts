import * as z from 'zod';
import { DistrictCode, VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { isMonthRangeAllowed, monthRange, monthRangeTooLong } from '../shared/months.ts';
import { query } from '../shared/operation.ts';
import * as store from './figures.store.ts';
import { type CaseCounts, type CaseMonth, counters } from './figures.store.ts';

export type { CaseCounts, CaseMonth } from './figures.store.ts';

/** How many cases came, how many were closed and how soon: counted as it happens, sensitive ones too, of which nothing else is told. */

/** The months of one village. One Query. */
export const ofVillage = query({
  input: z.object({ village: VillageCode, ...monthRange }).refine(isMonthRangeAllowed, monthRangeTooLong),
  right: 'case.read',
  may: (actor, { village }) => serves(actor, village),
  run: ({ village, ...months }, context): Promise<CaseMonth[]> => store.ofVillage(context, village, months),
});

/** The months of a kecamatan's villages, as far as the actor serves them. One Query. */
export const ofDistrict = query({
  input: z.object({ district: DistrictCode, ...monthRange }).refine(isMonthRangeAllowed, monthRangeTooLong),
  right: 'case.read',
  run: async ({ district, ...months }, context): Promise<CaseMonth[]> =>
    (await store.ofDistrict(context, district, months)).filter(({ village }) => serves(context.actor, village)),
});

/** Added up; the average is of those that were closed, undefined where none was. */
export function totalsOf(months: readonly CaseCounts[]): CaseCounts & { readonly averageDays?: number } {
  const sums = Object.fromEntries(
    counters.map((name) => [name, months.reduce((sum, month) => sum + month[name], 0)]),
  ) as unknown as CaseCounts;
  return { ...sums, ...(sums.closed > 0 && { averageDays: sums.closeDays / sums.closed }) };
}

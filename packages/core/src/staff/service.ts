import * as z from 'zod';
import { DistrictCode, VillageCode } from '../region/region.ts';
import { can, serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { Id } from '../shared/id.ts';
import { isMonthRangeAllowed, monthOf, monthRange, monthRangeTooLong } from '../shared/months.ts';
import { query } from '../shared/operation.ts';
import { districtOf } from '../shared/region-code.ts';
import type { ServiceCounts, ServiceTally } from './service.store.ts';
import * as store from './service.store.ts';

export type { ServiceCounts, ServiceTally } from './service.store.ts';

/**
 * What Puskesos did, counted as it is done: visits to homes, proposals verified and how long these had waited, cases closed. It tells how
 * much, not how well; and nothing of what was done without being recorded.
 */

/** What an operation adds to its officer's tally; others than officers have none. To be written together with its changes. */
export function tallyService({ actor, now }: Context, { village, ...deeds }: { village: string } & Partial<ServiceCounts>): Change[] {
  if (actor.role !== 'officer') return [];
  return [store.count({ staff: actor.id, village, month: monthOf(dayOf(now())) }, deeds)];
}

/** An officer's months, village by village. One Query. For themselves, and for whoever may see the staff of each village. */
export const ofStaff = query({
  input: z.object({ staff: Id, ...monthRange }).refine(isMonthRangeAllowed, monthRangeTooLong),
  may: (actor, { staff }) => actor.id === staff || can(actor, 'staff.read'),
  run: async ({ staff, ...months }, context): Promise<ServiceTally[]> => {
    const tallies = await store.ofStaff(context, staff, months);
    return context.actor.id === staff ? tallies : tallies.filter(({ village }) => serves(context.actor, village));
  },
});

/** The months of a kecamatan's villages, officer by officer, as far as the actor serves them. One Query. */
export const ofDistrict = query({
  input: z.object({ district: DistrictCode, ...monthRange }).refine(isMonthRangeAllowed, monthRangeTooLong),
  right: 'staff.read',
  run: async ({ district, ...months }, context): Promise<ServiceTally[]> =>
    (await store.ofDistrict(context, district, months)).filter(({ village }) => serves(context.actor, village)),
});

/** The months of one village, officer by officer. One Query. */
export const ofVillage = query({
  input: z.object({ village: VillageCode, ...monthRange }).refine(isMonthRangeAllowed, monthRangeTooLong),
  right: 'staff.read',
  may: (actor, { village }) => serves(actor, village),
  run: async ({ village, ...months }, context): Promise<ServiceTally[]> =>
    (await store.ofDistrict(context, districtOf(village), months)).filter((tally) => tally.village === village),
});

/** Added up; the average is of the proposals that were verified, undefined where none was. */
export function totalsOf(tallies: readonly ServiceCounts[]): ServiceCounts & { readonly averageDays?: number } {
  const sums = { visits: 0, verified: 0, verifyDays: 0, closed: 0 };
  for (const tally of tallies) for (const name of Object.keys(sums) as (keyof ServiceCounts)[]) sums[name] += tally[name];
  return { ...sums, ...(sums.verified > 0 && { averageDays: sums.verifyDays / sums.verified }) };
}

import * as z from 'zod';
import { DistrictCode, VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { type Day, DayText, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { query } from '../shared/operation.ts';
import { districtOf } from '../shared/region-code.ts';
import * as Staff from '../staff/staff.ts';
import * as Task from '../task/task.ts';
import type { VillageCoverage } from './coverage.rules.ts';
import { coverageOf } from './district.ts';

export { isUnfilled, type OfficerLoad, type RoleCoverage, type VillageCoverage } from './coverage.rules.ts';
export type { DistrictCoverage } from './district.ts';
export { type AssignmentProposal, type Balance, type ProposedLoad, type Suggestion, suggest } from './suggest.ts';

/** Where people are missing, and what each one carries. */

/** For whoever serves the whole kecamatan. Five Queries. */
export const ofDistrict = query({
  input: z.object({ district: DistrictCode, day: DayText.optional() }),
  right: 'staff.read',
  may: (actor, { district }) => serves(actor, `${district}.`),
  run: ({ district, day }, context) => onDay(context, district, day),
});

/** One village. Five Queries. */
export const ofVillage = query({
  input: z.object({ village: VillageCode, day: DayText.optional() }),
  right: 'staff.read',
  may: (actor, { village }) => serves(actor, village),
  run: async ({ village, day }, context): Promise<VillageCoverage | undefined> => {
    const { villages } = await onDay(context, districtOf(village), day);
    return villages.find((one) => one.village === village);
  },
});

function onDay(context: Context, district: string, asked: Day | undefined) {
  const day = asked ?? dayOf(context.now());
  return coverageOf(context, { district, day, leaves: Staff.leavesOn(context, day), tasks: Task.countIn(context, district) });
}

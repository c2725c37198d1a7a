import { withAid } from '../household/household.rules.ts';
import * as Household from '../household/household.seed.ts';
import type { Program } from '../program/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { aidSummaryOf, enrollmentId } from './aid.rules.ts';
import * as store from './aid.store.ts';
import type { AidState, Enrollment } from './shapes.ts';
import { stepTasks } from './waiting.ts';

/** What a household is given already when a register is begun. */
export interface SeedAid {
  readonly program: Pick<Program, 'id' | 'name' | 'fund'>;
  readonly state: Exclude<AidState, 'ended'>;
  readonly since: Day;
  /** Which of the members it is for, counted from 0, where it is one person's. */
  readonly member?: number;
}

/** A household with its aid, under their ids and not yet written. */
export interface SeedHousehold {
  readonly household: Household.Household;
  readonly enrollments: readonly Enrollment[];
}

/** Both telling the same; the ids of one household are the same whenever they are asked of the same context. */
export function buildSeed(founding: Household.HouseholdSeed, aid: readonly SeedAid[], context: Context): SeedHousehold {
  const household = Household.buildSeed(founding, context);
  const given = aid.map(({ program, state, since, member: place }) => {
    const member = place === undefined ? undefined : household.members[place]?.id;
    const beneficiary = { household: household.id, program: program.id, ...(member && { member }) };
    const enrollment: Enrollment = { ...beneficiary, id: enrollmentId(beneficiary), state, since };
    return { enrollment, line: aidSummaryOf(enrollment, program) };
  });
  return {
    household: given.reduce((shown, { line }) => withAid(shown, line), household),
    enrollments: given.map(({ enrollment }) => enrollment),
  };
}

/** What writes it, for filling an empty register in bulk. */
export const seedChanges = ({ household, enrollments }: SeedHousehold, context: Pick<Context, 'vault'>): Change[] => [
  ...Household.seedChanges(household, context),
  ...enrollments.flatMap((enrollment) => [
    store.add(enrollment, household, household.registeredAt),
    ...stepTasks(undefined, enrollment, household),
  ]),
];

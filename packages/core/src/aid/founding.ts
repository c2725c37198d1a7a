import * as Household from '../household/founding.ts';
import type { Program } from '../program/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { enrollmentId, lineOf } from './aid.rules.ts';
import * as store from './aid.store.ts';
import type { AidState, Enrollment } from './shapes.ts';

/** What a household is given already when a register is begun. */
export interface GivenAid {
  readonly program: Pick<Program, 'id' | 'name' | 'fund'>;
  readonly state: Exclude<AidState, 'ended'>;
  readonly since: Day;
  /** Which of the members it is for, counted from 0, where it is one person's. */
  readonly member?: number;
}

/** A household with its aid, under their ids and not yet written. */
export interface Founded {
  readonly household: Household.Household;
  readonly enrollments: readonly Enrollment[];
}

/** Both telling the same; the ids of one household are the same whenever they are asked of the same context. */
export function founded(founding: Household.Founding, aid: readonly GivenAid[], context: Context): Founded {
  const household = Household.founded(founding, context);
  const given = aid.map(({ program, state, since, member: place }) => {
    const member = place === undefined ? undefined : household.members[place]?.id;
    const beneficiary = { household: household.id, program: program.id, ...(member && { member }) };
    const enrollment: Enrollment = { ...beneficiary, id: enrollmentId(beneficiary), state, since };
    return { enrollment, line: lineOf(enrollment, program) };
  });
  return {
    household: { ...household, aid: given.map(({ line }) => line) },
    enrollments: given.map(({ enrollment }) => enrollment),
  };
}

/** What writes it, for filling an empty register in bulk. */
export const found = ({ household, enrollments }: Founded): Change[] => [
  ...Household.found(household),
  ...enrollments.map((enrollment) => store.add(enrollment, household.registeredAt)),
];

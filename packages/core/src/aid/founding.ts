import * as Household from '../household/founding.ts';
import type { Program } from '../program/program.ts';
import type { Change } from '../shared/change.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { type AidState, enrollmentId, lineOf } from './aid.rules.ts';
import * as store from './aid.store.ts';
import type { Enrollment } from './aid.ts';

/** What a household is given already when a register is begun. */
export interface GivenAid {
  readonly program: Pick<Program, 'id' | 'name' | 'fund'>;
  readonly state: Exclude<AidState, 'ended'>;
  readonly since: Day;
  /** Which of the members it is for, counted from 0, where it is one person's. */
  readonly member?: number;
}

/** Writes a household with its aid, both telling the same, for filling an empty register in bulk. */
export function found(founding: Household.Founding, aid: readonly GivenAid[], context: Context): Change[] {
  const household = Household.founded(founding, context);
  const given = aid.map(({ program, state, since, member: place }) => {
    const member = place === undefined ? undefined : household.members[place]?.id;
    const beneficiary = { household: household.id, program: program.id, ...(member && { member }) };
    const enrollment: Enrollment = { ...beneficiary, id: enrollmentId(beneficiary), state, since };
    return { enrollment, line: lineOf(enrollment, program) };
  });
  return [
    ...Household.found(
      household,
      given.map(({ line }) => line),
    ),
    ...given.map(({ enrollment }) => store.add(enrollment, household.registeredAt)),
  ];
}

import { BudgetExceeded, NoAllocation, QuotaFull } from '../fund/fund.ts';
import type * as Household from '../household/household.ts';
import * as Program from '../program/program.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { enrollmentId, isReceiving } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { bookTransitions } from './budget.ts';
import { stepByAnother } from './hands.ts';
import type { AidState, Beneficiary, Enrollment } from './shapes.ts';
import { dayOfStep } from './step-days.rules.ts';
import { checkTransition, type EnrollmentTransition, programById, replaceEnrollment } from './transition.ts';

/** What an accepted proposal comes to: the enrollment, in the same transaction as the acceptance. No right is judged here. */

interface Led {
  readonly enrollment: string;
  /** `already`: they received it before it was decided. `verified`: on the waiting list. */
  readonly state: 'already' | 'verified' | 'approved';
  readonly changes: readonly Change[];
}

/**
 * A recipient where the purse has a place and the money, and else on the waiting list; what the centre gives waits for the ministry's own list.
 * Judged like every enrollment. Throws NotEligible, EligibilityUnknown, ExcludedByProgram, NobodyThere, WrongBeneficiary, NoAmount,
 * SamePerson.
 */
export async function enrollAccepted(
  context: Context,
  household: Stored<Household.Household>,
  who: Pick<Beneficiary, 'program' | 'member'>,
  standIn: string | undefined,
): Promise<Led> {
  const target = { household: household.id, ...who };
  const [before, programs] = await Promise.all([store.get(context, target), Program.list(context, {})]);
  const id = enrollmentId(target);
  if (before && isReceiving(before)) return { enrollment: id, state: 'already', changes: [] };
  const program = programById(programs, who.program);
  const step = (state: AidState): EnrollmentTransition => {
    const since = dayOfStep(before, { to: state, since: undefined, today: dayOf(context.now()) });
    return { programs, program, household, before, after: begun(target, before, state, since) };
  };
  if (program.fund !== 'apbn') {
    const approved = await ifAffordable(context, step('approved'));
    if (approved) {
      const stoodIn = await stepByAnother(context, step('approved'), standIn);
      return { enrollment: id, state: 'approved', changes: [...approved, ...stoodIn] };
    }
  }
  if (before?.state === 'verified') return { enrollment: id, state: 'verified', changes: [] };
  return { enrollment: id, state: 'verified', changes: await changesOf(context, step('verified')) };
}

/** Undefined where the purse lacks the place or the money, which is no fault of theirs. */
async function ifAffordable(context: Context, step: EnrollmentTransition): Promise<Change[] | undefined> {
  try {
    return await changesOf(context, step);
  } catch (error) {
    if (error instanceof NoAllocation || error instanceof BudgetExceeded || error instanceof QuotaFull) return undefined;
    throw error;
  }
}

async function changesOf(context: Context, step: EnrollmentTransition): Promise<Change[]> {
  checkTransition(context, step);
  const budget = await bookTransitions(context, [step]);
  const { change, shown, settled } = replaceEnrollment(step, context.now());
  return [change, shown, ...settled, ...budget];
}

function begun(target: Beneficiary, before: Enrollment | undefined, state: AidState, since: string): Enrollment {
  const { participantNumber, carriedFrom, paidFrom } = before ?? {};
  return {
    ...target,
    id: enrollmentId(target),
    state,
    since,
    ...(participantNumber && { participantNumber }),
    ...(carriedFrom && { carriedFrom }),
    ...(paidFrom && { paidFrom }),
  };
}

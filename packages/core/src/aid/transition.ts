import { askOnly } from '../household/aid-task.ts';
import * as Household from '../household/household.ts';
import { eligibilityOf } from '../program/eligibility.rules.ts';
import { excludedBy } from '../program/exclusion.rules.ts';
import { runsOn } from '../program/program.ts';
import type { Program } from '../program/shapes.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, daysBetween, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput, NotFound } from '../shared/error.ts';
import { tallyService } from '../staff/service.ts';
import * as Task from '../task/task.ts';
import { aidSummaryOf, entersReceiving, isForSuch, isReceiving, unansweredCriteria, unmetCriteria } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { EligibilityUnknown, ExcludedByProgram, NobodyThere, NotEligible, WrongBeneficiary } from './aid-errors.ts';
import { bookTransitions } from './budget.ts';
import { lossOf } from './follows.rules.ts';
import type { Enrollment } from './shapes.ts';
import { isUncollected } from './uncollected.rules.ts';
import { stepTasks } from './waiting.ts';

/** One step in an enrollment's life, and all that has to hold for it. */

export interface EnrollmentTransition {
  readonly programs: readonly Stored<Program>[];
  readonly program: Stored<Program>;
  readonly household: Stored<Household.Household>;
  readonly before: Stored<Enrollment> | undefined;
  readonly after: Enrollment;
  /** Somebody looked at what was asked about it, and left it as it stands. */
  readonly looked?: boolean;
}

export function programById(programs: readonly Stored<Program>[], id: string): Stored<Program> {
  const program = programs.find((one) => one.id === id);
  if (!program) throw new NotFound();
  return program;
}

/** The step as changes: the enrollment, what its household shows, and what is set aside for it or given back. */
export async function transition(
  context: Context,
  step: EnrollmentTransition,
): Promise<{ enrollment: Stored<Enrollment>; changes: Change[] }> {
  checkTransition(context, step);
  const budget = await bookTransitions(context, [step]);
  const { change, shown, settled } = replaceEnrollment(step, context.now());
  return { enrollment: change.value, changes: [change, shown, ...settled, ...budget, ...tallyVerification(context, step)] };
}

/** A proposal that an officer verified counts for them, with the days it had waited. */
function tallyVerification(context: Context, { household, before, after }: EnrollmentTransition): Change[] {
  if (before?.state !== 'proposed' || after.state !== 'verified') return [];
  const verifyDays = Math.max(0, daysBetween(before.since, dayOf(context.now())));
  return tallyService(context, { village: household.village, verified: 1, verifyDays });
}

/** Programmes the household or the person receives that may not be had together with this one. */
export function overlapping(context: Context, { programs, program, household, after }: EnrollmentTransition): Program[] {
  const held = household.aid.filter((line) => isReceiving(line) && line.id !== after.id);
  return excludedBy(program, programs, held, after.member, laterDay(dayOf(context.now()), after.since));
}

/**
 * Refuses a step for whom nobody is there or whom the programme is not for, or that the exclusions or, of who becomes a recipient, the
 * criteria don't allow. What the centre gives is the centre's to decide, and is only told of. Throws InvalidInput where the programme does
 * not run by then.
 */
export function checkTransition(context: Context, step: EnrollmentTransition): void {
  const { program, household, before, after } = step;
  if (after.state === 'ended') return;
  const becomesRecipient = entersReceiving(before, after);
  const begins = before === undefined || before.state === 'ended';
  if ((begins || becomesRecipient) && !isForSuch(program, after)) throw new WrongBeneficiary(program);
  if ((becomesRecipient || after.state !== 'suspended') && lossOf(after, household)) throw new NobodyThere();
  if (becomesRecipient) checkRuns(program, after.since);
  // A recipient may be suspended whatever else they have been given since.
  if (program.fund === 'apbn' || (after.state === 'suspended' && !becomesRecipient)) return;
  const others = overlapping(context, step);
  if (others.length > 0) throw new ExcludedByProgram(others);
  if (becomesRecipient && !after.exception) checkEligible(program, household, after.member, dayOf(context.now()));
}

/** Only a yes is a yes: who is not among those judged, and what nobody has answered, is unknown. */
function checkEligible(program: Program, household: Household.Household, member: string | undefined, day: Day): void {
  const judged = eligibilityOf(program, household, day).find((one) => one.member === member);
  if (judged?.answer === 'yes') return;
  const { judgement } = judged ?? {};
  if (judged?.answer === 'no') throw new NotEligible(judgement ? unmetCriteria(judgement) : []);
  throw new EligibilityUnknown(judgement ? unansweredCriteria(judgement) : []);
}

export function checkRuns(program: Program, day: Day): void {
  if (runsOn(program, day)) return;
  throw InvalidInput.at('since', 'Program tidak berjalan pada tanggal itu', 'the programme does not run on that day');
}

/** The enrollment in its next state, its household showing it, and the end of what was asked about it: whoever moves it has looked. */
export function replaceEnrollment(step: EnrollmentTransition, now: string) {
  const { program, household, before, after } = step;
  const change = before ? store.replace(before, after, household, now) : store.add(after, household, now);
  const settled = [...lookedAt(step, dayOf(now)), ...stepTasks(before, after, household)];
  return { change, shown: Household.showAid(household, aidSummaryOf(change.value, program), now), settled };
}

function lookedAt({ program, household, before, after, looked }: EnrollmentTransition, today: Day): Change[] {
  // A file that knows another number of theirs has looked at nothing.
  if (!looked && before?.state === after.state) return [];
  const uncollected = isReceiving(after) && after.pending === undefined && isUncollected(program, household, after.member, today);
  // Whoever receives and has nobody who may collect it is still to be seen to, whatever else was looked at.
  if (uncollected) return [askOnly(household, after, 'not_collected', today)];
  return before && (isReceiving(before) || before.state === 'ended') ? [Task.closeTask('aid', before.id)] : [];
}

/** The enrollment without what the table adds to it. */

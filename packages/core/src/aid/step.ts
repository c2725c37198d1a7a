import * as Household from '../household/household.ts';
import { eligibilityOf } from '../program/eligibility.rules.ts';
import { excludedBy } from '../program/exclusion.rules.ts';
import { runsOn } from '../program/program.ts';
import type { Program } from '../program/shapes.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, daysBetween } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput, NotFound } from '../shared/error.ts';
import { served } from '../staff/service.ts';
import { enters, isReceiving, lineOf, unmet } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { ExcludedByProgram, NotEligible } from './aid-errors.ts';
import { booked } from './budget.ts';
import type { Enrollment } from './shapes.ts';

/** One step in an enrollment's life, and all that has to hold for it. */

export interface Step {
  readonly programs: readonly Stored<Program>[];
  readonly program: Stored<Program>;
  readonly household: Stored<Household.Household>;
  readonly before: Stored<Enrollment> | undefined;
  readonly after: Enrollment;
}

export function known(programs: readonly Stored<Program>[], id: string): Stored<Program> {
  const program = programs.find((one) => one.id === id);
  if (!program) throw new NotFound();
  return program;
}

/** The step as changes: the enrollment, what its household shows, and what is set aside for it or given back. */
export async function step(context: Context, taken: Step): Promise<{ enrollment: Stored<Enrollment>; changes: Change[] }> {
  allow(context, taken);
  const budget = await booked(context, [taken]);
  const { change, shown } = written(taken, context.now());
  return { enrollment: change.value, changes: [change, shown, ...budget, ...verified(context, taken)] };
}

/** A proposal that an officer verified counts for them, with the days it had waited. */
function verified(context: Context, { household, before, after }: Step): Change[] {
  if (before?.state !== 'proposed' || after.state !== 'verified') return [];
  const verifyDays = Math.max(0, daysBetween(before.since, dayOf(context.now())));
  return served(context, { village: household.village, verified: 1, verifyDays });
}

/** Programmes the household or the person receives that may not be had together with this one. */
export function overlapping(context: Context, { programs, program, household, after }: Step): Program[] {
  const held = household.aid.filter((line) => isReceiving(line) && line.id !== after.id);
  return excludedBy(program, programs, held, after.member, dayOf(context.now()));
}

/**
 * Refuses a step that the exclusions or, of who becomes a recipient, the criteria forbid. What the centre gives is the centre's to decide,
 * and is only told of. Throws InvalidInput where the programme does not run by then.
 */
export function allow(context: Context, taken: Step): void {
  const { program, household, before, after } = taken;
  if (after.state === 'ended') return;
  const becomesRecipient = enters(before, after);
  if (becomesRecipient) mustRun(program, after.since);
  // A recipient may be suspended whatever else they have been given since.
  if (program.fund === 'apbn' || (after.state === 'suspended' && !becomesRecipient)) return;
  const others = overlapping(context, taken);
  if (others.length > 0) throw new ExcludedByProgram(others);
  if (!becomesRecipient || after.exception) return;
  const judged = eligibilityOf(program, household, dayOf(context.now())).find(({ member }) => member === after.member);
  if (judged?.answer !== 'no') return;
  throw new NotEligible(judged.judgement ? unmet(judged.judgement) : []);
}

export function mustRun(program: Program, day: Day): void {
  if (runsOn(program, day)) return;
  throw InvalidInput.at('since', 'Program tidak berjalan pada tanggal itu', 'the programme does not run on that day');
}

/** The enrollment in its next state, and its household showing it. */
export function written({ program, household, before, after }: Step, now: string) {
  const change = before ? store.replace(before, after, now) : store.add(after, now);
  return { change, shown: Household.showAid(household, lineOf(after, program), now) };
}

/** The enrollment without what the table adds to it. */

import * as z from 'zod';
import { aidStates, endings } from '../household/aid-shapes.ts';
import * as Household from '../household/household.ts';
import { Reason } from '../household/shapes.ts';
import { lookAt } from '../household/subject.ts';
import * as Program from '../program/program.ts';
import { type Actor, serves } from '../shared/actor.ts';
import type { Beside } from '../shared/beside.ts';
import { DayText, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { idOf } from '../shared/id.ts';
import { edgeTo } from '../shared/machine.ts';
import { type Decision, operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { StandInReason } from '../staff/hands.ts';
import { edges } from './aid.machine.ts';
import { checkEnding, enrollmentId, exceptionOf, givenInVillage, isReceiving, parseEnrollmentId } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { MoveNotAllowed } from './aid-errors.ts';
import { stepByAnother } from './hands.ts';
import type { AidState, Beneficiary, Enrollment } from './shapes.ts';
import { dayOfStep } from './step-days.rules.ts';
import { checkRuns, overlapping, programById, transition } from './transition.ts';

export * from './aid-errors.ts';
export type { Beneficiary, Enrollment } from './shapes.ts';

export interface EnrollResult {
  readonly enrollment: Stored<Enrollment>;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** Programmes received beside it that may not be: told of where the centre gives, refused where the regency would. */
  readonly overlaps: readonly string[];
}

interface Subject {
  readonly household: Stored<Household.Household>;
  readonly enrollment: Stored<Enrollment> | undefined;
}

const Target = z.object({ household: z.string(), program: z.string(), member: z.string().optional() });

async function find(target: Beneficiary, context: Context): Promise<Subject | undefined> {
  const [household, enrollment] = await Promise.all([Household.getUnchecked(context, target.household), store.get(context, target)]);
  return household && { household, enrollment };
}

/** A village proposes and verifies; the rest is given by the regency. */
const mayGiveState = ({ scope }: Pick<Actor, 'scope'>, state: AidState): boolean =>
  scope.kind === 'regency' || givenInVillage.includes(state);
const isActiveWithin = (actor: Actor, _input: unknown, { household }: Subject): boolean =>
  household.status === 'active' && serves(actor, household.village);

/** Why somebody is approved although the programme's criteria say no: said by whoever decides, and kept. */
const Exception = freeText(10, 500);

/**
 * Puts a household or one of its members into a programme, in the state given: proposed by a village, or as a participants' file
 * has it. Already there in that state: nothing changes. Answers what it did, for whoever counts rows.
 */
export const enroll = operation({
  name: 'enrollInProgram',
  input: Target.extend({
    state: z.enum(aidStates).exclude(['ended']).default('proposed'),
    since: DayText.optional(),
    participantNumber: freeText(1, 40).optional(),
    exception: Exception.optional(),
    standIn: StandInReason.optional(),
    reason: Reason,
    /** What whoever reads a file writes beside it. */
    beside: z.custom<Beside<Enrollment>>().optional(),
  }),
  find,
  record: ({ enrollment }) => enrollment,
  right: 'aid.write',
  role: (actor, { state }) => mayGiveState(actor, state),
  may: isActiveWithin,
  run: async (
    { state, since, participantNumber, exception, standIn, reason, beside, ...target },
    context,
    { household, enrollment: before },
  ): Promise<Decision<EnrollResult>> => {
    // A participants' file of the regency is believed as it is, but makes nobody who receives a proposal again; a village takes the steps
    // one by one.
    const setBack = before && isReceiving(before) && !isReceiving({ state });
    const leaps = context.actor.scope.kind !== 'regency' && before && before.state !== state && !edgeTo(edges, before.state, state);
    if (before && (setBack || leaps)) throw new MoveNotAllowed(before.state, state);
    const programs = await Program.list(context, {});
    const program = programById(programs, target.program);
    // The file may say that who only waits here has received for long.
    const told = before && before.state !== 'ended' && !isReceiving(before) && isReceiving({ state });
    const day = dayOfStep(told ? undefined : before, { to: state, since, today: dayOf(context.now()) });
    checkRuns(program, day);
    if (target.member !== undefined && !household.members.some(({ id }) => id === target.member)) {
      throw InvalidInput.at('member', 'Bukan anggota rumah tangga ini', 'not a member of this household');
    }
    const number = participantNumber ?? before?.participantNumber;
    const why = exceptionOf(exception, before, state);
    const after: Enrollment = {
      ...target,
      id: enrollmentId(target),
      state,
      since: day,
      ...(number && { participantNumber: number }),
      ...(why && { exception: why }),
      ...(before?.state === state && before.pending && { pending: before.pending }),
      ...(before?.carriedFrom && { carriedFrom: before.carriedFrom }),
      ...(before?.paidFrom && { paidFrom: before.paidFrom }),
    };
    const wanted = { programs, program, household, before, after };
    const overlaps = overlapping(context, wanted).map(({ id }) => id);
    if (before && sameEnrollment(before, after)) return { result: { enrollment: before, outcome: 'unchanged', overlaps }, changes: [] };
    const { enrollment, changes } = await transition(context, wanted);
    const stoodIn = await stepByAnother(context, wanted, standIn);
    const outcome = before ? ('updated' as const) : ('created' as const);
    return {
      result: { enrollment, outcome, overlaps },
      changes: [...changes, ...stoodIn, ...(beside?.(enrollment, before) ?? [])],
      why: reason,
    };
  },
});

/** Takes an enrollment to its next state, on a day and for a reason that stay in its history. An end says of which kind it is. */
export const move = operation({
  name: 'moveEnrollment',
  input: Target.extend({
    to: z.enum(aidStates),
    ending: z.enum(endings).optional(),
    since: DayText.optional(),
    exception: Exception.optional(),
    standIn: StandInReason.optional(),
    reason: Reason,
  }),
  find: async (target, context) => {
    const subject = await find(target, context);
    return subject?.enrollment && { household: subject.household, enrollment: subject.enrollment };
  },
  record: ({ enrollment }) => enrollment,
  right: 'aid.write',
  role: (actor, { to }) => mayGiveState(actor, to),
  may: isActiveWithin,
  run: async ({ to, ending, since, exception, standIn, reason }, context, { household, enrollment: before }) => {
    if (!edgeTo(edges, before.state, to)) throw new MoveNotAllowed(before.state, to);
    checkEnding(before.state, to, ending);
    const programs = await Program.list(context, {});
    const { ending: _ended, exception: _earlier, pending: _settled, ...rest } = dataOf(before);
    const why = to === 'ended' ? before.exception : exceptionOf(exception, before, to);
    const after: Enrollment = {
      ...rest,
      state: to,
      since: dayOfStep(before, { to, since, today: dayOf(context.now()) }),
      ...(ending && { ending }),
      ...(why && { exception: why }),
    };
    const step = { programs, program: programById(programs, before.program), household, before, after };
    const { enrollment, changes } = await transition(context, step);
    const stoodIn = await stepByAnother(context, step, standIn);
    return { result: enrollment, changes: [...changes, ...stoodIn], why: reason };
  },
});

/** What a household receives or received, programme by programme. One Query beside the check of the right. */
export const ofHousehold = query({
  input: z.object({ household: z.string() }),
  find: lookAt,
  right: 'household.read',
  may: (actor, _input, household) => serves(actor, household.village),
  run: ({ household }, context) => store.ofHousehold(context, household),
});

const EnrollmentId = idOf(1, 150);

/** One enrollment by its id. Two Gets. */
export const byId = query({
  input: z.object({ enrollment: EnrollmentId }),
  find: async ({ enrollment: id }, context) => {
    const who = parseEnrollmentId(id);
    if (!who) return undefined;
    const [household, enrollment] = await Promise.all([Household.getUnchecked(context, who.household), store.get(context, who)]);
    return household && enrollment && { household, enrollment };
  },
  right: 'household.read',
  may: (actor, _input, { household }) => serves(actor, household.village),
  run: (_input, _context, { enrollment }) => enrollment,
});

/** Who did what with one enrollment, when and why, latest first. One Query beside the check of the right. */
export const history = historyQuery({
  input: Target.extend({ page: PageInput.prefault({}) }),
  find: lookAt,
  may: (actor, _input, household) => serves(actor, household.village),
  list: ({ page, ...target }, context) => store.history(context, target, page),
});

const sameEnrollment = (a: Enrollment, b: Enrollment): boolean =>
  a.state === b.state && a.since === b.since && a.participantNumber === b.participantNumber;

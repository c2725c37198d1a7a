import { z } from 'zod';
import * as Household from '../household/household.ts';
import { aidStates, Reason } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import { type Actor, mayIn } from '../shared/actor.ts';
import { type Day, DayText, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { DomainError, InvalidInput } from '../shared/error.ts';
import { type Decision, operation, query } from '../shared/operation.ts';
import { words } from '../shared/text.ts';
import { type AidState, enrollmentId, givenInVillage, lineOf, moves } from './aid.rules.ts';
import * as store from './aid.store.ts';

export { receiving } from './aid.rules.ts';

/** Who is enrolled in what: a household as a whole, or one of its members. */
export interface Beneficiary {
  readonly household: string;
  readonly program: string;
  readonly member?: string | undefined;
}

export interface Enrollment extends Beneficiary {
  readonly id: string;
  readonly state: AidState;
  /** The day `state` took its present value. */
  readonly since: Day;
  /** The programme's own number for the participant. */
  readonly participantNumber?: string;
}

/** Thrown when an enrollment can't go from its state to the one asked for. */
export class MoveNotAllowed extends DomainError {
  readonly code = 'MOVE_NOT_ALLOWED';
  readonly kind = 'conflict';

  constructor(from: AidState, to: AidState) {
    const allowed = moves[from].join(', ');
    super({
      id: `Dari keadaan ${from} tidak bisa ke ${to}; yang bisa: ${allowed}.`,
      en: `From ${from} it can't go to ${to}; it can go to: ${allowed}.`,
    });
  }
}

export interface Enrolled {
  readonly enrollment: Stored<Enrollment>;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

interface Subject {
  readonly household: Stored<Household.Household>;
  readonly enrollment: Stored<Enrollment> | undefined;
}

const Target = z.object({ household: z.string(), program: z.string(), member: z.string().optional() });

async function find(target: Beneficiary, context: Context): Promise<Subject | undefined> {
  const [household, enrollment] = await Promise.all([Household.load(context, target.household), store.get(context, target)]);
  return household && { household, enrollment };
}

const mayGive = (actor: Actor, state: AidState, village: string): boolean =>
  mayIn(actor, 'aid.write', village) && (actor.scope.kind === 'regency' || givenInVillage.includes(state));

/**
 * Puts a household or one of its members into a programme, in the state given: proposed by a village, or as a participants' file
 * has it. Already there in that state: nothing changes. Answers what it did, for whoever counts rows.
 */
export const enroll = operation({
  name: 'enrollInProgram',
  input: Target.extend({
    state: z.enum(aidStates).exclude(['ended']).default('proposed'),
    since: DayText.optional(),
    participantNumber: words(1, 40).optional(),
    reason: Reason,
  }),
  find,
  may: (actor, { state }, { household }) => household.status === 'active' && mayGive(actor, state, household.village),
  run: async (
    { state, since, participantNumber, reason, ...target },
    context,
    { household, enrollment: before },
  ): Promise<Decision<Enrolled>> => {
    // A participants' file of the regency is believed as it is; a village takes the steps one by one.
    if (before && context.actor.scope.kind !== 'regency' && before.state !== state && !moves[before.state].includes(state)) {
      throw new MoveNotAllowed(before.state, state);
    }
    const program = await Program.byId(context, { program: target.program });
    const now = context.now();
    const day = since ?? (before?.state === state ? before.since : dayOf(now));
    if (!Program.runsOn(program, day)) {
      throw InvalidInput.at('since', 'Program tidak berjalan pada tanggal itu', 'the programme does not run on that day');
    }
    if (target.member !== undefined && !household.members.some(({ id }) => id === target.member)) {
      throw InvalidInput.at('member', 'Bukan anggota rumah tangga ini', 'not a member of this household');
    }
    const number = participantNumber ?? before?.participantNumber;
    const after: Enrollment = {
      ...target,
      id: enrollmentId(target),
      state,
      since: day,
      ...(number && { participantNumber: number }),
    };
    if (before && sameEnrollment(before, after)) return { result: { enrollment: before, outcome: 'unchanged' }, changes: [] };
    const change = before ? store.replace(before, after, now) : store.add(after, now);
    const outcome = before ? 'updated' : 'created';
    return { result: { enrollment: change.value, outcome }, changes: [change, showing(household, after, program, now)], why: reason };
  },
});

/** Takes an enrollment to its next state, on a day and for a reason that stay in its history. */
export const move = operation({
  name: 'moveEnrollment',
  input: Target.extend({ to: z.enum(aidStates), since: DayText.optional(), reason: Reason }),
  find: async (target, context) => {
    const subject = await find(target, context);
    return subject?.enrollment && { household: subject.household, enrollment: subject.enrollment };
  },
  may: (actor, { to }, { household }) => household.status === 'active' && mayGive(actor, to, household.village),
  run: async ({ to, since, reason }, context, { household, enrollment }) => {
    if (!moves[enrollment.state].includes(to)) throw new MoveNotAllowed(enrollment.state, to);
    const program = await Program.byId(context, { program: enrollment.program });
    const now = context.now();
    const after: Enrollment = { ...enrollment, state: to, since: since ?? dayOf(now) };
    const change = store.replace(enrollment, after, now);
    return { result: change.value, changes: [change, showing(household, after, program, now)], why: reason };
  },
});

/** What a household receives or received, programme by programme. One Query beside the check of the right. */
export const ofHousehold = query({
  input: z.object({ household: z.string() }),
  find: ({ household }, context) => Household.load(context, household),
  may: (actor, _input, household) => mayIn(actor, 'household.read', household.village),
  run: ({ household }, context) => store.ofHousehold(context, household),
});

const showing = (household: Stored<Household.Household>, enrollment: Enrollment, program: Program.Program, now: string) =>
  Household.showAid(household, lineOf(enrollment, program), now);

const sameEnrollment = (a: Enrollment, b: Enrollment): boolean =>
  a.state === b.state && a.since === b.since && a.participantNumber === b.participantNumber;

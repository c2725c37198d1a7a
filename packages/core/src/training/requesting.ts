import * as z from 'zod';
import { unmetCriteria } from '../aid/aid.rules.ts';
import { livingIn, needRank } from '../household/household.rules.ts';
import * as Household from '../household/household.ts';
import type { Member } from '../household/shapes.ts';
import { judge } from '../program/criteria.rules.ts';
import { judgePerson } from '../program/person.rules.ts';
import { serves } from '../shared/actor.ts';
import { type Change, commit } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { NotFound } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { type CallOptions, operation } from '../shared/operation.ts';
import * as Task from '../task/task.ts';
import { begun, clashing } from './learner-record.ts';
import { personOf } from './person.ts';
import { invited, tryPromoteWaiting } from './promote-waiting.ts';
import { type Enrollment, type EnrollmentNow, type Learner, type PoolNow, TrainingId, type TrainingNow } from './shapes.ts';
import { areaFor, takesRequests } from './training.rules.ts';
import * as store from './training.store.ts';
import { AlreadyInTraining, NotForTraining, SessionClash, TooManyTrainings, TrainingFull, TrainingNotOpen } from './training-errors.ts';
import { advancePath } from './wrse-advance.ts';

/** Asking for a seat: the first to arrive have one at once, the others wait in the order in which they came. */

const RequestInput = z.object({
  training: TrainingId,
  household: Id,
  member: Id,
  /** Rather be refused than wait. */
  seatOnly: z.boolean().default(false),
  note: freeText(3, 300).optional(),
});

/** So that what becomes of a person's trainings where they die or leave is written in one transaction with the rest. */
const MOST_TRAININGS = 3;

const unfinished = (learner: Learner | undefined): number =>
  learner?.entries.filter(({ state }) => state !== 'dropped' && state !== 'completed').length ?? 0;

/** The number that a request is given when it arrives: once, however often it is retried. */
interface Arrival {
  pool?: PoolNow;
  ticket?: number;
}

interface Asked {
  readonly training: TrainingNow;
  readonly household: Stored<Household.Household>;
}

const requestOperation = (arrival: Arrival, isTrial: boolean) =>
  operation({
    name: 'requestTraining',
    input: RequestInput,
    find: async ({ training: id, household: of }, context): Promise<Asked | undefined> => {
      const [training, household] = await Promise.all([store.getTraining(context, id), Household.getUnchecked(context, of)]);
      return training && household && { training, household };
    },
    right: 'training.enroll',
    may: (actor, _input, { household }) => household.status === 'active' && serves(actor, household.village),
    run: async (input, context, { training, household }) => {
      const member = livingIn(household).find(({ id }) => id === input.member);
      if (!member) throw new NotFound();
      const person = personOf(member);
      const area = areaFor(training, household.village);
      if (!takesRequests(training, context.now())) throw new TrainingNotOpen();
      if (area === undefined) throw new TrainingFull();
      const [learner, pool] = await Promise.all([store.getLearner(context, person), store.getPool(context, training.id, area)]);
      if (!pool) throw new NotFound();
      if (learner?.entries.some((entry) => entry.training === training.id && entry.state !== 'dropped')) throw new AlreadyInTraining();
      if (unfinished(learner) >= MOST_TRAININGS) throw new TooManyTrainings(MOST_TRAININGS);
      checkCriteria(context, training, household, member.id);
      const other = await clashing(context, training, learner);
      if (other) throw new SessionClash(other.name);

      arrival.pool = pool;
      arrival.ticket ??= isTrial ? await ticketToCome(context, pool) : await store.nextTicket(context, training.id, area);
      const { ticket } = arrival;
      const early = ticket <= pool.seats;
      const seated = early && pool.free > 0;
      if (!seated && input.seatOnly) throw new TrainingFull();
      const now = context.now();
      const asked: Enrollment = {
        id: context.newId(),
        training: training.id,
        household: household.id,
        member: member.id,
        person,
        village: household.village,
        area,
        rank: rankOf(training, household, member, dayOf(now)),
        ticket,
        state: 'requested',
        requestedAt: now,
        ...(input.note && { note: input.note }),
        attendance: [],
        kits: [],
        measures: [],
      };
      const { value, changes } = begun(context, training, seated ? invited(asked, training, now) : asked, learner);
      const counted = early ? [store.countSeats(training.id, area, { free: seated ? -1 : 0, direct: 1 })] : [];
      const queued = seated ? [] : [store.startWaiting({ ...asked, enrollment: asked.id })];
      const followed = seated ? await advancePath(context, person, 'train', asked.id) : [];
      const again = await askedAgain(context, learner);
      return { result: value, changes: [...changes, ...counted, ...queued, ...followed, ...again] };
    },
  });

/**
 * Asks for a seat for somebody who lives in the household. The first to arrive have one at once and are invited; the others wait. Throws
 * TrainingNotOpen, TrainingFull, AlreadyInTraining, TooManyTrainings, NotForTraining, SessionClash; nothing is written then.
 */
export async function request(context: Context, raw: z.input<typeof RequestInput>, call: CallOptions = {}): Promise<EnrollmentNow> {
  const arrival: Arrival = {};
  let enrollment: EnrollmentNow;
  try {
    enrollment = await requestOperation(arrival, call.dryRun === true)(context, raw, call);
  } catch (error) {
    if (!call.dryRun) await giveBack(context, arrival);
    throw error;
  }
  if (call.dryRun || enrollment.state !== 'requested' || arrival.ticket === undefined) return enrollment;
  const training = await store.getTraining(context, enrollment.training);
  if (training) await tryPromoteWaiting(context, training, enrollment.area);
  return (await store.getEnrollment(context, enrollment.id)) ?? enrollment;
}

/** Whoever did not answer an invitation and asks anew has answered. */
async function askedAgain(context: Context, learner: Learner | undefined): Promise<Change[]> {
  const dropped = (learner?.entries ?? []).filter(({ state }) => state === 'dropped').map(({ enrollment }) => enrollment);
  if (dropped.length === 0) return [];
  const lapsed = (await store.getEnrollments(context, dropped)).filter((one) => one.dropped === 'lapsed' && !one.askedAgain);
  return lapsed.flatMap((before) => {
    const after: Enrollment = { ...dataOf(before), askedAgain: true };
    return [store.replaceEnrollment(before, after, context.now()), Task.closeTask('lapsed_invitation', before.id)];
  });
}

const ticketToCome = async (context: Context, { training, area }: PoolNow): Promise<number> =>
  ((await store.lastTicket(context, training, area))?.last ?? 0) + 1;

/** Whoever was refused after they had a number leaves no seat waiting for them. */
async function giveBack(context: Context, { ticket, pool }: Arrival): Promise<void> {
  if (ticket === undefined || !pool || ticket > pool.seats) return;
  const deed = { operation: 'requestTraining' };
  // Should this fail too, the seat is given a minute later.
  await commit(context, [store.countSeats(pool.training, pool.area, { direct: 1 })], deed).catch(() => undefined);
}

function checkCriteria(context: Context, { criteria }: TrainingNow, household: Stored<Household.Household>, member: string): void {
  if (!criteria) return;
  const judged = judge(criteria.tree, { household, member, day: dayOf(context.now()) });
  if (judged.answer === 'no') throw new NotForTraining(unmetCriteria(judged));
}

/** Women who earn their household's living first, then the neediest, where the training says so. */
function rankOf({ waiting }: TrainingNow, household: Stored<Household.Household>, member: Member, day: string): string {
  if (waiting === 'arrival') return '0';
  const earns = judgePerson({ sex: 'female', breadwinner: true }, { member, household, day });
  return `${earns === 'yes' ? 0 : 1}${needRank(household)}`;
}

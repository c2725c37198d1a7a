import type { Entry } from '../fund/fund.ts';
import { joinedSteps } from '../household/aid-course.rules.ts';
import { causesOf, type Learnt } from '../household/aid-task.rules.ts';
import type { ShownAid } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import { excludedBy } from '../program/exclusion.rules.ts';
import type { Program } from '../program/shapes.ts';
import type { Change } from '../shared/change.ts';
import { type Day, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import type { AidCause } from '../task/shapes.ts';
import * as Task from '../task/task.ts';
import { aidSummaryOf, enrollmentId, isReceiving, losses, parseEnrollmentId, stepsOf, withoutLoss } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { handOver, joinUp } from './budget.ts';
import { type Line, lossOf } from './follows.rules.ts';
import { carryOver } from './listed-period.store.ts';
import type { Beneficiary, Enrollment, Pending } from './shapes.ts';
import { isUncollected } from './uncollected.rules.ts';
import { stepTasks } from './waiting.ts';

/** A line of aid that goes with its people to another household. */
interface Going {
  readonly line: Line;
  /** Whom it is for there, where it is one person's. */
  readonly member: string | undefined;
  readonly from: Stored<Household>;
  /** As it is to be, with what it shows so far. */
  readonly to: Household;
  readonly programs: readonly Stored<Program>[];
  readonly today: Day;
}

export interface CarriedLine {
  /** What the household shows that it left. */
  readonly left: ShownAid;
  /** What the other shows from now on; undefined where it had the same already. */
  readonly joined?: ShownAid;
  readonly changes: readonly Change[];
  /** What somebody is to look at there. */
  readonly facts: readonly Learnt[];
  /** What it does to the purses; booked together with that of the other lines. */
  readonly entries: readonly Entry[];
}

/**
 * Ends the enrollment where it was and lets it go on, as it stood, where its people are; its seat and what is still set aside go along. Of
 * one programme that both had, one goes on: the one that is received, else the one that was there. Undefined: there is no such enrollment.
 */
export async function carry(context: Context, going: Going): Promise<CarriedLine | undefined> {
  const { line, member, from, to, programs, today } = going;
  const target: Beneficiary = { household: to.id, program: line.program, ...(member && { member }) };
  const id = enrollmentId(target);
  const [old, there, waiting] = await Promise.all([
    store.get(context, parseEnrollmentId(line.id) as Beneficiary),
    store.get(context, target),
    Task.waitingFor(context, { kind: 'aid', about: line.id }),
  ]);
  if (!old) return undefined;
  const known = programs.find((one) => one.id === line.program);
  const program = known ?? { ...line, id: line.program, amounts: [], period: 'once' as const };
  const shown = to.aid.find((one) => one.id === id);
  const goesOn = !shown || (isReceiving(line) && !isReceiving(shown));
  const { pending, carriedFrom: _earlier, ...rest } = dataOf(old);

  const ended: Enrollment = { ...rest, state: 'ended', ending: goesOn ? 'carried_over' : 'merged', since: laterDay(old.since, today) };
  const leaving = store.replace(old, ended, from, context.now());
  // What it is on a list for, it is not on another's list for, under whatever id: of this year and the last, which lists may still be made for.
  const listed = await carryOver(context, old.id, id, String(Number(today.slice(0, 4)) - 1));
  const closed = [leaving, ...stepTasks(old, ended, from), Task.closeTask('aid', old.id), ...listed];
  const uncollected = isUncollected(known, to, member, today);
  const asked = causesOf(waiting).filter((cause) => !losses.includes(cause) && (cause !== 'not_collected' || uncollected));
  const left = aidSummaryOf(leaving.value, program);
  if (!goesOn) {
    // Whoever was paid by the one was paid by the other: their days, and what is still due for them, are told of where it goes on.
    const kept = there && store.replace(there, joinedTo(there, old, today), to, context.now());
    const entries = isReceiving(old) ? await joinUp(context, { program, household: from, after: leaving.value }, there) : [];
    const asks: readonly AidCause[] = ['merged', ...asked.filter((cause) => cause !== 'moved_village')];
    return {
      left,
      entries,
      facts: isReceiving(line) ? [{ about: id, place: to, asks }] : [],
      ...(kept && { joined: aidSummaryOf(kept.value, program) }),
      changes: [...closed, ...(kept ? [kept, ...stepTasks(there, kept.value, to)] : [])],
    };
  }

  const begun = { ...rest, ...target, id, carriedFrom: old.id };
  const joined: Enrollment = { ...begun, ...standing(old, pending, going) };
  const joining = there ? store.replace(there, joined, to, context.now()) : store.add(joined, to, context.now());
  const entries = isReceiving(old) ? await handOver(context, leaving.value, joining.value) : [];
  const { cause, also = [] } = joined.pending ?? {};
  const held = cause === undefined ? [] : [cause, ...also];
  const inTheWay = isReceiving(joined) && !joined.pending ? conflicts(going, from.village !== to.village) : [];
  const asks = [...held, ...asked, ...inTheWay, ...(isReceiving(joined) && uncollected ? (['not_collected'] as const) : [])];
  const movedFrom = waiting?.movedFrom ?? from.village;
  return {
    left,
    joined: aidSummaryOf(joining.value, program),
    entries,
    facts: [{ about: id, place: to, asks: [...new Set(asks)], settles: ['came_back'], movedFrom }],
    changes: [...closed, joining, ...stepTasks(there, joined, to)],
  };
}

/** The enrollment that goes on, with the days of the other: since when it has been so is told by the earlier of the two. */
function joinedTo(there: Stored<Enrollment>, old: Enrollment, today: Day): Enrollment {
  const steps = joinedSteps(stepsOf(there), stepsOf(old), today);
  return { ...dataOf(there), steps, since: steps.at(-1)?.since ?? there.since };
}

/** How it stands from today on: as before, unless those whom it was kept from for being gone are here. */
function standing(old: Enrollment, pending: Pending | undefined, { line, member, from, to, today }: Going) {
  if (!pending) return { state: old.state, since: laterDay(old.since, today) };
  const found =
    line.member !== undefined && from.members.some(({ id }) => id === line.member) && !lossOf({ ...(member && { member }) }, to);
  const since = laterDay(old.since, today);
  if (found) {
    const held = withoutLoss(pending);
    return held ? { state: old.state, since, pending: held } : { state: pending.was, since: today };
  }
  if (line.member !== undefined) return { state: old.state, since, pending };
  const { also: _also, ...rest } = pending;
  const also = withoutLoss(pending);
  const others = also ? [also.cause, ...(also.also ?? [])].filter((cause) => cause !== 'merged') : [];
  return { state: old.state, since, pending: { ...rest, cause: 'merged' as const, ...(others.length > 0 && { also: others }) } };
}

/** Why somebody should look at it there. */
function conflicts({ line, to, programs, today }: Going, elsewhere: boolean): AidCause[] {
  const program = programs.find(({ id }) => id === line.program);
  const held = to.aid.filter(isReceiving);
  const excluded = program !== undefined && excludedBy(program, programs, held, line.member, today).length > 0;
  return [...(excluded ? (['merged'] as const) : []), ...(elsewhere && line.fund !== 'apbn' ? (['moved_village'] as const) : [])];
}

import * as Fund from '../fund/fund.ts';
import { type AidStep, activeWithin, joinedSteps, withStep } from '../household/aid-course.rules.ts';
import type { Household } from '../household/shapes.ts';
import { entitlementOf, periodsLeft } from '../program/entitlement.rules.ts';
import { periodOf } from '../program/pay-period.rules.ts';
import type { Program } from '../program/shapes.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import { entersReceiving, isReceiving, stepsOf } from './aid.rules.ts';
import { NoAmount } from './aid-errors.ts';
import * as listed from './listed-period.store.ts';
import type { Enrollment } from './shapes.ts';
import { dueIn, type Received, stillDue } from './still-due.rules.ts';

/** What an enrollment takes from the regency's own purses when it is approved, and gives back when it ends. The centre keeps its own. */

interface BudgetedTransition {
  readonly program: Program;
  readonly household: Household;
  readonly before: Stored<Enrollment> | undefined;
  readonly after: Enrollment;
}

/** Several steps at once, of one programme, booked together: a replacement takes the seat that it frees. */
export async function bookTransitions(context: Context, steps: readonly BudgetedTransition[]): Promise<Change[]> {
  return bookEntries(context, (await Promise.all(steps.map((step) => entriesOf(context, step)))).flat());
}

/** The changes that book them on their allocations as they are now. Throws NoAllocation, BudgetExceeded, QuotaFull. */
export async function bookEntries(context: Context, entries: readonly Fund.Entry[]): Promise<Change[]> {
  if (entries.length === 0) return [];
  const wanted = new Map(entries.map(({ allocation }) => [JSON.stringify(allocation), allocation]));
  const allocations = await Promise.all([...wanted.values()].map((one) => Fund.allocationOf(context, one)));
  if (allocations.includes(undefined)) throw new Fund.NoAllocation();
  return Fund.book(context, entries, allocations as Fund.AllocationNow[]);
}

async function entriesOf(context: Context, { program, household, before, after }: BudgetedTransition): Promise<Fund.Entry[]> {
  if (program.fund === 'apbn') return [];
  const id = `${after.id}@${(before?.version ?? 0) + 1}`;
  if (before && isReceiving(before) && !isReceiving(after)) return releaseEntriesOf(context, { program, household, before, after }, id);
  if (!entersReceiving(before, after)) return [];
  // Who is approved in December for the year to come is paid by that year.
  const first = laterDay(dayOf(context.now()), after.since);
  const entries = await commitmentFrom(context, {
    program,
    household,
    enrollment: after,
    past: before ? stepsOf(before) : [],
    day: first,
    id,
    note: after.state,
  });
  // Somebody else has approved it since the enrollment was read.
  if (!entries) throw new VersionConflict();
  return entries;
}

interface Committing {
  readonly program: Program;
  readonly household: Household;
  readonly enrollment: Enrollment;
  /** How it stood before, where it did. */
  readonly past: readonly AidStep[];
  /** Of the payments of its year, those from this day on are set aside. */
  readonly day: Day;
  readonly id: string;
  readonly note: string;
}

/**
 * What sets money and a place aside in the year of the day; undefined where they are. What is still due from before it ended is kept beside
 * it, and goes along to another area. Throws NoAmount.
 */
export async function commitmentFrom(context: Context, asked: Committing): Promise<Fund.Entry[] | undefined> {
  const { program, household, enrollment, past, day, id, note } = asked;
  const fund = Fund.fundIdOf(program.fund, day);
  const before = await Fund.commitmentOf(context, enrollment.id, fund);
  if (before?.seat === 1) return undefined;
  const due = entitlementOf(program, household, day, enrollment.member);
  if (!due) throw new NoAmount();
  const kept = before ? before.committed - before.realised : 0;
  const periods = await periodsToCome(context, asked, before !== undefined);
  // Who ended in the period in which they begin again has it set aside already.
  const now = periodOf(program.period, day);
  const isSet = activeWithin(past, now) && periods.includes(now.name);
  const allocation = { fund, program: program.id, area: Fund.areaOf(program.fund, household.village) };
  const rupiah = due.rupiah * periods.length - (isSet ? Math.min(kept, due.rupiah) : 0);
  const begun = { kind: 'commit' as const, id, enrollment: enrollment.id, allocation, before, seat: 1 as const, note };
  if (!before || kept === 0 || before.area === allocation.area) return [{ ...begun, rupiah }];
  return [
    { ...releasing(enrollment, before, `${id}@${before.area}`), rupiah: kept },
    { ...begun, rupiah: rupiah + kept },
  ];
}

/** Periods of the year that are still to be set aside: one that whoever had the place before is paid for, or that is on a list already, is not. */
async function periodsToCome(context: Context, { program, enrollment, day }: Committing, knownToPurse: boolean): Promise<string[]> {
  const first = laterDay(day, enrollment.paidFrom ?? day);
  if (first.slice(0, 4) !== day.slice(0, 4)) return [];
  // Who never had anything of this year's money is on no list of it.
  const on = new Set(knownToPurse ? (await listed.ofEnrollment(context, enrollment.id)).map(({ period }) => period) : []);
  return periodsLeft(program.period, first).flatMap(({ name }) => (on.has(name) ? [] : [name]));
}

/** An enrollment that ended, as it is written, and what tells what its people are still due. */
interface Leaving {
  readonly program: Received['program'];
  readonly household: Household;
  readonly before: Enrollment;
  readonly after: Enrollment;
}

/** Of what was set aside, in whatever year, that which is not due any more: for periods in which they were a recipient it stays. */
export async function releaseEntriesOf(context: Context, leaving: Leaving, id: string): Promise<Fund.Entry[]> {
  const held = await Fund.commitmentsHeldBy(context, leaving.after.id);
  const received = receivedBy(context, leaving, withStep(stepsOf(leaving.before), leaving.after));
  return held.map((commitment) => ({
    ...releasing(leaving.after, commitment, id),
    rupiah: commitment.committed - commitment.realised - stillDue(received, commitment),
  }));
}

/** The same of one that turned out to be another: all of it, and what the other has not had the other takes over. */
export async function joinUp(
  context: Context,
  leaving: Omit<Leaving, 'before'> & { after: Stored<Enrollment> },
  other: Enrollment | undefined,
): Promise<Fund.Entry[]> {
  const { after } = leaving;
  const held = await Fund.commitmentsHeldBy(context, after.id);
  const [own, both] = [stepsOf(other ?? after), joinedSteps(stepsOf(other ?? after), stepsOf(after), dayOf(context.now()))];
  const entries = held.map(async (commitment): Promise<Fund.Entry[]> => {
    const given = { ...releasing(after, commitment, `${after.id}@${after.version}`), rupiah: commitment.committed - commitment.realised };
    const before = other && (await Fund.commitmentOf(context, other.id, commitment.fund));
    if (!other || before?.seat !== 1 || before.area !== commitment.area) return [given];
    const dueBy = (steps: readonly AidStep[]) => dueIn(commitment.fund, receivedBy(context, leaving, steps));
    const rupiah = Math.min(stillDue(receivedBy(context, leaving, stepsOf(after)), commitment), dueBy(both) - dueBy(own));
    if (rupiah <= 0) return [given];
    return [given, { ...taking(given, other, before), id: `${other.id}@${after.id}@${after.version}`, rupiah, seat: 0, note: after.id }];
  });
  return (await Promise.all(entries)).flat();
}

const receivedBy = (context: Context, { program, household, after }: Omit<Leaving, 'before'>, steps: readonly AidStep[]): Received => ({
  program,
  household,
  member: after.member,
  steps,
  today: dayOf(context.now()),
});

const releasing = ({ id: enrollment, ending, state }: Enrollment, before: Fund.Commitment, id: string) => ({
  kind: 'release' as const,
  id,
  enrollment,
  allocation: { fund: before.fund, program: before.program, area: before.area },
  before,
  seat: before.seat === 1 ? (-1 as const) : (0 as const),
  note: ending ?? state,
});

const taking = ({ allocation }: Pick<Fund.Entry, 'allocation'>, { id }: Enrollment, before: Fund.Commitment | undefined) => ({
  kind: 'commit' as const,
  enrollment: id,
  allocation,
  before,
});

/** What an enrollment holds is the other's that it has become: the seat, and what is still set aside, on the allocation it was taken from. */
export async function handOver(context: Context, from: Stored<Enrollment>, to: Stored<Enrollment>): Promise<Fund.Entry[]> {
  const held = await Fund.commitmentsHeldBy(context, from.id);
  const handed = held.map(async (commitment): Promise<Fund.Entry[]> => {
    const given = { ...releasing(from, commitment, `${from.id}@${from.version}`), rupiah: commitment.committed - commitment.realised };
    const before = await Fund.commitmentOf(context, to.id, commitment.fund);
    // Somebody else has approved it there meanwhile.
    if (before?.seat === 1 && commitment.seat === 1) throw new VersionConflict();
    const seat = commitment.seat === 1 ? 1 : 0;
    return [given, { ...taking(given, to, before), id: `${to.id}@${to.version}`, rupiah: given.rupiah, seat, note: from.id }];
  });
  return (await Promise.all(handed)).flat();
}

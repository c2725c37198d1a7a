import * as Fund from '../fund/fund.ts';
import type { Household } from '../household/shapes.ts';
import { entitlementOf, periodsLeft } from '../program/entitlement.rules.ts';
import type { Program } from '../program/shapes.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import { entersReceiving, isReceiving } from './aid.rules.ts';
import { NoAmount } from './aid-errors.ts';
import * as listed from './listed-period.store.ts';
import type { Enrollment } from './shapes.ts';

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
  if (before && isReceiving(before) && !isReceiving(after)) return releaseEntriesOf(context, after, id);
  if (!entersReceiving(before, after)) return [];
  // Who is approved in December for the year to come is paid by that year.
  const first = laterDay(dayOf(context.now()), after.since);
  const entry = await commitmentFrom(context, { program, household, enrollment: after, day: first, id, note: after.state });
  // Somebody else has approved it since the enrollment was read.
  if (!entry) throw new VersionConflict();
  return [entry];
}

interface Committing {
  readonly program: Program;
  readonly household: Household;
  readonly enrollment: Enrollment;
  /** Of the payments of its year, those from this day on are set aside. */
  readonly day: Day;
  readonly id: string;
  readonly note: string;
}

/** What sets money and a place aside in the year of the day; undefined where they are. Throws NoAmount. */
export async function commitmentFrom(context: Context, asked: Committing): Promise<Fund.Entry | undefined> {
  const { program, household, enrollment, day, id, note } = asked;
  const fund = Fund.fundIdOf(program.fund, day);
  const before = await Fund.commitmentOf(context, enrollment.id, fund);
  if (before?.seat === 1) return undefined;
  const due = entitlementOf(program, household, day, enrollment.member);
  if (!due) throw new NoAmount();
  return {
    kind: 'commit',
    id,
    enrollment: enrollment.id,
    allocation: { fund, program: program.id, area: Fund.areaOf(program.fund, household.village) },
    before,
    rupiah: due.rupiah * (await paymentsToCome(context, asked, before !== undefined)),
    seat: 1,
    note,
  };
}

/** Payments of the year that are still to be set aside: what whoever had the place before is paid for, or is on a list already, is not. */
async function paymentsToCome(context: Context, { program, enrollment, day }: Committing, knownToPurse: boolean): Promise<number> {
  const first = laterDay(day, enrollment.paidFrom ?? day);
  if (first.slice(0, 4) !== day.slice(0, 4)) return 0;
  // Who never had anything of this year's money is on no list of it.
  const on = new Set(knownToPurse ? (await listed.ofEnrollment(context, enrollment.id)).map(({ period }) => period) : []);
  return periodsLeft(program.period, first).filter(({ name }) => !on.has(name)).length;
}

/** Of what was set aside, in whatever year, that which was not given. */
export async function releaseEntriesOf(context: Context, { id: enrollment, ending, state }: Enrollment, id: string): Promise<Fund.Entry[]> {
  const held = await Fund.commitmentsHeldBy(context, enrollment);
  return held.map((commitment) => ({
    kind: 'release',
    id,
    enrollment,
    allocation: { fund: commitment.fund, program: commitment.program, area: commitment.area },
    before: commitment,
    rupiah: commitment.committed - commitment.realised,
    seat: -1,
    note: ending ?? state,
  }));
}

/** What an enrollment holds is the other's that it has become: the seat, and what is still set aside, on the allocation it was taken from. */
export async function handOver(context: Context, from: Stored<Enrollment>, to: Stored<Enrollment>): Promise<Fund.Entry[]> {
  const given = await releaseEntriesOf(context, from, `${from.id}@${from.version}`);
  const taken = given.map(async ({ allocation, rupiah, before: held }): Promise<Fund.Entry> => {
    const before = await Fund.commitmentOf(context, to.id, allocation.fund);
    // Somebody else has approved it there meanwhile.
    if (before?.seat === 1) throw new VersionConflict();
    const seat = held?.seat === 1 ? 1 : 0;
    return { kind: 'commit', id: `${to.id}@${to.version}`, enrollment: to.id, allocation, before, rupiah, seat, note: from.id };
  });
  return [...given, ...(await Promise.all(taken))];
}

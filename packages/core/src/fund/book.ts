import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { accountOf, allocationName, isChanged } from './fund.rules.ts';
import * as store from './fund.store.ts';
import { BudgetExceeded, NoAllocation, QuotaFull } from './fund-errors.ts';
import type { AllocationCounts, AllocationKey, AllocationNow, Commitment, Entry } from './shapes.ts';

/** What the slices above do with a budget, within their own operations. No right is judged here. */

/** Was this budget opened? One Get. */
export const exists = async (context: Context, fund: string): Promise<boolean> => (await store.get(context, fund)) !== undefined;

/** As it is now, its counters included. One Get. */
export const allocationOf = (context: Context, allocation: AllocationKey): Promise<AllocationNow | undefined> =>
  store.getAllocation(context, allocation);

/** As it is now. One Get. */
export const commitmentOf = (context: Context, enrollment: string, fund: string): Promise<Commitment | undefined> =>
  store.getCommitment(context, enrollment, fund);

/** Those of many enrollments, by enrollment; who has none is not in it. One BatchGet for each hundred. */
export async function commitmentsOf(context: Context, enrollments: readonly string[], fund: string): Promise<Map<string, Commitment>> {
  const found = await store.getCommitments(context, enrollments, fund);
  return new Map(found.map((commitment) => [commitment.enrollment, commitment]));
}

/** Those, of whatever fund, that an enrollment still holds a seat or money in. One Query. */
export async function commitmentsHeldBy(context: Context, enrollment: string): Promise<Commitment[]> {
  const found = await store.commitmentsOfEnrollment(context, enrollment);
  return found.filter(({ seat, committed, realised }) => seat > 0 || committed > realised);
}

/**
 * The changes that book those entries, all of them or none. Judged by the allocations and commitments as they were read; where
 * they changed since, the transaction is refused as a VersionConflict, so that the operation decides anew. What several entries do
 * to one allocation is added up first: who takes the place of another needs no free seat.
 * Throws NoAllocation, BudgetExceeded or QuotaFull; the transaction throws RealisedTwice for a realisation whose id was booked before.
 */
export function book(context: Context, entries: readonly Entry[], allocations: readonly AllocationNow[]): Change[] {
  const { lines, commitments, counts } = accountOf(entries);
  const read = new Map(allocations.map((allocation) => [allocationName(allocation), allocation]));
  for (const { allocation, counts: taken } of counts) checkAvailable(read.get(allocationName(allocation)), taken);
  const at = context.now();
  return [
    ...lines.map((line) => store.addLine({ ...line, at, by: context.actor.id })),
    ...commitments.map(({ before, after }) => store.setCommitment(before, after)),
    ...counts.flatMap(({ allocation, counts: taken }) => (isChanged(taken) ? [store.count(allocation, taken)] : [])),
  ];
}

function checkAvailable(allocation: AllocationNow | undefined, taken: AllocationCounts): void {
  if (!allocation) throw new NoAllocation();
  if (allocation.available + taken.available < 0) throw new BudgetExceeded(allocation.available, -taken.available);
  if (allocation.seats + taken.seats < 0) throw new QuotaFull(allocation.quota);
}

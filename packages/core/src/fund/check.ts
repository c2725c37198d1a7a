import { can } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { NotFound } from '../shared/error.ts';
import { query } from '../shared/operation.ts';
import { backOff } from '../shared/table-faults.ts';
import { allocationCounters, applyLedgerLine, initialCounts } from './fund.rules.ts';
import * as store from './fund.store.ts';
import { AllocationKey, type AllocationNow, type FundNow } from './shapes.ts';

/** Whether counters are what the records behind them add up to. */
export interface AllocationCheck {
  readonly agrees: boolean;
  readonly differences: readonly CounterDifference[];
}

export interface CounterDifference {
  readonly counter: string;
  readonly kept: number;
  readonly recomputed: number;
}

/** A fund's own check has no programme and no area. */
export type FundCheck = AllocationCheck & Pick<AllocationKey, 'fund'> & Partial<AllocationKey>;

/** An allocation's counters against its whole ledger. */
export const check = query({
  input: AllocationKey,
  find: (allocation, context) => store.getAllocation(context, allocation),
  right: 'fund.read',
  run: (_input, context, allocation) => checked(context, allocation),
});

/** A fund's own counter, then those of each of its allocations. */
export async function* checkAll(
  context: Context,
  { fund: id }: Pick<AllocationKey, 'fund'>,
  onProgress: (progress: { done: number; total: number }) => void,
): AsyncGenerator<FundCheck> {
  const fund = can(context.actor, 'fund.read') ? await store.get(context, id) : undefined;
  if (!fund) throw new NotFound();
  const allocations = await allocationsOf(context, id);
  const total = allocations.length + 1;
  yield { fund: id, ...(await checkedFund(context, fund)) };
  for (const [index, allocation] of allocations.entries()) {
    onProgress({ done: index + 1, total });
    yield { fund: id, program: allocation.program, area: allocation.area, ...(await checked(context, allocation)) };
  }
  onProgress({ done: total, total });
}

const checkedFund = (context: Context, fund: FundNow): Promise<AllocationCheck> =>
  recheckUntilAgrees(async () => {
    const kept = (await store.get(context, fund.id)) ?? fund;
    const allocated = (await allocationsOf(context, fund.id)).reduce((sum, { rupiah }) => sum + rupiah, 0);
    return compared(['unallocated'], kept, { unallocated: kept.ceiling - allocated });
  });

const checked = (context: Context, allocation: AllocationNow): Promise<AllocationCheck> =>
  recheckUntilAgrees(async () => {
    const kept = (await store.getAllocation(context, allocation)) ?? allocation;
    let counts = initialCounts(kept);
    for await (const line of store.eachLine(context, allocation)) counts = applyLedgerLine(counts, line);
    return compared(allocationCounters, kept, counts);
  });

async function allocationsOf(context: Context, fund: string): Promise<AllocationNow[]> {
  const all: AllocationNow[] = [];
  for await (const allocation of store.eachAllocation(context, fund)) all.push(allocation);
  return all;
}

const MAX_RECHECKS = 3;

/** Booking goes on while it counts, and the ledger's index may be a moment behind: what differs is looked at again before it is said. */
async function recheckUntilAgrees(look: () => Promise<AllocationCheck>): Promise<AllocationCheck> {
  for (let looks = 1; ; looks += 1) {
    const found = await look();
    if (found.agrees || looks === MAX_RECHECKS) return found;
    await backOff(looks + 2);
  }
}

function compared<C extends string>(names: readonly C[], kept: Record<C, number>, recomputed: Record<C, number>): AllocationCheck {
  const all = names.map((counter) => ({ counter, kept: kept[counter], recomputed: recomputed[counter] }));
  const differences = all.filter(({ kept, recomputed }) => kept !== recomputed);
  return { agrees: differences.length === 0, differences };
}

import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { accountOf, add, allocationName, initialCounts, isWithinLimits } from './fund.rules.ts';
import * as store from './fund.store.ts';
import type { Allocation, Entry, Fund } from './shapes.ts';

/** Something booked on an allocation before the register was begun; the entries of one enrollment follow one another. */
export interface SeedEntry extends Omit<Entry, 'allocation' | 'before'> {
  /** When; left out: as the register is begun. */
  readonly at?: Instant;
}

export interface SeedAllocation {
  readonly allocation: Omit<Allocation, 'fund'>;
  readonly entries: readonly SeedEntry[];
}

/**
 * A fund with its allocations and all that was booked on them, for filling an empty register in bulk: counters, commitments and
 * ledger tell the same. Throws where the money or the seats would not have been enough.
 */
export function seedFund(fund: Fund, founding: readonly SeedAllocation[], { now, actor }: Pick<Context, 'now' | 'actor'>): Change[] {
  const begun = now();
  const given = founding.map(({ allocation, entries }) => ({ allocation: { ...allocation, fund: fund.id }, entries }));
  const entries = given.flatMap(({ allocation, entries: own }) => own.map((entry) => ({ ...entry, allocation, before: undefined })));
  const { lines, commitments, counts } = accountOf(entries);
  const taken = new Map(counts.map((one) => [allocationName(one.allocation), one.counts]));
  const allocated = given.reduce((sum, { allocation }) => sum + allocation.rupiah, 0);
  if (allocated > fund.ceiling) throw new Error(`${fund.id} has less than its allocations add up to`);
  return [
    store.add(fund, begun, undefined, { unallocated: fund.ceiling - allocated }),
    ...given.map(({ allocation }) => {
      const start = initialCounts(allocation);
      const own = taken.get(allocationName(allocation));
      const counters = own ? add(start, own) : start;
      if (!isWithinLimits(counters)) throw new Error(`${allocationName(allocation)} has less than was booked on it`);
      return store.addAllocation(allocation, begun, undefined, counters);
    }),
    ...lines.map((line, index) => store.addLine({ ...line, at: entries[index]?.at ?? begun, by: actor.id })),
    ...commitments.map(({ before, after }) => store.setCommitment(before, after)),
  ];
}

import * as z from 'zod';
import { Reason } from '../household/shapes.ts';
import { findVillage } from '../region/region.ts';
import { type Actor, serves } from '../shared/actor.ts';
import { InvalidInput } from '../shared/error.ts';
import { inRupiah } from '../shared/money.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import * as store from './fund.store.ts';
import { BudgetExceeded, FundExists } from './fund-errors.ts';
import { AllocationInput, AllocationKey, type AllocationNow, FundId, FundInput, type FundNow, ProgramId } from './shapes.ts';

export { allocationOf, book, commitmentOf, commitmentsHeldBy, commitmentsOf, exists } from './book.ts';
export { type Booked, type BookedByMonth, bookedBetween, bookedTogether } from './booked.ts';
export { type AllocationCheck, type CounterDifference, check, checkAll, type FundCheck } from './check.ts';
export { areaOf, fundIdOf, isFrom } from './fund.rules.ts';
export { BudgetExceeded, FundExists, NoAllocation, QuotaFull, RealisedTwice } from './fund-errors.ts';
export type { Allocation, AllocationNow, Commitment, Entry, Fund, FundNow, LedgerLine } from './shapes.ts';
export { AllocationKey } from './shapes.ts';

/** Opens a source's budget for a year, all of it still to be allocated. */
export const open = operation({
  name: 'openFund',
  input: FundInput,
  right: 'fund.write',
  everywhere: true,
  run: (input, { now }) => {
    const fund = { ...input, id: `${input.source}-${input.year}` };
    const change = store.add(fund, now(), () => new FundExists(), { unallocated: fund.ceiling });
    return { result: change.value, changes: [change] };
  },
});

/** Raises or lowers what may be allocated, never below what is. */
export const changeCeiling = operation({
  name: 'changeFundCeiling',
  input: z.object({ fund: FundId, ...FundInput.pick({ ceiling: true, basis: true }).shape, reason: Reason }),
  find: ({ fund }, context) => store.get(context, fund),
  right: 'fund.write',
  everywhere: true,
  run: ({ ceiling, basis, reason }, { now }, before) => {
    const more = ceiling - before.ceiling;
    const allocated = before.ceiling - before.unallocated;
    if (before.unallocated + more < 0) throw tooLow('ceiling', 'dialokasikan', 'allocated', inRupiah(allocated));
    const change = store.replace(before, { ...before, ceiling, basis }, now(), { unallocated: more });
    return { result: change.value, changes: [change], why: reason };
  },
});

/**
 * Gives a programme a part of a fund in one area, or changes what it has there: never more than the fund has left, nor less than is
 * committed and taken already. Throws BudgetExceeded.
 */
export const allocate = operation({
  name: 'allocateFund',
  input: AllocationInput.extend({ reason: Reason }),
  find: async ({ reason: _reason, ...allocation }, context) => {
    const [fund, before] = await Promise.all([store.get(context, allocation.fund), store.getAllocation(context, allocation)]);
    return fund && { fund, before };
  },
  record: ({ before }) => before,
  right: 'fund.write',
  everywhere: true,
  run: ({ reason, ...allocation }, { now }, { fund, before }) => {
    checkArea(fund, allocation.area);
    const available = allocation.rupiah - (before?.rupiah ?? 0);
    const seats = allocation.quota - (before?.quota ?? 0);
    if (available > fund.unallocated) throw new BudgetExceeded(fund.unallocated, available);
    if (before) checkNotBelowCommitted(before, { available, seats });
    const counts = { available, seats, committed: 0, realised: 0 };
    const change = before
      ? store.replaceAllocation(before, allocation, now(), counts)
      : store.addAllocation(allocation, now(), undefined, counts);
    const changes = available === 0 ? [change] : [change, store.takeUnallocated(fund.id, available)];
    return { result: change.value, changes, why: reason };
  },
});

function checkArea({ source }: FundNow, area: string): void {
  const byVillage = source === 'village_fund';
  if (byVillage === (findVillage(area) !== undefined)) return;
  throw byVillage
    ? InvalidInput.at('area', 'Dana Desa dialokasikan per desa', 'the village fund is allocated by village')
    : InvalidInput.at('area', 'APBN dan APBD dialokasikan per kecamatan', 'the state and regency budgets are allocated by kecamatan');
}

function checkNotBelowCommitted(before: AllocationNow, more: { available: number; seats: number }): void {
  if (before.available + more.available < 0) throw tooLow('rupiah', 'terikat', 'committed', inRupiah(before.committed));
  if (before.seats + more.seats < 0) throw tooLow('quota', 'terisi', 'taken', String(before.quota - before.seats));
}

const tooLow = (path: string, taken: string, takenEn: string, amount: string): InvalidInput =>
  InvalidInput.at(path, `Tidak boleh di bawah yang sudah ${taken}: ${amount}`, `must not be below what is ${takenEn} already: ${amount}`);

/** The budgets, the latest year first. One Query. */
export const list = query({
  input: z.object({ page: PageInput.prefault({}) }),
  right: 'fund.read',
  run: ({ page }, context) => store.list(context, page),
});

export const byId = query({
  input: z.object({ fund: FundId }),
  find: ({ fund }, context) => store.get(context, fund),
  right: 'fund.read',
  run: (_input, _context, fund) => fund,
});

/** What of a fund is allocated, by programme and area. One Query. Its figures are nobody's own: whoever may see budgets sees all areas. */
export const allocations = query({
  input: z.object({ fund: FundId, program: ProgramId.optional(), page: PageInput.prefault({}) }),
  right: 'fund.read',
  run: ({ fund, program, page }, context) => store.listAllocations(context, fund, program, page),
});

/** What one programme or training has of a fund in an area. One Get. */
export const allocationById = query({
  input: AllocationKey,
  find: (allocation, context) => store.getAllocation(context, allocation),
  right: 'fund.read',
  run: (_input, _context, allocation) => allocation,
});

/** One line of a ledger. One Get. */
export const ledgerLineById = query({
  input: z.object({ fund: FundId, enrollment: z.string(), id: z.string() }),
  find: (line, context) => store.getLine(context, line),
  right: 'fund.read',
  may: (actor, _input, { area }) => servesArea(actor, area),
  run: (_input, _context, line) => line,
});

/** What was booked on an allocation, latest first. One Query. It tells of single enrollments, and so only to whoever serves the area. */
export const ledger = query({
  input: AllocationKey.extend({ page: PageInput.prefault({}) }),
  right: 'fund.read',
  may: (actor, { area }) => servesArea(actor, area),
  run: ({ page, ...allocation }, context) => store.listLines(context, allocation, page),
});

/** A kecamatan's money is for who serves all of it. */
const servesArea = (actor: Actor, area: string): boolean =>
  serves(actor, area) || (actor.scope.kind === 'district' && actor.scope.district === area);

export { allocationOf, book, commitmentOf, commitmentsHeldBy, commitmentsOf } from './book.ts';
export { areaOf, fundIdOf } from './fund.rules.ts';
export { BudgetExceeded, FundExists, NoAllocation, QuotaFull, RealisedTwice } from './fund-errors.ts';
export type { Allocation, AllocationKey, AllocationNow, Commitment, Entry, Fund, FundNow, LedgerLine } from './shapes.ts';

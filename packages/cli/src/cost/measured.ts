/**
 * What a piece of work takes, as it was measured on 2026-11-30: by `extensions.cost`, by the bench (README, figures), by the bytes of the sample at work.
 * `test/cli/cost.test.ts` holds what a change takes against the code.
 */
export const measured = {
  /** A page of an office: between a village's households (8.5 read units) and what waits for an officer (18). */
  readsAPage: 13,
  /** A household registered: in a transaction, with history, indexes and what finds it again. */
  writesAChange: 34,
  readsAChange: 1,
  /** The public list and files of its village, of 1,000 households. */
  writesAfter: 39,
  readsAfter: 28,
  /** A pass over a village of 1,000 households, for each of them. */
  readsAHouseholdPassed: 0.338,
  /** Bytes of a household of the sample in the Registry, with its history and what finds it, without what there is once a village; and in the public's index. */
  bytesAHousehold: 44_000,
  bytesPublic: 46_000,
} as const;

/** What is told anew to a household that was paid, each of two adults: reckoned from the items that are written, read and taken away. */
export const told = { writes: 10, reads: 12, seconds: 0.02, lookBytes: 14_000, lookSeconds: 0.05, lookWrites: 3 } as const;

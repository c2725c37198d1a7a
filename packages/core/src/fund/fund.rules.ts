import type { Day } from '../shared/clock.ts';
import { VersionConflict } from '../shared/error.ts';
import { districtOf } from '../shared/region-code.ts';
import type {
  Allocation,
  AllocationCounter,
  AllocationCounts,
  AllocationKey,
  Commitment,
  CommitmentAmounts,
  Entry,
  EntryKind,
  LedgerLine,
  Source,
} from './shapes.ts';

/** The arithmetic of a budget: what an entry changes, and what the counters have to be. No I/O, no clock. */

/** The fund that pays on that day from that source. */
export const fundIdOf = (source: Source, day: Day): string => `${source}-${day.slice(0, 4)}`;

/** Is it money of that source? */
export const isFrom = (fund: string, source: Source): boolean => fund.startsWith(`${source}-`);

/** Where a source's money is allocated: the village fund by village, the others by kecamatan. */
export const areaOf = (source: Source, village: string): string => (source === 'village_fund' ? village : districtOf(village));

export const allocationName = ({ fund, program, area }: AllocationKey): string => `${fund}#${program}#${area}`;

/** Entries of one transaction, worked out: the lines of the ledger, the commitments they touch, and what each allocation's counters take. */
export interface Account {
  readonly lines: readonly Omit<LedgerLine, 'at' | 'by'>[];
  readonly commitments: readonly { readonly before: Commitment | undefined; readonly after: Commitment }[];
  readonly counts: readonly { readonly allocation: AllocationKey; readonly counts: AllocationCounts }[];
}

/** An enrollment may have several entries: each goes on from what the one before it left. */
export function accountOf(entries: readonly Entry[]): Account {
  const lines: Account['lines'][number][] = [];
  const commitments = new Map<string, { before: Commitment | undefined; after: Commitment }>();
  const counts = new Map<string, { allocation: AllocationKey; counts: AllocationCounts }>();
  for (const { kind, id, enrollment, allocation, before: read, rupiah, seat = 0, note } of entries) {
    const place = `${enrollment}#${allocation.fund}`;
    const touched = commitments.get(place);
    const standing = amountsBefore(allocation, touched ? touched.after : read);
    const effect = effectOf({ kind, rupiah, seat }, standing);
    const after = { ...key(allocation), enrollment, ...sum(standing, effect) };
    checkCommitment(after);
    commitments.set(place, { before: touched ? touched.before : read, after });
    lines.push({ ...key(allocation), id, kind, enrollment, rupiah, committed: effect.committed, seat, note });
    const name = allocationName(allocation);
    counts.set(name, { allocation: key(allocation), counts: add(counts.get(name)?.counts ?? unchanged, countsOf(effect)) });
  }
  return { lines, commitments: [...commitments.values()], counts: [...counts.values()] };
}

/** What an allocation's counters begin with. */
export const initialCounts = ({ rupiah, quota }: Pick<Allocation, 'rupiah' | 'quota'>): AllocationCounts => ({
  available: rupiah,
  committed: 0,
  realised: 0,
  seats: quota,
});

/** Counters after a line of the ledger. */
export const applyLedgerLine = (counts: AllocationCounts, { kind, rupiah, committed, seat }: LedgerLine): AllocationCounts =>
  add(counts, countsOf({ committed, realised: realisedBy[kind] * rupiah || 0, seat }));

const realisedBy: Record<EntryKind, number> = { commit: 0, release: 0, realise: 1, reverse: -1 };

export const allocationCounters = ['available', 'committed', 'realised', 'seats'] as const satisfies readonly AllocationCounter[];

export const isChanged = (counts: AllocationCounts): boolean => allocationCounters.some((name) => counts[name] !== 0);
export const isWithinLimits = (counts: AllocationCounts): boolean => allocationCounters.every((name) => counts[name] >= 0);

export const add = (a: AllocationCounts, b: AllocationCounts): AllocationCounts => ({
  available: a.available + b.available,
  committed: a.committed + b.committed,
  realised: a.realised + b.realised,
  seats: a.seats + b.seats,
});

const unchanged: AllocationCounts = { available: 0, committed: 0, realised: 0, seats: 0 };
const nothing: CommitmentAmounts = { committed: 0, realised: 0, seat: 0 };

/**
 * What is realised beyond the commitment is committed with it. What comes back can be paid again, unless nobody holds the seat any more:
 * then it is given back with it.
 */
function effectOf({ kind, rupiah, seat }: Required<Pick<Entry, 'kind' | 'rupiah' | 'seat'>>, before: CommitmentAmounts): CommitmentAmounts {
  if (kind === 'commit') return { committed: rupiah, realised: 0, seat };
  if (kind === 'release') return { committed: -rupiah, realised: 0, seat };
  if (kind === 'reverse') return { committed: before.seat === 0 ? -rupiah : 0, realised: -rupiah, seat };
  return { committed: Math.max(0, rupiah - (before.committed - before.realised)), realised: rupiah, seat };
}

/** An enrollment that begins in another area begins from nothing there; before, what it held must be given back. */
function amountsBefore(allocation: AllocationKey, before: Commitment | undefined): CommitmentAmounts {
  if (!before) return nothing;
  if (allocationName(before) === allocationName(allocation)) return before;
  if (before.seat === 0 && before.committed === before.realised) return nothing;
  throw new Error(`an enrollment draws on one allocation of ${allocation.fund} at a time: release the other first`);
}

/**
 * What would give back more than is held, or take a second seat, was decided on records read one after the other while somebody wrote them: the
 * retry reads them anew.
 */
function checkCommitment({ committed, realised, seat }: Commitment): void {
  if (realised >= 0 && realised <= committed && (seat === 0 || seat === 1)) return;
  throw new VersionConflict();
}

const key = ({ fund, program, area }: AllocationKey): AllocationKey => ({ fund, program, area });

const sum = (a: CommitmentAmounts, b: CommitmentAmounts): CommitmentAmounts => ({
  committed: a.committed + b.committed,
  realised: a.realised + b.realised,
  seat: a.seat + b.seat,
});

const countsOf = ({ committed, realised, seat }: CommitmentAmounts): AllocationCounts => ({
  available: -committed || 0,
  committed,
  realised,
  seats: -seat || 0,
});

import { covers, type Day, daysLater, overlap, type Period, runsForward } from '../shared/clock.ts';
import type { Assignment, Contract, Leave, StaffRole } from './shapes.ts';

/** What of assignments can be told without reading anything. */

export const dayBefore = (day: Day): Day => daysLater(day, -1);

export const activeOn = <A extends Period>(assignments: readonly A[], day: Day): A[] => assignments.filter((one) => covers(one, day));

/** Those that go on that day or are to begin. */
export const notEnded = <A extends Period>(assignments: readonly A[], day: Day): A[] =>
  assignments.filter((one) => runsForward(one) && (one.to === undefined || one.to >= day));

export const isOnLeave = (leaves: readonly Leave[], day: Day): boolean => leaves.some((leave) => covers(leave, day));

type Held = Pick<Assignment, 'village' | 'role' | 'from' | 'to'>;

/** Would they hold the same office in the same village twice on one day? */
export const isDoubleAssignment = (held: readonly Held[], wanted: Held): boolean =>
  held.some((one) => runsForward(one) && one.village === wanted.village && one.role === wanted.role && overlap(one, wanted));

/**
 * The period as far as contracts go, one after the other without a day between: one without an end ends with the last of them. Undefined
 * where they don't cover it. Who has no contract recorded is measured by none.
 */
export function withinContracts(contracts: readonly Contract[], period: Period): Period | undefined {
  if (contracts.length === 0) return period;
  let day = period.from;
  let end: Day | undefined;
  for (const contract of contracts.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (!covers(contract, day)) continue;
    if (contract.to === undefined) return period;
    end = contract.to;
    if (period.to !== undefined && period.to <= end) return period;
    day = daysLater(end, 1);
  }
  return end !== undefined && period.to === undefined ? { from: period.from, to: end } : undefined;
}

/** An office that nobody holds in a village from that day on. */
export interface Gap {
  readonly village: string;
  readonly role: StaffRole;
  readonly from: Day;
}

/** The gap that an assignment leaves when it ends on that day; undefined when somebody holds the office on the next. */
export function gapAfter({ id, village, role }: Assignment, last: Day, inVillage: readonly Assignment[]): Gap | undefined {
  const from = daysLater(last, 1);
  const filled = inVillage.some((one) => one.id !== id && one.role === role && covers(one, from));
  return filled ? undefined : { village, role, from };
}

import { type Day, daysLater, laterDay, type Period } from '../shared/clock.ts';
import { normalName } from './program.rules.ts';
import type { Amount } from './shapes.ts';

/** Days on which a component has no amount although it had one before. No I/O, no clock. */
export interface AmountHole {
  readonly component: string;
  readonly from: Day;
  /** Absent: until an amount is set. */
  readonly to?: Day;
}

/** Of every component the days after its first that no row holds, in order; the last is open where its last row ends. */
export function holesIn(amounts: readonly Amount[]): AmountHole[] {
  const byName = Map.groupBy(amounts, ({ component }) => normalName(component));
  return [...byName.values()].flatMap((rows) => holesOf(rows.toSorted((a, b) => (a.from < b.from ? -1 : 1))));
}

function holesOf(rows: readonly Amount[]): AmountHole[] {
  const holes: AmountHole[] = [];
  let last: Day | undefined;
  for (const { component, from, to } of rows) {
    if (last !== undefined && daysLater(last, 1) < from) holes.push({ component, from: daysLater(last, 1), to: daysLater(from, -1) });
    if (to === undefined) return holes;
    last = last === undefined ? to : laterDay(last, to);
  }
  const component = rows.at(-1)?.component;
  return last === undefined || component === undefined ? holes : [...holes, { component, from: daysLater(last, 1) }];
}

/** Those that touch the period; what had ended for good before it is none. */
export const holesWithin = (amounts: readonly Amount[], { from, to }: Period): AmountHole[] =>
  holesIn(amounts).flatMap((hole) => {
    const touches = (to === undefined || hole.from <= to) && (hole.to === undefined ? hole.from > from : hole.to >= from);
    if (!touches) return [];
    const last = hole.to === undefined || (to !== undefined && to < hole.to) ? to : hole.to;
    return [{ component: hole.component, from: laterDay(hole.from, from), ...(last !== undefined && { to: last }) }];
  });

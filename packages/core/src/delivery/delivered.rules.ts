import { type Day, dayOf } from '../shared/clock.ts';
import type { Rupiah } from '../shared/money.ts';
import { periodOfLine } from './period.rules.ts';
import type { Goods, Line } from './shapes.ts';

/** What of a line came to whom it is for. No I/O, no clock. */

export interface Delivered {
  /** The last day on which something of it was handed over, or said to be paid. */
  readonly on: Day;
  /** For which pay period. */
  readonly period: string;
  /** All that was given of it and did not come back; of goods what they are worth. */
  readonly rupiah: Rupiah;
  readonly goods?: Goods;
}

/** Undefined while nothing was given, or all of it came back. */
export function deliveredBy(line: Line): Delivered | undefined {
  const { attempts, handovers, goods, paid: rupiah } = line;
  const days = goods ? handovers.map(({ on }) => on) : attempts.flatMap(({ outcome, at }) => (outcome === 'paid' ? [dayOf(at)] : []));
  const on = days.toSorted().at(-1);
  const quantity = handovers.reduce((sum, one) => sum + one.quantity, 0);
  if (on === undefined || (goods ? quantity : rupiah) === 0) return undefined;
  return { on, period: periodOfLine(line), rupiah, ...(goods && { goods: { quantity, unit: goods.unit } }) };
}

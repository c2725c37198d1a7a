import type { Day } from '../shared/clock.ts';
import type { payPeriods } from './kinds.ts';

/** The periods in which programmes pay. No I/O, and nothing of a programme but how often it pays. */

export type PayPeriod = (typeof payPeriods)[number];

export const monthOf = (day: Day): number => Number(day.slice(5, 7));

export interface PayPeriodOn {
  /** `2026-11`, `2026-Q4` or `2026`. */
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** The pay period that the day lies in. What is given once has the whole year for it. */
export function periodOf(period: PayPeriod, day: Day): PayPeriodOn {
  const year = day.slice(0, 4);
  const month = monthOf(day);
  if (period === 'monthly') return { name: day.slice(0, 7), ...monthsOf(year, month, month) };
  const quarter = Math.ceil(month / 3);
  if (period === 'quarterly') return { name: `${year}-Q${quarter}`, ...monthsOf(year, quarter * 3 - 2, quarter * 3) };
  return { name: year, ...monthsOf(year, 1, 12) };
}

function monthsOf(year: string, first: number, last: number): { readonly from: Day; readonly to: Day } {
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  const two = (month: number) => String(month).padStart(2, '0');
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${lastDay}` };
}

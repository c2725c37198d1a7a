import { type Day, daysLater, type Period, rowOn } from '../shared/clock.ts';
import { monthOf } from '../shared/months.ts';
import type { Stage } from './month-shapes.ts';

/** When a month's figures are final. */
interface Closing extends Period {
  /** The day of the month after it. */
  readonly finalOn: number;
  readonly source: string;
}

const closings: readonly [Closing] = [
  { from: '2000-01-01', finalOn: 10, source: 'unsourced: ten days for what offices without a connection tell late' },
];

export const lastDayOf = (month: string): Day => daysLater(`${monthAfter(month)}-01`, -1);

const monthAfter = (month: string): string => monthOf(daysLater(`${month}-28`, 4));
export const monthBefore = (month: string): string => monthOf(daysLater(`${month}-01`, -1));

/** How far a month can be counted on a day; undefined for one that has not begun. */
export function stageOn(month: string, today: Day): Stage | undefined {
  if (month > monthOf(today)) return undefined;
  if (month === monthOf(today)) return 'running';
  const after = monthAfter(month);
  const finalOn = `${after}-${String(rowOn(closings, `${after}-01`).finalOn).padStart(2, '0')}`;
  return today < finalOn ? 'preliminary' : 'final';
}

/** One month, as `2026-10`, or all from one to another, as `2024-11..2026-10`: that is how work on them is called. */
export type MonthSpan = string;

export const spanOf = (month: string, until: string): MonthSpan => (month === until ? month : `${month}..${until}`);

/** The earliest first. */
export function monthsIn(span: MonthSpan): string[] {
  const [from = span, until = from] = span.split('..');
  const months = [from];
  for (let month = monthAfter(from); month <= until; month = monthAfter(month)) months.push(month);
  return months;
}

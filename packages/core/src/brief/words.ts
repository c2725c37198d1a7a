import { lastDayOf } from '../indicator/months.calendar.ts';
import type { Day } from '../shared/clock.ts';

/** Numbers and days as a brief writes them. */

export const number = (value: number): string => value.toLocaleString('id-ID');
export const percent = (rate: number): string => rate.toLocaleString('id-ID', { style: 'percent', maximumFractionDigits: 1 });
export const signed = (value: number): string => (value === 0 ? 'tetap' : `${value > 0 ? '+' : '−'}${number(Math.abs(value))}`);
const dated = (day: Day, how: Intl.DateTimeFormatOptions): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('id-ID', { ...how, month: 'long', year: 'numeric', timeZone: 'UTC' });
export const inMonth = (month: string): string => dated(lastDayOf(month), {});
export const onDay = (day: Day): string => dated(day, { day: 'numeric' });

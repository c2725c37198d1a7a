import * as z from 'zod';
import type { Day } from './clock.ts';
import { said } from './said.ts';

/** Figures are asked for from a month to a month, a year of them at most. */

const MONTHS = 12;
/** As `2026-11`. What is none goes no further: a rule of two months would count from it. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { ...said('Bulan seperti 2026-11', 'a month is like 2026-11'), abort: true });
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

export const monthRange = { from: Month, to: Month };
export const isMonthRangeAllowed = ({ from, to }: { from: string; to: string }): boolean =>
  from <= to && monthNumber(to) - monthNumber(from) < MONTHS;
export const monthRangeTooLong = {
  ...said(`Dari bulan ke bulan, paling banyak ${MONTHS}`, `from a month to a month, ${MONTHS} at most`),
  path: ['to'],
};

/** The month a day lies in, as `2026-11`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

/** So many months, the last of them this one; the earliest first. */
export const monthsUntil = (month: string, many: number): string[] =>
  Array.from({ length: many }, (_, n) => {
    const number = monthNumber(month) - 1 - (many - 1 - n);
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });

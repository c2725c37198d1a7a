import { z } from 'zod';
import type { Day } from './clock.ts';
import { said } from './said.ts';

/** Figures are asked for from a month to a month, a year of them at most. */

const MONTHS = 12;
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, said('Bulan seperti 2026-11', 'a month is like 2026-11'));
const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

export const period = { from: Month, to: Month };
export const bounded = ({ from, to }: { from: string; to: string }): boolean => from <= to && number(to) - number(from) < MONTHS;
export const tooLong = {
  ...said(`Dari bulan ke bulan, paling banyak ${MONTHS}`, `from a month to a month, ${MONTHS} at most`),
  path: ['to'],
};

/** The month a day lies in, as `2026-11`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

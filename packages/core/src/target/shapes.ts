import * as z from 'zod';
import { DayText } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { Month } from '../shared/months.ts';
import { said } from '../shared/said.ts';

/** What somebody decreed that an indicator is to come to, and by when. */

export const targetIndicators = ['found_extreme_poor', 'below_line'] as const;
export const TargetIndicator = z.enum(targetIndicators);
export type TargetIndicator = z.output<typeof TargetIndicator>;

export const TargetInput = z
  .object({
    indicator: TargetIndicator,
    /** In the whole regency: as many as there may still be. */
    value: z.int().min(0).max(300_000),
    by: DayText,
    /** The paper that says so, and its day. */
    basis: freeText(3, 300),
    on: DayText,
    /** The month with which the path begins; left out: that of the paper. */
    start: Month.optional(),
  })
  .refine(({ on, by }) => on < by, {
    ...said('Batas waktunya harus sesudah tanggal dasarnya', 'it is to be reached after the day of its paper'),
    path: ['by'],
  })
  .refine(({ start, by }) => start === undefined || start < by.slice(0, 7), {
    ...said('Jalannya harus mulai sebelum bulan batas waktunya', 'the path begins before the month in which it ends'),
    path: ['start'],
  });

export interface Target extends Omit<z.output<typeof TargetInput>, 'start'> {
  readonly start: string;
}
export type TargetNow = Stored<Target>;

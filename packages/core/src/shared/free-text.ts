import * as z from 'zod';
import { holdsPersonalNumber } from './personal-number.ts';
import { said } from './said.ts';

/** Words of people. Whoever leaves a NIK or a KK number in them is told so: there it would lie in clear, in the record and its history. */
export const freeText = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least, said(`Tulis paling sedikit ${least} huruf`, `write at least ${least} characters`))
    .max(most, said(`Paling banyak ${most} huruf`, `at most ${most} characters`))
    .refine(
      (text) => !holdsPersonalNumber(text),
      said('Jangan menulis NIK atau nomor KK di sini', 'do not write a NIK or a KK number here'),
    );

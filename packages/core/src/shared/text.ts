import { z } from 'zod';
import { said } from './said.ts';

/** Sixteen digits, however they are grouped: a NIK or a KK number, or near enough to one. */
const personalNumber = /\d(?:[\s.-]?\d){15}/;

export const holdsPersonalNumber = (text: string): boolean => personalNumber.test(text);

/** Words of people. Whoever leaves a NIK or a KK number in them is told so: there it would lie in clear, in the record and its history. */
export const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least, said(`Tulis paling sedikit ${least} huruf`, `write at least ${least} characters`))
    .max(most, said(`Paling banyak ${most} huruf`, `at most ${most} characters`))
    .refine(
      (text) => !holdsPersonalNumber(text),
      said('Jangan menulis NIK atau nomor KK di sini', 'do not write a NIK or a KK number here'),
    );

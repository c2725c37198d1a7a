import * as z from 'zod';
import { holdsPersonalNumber } from './personal-number.ts';
import { said } from './said.ts';

/** What a record is called, by bounds of its length: the text means something to its own store alone. */
export const idOf = (least: number, most: number) => z.string().min(least).max(most);

/** What nearly every record is called. */
export const Id = idOf(1, 60);

/** As many records as are looked up at once. */
export const manyIds = z.array(z.unknown()).max(100, said('Paling banyak 100 sekali jalan', 'at most 100 at once'));

/** A code that somebody chooses for a record. It becomes a key, so it holds no NIK. */
export const chosenId = (least: number) =>
  z
    .string()
    .regex(new RegExp(`^[a-z0-9-]{${least},40}$`), said('Huruf kecil, angka dan tanda -', 'lower-case letters, digits and hyphens'))
    .refine((code) => !holdsPersonalNumber(code), said('Jangan memakai NIK atau nomor KK', 'use no NIK or KK number'));

import * as z from 'zod';
import { said } from './said.ts';

/** Whole rupiah, zero or more. There are no cents in any programme. */
export const Rupiah = z
  .int(said('Jumlah harus rupiah bulat', 'an amount must be whole rupiah'))
  .min(0, said('Jumlah tidak boleh di bawah nol', 'an amount must not be below zero'));
export type Rupiah = z.infer<typeof Rupiah>;

/** As people write it: `Rp1.250.000`. */
export const inRupiah = (rupiah: Rupiah): string => `Rp${rupiah.toLocaleString('id-ID')}`;

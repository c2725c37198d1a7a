import { z } from 'zod';

/** Whole rupiah, zero or more. There are no cents in any programme. */
export const Rupiah = z
  .int({ error: 'Jumlah harus rupiah bulat / an amount must be whole rupiah' })
  .min(0, { error: 'Jumlah tidak boleh di bawah nol / an amount must not be below zero' });
export type Rupiah = z.infer<typeof Rupiah>;

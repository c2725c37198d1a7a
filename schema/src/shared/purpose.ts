import { builder } from './builder.ts';

/** Given with a number's field, it asks for the number in clear. */
export const purposeArgs = builder.args((arg) => ({
  purpose: arg.string({ description: 'Why you need the number in clear; kept in the access log (tujuan membaca nomor lengkap).' }),
}));

import * as z from 'zod';
import { said } from '../shared/said.ts';
import type { Vault } from '../shared/vault.ts';

/** Letters and digits that are not taken for each other when read aloud. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * A number of the register's own for a person without a NIK or a family without a KK, until they have one: as `SEM-7K2M-9Q4X-TP3B` (nomor
 * sementara). It always is the same for one record, tells nothing of anybody, and can't be taken for one of the state's.
 */
export function temporaryNumber(vault: Vault, id: string): string {
  const digest = Buffer.from(vault.fingerprint('temporary', id).split('.')[1] ?? '', 'base64url');
  const signs = [...digest.subarray(0, 12)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `SEM-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8, 12)}`;
}

/** One of them as somebody reads it from a card or types it in: capitals or not. */
export const TemporaryNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^SEM(-[2-9A-HJ-NP-Z]{4}){3}$/, said('Tulis seperti SEM-7K2M-9Q4X-TP3B', 'write it as SEM-7K2M-9Q4X-TP3B'));

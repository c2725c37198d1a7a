import { createHash } from 'node:crypto';
import type { Letter } from './shapes.ts';

/** The code by which a sender follows a letter. The table holds its digest alone, so that who reads the table can't follow anything. */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const prefixes: Record<Letter['kind'], string> = { objection: 'SG', suggestion: 'US' };

/** As `SG-7K2M-9Q4X-TP3B`: 60 bits, without letters that are read for others. It follows from the key alone, so a retry is told the same. */
export function trackingCodeFor(kind: Letter['kind'], requestKey: string): string {
  const bytes = createHash('sha256').update(`${kind} code ${requestKey}`).digest();
  const letters = Array.from({ length: LENGTH }, (_, n) => ALPHABET[(bytes[n] ?? 0) % ALPHABET.length]).join('');
  return `${prefixes[kind]}-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** What somebody typed, as it was given out: small letters, missing hyphens and an O for a zero do no harm. */
function normalizeCode(typed: string): string {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const [prefix, rest] = [plain.slice(0, 2), plain.slice(2).replaceAll('O', '0').replaceAll(/[IL]/g, '1')];
  return `${prefix}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}

export const trackingCodeDigest = (code: string): string =>
  createHash('sha256')
    .update(`code ${normalizeCode(code)}`)
    .digest('base64url')
    .slice(0, 32);

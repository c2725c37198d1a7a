import { ofCells } from './remarks-of-cells.ts';
import { ofMinistry } from './remarks-of-ministry.ts';
import { ofParticipants } from './remarks-of-participants.ts';
import { ofPayments } from './remarks-of-payments.ts';
import { ofResidents } from './remarks-of-residents.ts';

/** Everything a report may say of a row: what is the matter, and what the village should do about it. */

export const texts = { ...ofCells, ...ofResidents, ...ofParticipants, ...ofPayments, ...ofMinistry };
export type RemarkCode = keyof typeof texts;

export interface Remark {
  readonly code: RemarkCode;
  /** As the file's layout calls it; absent where it is about the row as a whole. */
  readonly column?: string;
  /** What the cell holds, its numbers masked. */
  readonly value?: string;
}

/** A remark about one cell. Never holds a NIK or a KK number in clear. */
export const remark = (code: RemarkCode, column: string, value?: unknown): Remark => ({
  code,
  column,
  ...(value !== undefined && { value: masked(value) }),
});

/** Of any number of six digits or more, only its length is left: where it stands in the file is told by row and column. */
function masked(value: unknown): string {
  const shown = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  const short = shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
  return maskDigits(short, 6);
}

export const maskDigits = (shown: string, from: number): string =>
  shown.replaceAll(new RegExp(`\\d{${from},}`, 'g'), (digits) => '*'.repeat(digits.length));

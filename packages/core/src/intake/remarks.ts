import { inCells, withoutNumbers } from '../shared/personal-number.ts';
import { ofCells } from './remarks-of-cells.ts';
import { ofMinistry } from './remarks-of-ministry.ts';
import { ofParticipants } from './remarks-of-participants.ts';
import { ofPayments } from './remarks-of-payments.ts';
import { ofResidents } from './remarks-of-residents.ts';
import { ofVisits } from './remarks-of-visits.ts';

/** Everything a report may say of a row: what is the matter, and what the village should do about it. */

export const texts = { ...ofCells, ...ofResidents, ...ofParticipants, ...ofPayments, ...ofMinistry, ...ofVisits };
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

/** As a report shows a cell: of a number that may be somebody's only its length is left. Where it stands is told by row and column. */
export function masked(value: unknown): string {
  const shown = withoutNumbers(value instanceof Date ? value.toISOString().slice(0, 10) : String(value), inCells);
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
}

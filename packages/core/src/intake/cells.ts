import { type Day, DayText } from '../shared/clock.ts';
import type { Cell } from './sheet.ts';

/** How villages write things in a cell. No I/O. */

type Filled = Exclude<Cell, null> | undefined;

const NOTHING = ['', '-', '0', "'"];

/** The cell as text; what stands for nothing (`-`, `0`) is absent. */
export function textOf(cell: Filled): string | undefined {
  const text = String(cell ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return NOTHING.includes(text) ? undefined : text;
}

/** An OpenSID code. NaN for a text that is none. */
export function codeOf(cell: Filled): number | undefined {
  const text = textOf(cell);
  if (text === undefined) return undefined;
  return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
}

/** The digits of a NIK or KK cell, or 'rounded' when Excel has made a number of them and lost the last ones. */
export function digitsOf(cell: Filled): string | undefined {
  const text = textOf(cell)?.replace(/^'/, '').replaceAll(' ', '');
  if (text === undefined) return undefined;
  const isNumber = typeof cell === 'number' && cell >= 1e14;
  return isNumber || /^\d+([.,]\d+)?E\+?\d+$/i.test(text) ? 'rounded' : text;
}

/** Days between Excel's day nought and 1970. Its false 29 February 1900 is before any birth date that is taken. */
const EXCEL_EPOCH = 25_569;

/** ISO text, day-month-year as Indonesia writes it, an Excel serial number or a date cell. Undefined for what is no day. */
export function dayIn(cell: Filled): Day | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.valueOf()) ? undefined : cell.toISOString().slice(0, 10);
  const text = String(cell ?? '').trim();
  if (/^\d{5}(\.\d+)?$/.test(text)) return new Date((Math.floor(Number(text)) - EXCEL_EPOCH) * 86_400_000).toISOString().slice(0, 10);
  const [, year, month, monthDay] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T].*)?$/.exec(text) ?? [];
  const [, day, ofMonth, inYear] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  const iso = [year ?? inYear, month ?? ofMonth, monthDay ?? day].map((part) => part?.padStart(2, '0')).join('-');
  return DayText.safeParse(iso).data;
}

/** A coordinate, written with a point or a comma. */
export const degreesIn = (cell: Filled): number => Number(String(cell).replace(',', '.'));

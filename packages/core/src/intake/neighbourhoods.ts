import { withPlainDigits } from '../shared/personal-number.ts';
import { type Filled, textOf } from './cells.ts';

/** RT and RW as villages write them: `2`, `RT 2`, `RT.002`, `II`, or both in one cell: `2/1`, `RT 002 RW 001`. No I/O. */

const ONE = String.raw`(\d{1,3}|[IVXL]{1,6})`;
const BOTH = new RegExp(String.raw`^(?:(?:RT|RW)\b[\s.:]*)?${ONE}(?:\s*(?:[/,-]|\bRW\b|\s)+[\s.:]*(?:RW\b[\s.:]*)?${ONE})?$`, 'i');
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

const fromRoman = (letters: string): number =>
  [...letters]
    .map((letter) => ROMAN[letter] ?? 0)
    .reduce((sum, value, place, all) => sum + (value < (all[place + 1] ?? 0) ? -value : value), 0);

const numbered = (text: string): string => (/^\d/.test(text) ? text : String(fromRoman(text.toUpperCase())));
const isNone = (text: string | undefined) => text === undefined || /^0+$/.test(text);

/** Undefined where the cell says that there is none, 'unknown' for what is no number. */
export function neighbourhoodIn(cell: Filled, which: 'rt' | 'rw'): string | 'unknown' | undefined {
  const text = withPlainDigits(textOf(cell) ?? '');
  if (/^[0./-]*$/.test(text)) return undefined;
  const [, first, second] = BOTH.exec(text) ?? [];
  if (first === undefined) return 'unknown';
  const meant = second !== undefined && which === 'rw' ? second : first;
  return isNone(meant) ? undefined : numbered(meant);
}

/** The RW that stands beside the RT in one cell; undefined where the cell holds but one of them. */
export function rwBesideRt(cell: Filled | undefined): string | undefined {
  const [, , second] = BOTH.exec(withPlainDigits(textOf(cell) ?? '')) ?? [];
  return second === undefined || isNone(second) ? undefined : numbered(second);
}

import { withPlainDigits } from '../shared/personal-number.ts';
import type { Cell } from './sheet.ts';

/** How villages write things in a cell. No I/O. */

export type Filled = Exclude<Cell, null> | undefined;

const NOTHING = ['', '-', '–', '0', "'"];

/** The cell as text; what stands for nothing (`-`, `0`) is absent. */
export function textOf(cell: Filled): string | undefined {
  const text = String(cell ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return NOTHING.includes(text) ? undefined : text;
}

/** Marks by which a number is kept a text, or that came along with it: `'64…`, `` `64… ``, `"64…"`, `="64…"`, `64…;`. */
const WRAPPING = /^[=\s'`´‘’‚"“”]+|[\s'`´‘’"“”;,.]+$/gu;
const CALLED = /^(?:(?:no|nomor|nmr)\b[\s.]*)?(?:nik|n?kk|ktp|kartu keluarga)\b[\s.:=]*/i;
const SCIENTIFIC = /^(\d)[.,]?(\d*)E\+?(\d+)$/i;

/**
 * The digits of a NIK or KK cell, in whatever dress leaves no doubt; the text without its dress where they are not sixteen; or 'rounded' when
 * Excel has made a number of them and lost the last one. Of a number that ends in nought nobody can tell whether it was lost.
 */
export function digitsOf(cell: Filled): string | undefined {
  const plain = withPlainDigits(textOf(cell) ?? '').replaceAll(WRAPPING, '');
  const text = textOf(plain.replace(CALLED, '').replaceAll(WRAPPING, ''));
  if (text === undefined) return undefined;
  if (typeof cell === 'number' && cell >= 1e14) return Number.isSafeInteger(cell) && cell % 10 !== 0 ? text : 'rounded';
  const [, first, rest = '', exponent] = SCIENTIFIC.exec(text) ?? [];
  if (first !== undefined) return Number(exponent) === 15 && rest.length === 15 ? first + rest : 'rounded';
  const together = [text, text.replace(/[.,]0+$/, '')].map((one) => one.replaceAll(/[\s.,/_\p{Pd}]/gu, ''));
  return together.find((digits) => /^\d{16}$/.test(digits)) ?? text.replaceAll(/\s/g, '');
}

/** A coordinate, written with a point or a comma. */
export const degreesIn = (cell: Filled): number => Number(String(cell).replace(',', '.'));

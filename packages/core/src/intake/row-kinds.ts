import { plainName } from './columns.ts';
import type { Cell, Row } from './rows.ts';

/** What a row is, when it is no data. No I/O. */

export const isEmpty = (cell: Cell | undefined): cell is null | undefined | '' =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
export const isBlank = ({ cells }: Row): boolean => cells.every(isEmpty);

const firstText = ({ cells }: Row): string => String(cells.find((cell) => !isEmpty(cell)) ?? '').trim();

export const beginsNotes = (row: Row): boolean => firstText(row).startsWith('###');

/** Right below a header: `KOLOM`, 2, 3 … or 1, 2, 3 …, with or without brackets. */
export function numbersColumns(row: Row): boolean {
  if (/^kolom\b/i.test(firstText(row))) return true;
  const numbers = row.cells.filter((cell) => !isEmpty(cell)).map((cell) => Number(/^\(?(\d{1,3})\)?$/.exec(String(cell).trim())?.[1]));
  return numbers.length > 2 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

/** The header as it was printed on each page. */
export const repeats = (row: Row, header: Row, places: Iterable<number>): boolean =>
  [...places].every((place) => plainName(row.cells[place] ?? null) === plainName(header.cells[place] ?? null));

const TOTALS = /^(?:sub\s*-?\s*|grand\s+)?(?:jumlah|total)\b/i;

/** Begins with such a word, and has too little of what a row needs to be one. */
export function isTotals(row: Row, needed: readonly number[]): boolean {
  const word = firstText(row);
  if (!TOTALS.test(word)) return false;
  const lacking = needed.filter((place) => isEmpty(row.cells[place]) || String(row.cells[place]).trim() === word);
  return lacking.length * 2 >= needed.length;
}

import type { Language } from '../../check/element.ts';
import type { Table } from '../../peta/table.ts';
import type { Cell, Question } from './question.ts';

/** An answer as a table, and as people read its cells. */

/** The rows as they are told: put together, and in their order. */
export function shownRows({ together, columns, by }: Question, rows: readonly unknown[]): readonly unknown[] {
  const shown = together ? together(rows) : rows;
  const column = by === undefined ? undefined : columns[by];
  if (!column) return shown;
  const size = (row: unknown) => Number(column.of(row) ?? Number.NEGATIVE_INFINITY);
  return shown.toSorted((one, other) => size(other) - size(one));
}

const inWords = (cell: Cell, language: Language): string | number | undefined =>
  typeof cell === 'object' ? cell?.[language] : (cell ?? undefined);

/** As files take it: numbers as numbers, a rate as a part of one. */
export const tableOf = ({ columns }: Question, shown: readonly unknown[], language: Language): Table => ({
  columns: columns.map(({ title, unit }) => ({ title: title[language], percent: unit === 'rate' })),
  rows: shown.map((row) => columns.map(({ of }) => inWords(of(row), language))),
});

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

export function written(cell: string | number | undefined, unit: string, language: Language): string {
  if (cell === undefined || cell === '') return '–';
  const locale = locales[language];
  if (typeof cell === 'number') {
    if (unit === 'rate') return cell.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
    return unit === 'rupiah' ? `Rp ${cell.toLocaleString(locale)}` : cell.toLocaleString(locale);
  }
  if (unit !== 'day') return cell;
  return new Date(`${cell.slice(0, 10)}T00:00:00Z`).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** What may be added up: numbers and rupiah, of columns that have any. */
export const sumsOf = ({ columns, rows }: Table, units: readonly string[]): readonly (number | undefined)[] =>
  columns.map((_column, n) => {
    if (units[n] !== 'count' && units[n] !== 'rupiah') return undefined;
    return rows.reduce((sum, row) => sum + Number(row[n] ?? 0), 0);
  });

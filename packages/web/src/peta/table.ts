import { element } from '../check/element.ts';
import type { Telling } from './telling.ts';

/** What a picture shows, as rows: for who reads it on the page, and for the files it is saved to. */

export type Cell = string | number | undefined;

/** `percent` of a column: its numbers are parts of one. */
interface Column {
  readonly title: string;
  readonly percent?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export function tableView({ columns, rows }: Table, caption: string, tell: Telling): HTMLTableElement {
  const cell = (value: Cell, n: number): Node => {
    const text = typeof value === 'number' ? tell.value(value, columns[n]?.percent ? 'rate' : 'count') : (value ?? '–');
    const number = typeof value === 'number' ? { class: 'number' } : {};
    return n === 0 ? element('th', { scope: 'row', ...number }, text) : element('td', number, text);
  };
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...columns.map(({ title }) => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell)))),
  );
}

/** As files take them: a rate as per cent with one decimal. */
export const plainRows = ({ columns, rows }: Table): Cell[][] => [
  columns.map(({ title, percent }) => (percent ? `${title} (%)` : title)),
  ...rows.map((row) => row.map((cell, n) => (typeof cell === 'number' && columns[n]?.percent ? Math.round(cell * 1_000) / 10 : cell))),
];

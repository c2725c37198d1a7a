import { MissingColumns } from './intake-errors.ts';
import { masked } from './remarks.ts';
import type { Cell, Row, Sheet } from './sheet.ts';

/** The columns a kind of file has. Names are those villages know; they are matched without regard to case, spaces, `_` or order. */
export interface Layout<C extends string> {
  readonly required: readonly C[];
  readonly optional: readonly C[];
  /** What else some files call them. */
  readonly aliases?: { readonly [K in C]?: readonly string[] };
  /** Known, so not listed as unknown, but not read. */
  readonly ignored?: readonly string[];
}

/** One row by column name; a cell that is empty or whose column is not there is absent. */
export type Cells<C extends string> = { readonly [K in C]?: Exclude<Cell, null> };

/** What a file holds, row by row. */
export interface Reading<C extends string> {
  /** Headers that no column of the layout answers to, as they are written. */
  readonly unknown: readonly string[];
  records(): AsyncGenerator<{ row: number; cells: Cells<C> } | { note: number }>;
}

/** DTKS headers carry their number, as `Nama KRT (13)`; it is no part of the name. */
export const plainName = (name: Cell): string =>
  String(name ?? '')
    .replace(/\(\d+\)\s*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

const isEmpty = (cell: Cell | undefined): cell is null | undefined | '' =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
const isBlank = ({ cells }: Row): boolean => cells.every(isEmpty);
/** The row right below the header may number the columns: `KOLOM`, 2, 3 … */
const numbersColumns = ({ cells }: Row): boolean => /^kolom\b/i.test(String(cells.find((cell) => !isEmpty(cell)) ?? ''));
const beginsNotes = ({ cells }: Row): boolean => String(cells.find((cell) => !isEmpty(cell)) ?? '').startsWith('###');

/** Finds the header row and reads what is below it. Throws MissingColumns before any row is read. */
export async function readColumns<C extends string>(sheet: Sheet, layout: Layout<C>): Promise<Reading<C>> {
  const { required, optional, aliases, ignored = [] } = layout;
  const header = await firstRow(sheet);
  const wanted = new Map(
    [...required, ...optional].flatMap((name) => [name, ...(aliases?.[name] ?? [])].map((one) => [plainName(one), name])),
  );
  const unread = new Set(ignored.map(plainName));
  const places = new Map<C, number>();
  const unknown: string[] = [];
  header?.cells.forEach((cell, place) => {
    if (isEmpty(cell) || unread.has(plainName(cell))) return;
    const name = wanted.get(plainName(cell));
    if (name === undefined || places.has(name)) unknown.push(masked(cell).trim());
    else places.set(name, place);
  });
  const missing = required.filter((name) => !places.has(name));
  if (!header || missing.length > 0) throw new MissingColumns(missing);

  return {
    unknown,
    async *records() {
      let inNotes = false;
      let below = 0;
      for await (const row of sheet.rows()) {
        if (row.number <= header.number || isBlank(row)) continue;
        below += 1;
        if (below === 1 && numbersColumns(row)) continue;
        inNotes ||= beginsNotes(row);
        if (inNotes) yield { note: row.number };
        else yield { row: row.number, cells: pick(row, places) };
      }
    },
  };
}

/** By the first of the layouts that the file has. Throws for the one of which the least is missing. */
export async function readColumnsOfOne<C extends string>(sheet: Sheet, layouts: readonly Layout<C>[]): Promise<Reading<C>> {
  let least: MissingColumns | undefined;
  for (const layout of layouts) {
    try {
      return await readColumns(sheet, layout);
    } catch (error) {
      if (!(error instanceof MissingColumns)) throw error;
      if (!least || error.columns.length < least.columns.length) least = error;
    }
  }
  throw least ?? new MissingColumns([]);
}

async function firstRow(sheet: Sheet): Promise<Row | undefined> {
  for await (const row of sheet.rows()) if (!isBlank(row)) return row;
  return undefined;
}

function pick<C extends string>(row: Row, places: ReadonlyMap<C, number>): Cells<C> {
  const cells: { [K in C]?: Exclude<Cell, null> } = {};
  for (const [name, place] of places) {
    const cell = row.cells[place];
    if (!isEmpty(cell)) cells[name] = typeof cell === 'string' ? cell.trim() : cell;
  }
  return cells;
}

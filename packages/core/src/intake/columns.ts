import type { Cell } from './rows.ts';

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

/** DTKS headers carry their number, as `Nama KRT (13)`; it is no part of the name. */
export const plainName = (name: Cell): string =>
  String(name ?? '')
    .replace(/\(\d+\)\s*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

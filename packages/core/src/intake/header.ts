import { type Layout, plainName } from './columns.ts';
import { masked } from './remarks.ts';
import { isBlank, isEmpty } from './row-kinds.ts';
import type { Row, Sheet } from './rows.ts';

/** The row that names the columns, and which stands where. */
export interface Header<C extends string> {
  readonly row: Row;
  readonly places: ReadonlyMap<C, number>;
  /** Where the columns stand without which no row is understood. */
  readonly needed: readonly number[];
  /** What no column of the layout answers to, as it is written. */
  readonly unknown: readonly string[];
}

/** Titles, addresses and dates stand above a list, never a page of them. */
const ROWS_LOOKED_AT = 40;

/** The row that has most of a layout's columns, all needed ones among them; else what the nearest one lacks. */
export async function findHeader<C extends string>(sheet: Sheet, layouts: readonly Layout<C>[]): Promise<Header<C> | readonly C[]> {
  let best: Header<C> | undefined;
  let lacking = layouts[0]?.required ?? [];
  let looked = 0;
  for await (const row of sheet.rows()) {
    if (isBlank(row)) continue;
    for (const layout of layouts) {
      const found = match(row, layout);
      if (found.missing.length < lacking.length) lacking = found.missing;
      if (found.missing.length === 0 && found.header.places.size > (best?.places.size ?? 0)) best = found.header;
    }
    looked += 1;
    if (looked >= ROWS_LOOKED_AT) break;
  }
  return best ?? lacking;
}

function match<C extends string>(row: Row, { required, optional, aliases, ignored = [] }: Layout<C>): { header: Header<C>; missing: C[] } {
  const wanted = new Map(
    [...required, ...optional].flatMap((name) => [name, ...(aliases?.[name] ?? [])].map((one) => [plainName(one), name])),
  );
  const unread = new Set(ignored.map(plainName));
  const places = new Map<C, number>();
  const unknown: string[] = [];
  row.cells.forEach((cell, place) => {
    if (isEmpty(cell) || unread.has(plainName(cell))) return;
    const name = wanted.get(plainName(cell));
    if (name === undefined || places.has(name)) unknown.push(masked(cell).trim());
    else places.set(name, place);
  });
  const needed = required.flatMap((name) => places.get(name) ?? []);
  return { header: { row, places, needed, unknown }, missing: required.filter((name) => !places.has(name)) };
}

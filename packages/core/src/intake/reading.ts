import type { Layout } from './columns.ts';
import { findHeader } from './header.ts';
import { MissingColumns, Unreadable } from './intake-errors.ts';
import type { SheetRemark } from './remarks-of-sheets.ts';
import type { Sheet, Sheets } from './rows.ts';
import { labelOf, SheetTally } from './sheet-tally.ts';
import { type RowRead, rowsRead, type Table } from './table.ts';

/** Where a row stands; with the sheet, and counted through all of them, where several are read. */
export interface Where {
  readonly row: number;
  readonly sheet?: string;
  readonly nth?: number;
}

/** What a file holds, row by row; the rows are numbered on through its sheets. */
export interface Reading<C extends string> {
  records(): AsyncGenerator<RowRead<C>>;
  /** Of a row as this reading numbers it. */
  readonly where: (row: number) => Where;
  /** What a report says of columns and sheets; whole when the records have been gone through. */
  told(): { readonly unknownColumns: readonly string[]; readonly sheets?: readonly SheetRemark[] };
}

/** Finds the sheets that have these columns, and reads all of them. Throws MissingColumns before any row is read. */
export const readColumns = <C extends string>(sheets: Sheets, layout: Layout<C>): Promise<Reading<C>> => readColumnsOfOne(sheets, [layout]);

/** By whichever of the layouts a sheet has. Throws for the one of which the least is missing. */
export async function readColumnsOfOne<C extends string>({ shown, hidden }: Sheets, layouts: readonly Layout<C>[]): Promise<Reading<C>> {
  const tables: Table<C>[] = [];
  const others: Sheet[] = [];
  let least: readonly string[] | undefined;
  let before = 0;
  for (const sheet of shown) {
    const header = await findHeader(sheet, layouts);
    if ('row' in header) {
      tables.push({ sheet, header, before });
      before += sheet.last;
    } else {
      others.push(sheet);
      if (!least || header.length < least.length) least = header;
    }
  }
  if (tables.length > 0) return readingOf(tables, others, hidden);
  for (const sheet of hidden) if ('row' in (await findHeader(sheet, layouts))) throw new Unreadable('allHidden');
  throw new MissingColumns(least ?? layouts[0]?.required ?? []);
}

function readingOf<C extends string>(tables: readonly Table<C>[], others: readonly Sheet[], hidden: readonly Sheet[]): Reading<C> {
  let tally = new SheetTally();
  const unknownColumns = [...new Set(tables.flatMap(({ header }) => header.unknown))];
  return {
    async *records() {
      tally = new SheetTally();
      const isAlone = tables.length + others.length + hidden.length === 1;
      for (const table of tables) {
        const read = (count: number) => isAlone || tally.say('sheetRead', table.sheet, table.header.row.number, { count });
        let rows = 0;
        read(rows);
        for await (const row of rowsRead(table, tally)) {
          if (!('note' in row)) rows += 1;
          yield row;
        }
        read(rows);
      }
      for (const sheet of others) tally.say('sheetPassedOver', sheet);
      for (const sheet of hidden) tally.say('sheetHidden', sheet);
    },
    where: (nth) => {
      const table = tables.length > 1 ? tables.findLast(({ before }) => before < nth) : undefined;
      return table ? { row: nth - table.before, sheet: labelOf(table.sheet), nth } : { row: nth };
    },
    told: () => ({ unknownColumns, ...(tally.remarks.length > 0 && { sheets: tally.remarks }) }),
  };
}

import type { Cells } from './columns.ts';
import type { Header } from './header.ts';
import { remark } from './remarks.ts';
import type { SheetRemarkCode } from './remarks-of-sheets.ts';
import type { ReportLine } from './report.ts';
import { beginsNotes, isBlank, isEmpty, isTotals, numbersColumns, repeats } from './row-kinds.ts';
import { type Cell, LOST_LETTER, type Row, type Sheet } from './rows.ts';
import type { SheetTally } from './sheet-tally.ts';

/** A sheet that has the columns asked for. */
export interface Table<C extends string> {
  readonly sheet: Sheet;
  readonly header: Header<C>;
  /** How many rows the tables before it have: its own are counted on from there. */
  readonly before: number;
}

/** A row to be taken, one that is refused whatever it means, or a note. */
export type RowRead<C extends string> =
  | { readonly row: number; readonly cells: Cells<C> }
  | { readonly line: ReportLine; readonly cells: Cells<C> }
  | { readonly note: number };

/** The rows below the header. What is no data is told and passed over. */
export async function* rowsRead<C extends string>({ sheet, header, before }: Table<C>, tally: SheetTally): AsyncGenerator<RowRead<C>> {
  tally.repeat(sheet);
  for (const [column, place] of header.places) {
    const ranges = sheet.merged.filter((one) => one.place === place && one.to > header.row.number);
    if (ranges[0]) tally.say('merged', sheet, ranges[0].from, { column, count: ranges.length });
  }
  const passedOver = passing(header);
  let inNotes = false;
  for await (const row of sheet.rows()) {
    if (isBlank(row) || row.number === header.row.number) continue;
    inNotes ||= row.number > header.row.number && beginsNotes(row);
    const why = inNotes ? undefined : passedOver(row);
    if (inNotes) yield { note: before + row.number };
    else if (why) tally.say(why, sheet, row.number);
    else {
      for (const [column, place] of row.cleaned ? header.places : [])
        if (row.cleaned?.includes(place)) tally.say('marksTaken', sheet, row.number, { column, count: 1 });
      yield read(row, header.places, before + row.number);
    }
  }
}

/** Why a row is no data, if it is none. It remembers the row before: numbers of columns stand right below a header. */
function passing({ row: header, places, needed }: Header<string>): (row: Row) => SheetRemarkCode | undefined {
  const headed = header.cells.flatMap((cell, place) => (isEmpty(cell) ? [] : [place]));
  const whyOf = (row: Row, isBelowHeader: boolean): SheetRemarkCode | undefined => {
    if (row.number < header.number) return 'aboveHeader';
    if (headed.every((place) => isEmpty(row.cells[place]))) return 'outside';
    if (isBelowHeader && numbersColumns(row)) return 'columnNumbers';
    if (repeats(row, header, places.values())) return 'headerAgain';
    return isTotals(row, needed) ? 'totals' : undefined;
  };
  let why: SheetRemarkCode | undefined = 'headerAgain';
  return (row) => {
    const isBelowHeader = why === 'aboveHeader' || why === 'headerAgain';
    why = whyOf(row, isBelowHeader);
    return why;
  };
}

/** A letter that was lost is in no name that is taken, nor in anything else of its row. */
function read<C extends string>(row: Row, places: ReadonlyMap<C, number>, nth: number): RowRead<C> {
  const cells: { [K in C]?: Exclude<Cell, null> } = {};
  for (const [name, place] of places) {
    const cell = row.cells[place];
    if (!isEmpty(cell)) cells[name] = typeof cell === 'string' ? cell.trim() : cell;
  }
  const lost = [...places.keys()].filter((name) => String(cells[name] ?? '').includes(LOST_LETTER));
  if (lost.length === 0) return { row: nth, cells };
  return { line: { row: nth, outcome: 'refused', remarks: lost.map((name) => remark('lettersLost', name, cells[name])) }, cells };
}

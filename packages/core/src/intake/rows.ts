import { withoutUnseen } from '../shared/plain-text.ts';
import type { SheetRemark } from './remarks-of-sheets.ts';

/** A file somebody handed in. It is read more than once, so `open` gives its bytes anew each time. */
export interface Source {
  readonly name: string;
  readonly open: () => Bytes | Promise<Bytes>;
}
export type Bytes = AsyncIterable<Uint8Array>;

/** Text as typed, a number or a date where the workbook's cell is one. */
export type Cell = string | number | boolean | Date | null;

/** A row of cells with the number a spreadsheet shows beside it. A cell that holds nothing may be absent. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** In which of them unseen marks stood, where in any. */
  readonly cleaned?: readonly number[] | undefined;
}

/** The rows of one sheet, from the first, as often as they are asked for; below a row that begins with `###` there are only notes. */
export interface Sheet {
  /** Absent for a CSV, which has but one. */
  readonly name?: string;
  /** The number of the last row that holds something; of a CSV it isn't known, as nothing comes behind its one sheet. */
  readonly last: number;
  /** What is told of it, whoever reads it. */
  readonly remarks: readonly SheetRemark[];
  /** Cells made one over several rows: each of these rows has what the uppermost holds. */
  readonly merged: readonly Merged[];
  rows(): AsyncIterable<Row>;
}

export interface Merged {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** What a file holds: the sheets of a workbook in its order, or the one that a CSV is. */
export interface Sheets {
  readonly first: Sheet;
  readonly shown: readonly Sheet[];
  /** Whoever opens the file in a spreadsheet doesn't see these. */
  readonly hidden: readonly Sheet[];
  /** Of those shown, without regard to case. */
  named(name: string): Sheet | undefined;
}

/** As if it did not have that one. */
export const without = (sheets: Sheets, one: Sheet | undefined): Sheets => ({
  ...sheets,
  shown: sheets.shown.filter((sheet) => sheet !== one),
});

/** It stands where a letter was lost, so it is not for nothing as other unseen marks are. */
export const LOST_LETTER = '\ufffd';

/** Programmes leave marks in cells that nobody sees: no column, no number and no day is told by them. */
export const asSeen = (text: string): string =>
  text.includes(LOST_LETTER) ? text.split(LOST_LETTER).map(withoutUnseen).join(LOST_LETTER) : withoutUnseen(text);

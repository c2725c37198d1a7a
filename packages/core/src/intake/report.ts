import { csvLine, UTF8_MARK } from '../shared/csv.ts';
import { both, type Message } from '../shared/error.ts';
import { type Remark, type RemarkCode, texts } from './remarks.ts';
import { ofSheets, type SheetRemark } from './remarks-of-sheets.ts';

/** What became of a file: counted for the office, and row by row for whoever made it. Neither holds a NIK or a KK number. */

export const outcomes = ['created', 'updated', 'unchanged', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** There is one for every row of the file, and no more. */
export interface ReportLine {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** In which sheet, where several are read. */
  readonly sheet?: string;
  /** Counted through all of them. */
  readonly nth?: number;
  readonly outcome: Outcome;
  readonly remarks: readonly Remark[];
}

/** In the order of the file's own rows. */
export const byPlace = (a: ReportLine, b: ReportLine): number => (a.nth ?? a.row) - (b.nth ?? b.row);

export interface Report extends Record<Outcome, number> {
  readonly file: string;
  readonly dryRun: boolean;
  /** Rows with something in them, between the header and the notes. The four outcomes add up to it. */
  readonly rows: number;
  /** Rows taken that somebody should look at; they count among the outcomes too. */
  readonly warned: number;
  /** Rows from `###` on, which are no data. */
  readonly notes: number;
  readonly unknownColumns: readonly string[];
  /** Which sheets were read, and what of the file was passed over; absent where there was nothing but a header and its rows. */
  readonly sheets?: readonly SheetRemark[];
  readonly remarks: Partial<Record<RemarkCode, number>>;
}

/** Keeps the counts of a report while its lines go by, so that a long file takes no more memory than a short one. */
export class ReportTally {
  readonly #onLine: (line: ReportLine) => void;
  readonly #outcomes: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  readonly #remarks: Partial<Record<RemarkCode, number>> = {};
  #warned = 0;
  rows = 0;
  notes = 0;

  /** `where` tells in which sheet a row stands that is numbered through the file. */
  constructor(onLine: (line: ReportLine) => void = () => undefined, where: (row: number) => Pick<ReportLine, 'row' | 'sheet' | 'nth'>) {
    this.#onLine = (line) => onLine({ ...line, ...where(line.row) });
  }

  add(line: ReportLine): void {
    this.rows += 1;
    this.#outcomes[line.outcome] += 1;
    if (line.outcome !== 'refused' && line.remarks.some(({ code }) => texts[code].grade === 'warning')) this.#warned += 1;
    for (const { code } of line.remarks) this.#remarks[code] = (this.#remarks[code] ?? 0) + 1;
    this.#onLine(line);
  }

  report(about: Pick<Report, 'file' | 'dryRun' | 'unknownColumns' | 'sheets'>): Report {
    return { ...about, rows: this.rows, ...this.#outcomes, warned: this.#warned, notes: this.notes, remarks: this.#remarks };
  }
}

const names: Record<Outcome, Message> = {
  created: { id: 'baru', en: 'created' },
  updated: { id: 'diperbarui', en: 'updated' },
  unchanged: { id: 'tetap', en: 'unchanged' },
  refused: { id: 'ditolak', en: 'refused' },
};

/** The first line of the CSV that goes back to the village; a spreadsheet knows by its first character that it is UTF-8. */
export const csvHeader = `${UTF8_MARK}${['lembar / sheet', 'baris / row', 'hasil / outcome', 'kolom / column', 'isi / value', 'keterangan / reason', 'tindakan / what to do'].join(',')}\r\n`;

/** A report line as CSV: one line for each remark, or one without. */
export function csvOf({ sheet = '', row, outcome, remarks }: ReportLine): string {
  const begin = [sheet, String(row), both(names[outcome])];
  if (remarks.length === 0) return csvLine([...begin, '', '', '', '']);
  return remarks
    .map(({ code, column = '', value = '' }) => csvLine([...begin, column, value, both(texts[code].reason), both(texts[code].whatToDo)]))
    .join('');
}

const grades: Record<(typeof ofSheets)[SheetRemark['code']]['grade'], Message> = {
  refused: names.refused,
  warning: { id: 'perlu dilihat', en: 'to look at' },
  note: { id: 'catatan', en: 'note' },
};

/** What a report tells of sheets as CSV, a line each; how many rows or cells it is about stands as the value. */
export const csvOfSheets = ({ sheets = [] }: Report): string =>
  sheets
    .map(({ code, sheet = '', row = '', column = '', count = '' }) => {
      const { grade, reason, whatToDo } = ofSheets[code];
      return csvLine([sheet, String(row), both(grades[grade]), column, String(count), both(reason), both(whatToDo)]);
    })
    .join('');

/** The counts as a table for a terminal. */
export function tableOf(report: Report): string {
  const lines = [
    [report.dryRun ? 'Uji coba, tidak ada yang tersimpan / dry run, nothing saved' : 'Selesai / done', ''],
    ['Baris / rows', String(report.rows)],
    ...outcomes.map((outcome) => [`  ${both(names[outcome])}`, String(report[outcome])]),
    ['Perlu dilihat / to look at', String(report.warned)],
    ['Catatan di bawah ### / notes below ###', String(report.notes)],
    ...(report.unknownColumns.length > 0 ? [['Kolom tak dikenal / unknown columns', report.unknownColumns.join(', ')]] : []),
    ...(report.sheets ?? []).flatMap(linesOfSheet),
    ...commonestFirst(report.remarks).map(([code, count]) => [`- ${both(texts[code as RemarkCode].reason)}`, String(count)]),
  ];
  const width = Math.max(...lines.map(([label = '']) => label.length));
  return lines.map(([label = '', value]) => `${label.padEnd(width)}  ${value}`.trimEnd()).join('\n');
}

/** `RT 2, baris / row 1: …`, and below it what to do about what is to be looked at. */
function linesOfSheet({ code, sheet, row, column, count }: SheetRemark): string[][] {
  const { grade, reason, whatToDo } = ofSheets[code];
  const place = [sheet, column, row === undefined ? undefined : `baris / row ${row}`].filter((one) => one !== undefined).join(', ');
  const told = [`* ${place === '' ? '' : `${place}: `}${both(reason)}`, String(count ?? '')];
  return grade === 'warning' ? [told, [`  ${both(whatToDo)}`, '']] : [told];
}

const commonestFirst = (remarks: Report['remarks']) => Object.entries(remarks).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

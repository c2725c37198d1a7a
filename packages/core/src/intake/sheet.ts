import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { CsvError, type Parser, parse as parseCsv } from 'csv-parse';
import type { SheetData } from 'read-excel-file/node';
import { withoutUnseen } from '../shared/plain-text.ts';
import { Unreadable } from './intake-errors.ts';

/** A file somebody handed in. It is read more than once, so `open` gives its bytes anew each time. */
export interface Source {
  readonly name: string;
  readonly open: () => Bytes | Promise<Bytes>;
}
type Bytes = AsyncIterable<Uint8Array>;

/** Text as typed, a number or a date where the workbook's cell is one. */
export type Cell = string | number | boolean | Date | null;

/** A row of cells with the number a spreadsheet shows beside it. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** The rows of one sheet, from the first, as often as they are asked for; below a row that begins with `###` there are only notes. */
export interface Sheet {
  rows(): AsyncIterable<Row>;
}

/** A workbook is held in memory whole, so it may not be of any size; a CSV is not, and may. */
const LARGEST_WORKBOOK = 20_000_000;
const WORKBOOK = Buffer.from('PK\x03\x04');
const OLD_WORKBOOK = Buffer.from('d0cf11e0', 'hex');

/** What a file holds: the sheets of a workbook, or the one that a CSV is. */
export interface Sheets {
  readonly first: Sheet;
  /** Without regard to case; a CSV's sheet has no name. */
  named(name: string): Sheet | undefined;
}

/** Opens a workbook (`.xlsx`) or a CSV, told apart by what is in it. Throws Unreadable for anything else. */
export async function openFile(source: Source): Promise<Sheets> {
  const start = await startOf(source);
  if (start.length === 0) throw new Unreadable('empty');
  if (start.subarray(0, 4).equals(OLD_WORKBOOK)) throw new Unreadable('oldWorkbook');
  if (start.subarray(0, 4).equals(WORKBOOK)) return openWorkbook(source);
  const delimiter = delimiterOf(start.toString(encodingOf(start)));
  return { first: { rows: () => rowsOfCsv(source, delimiter) }, named: () => undefined };
}

/** The same file gives the same print, whatever it is called. */
export async function fileFingerprint(source: Source): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await source.open()) hash.update(chunk);
  return hash.digest('base64url');
}

async function startOf(source: Source): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of await source.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= 4_096) break;
  }
  return Buffer.concat(chunks);
}

/** Excel's "Unicode Text" is UTF-16; all else is taken as UTF-8. */
const encodingOf = (start: Buffer) => (start[0] === 0xff && start[1] === 0xfe ? 'utf16le' : 'utf8');

/** An Indonesian Excel separates by semicolons, others by commas; whichever is most frequent in the first line that says something. */
function delimiterOf(start: string): string {
  const line = start.split(/\r\n|\n|\r/).find((one) => /[\p{L}\d]/u.test(one)) ?? '';
  const count = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Programmes leave marks in cells that nobody sees: no column, no number and no day is told by them. */
const asSeen = <C extends Cell>(cell: C): C | string => (typeof cell === 'string' ? withoutUnseen(cell) : cell);

async function* rowsOfCsv(source: Source, delimiter: string): AsyncGenerator<Row> {
  const bytes = Readable.from(await source.open());
  const parser = parseCsv({ bom: true, delimiter, relax_column_count: true, relax_quotes: true, trim: true, max_record_size: 1_000_000 });
  bytes.on('error', (error) => parser.destroy(error));
  let number = 0;
  try {
    for await (const cells of bytes.pipe(parser) as Parser & AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells: cells.map(asSeen) };
    }
  } catch (error) {
    // The parser's own error holds the line it choked on, so it goes no further.
    throw error instanceof CsvError ? new Unreadable('brokenCsv') : error;
  } finally {
    bytes.destroy();
  }
}

async function openWorkbook(source: Source): Promise<Sheets> {
  const sheets = (await readWorkbook(source)).map(({ sheet, data }) => ({ name: sheet.trim().toLowerCase(), ...inMemory(data) }));
  const [first] = sheets;
  if (!first) throw new Unreadable('empty');
  return { first, named: (name) => sheets.find((sheet) => sheet.name === name.toLowerCase()) };
}

/** The reader's types call a date cell `typeof Date`; it is a Date. */
const inMemory = (data: SheetData): Sheet => ({
  rows: async function* () {
    for (const [index, cells] of data.entries()) yield { number: index + 1, cells: (cells as unknown as Cell[]).map(asSeen) };
  },
});

async function readWorkbook(source: Source) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of await source.open()) {
    length += chunk.length;
    if (length > LARGEST_WORKBOOK) throw new Unreadable('tooLarge');
    chunks.push(chunk);
  }
  // Loaded only when there is a workbook to read: a function that never meets one starts the faster.
  const { default: readXlsx } = await import('read-excel-file/node');
  try {
    return await readXlsx(Buffer.concat(chunks));
  } catch (error) {
    throw new Unreadable('brokenWorkbook', error);
  }
}

import { Readable } from 'node:stream';
import { CsvError, type Parser, parse as parseCsv } from 'csv-parse';
import { type Encoding, encodingIn } from './encoding.ts';
import { Unreadable } from './intake-errors.ts';
import type { SheetRemark } from './remarks-of-sheets.ts';
import { asSeen, type Bytes, type Row, type Sheet, type Source } from './rows.ts';

const toldOf: Partial<Record<Encoding, SheetRemark>> = {
  'windows-1252': { code: 'readAsWindows1252' },
  'utf-16le': { code: 'readAsUtf16' },
  'utf-16be': { code: 'readAsUtf16' },
};

/** A CSV, in whatever letters and by whatever separator it is written; it streams, so it may be of any size. */
export async function openCsv(source: Source, head: Buffer): Promise<Sheet> {
  const encoding = await encodingIn(source, head);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(head));
  const told = toldOf[encoding];
  return { last: 0, remarks: told ? [told] : [], merged: [], rows: () => rowsOf(source, encoding, delimiter) };
}

/** Excel's own word for it, in a line above all others. */
const SAID = /^\s*"?sep=(.)/i;

/** An Indonesian Excel separates by semicolons, others by commas: whichever parts one of the first lines into most, a title having none or few. */
function delimiterOf(start: string): string {
  const said = SAID.exec(start)?.[1];
  if (said) return said;
  const lines = start
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, 40);
  const most = (mark: string) => Math.max(...lines.map((line) => line.split(mark).length));
  return [',', ';', '\t', '|'].reduce((best, mark) => (most(mark) > most(best) ? mark : best));
}

async function* rowsOf(source: Source, encoding: Encoding, delimiter: string): AsyncGenerator<Row> {
  const bytes = Readable.from(inUtf8(await source.open(), encoding));
  const parser = parseCsv({ bom: true, delimiter, relax_column_count: true, relax_quotes: true, trim: true, max_record_size: 1_000_000 });
  bytes.on('error', (error) => parser.destroy(error));
  let number = 0;
  try {
    for await (const cells of bytes.pipe(parser) as Parser & AsyncIterable<string[]>) {
      number += 1;
      if (number > 1 || !SAID.test(cells.join(delimiter))) yield cleanedRow(number, cells);
    }
  } catch (error) {
    // The parser's own error holds the line it choked on, so it goes no further.
    throw error instanceof CsvError ? new Unreadable('brokenCsv') : error;
  } finally {
    bytes.destroy();
  }
}

function cleanedRow(number: number, told: readonly string[]): Row {
  const cells = told.map(asSeen);
  const cleaned = cells.flatMap((cell, place) => (cell === told[place] ? [] : [place]));
  return { number, cells, ...(cleaned.length > 0 && { cleaned }) };
}

async function* inUtf8(bytes: Bytes, encoding: Encoding): Bytes {
  if (encoding === 'utf-8') return yield* bytes;
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
}

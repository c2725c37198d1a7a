/** A line of CSV. A text that a spreadsheet would take for a formula is kept one by an apostrophe; a number, below zero too, is none. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells
    .map((cell) => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;

/** A spreadsheet knows by this first character that the file is UTF-8. */
export const UTF8_MARK = '\uFEFF';

/** A row as a line; what is absent is empty. */
export const csvRow = (cells: readonly (string | number | undefined)[]): string => csvLine(cells.map((cell) => cell ?? ''));

/** Rows as the lines of a file that a spreadsheet knows as UTF-8, one at a time, however many. */
export async function* csvOfRows(rows: AsyncIterable<readonly (string | number | undefined)[]>): AsyncGenerator<string> {
  let mark = UTF8_MARK;
  for await (const row of rows) {
    yield mark + csvRow(row);
    mark = '';
  }
}

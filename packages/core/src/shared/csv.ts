/** A line of CSV. A text that a spreadsheet would take for a formula is kept one by an apostrophe; a number, below zero too, is none. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells
    .map((cell) => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;

/** A spreadsheet knows by this first character that the file is UTF-8. */
export const UTF8_MARK = '\uFEFF';

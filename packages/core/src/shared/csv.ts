/** A line of CSV. A cell that a spreadsheet would take for a formula is kept a text by an apostrophe. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;

/** A spreadsheet knows by this first character that the file is UTF-8. */
export const UTF8_MARK = '\uFEFF';

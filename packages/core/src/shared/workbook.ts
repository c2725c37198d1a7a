type Cell = string | number | undefined;

/** A workbook of one sheet, held whole: the rows at its top, then those that follow. A text stays one, a formula's signs or not. */
export async function workbookOf(top: readonly (readonly Cell[])[], below: AsyncIterable<readonly Cell[]>): Promise<Buffer> {
  const rows = [...top];
  for await (const row of below) rows.push(row);
  // Loaded only where a workbook is written: it is large.
  const { default: writeXlsx } = await import('write-excel-file/node');
  return writeXlsx(rows.map((row) => row.map((cell) => cell ?? null))).toBuffer();
}

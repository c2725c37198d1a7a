import { packedWorkbook, rowsOf } from './packed.ts';
import { residents, sheetOf } from './workbooks.ts';

/** Workbooks that are small and unpack to a great deal, or reach far out. */

export const MEGA = 1_000_000;

/** A sheet of 400 MB and more: the same rows again and again. */
function longSheet(): Buffer {
  const row = Buffer.from('<row><c t="str"><v>Budi Contoh</v></c><c t="str"><v>Jl. Contoh</v></c></row>'.repeat(12_000));
  return Buffer.concat([
    Buffer.from('<worksheet><sheetData>'),
    ...Array.from({ length: 450 }, () => row),
    Buffer.from('</sheetData></worksheet>'),
  ]);
}

/** Less than 5 MB as it is sent; perhaps its archive says that it is less when unpacked. */
export const bomb = (saying?: number): Buffer => packedWorkbook([{ rows: longSheet(), ...(saying !== undefined && { saying }) }]);

export const strayCell = (ref: string): string => `<row r="1048576"><c r="${ref}" t="str"><v>x</v></c></row>`;

/** Residents, and one cell at the far end of their sheet. */
export function residentsWithStray(...people: Parameters<typeof residents>): Buffer {
  const rows = sheetOf(residents(...people)).map((row) => row.map((cell) => String(cell ?? '')));
  return packedWorkbook([{ rows: rowsOf(rows) + strayCell('XFD1048576') }]);
}

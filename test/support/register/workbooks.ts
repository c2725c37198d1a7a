import type { Source } from '@puskesos/core/intake/sheet';
import writeXlsx from 'write-excel-file/node';
import { type Numbers, numbers } from './people.ts';

/** Files as villages make them, of synthetic people; the same call makes the same file. */

type Cell = string | number | Date | undefined;
/** One row by column name. */
export type Resident = Record<string, Cell>;

/** A workbook from the rows of its sheets. Text stays text, so that a NIK keeps its digits. */
export async function workbook(sheets: Record<string, readonly (readonly Cell[])[]>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : asKept(value)))),
  }));
  return writeXlsx(written).toBuffer();
}

/** Excel keeps 15 digits of a number. */
const asKept = (value: Exclude<Cell, Date>) => (typeof value === 'number' && value > 1e15 ? Math.floor(value / 10) * 10 : value);

export function csv(rows: readonly (readonly Cell[])[], delimiter = ','): Buffer {
  const text = (cell: Cell) => {
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    // As Excel writes a long number.
    return typeof cell === 'number' && cell > 1e11 ? cell.toExponential(5).replace('e', 'E') : String(cell ?? '');
  };
  const quoted = (value: string) => (value.includes(delimiter) || value.includes('"') ? `"${value.replaceAll('"', '""')}"` : value);
  return Buffer.from(`\uFEFF${rows.map((row) => row.map((cell) => quoted(text(cell))).join(delimiter)).join('\r\n')}\r\n`);
}

/** What comes piece by piece, put together. */
export async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const whole: Uint8Array[] = [];
  for await (const piece of pieces) whole.push(piece);
  return Buffer.concat(whole);
}

export const source = (name: string, content: Buffer): Source => ({
  name,
  // In pieces, as a file or an upload comes.
  open: async function* () {
    for (let from = 0; from < content.length; from += 4_096) yield content.subarray(from, from + 4_096);
  },
});

export const columns =
  'alamat dusun rw rt nama no_kk nik sex tempatlahir tanggallahir agama_id pendidikan_kk_id pekerjaan_id status_kawin kk_level cacat_id hamil status_dasar lat lng'.split(
    ' ',
  );

/** A sheet: the header, then each resident's cells in its order. */
export const sheetOf = (residents: readonly Resident[], header: readonly string[] = columns): Cell[][] => [
  [...header],
  ...residents.map((resident) => header.map((column) => resident[column])),
];

const given = ['Adi', 'Bela', 'Citra', 'Dodi', 'Eka', 'Fitri', 'Galih', 'Hana', 'Indra', 'Juli'];
const names = ['Contoh', 'Misal', 'Umpama', 'Andaikan', 'Seumpama', 'Semisal', 'Percontohan'];

/** Families of four: a couple and two children, each with a card and an address of its own. */
export function residents(families: number, from: Numbers = numbers()): Resident[] {
  return Array.from({ length: families }, (_, index): Resident[] => {
    const kk = from.kk();
    const day = String(1 + (index % 28)).padStart(2, '0');
    const person = (place: number, sex: 'male' | 'female', birthDate: string, kk_level: number, more: Resident = {}): Resident => ({
      alamat: `Jl. Contoh ${1 + index}`,
      dusun: 'Hulu',
      rw: '001',
      rt: String(1 + (index % 9)).padStart(3, '0'),
      nama: `${given[(index * 4 + place) % given.length]} ${names[index % names.length]} ${index * 4 + place}`,
      no_kk: kk,
      nik: from.nik(birthDate, sex),
      sex: sex === 'male' ? 1 : 2,
      tempatlahir: 'Tenggarong',
      tanggallahir: birthDate,
      agama_id: 1,
      kk_level,
      status_dasar: 1,
      ...more,
    });
    return [
      person(0, 'male', `1978-03-${day}`, 1, { pekerjaan_id: 9, pendidikan_kk_id: 3, status_kawin: 2, lat: -0.42, lng: 116.98 }),
      person(1, 'female', `1981-07-${day}`, 3, { pekerjaan_id: 2, status_kawin: 2, hamil: 2 }),
      person(2, 'female', `2008-11-${day}`, 4, { pekerjaan_id: 3, status_kawin: 1, cacat_id: 7 }),
      person(3, 'male', `2015-01-${day}`, 4, { status_kawin: 1 }),
    ];
  }).flat();
}

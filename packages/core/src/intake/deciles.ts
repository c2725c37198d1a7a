import { KKNumber, Nik } from '../household/numbers.ts';
import type { Day } from '../shared/clock.ts';
import { digitsOf, textOf } from './cells.ts';
import type { Cells, Layout } from './columns.ts';
import { dayIn } from './days.ts';
import { MissingColumns } from './intake-errors.ts';
import { DecilesUndated } from './kind-errors.ts';
import { type Reading, readColumnsOfOne } from './reading.ts';
import { type Remark, remark } from './remarks.ts';
import type { Sheets } from './sheet.ts';

/** The ministry's file of deciles. No I/O, no clock. */

const numbers = ['NIK', 'No KK'] as const;
type Column = (typeof numbers)[number] | 'Nama' | 'Desil' | 'Tanggal';
export type DecileCells = Cells<Column>;

const aliases: Layout<Column>['aliases'] = {
  NIK: ['NIK KRT', 'NIK Kepala Keluarga', 'NIK KK', 'No NIK', 'Nomor NIK', 'Nomor Induk Kependudukan'],
  'No KK': ['KK', 'Nomor KK', 'Nomor Kartu Keluarga', 'No Kartu Keluarga', 'NKK'],
  Nama: ['Nama KRT', 'Nama Kepala Keluarga', 'Nama Lengkap'],
  Desil: ['Desil Nasional', 'Desil DTSEN', 'Desil Kesejahteraan', 'Peringkat Desil'],
  Tanggal: ['Tgl', 'Tanggal Desil', 'Tgl Desil', 'Tanggal Data', 'Per Tanggal'],
};

/** By this column alone it is known for what it is. */
export const decilesSignature: Layout<Column> = { required: ['Desil'], optional: [], aliases };

const layoutWith = (number: Column): Layout<Column> => ({
  required: [number, 'Desil'],
  optional: ['Nama', 'Tanggal', ...numbers.filter((one) => one !== number)],
  aliases,
  ignored: ['No', 'Alamat', 'RT', 'RW', 'Dusun', 'Desa', 'Kelurahan', 'Kecamatan', 'Kabupaten', 'Provinsi'],
});

/**
 * One of the two numbers is enough; without any, it is the NIK that is missing. A file without a day needs to be told of which it is, else
 * DecilesUndated is thrown.
 */
export async function readDeciles(sheets: Sheets, asOf: Day | undefined): Promise<Reading<Column>> {
  const layouts = numbers.map(layoutWith);
  const dated = layouts.map((layout) => ({ ...layout, required: [...layout.required, 'Tanggal' as const] }));
  if (asOf !== undefined) return readColumnsOfOne(sheets, layouts);
  return readColumnsOfOne(sheets, dated).catch((error: unknown) => {
    const isUndated = error instanceof MissingColumns && error.columns.length === 1 && error.columns[0] === 'Tanggal';
    throw isUndated ? new DecilesUndated() : error;
  });
}

export interface DecileInFile {
  readonly row: number;
  readonly nik?: string | undefined;
  readonly kk?: string | undefined;
  readonly name?: string | undefined;
  readonly decile: number;
  readonly date: Day;
  /** What was passed over. */
  readonly remarks: readonly Remark[];
}

/** What a row says, or all that is the matter with it. One number that can be read is enough. */
export function readDecile(
  row: number,
  cells: DecileCells,
  { today, asOf }: { readonly today: Day; readonly asOf?: Day | undefined },
): DecileInFile | readonly Remark[] {
  const [nik, kk] = [numberIn(cells, 'NIK', Nik), numberIn(cells, 'No KK', KKNumber)];
  const [decile, date] = [decileIn(cells.Desil), textOf(cells.Tanggal) === undefined ? asOf : dayIn(cells.Tanggal)];
  const unread = [nik, kk].filter((one) => one !== undefined && typeof one !== 'string');
  const found = typeof nik === 'string' || typeof kk === 'string';
  const faults = [
    ...(found || unread.length > 0 ? [] : [remark('numbersMissing', 'NIK')]),
    ...(found ? [] : unread),
    ...(typeof decile === 'number' ? [] : [decile]),
    ...(date === undefined || date > today ? [remark('decileDate', 'Tanggal', cells.Tanggal)] : []),
  ];
  if (faults.length > 0 || typeof decile !== 'number' || date === undefined) return faults;
  return {
    row,
    nik: typeof nik === 'string' ? nik : undefined,
    kk: typeof kk === 'string' ? kk : undefined,
    name: textOf(cells.Nama),
    decile,
    date,
    remarks: unread.map(({ column = '', value }) => ({ ...remark('numberPassedOver', column), ...(value && { value }) })),
  };
}

/** The number in a cell; undefined for an empty one, a remark for what is none. */
export function numberIn<C extends string>(cells: Cells<C>, column: C, shape: typeof Nik): string | undefined | Remark {
  const digits = digitsOf(cells[column]);
  if (digits === undefined) return undefined;
  if (digits === 'rounded') return remark('numberRounded', column, cells[column]);
  return shape.safeParse(digits).data ?? remark(/^\d{16}$/.test(digits) ? 'numberNotReal' : 'numberLength', column, digits);
}

/** `3`, `03`, `3.0`, `Desil 3` or `D3`. A household may be in none: then the cell is empty, or says so; or it says some deciles and not which. */
function decileIn(cell: DecileCells['Desil']): number | Remark {
  const text = textOf(cell);
  if (text === undefined || /^(belum|tidak)\b/i.test(text)) return remark('decileMissing', 'Desil', text);
  if (/\d\s*(?:[-–+]|s\.?\s?[d/]\.?|sampai)\s*(?:\d|$)|[<>]/i.test(text)) return remark('decileRange', 'Desil', text);
  const digits = /^(?:d|desil)?[\s.:-]*(\d{1,2})(?:[.,]0+)?$/i.exec(text)?.[1];
  const decile = Number(digits);
  return decile >= 1 && decile <= 10 ? decile : remark('decileUnclear', 'Desil', text);
}

import type { PaymentResult } from '../delivery/delivery.ts';
import { KKNumber, Nik } from '../household/numbers.ts';
import { digitsOf, textOf } from './cells.ts';
import { type Cells, type Layout, type Reading, readColumnsOfOne } from './columns.ts';
import { meaningOf } from './payment-words.ts';
import { maskDigits, type Remark, remark } from './remarks.ts';
import type { Sheet } from './sheet.ts';

/** A file in which a bank, a post office or the ministry says what became of payments. No I/O, no clock. */

const references = ['Kode', 'NIK', 'No KK'] as const;
type Column = (typeof references)[number] | 'Status' | 'Siklus' | 'Keterangan' | 'Alasan' | 'Jumlah' | 'Dibayar kali ini' | 'Total dibayar';
export type PaymentCells = Cells<Column>;

const layoutWith = (reference: Column): Layout<Column> => ({
  required: [reference, 'Status'],
  optional: [
    ...references.filter((one) => one !== reference),
    'Siklus',
    'Keterangan',
    'Alasan',
    'Jumlah',
    'Dibayar kali ini',
    'Total dibayar',
  ],
  // An exported list comes back with these.
  ignored: ['Periode', 'Desa', 'Kode Desa', 'Kecamatan', 'Nama', 'Sebagai', 'Alamat', 'RT', 'RW', 'Banyaknya', 'Satuan'],
});

/** By the columns’ names. One of those that name a line is enough; without any, it is the code that is missing. */
export const readPayments = (sheet: Sheet): Promise<Reading<Column>> => readColumnsOfOne(sheet, references.map(layoutWith));

export interface PaymentInFile {
  readonly row: number;
  /** By what the line is found. */
  readonly by: { readonly code: string } | { readonly kind: 'nik' | 'kk'; readonly value: string };
  /** Undefined where the file says nothing of it yet. */
  readonly said: Omit<PaymentResult, 'village' | 'enrollment' | 'arrears'> | undefined;
}

export function readPayment(row: number, cells: PaymentCells): PaymentInFile | Remark {
  const by = referenceIn(cells);
  if ('column' in by) return by;
  const status = textOf(cells.Status);
  if (status === undefined) return remark('statusMissing', 'Status');
  const word = meaningOf(status);
  if (!word) return remark('statusUnknown', 'Status', status);
  if (word.outcome === 'untold') return { row, by, said: undefined };
  const sum = word.outcome === 'paid' ? sumIn(cells) : {};
  if ('code' in sum) return sum;
  const reason = remarkIn(cells.Keterangan) ?? remarkIn(cells.Alasan);
  const said = {
    outcome: word.outcome,
    ...sum,
    ...(reason && { reason }),
    ...(word.outcome === 'failed' && toldOf(status, reason, word.official)),
    ...(word.official && { official: maskDigits(status.slice(0, 100), 6) }),
  };
  return { row, by, said };
}

const sums = [
  ['Dibayar kali ini', 'instalment'],
  ['Total dibayar', 'total'],
  ['Jumlah', undefined],
] as const;

/** By the first of those columns that is filled in: an exported list comes back with what is due in `Jumlah`. */
function sumIn(cells: PaymentCells): Pick<PaymentResult, 'paid' | 'counts'> | Remark {
  for (const [column, counts] of sums) {
    const paid = amountIn(cells[column]);
    if (paid === 'unclear') return remark('amountUnclear', column, cells[column]);
    if (paid !== undefined) return { paid, ...(counts && { counts }) };
  }
  return {};
}

const SAYS_DIED = /\b(MENINGGAL|WAFAT|ALMARHUM(AH)?)\b/i;

/** A payment that failed may say something of the recipient. */
function toldOf(status: string, reason: string | undefined, official: boolean): Pick<PaymentResult, 'tells'> {
  if (SAYS_DIED.test(`${status} ${reason ?? ''}`)) return { tells: 'payment_says_died' };
  return official && /^\W*EXCLUDE\b/i.test(status) ? { tells: 'payment_excluded' } : {};
}

function referenceIn(cells: PaymentCells): PaymentInFile['by'] | Remark {
  const code = textOf(cells.Kode);
  if (code !== undefined) return { code: code.toUpperCase() };
  const [column, kind, shape] = digitsOf(cells.NIK) === undefined ? (['No KK', 'kk', KKNumber] as const) : (['NIK', 'nik', Nik] as const);
  const digits = digitsOf(cells[column]);
  if (digits === undefined) return remark('lineMissing', 'Kode');
  const value = shape.safeParse(digits).data;
  if (value !== undefined) return { kind, value };
  if (digits === 'rounded') return remark('numberRounded', column, cells[column]);
  return remark(/^\d{16}$/.test(digits) ? 'numberNotReal' : 'numberLength', column, digits);
}

/** Whole rupiah above zero, with or without `Rp`, marks between thousands and a decimal nought. Undefined for an empty cell. */
function amountIn(cell: PaymentCells['Jumlah']): number | 'unclear' | undefined {
  const text = textOf(cell)?.replace(/^Rp\.?\s*/i, '');
  if (text === undefined) return cell === undefined || String(cell).trim() !== '0' ? undefined : 'unclear';
  const plain = /^\d+$|^\d{1,3}(\.\d{3})+$|^\d{1,3}(,\d{3})+$/.exec(text.replace(/[.,]00$/, ''))?.[0];
  const amount = Number(plain?.replaceAll(/[.,]/g, ''));
  return Number.isSafeInteger(amount) && amount > 0 ? amount : 'unclear';
}

/** In the words of whoever paid, without any number that could be somebody’s. */
const remarkIn = (cell: PaymentCells['Keterangan']): string | undefined => {
  const text = textOf(cell);
  return text && maskDigits(text.slice(0, 200), 6);
};

import { KKNumber, Nik } from '../household/numbers.ts';
import type { aidTargets } from '../program/kinds.ts';
import type { Day } from '../shared/clock.ts';
import { holdsPersonalNumber } from '../shared/personal-number.ts';
import { digitsOf, textOf } from './cells.ts';
import { inOrder, meantBy } from './coded-words.ts';
import { type Cells, type Layout, plainName } from './columns.ts';
import { dayIn } from './days.ts';
import { numberIn } from './deciles.ts';
import { type Reading, readColumnsOfOne } from './reading.ts';
import { type Remark, remark } from './remarks.ts';
import type { Cell, Sheet, Sheets } from './sheet.ts';

/** The participants of one programme, as OpenSID exports them: a sheet about the programme, a sheet of who is in it. No I/O, no clock. */

type Column = 'Peserta' | 'No. Peserta' | 'NIK' | 'No KK' | 'Nama' | 'Bansos';
export const participantsLayout: Layout<Column> = {
  required: ['Peserta'],
  optional: ['No. Peserta', 'NIK', 'Nama'],
  ignored: ['Tempat Lahir', 'Tanggal Lahir', 'Alamat'],
};

/** The ministry's lists by name and address (BNBA, from SIKS-NG): a column for each number, and the programme at most in one of its own. */
const recipientsLayout = (number: 'NIK' | 'No KK'): Layout<Column> => ({
  required: [number, 'Nama'],
  optional: [number === 'NIK' ? 'No KK' : 'NIK', 'No. Peserta', 'Bansos'],
  aliases: {
    NIK: ['NIK KPM', 'NIK Penerima', 'NIK Pengurus', 'NIK KRT', 'No NIK', 'Nomor NIK'],
    'No KK': ['KK', 'NKK', 'Nomor KK', 'No Kartu Keluarga', 'Nomor Kartu Keluarga'],
    Nama: ['Nama Penerima', 'Nama Pengurus', 'Nama KPM', 'Nama Lengkap', 'Nama Kepala Keluarga', 'Nama KRT'],
    'No. Peserta': ['No Peserta PKH', 'Nomor Peserta'],
    Bansos: ['Nama Program', 'Jenis Bansos', 'Program'],
  },
  ignored: [
    ...['No', 'IDSEMESTA', 'ID Semesta', 'Tahap', 'Nominal', 'Jumlah', 'Provinsi', 'Kabupaten', 'Kecamatan', 'Kelurahan', 'Desa', 'Alamat'],
    ...['RT', 'RW', 'Bank', 'Status', 'Periode', 'Tempat Lahir', 'Tanggal Lahir', 'Keterangan'],
  ],
});
export const recipientsLayouts = (['NIK', 'No KK'] as const).map(recipientsLayout);

/** By OpenSID's one column of numbers, or by the ministry's two. */
export const readParticipants = (sheets: Sheets): Promise<Reading<Column>> =>
  readColumnsOfOne(sheets, [participantsLayout, ...recipientsLayouts]);

type Target = (typeof aidTargets)[number];
const targets = inOrder<Target>(
  ['person', 'Penduduk', 'Perorangan', 'Penduduk Perorangan'],
  ['family', 'Keluarga', 'Keluarga - KK', 'KK'],
  ['household', 'Rumah Tangga'],
  ['group', 'Kelompok', 'Kelompok/Organisasi Kemasyarakatan'],
);

/** What a file says of its programme; what it does not say is absent. */
export interface ProgramInFile {
  readonly name?: string | undefined;
  /** Says whether the participants are NIKs or KK numbers. */
  readonly target?: Target | undefined;
  readonly from?: Day | undefined;
}

/** Reads the sheet in which each row is a name and a value. */
export async function readProgram(sheet: Sheet): Promise<ProgramInFile> {
  const values = new Map<string, Cell>();
  for await (const { cells } of sheet.rows()) {
    const [name = null, ...rest] = cells;
    values.set(plainName(name), rest.find((cell) => cell !== null && cell !== '') ?? null);
  }
  const value = (name: string) => values.get(plainName(name)) ?? undefined;
  const target = meantBy(value('Sasaran Program'), targets);
  return {
    name: textOf(value('Nama Program')),
    target: target === 'unknown' ? undefined : target,
    from: dayIn(value('Rentang Waktu (Awal)')),
  };
}

interface FileNumber {
  readonly kind: 'nik' | 'kk';
  readonly value: string;
  /** In which column it stands. */
  readonly column: string;
}

export interface ParticipantInFile {
  readonly row: number;
  /** By which of them they are found. */
  readonly number: FileNumber;
  /** By which they are if nobody has the first. */
  readonly other?: FileNumber | undefined;
  readonly name?: string | undefined;
  readonly participantNumber?: string | undefined;
  /** What the row itself calls the programme. */
  readonly program?: string | undefined;
}

/** Who a row is about, or what is the matter with its numbers. */
export const readParticipant = (row: number, cells: Cells<Column>, target: Target): ParticipantInFile | Remark =>
  cells.Peserta === undefined && (cells.NIK !== undefined || cells['No KK'] !== undefined)
    ? readRecipient(row, cells, target)
    : readByOneNumber(row, cells, target);

function readRecipient(row: number, cells: Cells<Column>, target: Target): ParticipantInFile | Remark {
  const read = [
    { kind: 'nik' as const, column: 'NIK', value: numberIn(cells, 'NIK', Nik) },
    ...(target === 'person' ? [] : [{ kind: 'kk' as const, column: 'No KK', value: numberIn(cells, 'No KK', KKNumber) }]),
  ];
  const [number, other] = read.filter((one): one is FileNumber => typeof one.value === 'string');
  if (!number) return read.map(({ value }) => value).find((value) => typeof value === 'object') ?? remark('numbersMissing', 'NIK');
  const program = textOf(cells.Bansos)?.slice(0, 100);
  return { row, number, other, name: textOf(cells.Nama), participantNumber: ownNumber(cells['No. Peserta']), program };
}

/** A household or a group has no number of its own: its NIK column stands in. */
function readByOneNumber(row: number, cells: Cells<Column>, target: Target): ParticipantInFile | Remark {
  const ofPerson = target === 'person' ? cells.Peserta : target === 'family' ? undefined : cells.NIK;
  const nik = Nik.safeParse(digitsOf(ofPerson)).data;
  const kk = target === 'person' ? undefined : KKNumber.safeParse(digitsOf(cells.Peserta)).data;
  const column = 'Peserta';
  const number =
    nik !== undefined ? ({ kind: 'nik', value: nik, column } as const) : kk !== undefined && ({ kind: 'kk', value: kk, column } as const);
  if (number) return { row, number, name: textOf(cells.Nama), participantNumber: ownNumber(cells['No. Peserta']) };
  const digits = digitsOf(cells.Peserta);
  if (digits === undefined) return remark('numberMissing', column);
  if (digits === 'rounded') return remark('numberRounded', column, cells.Peserta);
  return remark(/^\d{16}$/.test(digits) ? 'numberNotReal' : 'numberLength', column, digits);
}

/** The programme's own number. Some files repeat the NIK or KK number there; that one is known already, and has no place in clear. */
function ownNumber(cell: Cells<Column>[Column]): string | undefined {
  const text = textOf(cell)?.slice(0, 40);
  return text !== undefined && holdsPersonalNumber(text) ? undefined : text;
}

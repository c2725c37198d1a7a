import { KKNumber, Nik } from '../household/numbers.ts';
import type { aidTargets } from '../program/kinds.ts';
import type { Day } from '../shared/clock.ts';
import { holdsPersonalNumber } from '../shared/personal-number.ts';
import { digitsOf, textOf } from './cells.ts';
import { inOrder, meantBy } from './coded-words.ts';
import { type Cells, type Layout, plainName } from './columns.ts';
import { dayIn } from './days.ts';
import { type Remark, remark } from './remarks.ts';
import type { Cell, Sheet } from './sheet.ts';

/** The participants of one programme, as OpenSID exports them: a sheet about the programme, a sheet of who is in it. No I/O, no clock. */

type Column = 'Peserta' | 'No. Peserta' | 'NIK' | 'Nama';
export const participantsLayout: Layout<Column> = {
  required: ['Peserta'],
  optional: ['No. Peserta', 'NIK', 'Nama'],
  ignored: ['Tempat Lahir', 'Tanggal Lahir', 'Alamat'],
};

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

export interface ParticipantInFile {
  readonly row: number;
  /** By which of them they are found. */
  readonly number: { readonly kind: 'nik' | 'kk'; readonly value: string };
  readonly name?: string | undefined;
  readonly participantNumber?: string | undefined;
}

/** Who a row is about, or what is the matter with its number. A household or a group has no number of its own: its NIK column stands in. */
export function readParticipant(row: number, cells: Cells<Column>, target: Target): ParticipantInFile | Remark {
  const ofPerson = target === 'person' ? cells.Peserta : target === 'family' ? undefined : cells.NIK;
  const nik = Nik.safeParse(digitsOf(ofPerson)).data;
  const kk = target === 'person' ? undefined : KKNumber.safeParse(digitsOf(cells.Peserta)).data;
  const number = nik !== undefined ? ({ kind: 'nik', value: nik } as const) : kk !== undefined && ({ kind: 'kk', value: kk } as const);
  if (number) return { row, number, name: textOf(cells.Nama), participantNumber: ownNumber(cells['No. Peserta']) };
  const digits = digitsOf(cells.Peserta);
  if (digits === undefined) return remark('numberMissing', 'Peserta');
  if (digits === 'rounded') return remark('numberRounded', 'Peserta', cells.Peserta);
  return remark(/^\d{16}$/.test(digits) ? 'numberNotReal' : 'numberLength', 'Peserta', digits);
}

/** The programme's own number. Some files repeat the NIK or KK number there; that one is known already, and has no place in clear. */
function ownNumber(cell: Cells<Column>[Column]): string | undefined {
  const text = textOf(cell)?.slice(0, 40);
  return text !== undefined && holdsPersonalNumber(text) ? undefined : text;
}

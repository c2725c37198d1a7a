import type { PersonInFile } from '../household/import-shapes.ts';
import { doubtsAbout, isNoNumberYet, KKNumber, Nik } from '../household/numbers.ts';
import { Address, disabilities, educations, MemberInput, maritalStates, relations } from '../household/shapes.ts';
import type { Day } from '../shared/clock.ts';
import { codeOf, dayIn, degreesIn, digitsOf, textOf } from './cells.ts';
import type { Cells, Layout } from './columns.ts';
import { occupationOf } from './occupations.ts';
import { type Remark, type RemarkCode, remark } from './remarks.ts';

/** One row of a village's register as OpenSID exports it. No I/O, no clock. */

const required = ['no_kk', 'nik', 'nama', 'sex', 'tanggallahir', 'kk_level'] as const;
const used = [
  'alamat',
  'dusun',
  'rw',
  'rt',
  'tempatlahir',
  'pendidikan_kk_id',
  'pekerjaan_id',
  'status_kawin',
  'cacat_id',
  'hamil',
  'status_dasar',
  'lat',
  'lng',
] as const;
/** Known, and left alone: the register of households has no use for them. */
const unused =
  `agama_id pendidikan_sedang_id warganegara_id ayah_nik nama_ayah ibu_nik nama_ibu golongan_darah_id akta_lahir dokumen_pasport
  tanggal_akhir_paspor dokumen_kitas akta_perkawinan tanggalperkawinan akta_perceraian tanggalperceraian cara_kb_id ktp_el status_rekam
  alamat_sekarang suku tag_id_card id_asuransi no_asuransi`.split(/\s+/);

type Column = (typeof required)[number] | (typeof used)[number];
export type ResidentCells = Cells<Column>;

export const residentsLayout: Layout<Column> = { required, optional: used, ignored: unused };

const lifeByCode: Partial<Record<number, MemberInput['life']>> = { 1: 'alive', 2: 'dead', 3: 'moved', 4: 'lost', 6: 'away', 9: 'invalid' };
const sexByText: Partial<Record<string, MemberInput['sex']>> = { 1: 'male', 2: 'female', l: 'male', p: 'female' };
const nth =
  <T>(list: readonly T[]) =>
  (code: number): T | undefined =>
    list[code - 1];

export interface ResidentRow {
  /** Undefined when the row was refused. */
  readonly person?: PersonInFile;
  readonly remarks: readonly Remark[];
}

/** The family card of a row, if it is one: what families are gathered by, whether or not the row is taken. */
export const cardIn = ({ no_kk }: ResidentCells): string | undefined => KKNumber.safeParse(numberTold(no_kk)).data;

/** The NIK of a row, if it is one. */
export const nikIn = ({ nik }: ResidentCells): string | undefined => Nik.safeParse(numberTold(nik)).data;

/** The digits of a cell that says a number; undefined where it says that there is none yet. */
function numberTold(cell: ResidentCells['nik']): string | undefined {
  const digits = digitsOf(cell);
  return digits === undefined || isNoNumberYet(digits) ? undefined : digits;
}

export const isHead = (cells: ResidentCells): boolean => relationIn(cells) === 'head';
const relationIn = ({ kk_level }: ResidentCells) => nth(relations)(codeOf(kk_level) ?? 0);

/** Does the row, as far as it says, tell of somebody who is alive? */
export function tellsOfLiving({ status_dasar }: ResidentCells): boolean {
  const life = lifeByCode[codeOf(status_dasar) ?? 1] ?? 'alive';
  return life === 'alive' || life === 'away';
}

/** The person a row tells of, and what there is to say about its cells. One cell that can't be read refuses the row, and no other. */
export function readResident(row: number, cells: ResidentCells, today: Day): ResidentRow {
  const remarks: Remark[] = [];
  const say = (code: RemarkCode, column: Column) => void remarks.push(remark(code, column, cells[column]));
  /** Takes what `read` makes of a cell, or says why not. */
  const optional = <T>(column: Column, read: (code: number) => T | undefined): T | undefined => {
    const code = codeOf(cells[column]);
    if (code === undefined) return undefined;
    const value = read(code);
    if (value === undefined) say('codeUnknown', column);
    return value;
  };
  const short = <T>(column: Column, shape: { safeParse: (text: string) => { data?: T | undefined } }): T | undefined => {
    const text = textOf(cells[column]);
    if (text === undefined) return undefined;
    const value = shape.safeParse(text).data;
    if (value === undefined) say('codeUnknown', column);
    return value;
  };
  const numberIn = (column: 'nik' | 'no_kk', shape: typeof Nik): string | undefined => {
    const digits = numberTold(cells[column]);
    if (digits === undefined) return undefined;
    const number = shape.safeParse(digits).data;
    if (number === undefined)
      say(digits === 'rounded' ? 'numberRounded' : /^\d{16}$/.test(digits) ? 'numberNotReal' : 'numberLength', column);
    return number;
  };

  numberIn('no_kk', KKNumber);
  const nik = numberIn('nik', Nik);
  const name = MemberInput.shape.name.safeParse(textOf(cells.nama)).data;
  if (name === undefined) say('nameMissing', 'nama');
  const birthDate = MemberInput.shape.birthDate.safeParse(dayIn(cells.tanggallahir)).data;
  if (birthDate === undefined || birthDate > today) say('birthDateImpossible', 'tanggallahir');
  const sex = sexByText[textOf(cells.sex)?.toLowerCase() ?? ''];
  if (sex === undefined) say('codeNeeded', 'sex');
  const relation = relationIn(cells);
  if (relation === undefined) say('codeNeeded', 'kk_level');
  if (remarks.length > 0 || !name || !birthDate || !sex || !relation) return { remarks };

  for (const doubt of nik ? doubtsAbout(nik, { birthDate, sex }) : []) {
    if (doubt === 'birthDate') say('birthDateDoubt', 'tanggallahir');
    else say('sexDoubt', 'sex');
  }
  const person = {
    row,
    nik,
    name,
    birthDate,
    sex,
    relation,
    birthPlace: short('tempatlahir', MemberInput.shape.birthPlace.unwrap()),
    marital: optional('status_kawin', nth(maritalStates)),
    education: optional('pendidikan_kk_id', nth(educations)),
    occupation: optional('pekerjaan_id', occupationOf),
    disability: optional('cacat_id', nth(disabilities)),
    pregnant: optional('hamil', (code) => ({ 1: true, 2: false })[code]),
    life: optional('status_dasar', (code) => lifeByCode[code]),
    address: withoutUndefined({
      street: short('alamat', Address.shape.street),
      hamlet: short('dusun', Address.shape.hamlet.unwrap()),
      rt: short('rt', Address.shape.rt.unwrap()),
      rw: short('rw', Address.shape.rw.unwrap()),
      geotag: geotagIn(cells, say),
    }),
  };
  return { person: withoutUndefined(person), remarks };
}

function geotagIn({ lat, lng }: ResidentCells, say: (code: RemarkCode, column: Column) => void): Address['geotag'] {
  if (textOf(lat) === undefined || textOf(lng) === undefined) return undefined;
  const geotag = Address.shape.geotag.unwrap().safeParse({ latitude: degreesIn(lat), longitude: degreesIn(lng) }).data;
  if (!geotag) say('codeUnknown', 'lat');
  return geotag;
}

/** Without what is not said. */
type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
const withoutUndefined = <T extends object>(record: T): WithoutUndefined<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;

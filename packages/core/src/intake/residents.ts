import type { PersonInFile } from '../household/import-shapes.ts';
import { doubtsAbout, isNoNumberYet, KKNumber, Nik } from '../household/numbers.ts';
import { Address, MemberInput } from '../household/shapes.ts';
import type { Day } from '../shared/clock.ts';
import { degreesIn, digitsOf, textOf } from './cells.ts';
import { type Coded, meantBy } from './coded-words.ts';
import type { Cells } from './columns.ts';
import { birthDayIn } from './days.ts';
import { neighbourhoodIn, rwBesideRt } from './neighbourhoods.ts';
import { type Remark, type RemarkCode, remark } from './remarks.ts';
import type { ResidentColumn } from './resident-columns.ts';
import * as words from './resident-words.ts';

/** One row of a village's register as OpenSID exports it. No I/O, no clock. */

export type ResidentCells = Cells<ResidentColumn>;

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

export const isHead = ({ kk_level }: ResidentCells): boolean => meantBy(kk_level, words.relationWords) === 'head';

/** Does the row, as far as it says, tell of somebody who is alive? */
export function tellsOfLiving({ status_dasar }: ResidentCells): boolean {
  const life = meantBy(status_dasar, words.lifeWords) ?? 'alive';
  return life === 'alive' || life === 'away' || life === 'unknown';
}

/** The person a row tells of, and what there is to say about its cells. One cell that can't be read refuses the row, and no other. */
export function readResident(row: number, cells: ResidentCells, today: Day): ResidentRow {
  const remarks: Remark[] = [];
  const say = (code: RemarkCode, column: ResidentColumn) => void remarks.push(remark(code, column, cells[column]));
  /** What a cell's code or words mean; what can't be read is passed over, and said. */
  const coded = <T>(column: ResidentColumn, known: readonly Coded<T>[]): T | undefined => {
    const value = meantBy(cells[column], known);
    if (value !== 'unknown') return value;
    say('codeUnknown', column);
    return undefined;
  };
  const needed = <T>(column: ResidentColumn, known: readonly Coded<T>[]): T | undefined => {
    const value = meantBy(cells[column], known);
    if (value !== undefined && value !== 'unknown') return value;
    say('codeNeeded', column);
    return undefined;
  };
  const neighbourhood = (column: 'rt' | 'rw'): string | undefined => {
    const cell = cells[column];
    if (cell === undefined) return column === 'rw' ? rwBesideRt(cells.rt) : undefined;
    const value = neighbourhoodIn(cell, column);
    if (value !== 'unknown') return value;
    say('codeUnknown', column);
    return undefined;
  };
  const short = <T>(column: ResidentColumn, shape: { safeParse: (text: string) => { data?: T | undefined } }): T | undefined => {
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
  const sex = needed('sex', words.sexes);
  const relation = needed('kk_level', words.relationWords);
  const birthDate = MemberInput.shape.birthDate.safeParse(birthDayIn(cells.tanggallahir, { nik, relation, today })).data;
  if (birthDate === undefined || birthDate > today) say('birthDateImpossible', 'tanggallahir');
  const life = meantBy(cells.status_dasar, words.lifeWords);
  if (life === 'unknown') say('lifeUnknown', 'status_dasar');
  if (remarks.length > 0 || !name || !birthDate || !sex || !relation || life === 'unknown') return { remarks };

  if (nik && isSwapped(nik, cells, { birthDate, sex })) {
    say('numbersSwapped', 'nik');
    return { remarks };
  }
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
    marital: coded('status_kawin', words.maritalWords),
    education: coded('pendidikan_kk_id', words.educationWords),
    occupation: coded('pekerjaan_id', words.occupationWords),
    disability: coded('cacat_id', words.disabilityWords),
    pregnant: coded('hamil', words.pregnancyWords),
    life,
    address: withoutUndefined({
      street: short('alamat', Address.shape.street),
      hamlet: short('dusun', Address.shape.hamlet.unwrap()),
      rt: neighbourhood('rt'),
      rw: neighbourhood('rw'),
      geotag: geotagIn(cells, say),
    }),
    parents: parentsIn(cells),
  };
  return { person: withoutUndefined(person), remarks };
}

/** The number in the KK's place tells this very birth date and sex, and the one in the NIK's place does not. */
function isSwapped(nik: string, cells: ResidentCells, who: Parameters<typeof doubtsAbout>[1]): boolean {
  const other = Nik.safeParse(digitsOf(cells.no_kk)).data;
  return other !== undefined && doubtsAbout(other, who).length === 0 && doubtsAbout(nik, who).includes('birthDate');
}

/** Whoever is told of as their father or mother; `-` and *tidak diketahui* are nobody. */
function parentsIn({ nama_ayah, nama_ibu, ayah_nik, ibu_nik }: ResidentCells): readonly string[] | undefined {
  const names = [nama_ayah, nama_ibu].map((cell) => textOf(cell)?.trim());
  const told = [...names.filter((name) => /\p{L}{2}/u.test(name ?? '')), digitsOf(ayah_nik), digitsOf(ibu_nik)];
  const known = told.filter((one) => one !== undefined && one !== 'rounded' && !isNoNumberYet(one)) as string[];
  return known.length > 0 ? known : undefined;
}

function geotagIn({ lat, lng }: ResidentCells, say: (code: RemarkCode, column: ResidentColumn) => void): Address['geotag'] {
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

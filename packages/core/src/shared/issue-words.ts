import type * as z from 'zod';
import type { Message } from './error.ts';

/** An issue of zod's, while it is judged or afterwards, when what was sent is no longer in it. */
export type ZodIssue = z.core.$ZodIssue & { readonly input?: unknown };

type Words<Code extends ZodIssue['code']> = (issue: Extract<ZodIssue, { code: Code }>) => Message;

/** What to mend where a field has no words of its own: ours, for each of zod's codes. Nothing that was sent is repeated. */
export function wordsOf(issue: ZodIssue): Message {
  const absent = takesWhole.has(issue.code) && 'input' in issue;
  if (absent && issue.input === undefined) return missing;
  if (absent && issue.input === null) return empty;
  return (words[issue.code] as ((issue: ZodIssue) => Message) | undefined)?.(issue) ?? notRight;
}

/** Of these a value that is missing, or null, is no other kind of mistake. */
const takesWhole: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union'] satisfies ZodIssue['code'][]);

const notRight: Message = { id: 'Isian ini belum benar; periksa kembali', en: 'this is not right yet; check it again' };
const missing: Message = { id: 'Wajib diisi', en: 'this is required' };
const empty: Message = { id: 'Tidak boleh kosong', en: 'this may not be empty' };

const words: { readonly [Code in ZodIssue['code']]: Words<Code> } = {
  invalid_type: (issue) => {
    const [id, en] = kinds[issue.expected] ?? ['isian jenis lain', 'something of another kind'];
    return issue.expected === 'never' || issue.expected === 'undefined' ? notHere : { id: `Harus berupa ${id}`, en: `this must be ${en}` };
  },
  too_small: ({ origin, minimum, inclusive = true, exact }) => {
    if (exact) return exactly(origin, minimum);
    const least = inclusive ? minimum : isSized(origin) ? next(minimum, 1) : undefined;
    if (least === undefined) return bound(origin, minimum, 'lebih dari', 'more than');
    return isSized(origin) && Number(least) === 1 ? empty : bound(origin, least, 'paling sedikit', 'at least');
  },
  too_big: ({ origin, maximum, inclusive = true, exact }) => {
    if (exact) return exactly(origin, maximum);
    const most = inclusive ? maximum : isSized(origin) ? next(maximum, -1) : undefined;
    return most === undefined ? bound(origin, maximum, 'kurang dari', 'less than') : bound(origin, most, 'paling banyak', 'at most');
  },
  invalid_format: (issue) => {
    const [id, en] = formats[issue.format] ?? ['Bentuknya tidak seperti yang diminta', 'this is not written in the form asked for'];
    return { id, en };
  },
  invalid_value: ({ values }) => ({ id: `Pilih ${listed(values, 'atau')}`, en: `choose ${listed(values, 'or')}` }),
  unrecognized_keys: ({ keys }) =>
    keys.length > 1
      ? { id: 'Ada isian yang tidak dikenal; hapus isian itu', en: 'there are fields here that are not known; leave them out' }
      : { id: 'Ada satu isian yang tidak dikenal; hapus isian itu', en: 'there is a field here that is not known; leave it out' },
  not_multiple_of: ({ divisor }) => ({
    id: `Harus kelipatan ${inIndonesian(divisor)}`,
    en: `this must be a multiple of ${inEnglish(divisor)}`,
  }),
  invalid_union: (issue) => {
    if (issue.inclusive === false) return { id: 'Isi salah satu saja, jangan keduanya', en: 'give one of these, not several' };
    const { options = [] } = issue;
    if (options.length > 0) return { id: `Pilih ${listed(options, 'atau')}`, en: `choose ${listed(options, 'or')}` };
    return { id: 'Tidak cocok dengan satu pun bentuk yang diterima', en: 'this fits none of the forms that are accepted' };
  },
  invalid_key: () => ({ id: 'Ada nama isian yang tidak bisa dipakai', en: 'a name in here can’t be used' }),
  invalid_element: () => ({ id: 'Ada satu isi di sini yang belum benar', en: 'one of the values in here is not right' }),
  custom: () => notRight,
};

const notHere: Message = { id: 'Jangan diisi di sini', en: 'do not give this here' };

/** What zod waits for, in both languages. */
const kinds: Readonly<Record<string, readonly [id: string, en: string]>> = {
  string: ['teks', 'text'],
  number: ['angka', 'a number'],
  nan: ['angka', 'a number'],
  int: ['bilangan bulat', 'a whole number'],
  bigint: ['bilangan bulat', 'a whole number'],
  boolean: ['ya atau tidak (true atau false)', 'yes or no (true or false)'],
  date: ['tanggal', 'a date'],
  array: ['daftar', 'a list'],
  tuple: ['daftar', 'a list'],
  set: ['daftar', 'a list'],
  object: ['kumpulan isian', 'a group of fields'],
  record: ['kumpulan isian', 'a group of fields'],
  map: ['kumpulan isian', 'a group of fields'],
  file: ['berkas', 'a file'],
  null: ['kosong (null)', 'empty (null)'],
};

const formats: Readonly<Record<string, readonly [id: string, en: string]>> = {
  email: ['Bukan alamat surel', 'this is no e-mail address'],
  url: ['Bukan alamat web', 'this is no web address'],
  date: ['Bukan tanggal; tulis seperti 2026-11-24', 'this is no date; write it as 2026-11-24'],
  datetime: ['Bukan waktu; tulis seperti 2026-11-24T09:30:00Z', 'this is no instant; write it as 2026-11-24T09:30:00Z'],
  time: ['Bukan jam; tulis seperti 09:30', 'this is no time; write it as 09:30'],
};

const sizes: Readonly<Record<string, readonly [id: string, en: string, one: string]>> = {
  string: ['huruf atau angka', 'characters', 'character'],
  array: ['isian', 'entries', 'entry'],
  set: ['isian', 'entries', 'entry'],
  map: ['isian', 'entries', 'entry'],
  record: ['isian', 'entries', 'entry'],
  object: ['isian', 'entries', 'entry'],
  file: ['bita', 'bytes', 'byte'],
};

type Limit = number | bigint;

const isSized = (origin: string): boolean => sizes[origin] !== undefined;
const next = (limit: Limit, step: 1 | -1): Limit => (typeof limit === 'bigint' ? limit + BigInt(step) : limit + step);
const exactly = (origin: string, limit: Limit): Message => bound(origin, limit, 'tepat', 'exactly');

function bound(origin: string, limit: Limit, id: string, en: string): Message {
  if (origin === 'date') return { id: `Tanggal ini harus ${id} ${dateOf(limit)}`, en: `this date must be ${en} ${dateOf(limit)}` };
  const [unit, units, one] = sizes[origin] ?? [];
  return unit === undefined
    ? { id: `Harus ${id} ${inIndonesian(limit)}`, en: `this must be ${en} ${inEnglish(limit)}` }
    : {
        id: `Harus ${id} ${inIndonesian(limit)} ${unit}`,
        en: `this must have ${en} ${inEnglish(limit)} ${Number(limit) === 1 ? one : units}`,
      };
}

const dateOf = (limit: Limit): string => new Date(Number(limit)).toISOString().slice(0, 10);
const inIndonesian = (amount: Limit): string => amount.toLocaleString('id-ID');
const inEnglish = (amount: Limit): string => amount.toLocaleString('en');

const listed = (values: readonly unknown[], or: string): string => {
  const all = values.map(String);
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} ${or} ${all.at(-1)}` : `${all[0] ?? ''}`;
};

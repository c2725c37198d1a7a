import type { InvalidInput, Issue } from '@puskesos/core/shared/error';
import { parse } from '@puskesos/core/shared/operation';
import { invalidInput } from '@puskesos/core/shared/said';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const told = (schema: z.ZodType, value: unknown): readonly Issue[] => {
  try {
    parse(schema, value);
  } catch (error) {
    return (error as InvalidInput).issues;
  }
  return [];
};

const SENT = 'sent 6402061703800001';

/** A schema without words of its own, what doesn't hold in it, and what is said. */
const cases: readonly [code: string, schema: z.ZodType, value: unknown, id: string, en: string][] = [
  ['invalid_type', z.string(), undefined, 'Wajib diisi', 'this is required'],
  ['invalid_type', z.string(), null, 'Tidak boleh kosong', 'this may not be empty'],
  ['invalid_type', z.string(), 1, 'Harus berupa teks', 'this must be text'],
  ['invalid_type', z.number(), SENT, 'Harus berupa angka', 'this must be a number'],
  ['invalid_type', z.int(), 1.5, 'Harus berupa bilangan bulat', 'this must be a whole number'],
  ['invalid_type', z.boolean(), SENT, 'Harus berupa ya atau tidak (true atau false)', 'this must be yes or no (true or false)'],
  ['invalid_type', z.array(z.string()), SENT, 'Harus berupa daftar', 'this must be a list'],
  ['invalid_type', z.object({}), SENT, 'Harus berupa kumpulan isian', 'this must be a group of fields'],
  ['invalid_type', z.never(), SENT, 'Jangan diisi di sini', 'do not give this here'],
  ['invalid_type', z.symbol(), SENT, 'Harus berupa isian jenis lain', 'this must be something of another kind'],
  ['too_small', z.string().min(3), '', 'Harus paling sedikit 3 huruf atau angka', 'this must have at least 3 characters'],
  ['too_small', z.string().min(1), '', 'Tidak boleh kosong', 'this may not be empty'],
  ['too_small', z.array(z.string()).min(1), [], 'Tidak boleh kosong', 'this may not be empty'],
  ['too_small', z.array(z.string()).min(2), [], 'Harus paling sedikit 2 isian', 'this must have at least 2 entries'],
  ['too_small', z.string().length(2), '', 'Harus tepat 2 huruf atau angka', 'this must have exactly 2 characters'],
  ['too_small', z.number().min(1500), 1, 'Harus paling sedikit 1.500', 'this must be at least 1,500'],
  ['too_small', z.number().gt(0), 0, 'Harus lebih dari 0', 'this must be more than 0'],
  [
    'too_small',
    z.date().min(new Date('2026-11-24')),
    new Date(0),
    'Tanggal ini harus paling sedikit 2026-11-24',
    'this date must be at least 2026-11-24',
  ],
  ['too_big', z.string().max(1), 'ab', 'Harus paling banyak 1 huruf atau angka', 'this must have at most 1 character'],
  ['too_big', z.array(z.int()).length(1), [1, 2], 'Harus tepat 1 isian', 'this must have exactly 1 entry'],
  ['too_big', z.number().max(9), 10, 'Harus paling banyak 9', 'this must be at most 9'],
  ['too_big', z.number().lt(9), 9, 'Harus kurang dari 9', 'this must be less than 9'],
  ['too_big', z.bigint().max(9n), 10n, 'Harus paling banyak 9', 'this must be at most 9'],
  ['invalid_format', z.email(), SENT, 'Bukan alamat surel', 'this is no e-mail address'],
  ['invalid_format', z.url(), SENT, 'Bukan alamat web', 'this is no web address'],
  ['invalid_format', z.iso.date(), SENT, 'Bukan tanggal; tulis seperti 2026-11-24', 'this is no date; write it as 2026-11-24'],
  ['invalid_format', z.string().regex(/^x$/), SENT, 'Bentuknya tidak seperti yang diminta', 'this is not written in the form asked for'],
  ['invalid_format', z.string().startsWith('x'), SENT, 'Bentuknya tidak seperti yang diminta', 'this is not written in the form asked for'],
  ['invalid_value', z.enum(['own', 'rented', 'other']), SENT, 'Pilih own, rented atau other', 'choose own, rented or other'],
  ['invalid_value', z.literal(1), SENT, 'Pilih 1', 'choose 1'],
  ['invalid_value', z.enum(['own']), undefined, 'Wajib diisi', 'this is required'],
  ['invalid_value', z.enum(['own']), null, 'Tidak boleh kosong', 'this may not be empty'],
  [
    'unrecognized_keys',
    z.strictObject({}),
    { [SENT]: 1 },
    'Ada satu isian yang tidak dikenal; hapus isian itu',
    'there is a field here that is not known; leave it out',
  ],
  [
    'unrecognized_keys',
    z.strictObject({}),
    { [SENT]: 1, b: 2 },
    'Ada isian yang tidak dikenal; hapus isian itu',
    'there are fields here that are not known; leave them out',
  ],
  ['not_multiple_of', z.number().multipleOf(5), 7, 'Harus kelipatan 5', 'this must be a multiple of 5'],
  [
    'invalid_union',
    z.union([z.string(), z.number()]),
    true,
    'Tidak cocok dengan satu pun bentuk yang diterima',
    'this fits none of the forms that are accepted',
  ],
  ['invalid_union', z.xor([z.string(), z.string().min(1)]), SENT, 'Isi salah satu saja, jangan keduanya', 'give one of these, not several'],
  [
    'invalid_union',
    z.discriminatedUnion('as', [z.object({ as: z.literal('a') }), z.object({ as: z.literal('b') })]),
    { as: SENT },
    'Pilih a atau b',
    'choose a or b',
  ],
  [
    'invalid_key',
    z.record(z.string().max(3), z.int()),
    { [SENT]: 1 },
    'Ada nama isian yang tidak bisa dipakai',
    'a name in here can’t be used',
  ],
  [
    'invalid_element',
    z.map(z.object({}), z.int()),
    new Map([[{}, SENT]]),
    'Ada satu isi di sini yang belum benar',
    'one of the values in here is not right',
  ],
  ['custom', z.string().refine(() => false), SENT, 'Isian ini belum benar; periksa kembali', 'this is not right yet; check it again'],
];

const LIBRARY = /expected|received|invalid (input|option|string|key|value)|too (small|big)|diharapkan|diterima,|tidak valid|terlalu/i;

describe('what does not hold is told in our words', () => {
  it.each(cases)('%s: %s', (code, schema, value, id, en) => {
    expect(z.safeParse(schema, value).error?.issues.map((issue) => issue.code)).toEqual([code]);

    expect(told(schema, value).map(({ message }) => message)).toEqual([{ id, en }]);
  });

  it.each(cases)('%s: %s, where only the issue is left of it', async (_code, schema, value) => {
    const { issues = [] } = await schema['~standard'].validate(value);

    const refused = invalidInput({ issues: issues.map((issue) => ({ ...issue, path: issue.path ?? [] })) });

    for (const said of [...refused.issues, ...told(schema, value)].flatMap(({ message }) => [message.id, message.en])) {
      expect(said).not.toMatch(LIBRARY);
      expect(said).not.toContain(SENT);
    }
    expect(refused.issues).not.toEqual([]);
  });

  it('has words for a code that nobody knows yet', () => {
    const issue = { code: 'of tomorrow', path: ['a', 0], message: 'Invalid input' };

    expect(invalidInput({ issues: [issue] }).issues).toEqual([
      { path: 'a.0', message: { id: 'Isian ini belum benar; periksa kembali', en: 'this is not right yet; check it again' } },
    ]);
  });
});

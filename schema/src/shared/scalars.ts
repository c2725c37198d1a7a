import { exampleDistrict, exampleVillage, regency } from '@puskesos/core/regency';
import { builder } from './builder.ts';
import { SaidError } from './said-error.ts';
import { specifiedBy } from './specified-by.ts';

/**
 * A scalar takes text as it comes: what it must look like is core's to say, in one place and in both languages. graphql-js would put
 * the value itself into its error, and a NIK has no place in one.
 */
function text(name: 'NIK' | 'KKNumber' | 'Date' | 'Instant' | 'RegionCode', description: string): void {
  builder.scalarType(name, {
    description,
    specifiedByURL: specifiedBy[name],
    serialize: (value) => value as string,
    parseValue: (value) => {
      if (typeof value === 'string') return value;
      throw new SaidError({ id: `${name} harus berupa teks dalam tanda kutip`, en: `a ${name} must be text in quotes` });
    },
  });
}

text('NIK', 'A person’s number (Nomor Induk Kependudukan), 16 digits. Answers hold sixteen `*` in its place unless told otherwise.');
text('KKNumber', 'A family card’s number (nomor Kartu Keluarga), 16 digits. Answers hold it masked unless told otherwise.');
text('Date', `A calendar day in ${regency.shortName} (${regency.clock.name}), \`YYYY-MM-DD\`.`);
text('Instant', 'A moment in UTC, ISO 8601, as `2026-11-24T06:05:04.321Z`.');
text(
  'RegionCode',
  `A code of the Ministry of Home Affairs: kecamatan \`${exampleDistrict}\`, village (desa/kelurahan) \`${exampleVillage}\`.`,
);

// Which numbers are amounts is core's to say as well, so that it is told where it was sent.
builder.scalarType('Rupiah', {
  description: 'Whole Indonesian rupiah, zero or more. May pass 2³¹, so it is not an Int.',
  specifiedByURL: specifiedBy.Rupiah,
  serialize: (value) => value as number,
  parseValue: (value) => {
    if (typeof value === 'number') return value;
    throw new SaidError({ id: 'Jumlah harus berupa angka tanpa tanda kutip', en: 'an amount must be a number without quotes' });
  },
});

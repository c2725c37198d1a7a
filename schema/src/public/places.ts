import { exampleDistrict, exampleVillage, regency } from '@puskesos/core/regency';
import { type District, districtCalled, type Village, villagesOf } from '@puskesos/core/region';
import { specifiedBy } from '../shared/specified-by.ts';
import { builder } from './builder.ts';

const text = (name: 'Date' | 'Instant' | 'RegionCode', description: string) =>
  builder.scalarType(name, {
    description,
    specifiedByURL: specifiedBy[name],
    serialize: (value) => value as string,
    parseValue: String,
  });

text('Date', `A calendar day in ${regency.shortName} (${regency.clock.name}), \`YYYY-MM-DD\`.`);
text('Instant', 'A moment in UTC, ISO 8601, as `2026-11-24T06:05:04.321Z`.');
text('RegionCode', `A code of the Ministry of Home Affairs: kecamatan \`${exampleDistrict}\`, village \`${exampleVillage}\`.`);

export const VillageRef = builder.objectRef<Village>('Village');
export const DistrictRef = builder.objectRef<District>('District').implement({
  description: 'A kecamatan.',
  fields: (t) => ({
    code: t.expose('code', { type: 'RegionCode', description: 'Kode Kemendagri.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    villages: t.field({
      type: [VillageRef],
      description: 'Its desa and kelurahan.',
      complexity: { field: 1, multiplier: 12 },
      resolve: ({ code }) => villagesOf(code),
    }),
  }),
});

VillageRef.implement({
  description: 'A village (desa or kelurahan).',
  fields: (t) => ({
    code: t.expose('code', { type: 'RegionCode', description: 'Kode Kemendagri.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    kind: t.exposeString('kind', { description: '`desa` or `kelurahan`.' }),
    district: t.field({ type: DistrictRef, description: 'Kecamatan.', resolve: ({ district }) => districtCalled(district) }),
  }),
});

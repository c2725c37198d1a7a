import { englishKind, exampleDistrict, exampleVillage } from '@puskesos/core/regency';
import {
  type District,
  districtCalled,
  districts,
  findDistrict,
  findVillage,
  regency,
  type Village,
  villageOf,
  villagesOf,
} from '@puskesos/core/region';
import { type Ground, groundOf } from '@puskesos/core/region/ground';
import { builder } from '../shared/builder.ts';
import { oneByOne, recordRef } from '../shared/record.ts';
import { VillageKind } from './enums.ts';

/** Places are known to the code itself: to find one costs nothing. */
const known = <T>(find: (code: string) => T | undefined) => oneByOne<T | null>((_core, code) => find(code) ?? null);

export const VillageRef = recordRef<Village>('Village', { key: ({ code }) => code, load: known(findVillage) });
export const DistrictRef = recordRef<District>('District', { key: ({ code }) => code, load: known(findDistrict) });

const TileRef = builder.objectRef<Ground['tile']>('Tile').implement({
  description: 'A place on a map of tiles, on which most villages that touch lie side by side or corner to corner (petak).',
  fields: (t) => ({
    column: t.exposeInt('column', { description: 'From the west, from 0 on (kolom).' }),
    row: t.exposeInt('row', { description: 'From the north, from 0 on (baris).' }),
  }),
});

VillageRef.implement({
  description: 'A village, the unit in which the register is kept (desa or kelurahan).',
  fields: (t) => ({
    code: t.expose('code', { type: 'RegionCode', description: 'Code of the Ministry of Home Affairs (kode Kemendagri).' }),
    name: t.exposeString('name', { description: 'Name (nama).' }),
    kind: t.expose('kind', { type: VillageKind, description: 'Desa or kelurahan.' }),
    district: t.field({
      type: DistrictRef,
      description: 'The kecamatan it lies in.',
      resolve: ({ district }) => districtCalled(district),
    }),
    areaKm2: t.float({ description: 'In square kilometres, by simplified borders (luas).', resolve: ({ code }) => groundOf(code).area }),
    tile: t.field({
      type: TileRef,
      description: 'Where it stands on a map of tiles (petak peta).',
      resolve: ({ code }) => groundOf(code).tile,
    }),
    neighbours: t.field({
      type: [VillageRef],
      description: 'The villages that touch it, of other kecamatan too (desa berbatasan).',
      complexity: { field: 1, multiplier: 6 },
      resolve: ({ code }) => groundOf(code).neighbours.map(villageOf),
    }),
  }),
});

DistrictRef.implement({
  description: `A kecamatan, of which the ${englishKind} has ${districts.length}.`,
  fields: (t) => ({
    code: t.expose('code', { type: 'RegionCode', description: 'Code of the Ministry of Home Affairs (kode Kemendagri).' }),
    name: t.exposeString('name', { description: 'Name (nama).' }),
    villages: t.field({
      type: [VillageRef],
      description: 'Its desa and kelurahan, 4 to 20 of them.',
      complexity: { field: 1, multiplier: 12 },
      resolve: ({ code }) => villagesOf(code),
    }),
  }),
});

type Regency = typeof regency;
export const RegencyRef = recordRef<Regency>('Regency', {
  key: ({ code }) => code,
  load: known((code) => (code === regency.code ? regency : undefined)),
});

RegencyRef.implement({
  description: `The ${englishKind} (${regency.kind.toLowerCase()}).`,
  fields: (t) => ({
    code: t.expose('code', { type: 'RegionCode', description: `Code of the Ministry of Home Affairs, ${regency.code}.` }),
    bpsCode: t.exposeString('bpsCode', { description: `Code of Statistics Indonesia (BPS), ${regency.bpsCode}.` }),
    name: t.exposeString('name', { description: 'Name (nama).' }),
    districts: t.field({
      type: [DistrictRef],
      description: `Its ${districts.length} kecamatan.`,
      complexity: { field: 1, multiplier: districts.length },
      resolve: () => districts,
    }),
  }),
});

builder.queryFields((t) => ({
  regency: t.field({ type: RegencyRef, description: `${regency.name} with its kecamatan and villages.`, resolve: () => regency }),
  village: t.field({
    type: VillageRef,
    nullable: true,
    description: 'One village by its code; null when there is none.',
    args: { code: t.arg({ type: 'RegionCode', required: true, description: `As \`${exampleVillage}\`.` }) },
    resolve: (_root, { code }) => findVillage(code),
  }),
  district: t.field({
    type: DistrictRef,
    nullable: true,
    description: 'One kecamatan by its code; null when there is none.',
    args: { code: t.arg({ type: 'RegionCode', required: true, description: `As \`${exampleDistrict}\`.` }) },
    resolve: (_root, { code }) => findDistrict(code),
  }),
}));

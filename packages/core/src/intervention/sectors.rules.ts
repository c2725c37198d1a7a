import type { IndicatorCode } from '../indicator/known-indicators.ts';

/** What is built or mended, and which indicators tell of what it is for. */

export const sectors = [
  'road',
  'bridge',
  'clean_water',
  'sanitation',
  'housing',
  'power',
  'school',
  'clinic',
  'market',
  'irrigation',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

export const sectorNames: Readonly<Record<Sector, string>> = {
  road: 'Jalan',
  bridge: 'Jembatan',
  clean_water: 'Air bersih',
  sanitation: 'Sanitasi',
  housing: 'Perumahan',
  power: 'Listrik',
  school: 'Sekolah',
  clinic: 'Puskesmas, pustu, posyandu',
  market: 'Pasar',
  irrigation: 'Irigasi',
  other: 'Lainnya',
};

/** Of the others the register holds nothing that tells of them. */
const told: { readonly [sector in Sector]?: readonly IndicatorCode[] } = {
  clean_water: ['surface_water'],
  sanitation: ['no_toilet'],
  housing: ['unfit_house', 'earth_floor'],
  power: ['no_power'],
  school: ['out_of_school'],
};

export const driversOf = (sector: Sector): readonly IndicatorCode[] => told[sector] ?? [];

import type { AgencyRow, OutsideRow, OwnPrograms, Regency } from '../shape.ts';

/** Kota Pontianak: another province and zone, led by a Wali Kota, without a desa. An example of how a place is set up, which the tests run on. */

export { placeRows } from './places.ts';
export { districtRows, villageRows } from './villages.ts';

export const regency: Regency = {
  code: '61.71',
  bpsCode: '6171',
  kind: 'Kota',
  name: 'Pontianak',
  shortName: 'Pontianak',
  slug: 'pontianak',
  head: 'Wali Kota',
  clock: { zone: 'Asia/Pontianak', name: 'WIB', hoursAhead: 7 },
  bounds: { west: 106, south: -3, east: 112, north: 3 },
  examples: { village: '61.71.01.1002', program: 'sembako' },
};

export const spoken = {
  indonesian: 'Bahasa Indonesia',
  malay: 'Melayu',
  hakka: 'Hakka',
  javanese: 'Jawa',
  dayak: 'A Dayak language (bahasa Dayak)',
  madurese: 'Madura',
  other: 'Another (bahasa lain)',
} as const;

/** The city adds those of its own, with the amounts that it has decided, in `setup/`. */
export const ownPrograms: OwnPrograms = { wrse: 'wrse' };

export const agencyRows: readonly AgencyRow[] = [
  { code: 'dinas-pu', name: 'Dinas Pekerjaan Umum', from: '2000-01-01', source: 'unsourced' },
  { code: 'dinsos', name: 'Dinas Sosial', from: '2000-01-01', source: 'unsourced' },
];

export const outsideRows: readonly OutsideRow[] = [];

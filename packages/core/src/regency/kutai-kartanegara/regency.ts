import type { AgencyRow, OutsideRow, OwnPrograms, Regency } from '../shape.ts';

/** Kutai Kartanegara. All that names it in the code is here and in the files beside it. */

export { placeRows } from './places.ts';
export { districtRows, villageRows } from './villages.ts';

export const regency: Regency = {
  code: '64.02',
  bpsCode: '6403',
  kind: 'Kabupaten',
  name: 'Kutai Kartanegara',
  shortName: 'Kukar',
  slug: 'kukar',
  head: 'Bupati',
  clock: { zone: 'Asia/Makassar', name: 'WITA', hoursAhead: 8 },
  bounds: { west: 114, south: -3, east: 120, north: 3 },
  examples: { village: '64.02.06.1001', program: 'sembako-kukar' },
};

/** What its staff speak with families: a value of the schema, and what it means. */
export const spoken = {
  indonesian: 'Bahasa Indonesia',
  kutai: 'Kutai',
  banjar: 'Banjar',
  javanese: 'Jawa',
  bugis: 'Bugis',
  dayak: 'A Dayak language (bahasa Dayak)',
  madurese: 'Madura',
  other: 'Another (bahasa lain)',
} as const;

export const ownPrograms: OwnPrograms = { wrse: 'wrse-kukar' };

const unsourced = (code: string, name: string): AgencyRow => ({ code, name, from: '2000-01-01', source: 'unsourced' });

/** Its offices and companies that build and mend. */
export const agencyRows: readonly AgencyRow[] = [
  unsourced('dinas-pu', 'Dinas Pekerjaan Umum'),
  unsourced('dinas-perkim', 'Dinas Perumahan dan Kawasan Permukiman'),
  unsourced('tirta-mahakam', 'Perumda Tirta Mahakam'),
  unsourced('disdikbud', 'Dinas Pendidikan dan Kebudayaan'),
  unsourced('dinkes', 'Dinas Kesehatan'),
  unsourced('dinas-pertanian', 'Dinas Pertanian dan Peternakan'),
  unsourced('dinas-perdagangan', 'Dinas Perindustrian dan Perdagangan'),
  unsourced('dinas-perhubungan', 'Dinas Perhubungan'),
  unsourced('dpmd', 'Dinas Pemberdayaan Masyarakat dan Desa'),
  unsourced('dinsos', 'Dinas Sosial'),
  unsourced('pln', 'PLN'),
  unsourced('pemdes', 'Pemerintah desa'),
];

const BPS = 'BPS, lewat Databoks';

export const outsideRows: readonly OutsideRow[] = [
  { code: 'poor_people', year: 2022, value: 62_870, source: BPS },
  { code: 'poor_people', year: 2023, value: 60_860, source: BPS },
  { code: 'poor_people', year: 2024, value: 59_000, source: BPS },
  { code: 'poor_rate', year: 2024, value: 7.28, source: BPS },
  { code: 'poverty_line', year: 2024, value: 753_332, source: BPS },
  { code: 'population', year: 2025, value: 806_964, source: 'Kepmendagri 300.2.2-2138/2025' },
];

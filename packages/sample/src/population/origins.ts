import type { Livelihood } from './places.ts';
import type { Shares } from './random.ts';

/** Where a family's people come from: sets the pool of names, the `suku` column and, for those born away, the region in their NIK. */

export const cultures = ['Kutai', 'Banjar', 'Jawa', 'Bugis', 'Dayak'] as const;
export type Culture = (typeof cultures)[number];

const mix = (...shares: readonly number[]): Shares<Culture> => cultures.map((culture, index) => [culture, shares[index] ?? 0]);

export const culturesIn: Record<Livelihood, Shares<Culture>> = {
  town: mix(34, 18, 32, 13, 3),
  river: mix(58, 22, 12, 5, 3),
  coast: mix(14, 12, 28, 43, 3),
  settlers: mix(18, 8, 62, 8, 4),
  upriver: mix(30, 6, 14, 4, 46),
};

/** A region of first registration away from Kukar: the first six digits of the NIK, and the place of birth. */
export type Origin = readonly [region: string, birthPlace: string];

const nearby: readonly Origin[] = [
  ['647201', 'Samarinda'],
  ['647101', 'Balikpapan'],
  ['647401', 'Bontang'],
  ['640801', 'Muara Ancalong'],
  ['640705', 'Long Iram'],
];

export const originsOf: Record<Culture, readonly Origin[]> = {
  Kutai: nearby,
  Banjar: [...nearby, ['637101', 'Banjarmasin'], ['630801', 'Amuntai'], ['630601', 'Kandangan']],
  Jawa: [...nearby, ['350901', 'Jember'], ['351901', 'Madiun'], ['352201', 'Bojonegoro'], ['330101', 'Cilacap'], ['340101', 'Kulon Progo']],
  Bugis: [...nearby, ['737101', 'Makassar'], ['730801', 'Bone'], ['731301', 'Sengkang'], ['731101', 'Barru']],
  Dayak: [...nearby, ['641101', 'Long Bagun']],
};

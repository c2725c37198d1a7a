import { covers, type Day, type Period } from '../shared/clock.ts';

/** Offices of the regency and its companies that build and mend: each from the day it bears that name, with where that is known from. */

interface AgencyRow extends Period {
  readonly code: string;
  readonly name: string;
  readonly source: string;
}

const unsourced = (code: string, name: string): AgencyRow => ({ code, name, from: '2000-01-01', source: 'unsourced' });

export const agencies: readonly AgencyRow[] = [
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

export type Agency = AgencyRow;

export const agencyCalled = (code: string): Agency | undefined => agencies.findLast((one) => one.code === code);

/** Does anybody bear that code on that day? */
export const isAgencyOn = (code: string, day: Day): boolean => agencies.some((one) => one.code === code && covers(one, day));

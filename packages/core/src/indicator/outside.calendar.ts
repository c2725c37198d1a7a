import type { Message } from '../shared/error.ts';

export const outsideCodes = ['population', 'poor_people', 'poor_rate', 'poverty_line'] as const;

/** What others have published of the whole regency. It stands beside what is counted here, and is no part of it. */
export interface OutsideFigure {
  readonly code: (typeof outsideCodes)[number];
  readonly year: number;
  /** In its unit: people, per cent of the people, rupiah per person and month. */
  readonly value: number;
  readonly source: string;
}

export const outsideNames: Readonly<Record<OutsideFigure['code'], Message>> = {
  population: { id: 'Penduduk', en: 'People' },
  poor_people: { id: 'Penduduk miskin', en: 'Poor people' },
  poor_rate: { id: 'Persentase penduduk miskin', en: 'Poor people, per cent' },
  poverty_line: { id: 'Garis kemiskinan, rupiah per orang per bulan', en: 'Poverty line, rupiah per person and month' },
};

const BPS = 'BPS, lewat Databoks';

export const outsideFigures: readonly OutsideFigure[] = [
  { code: 'poor_people', year: 2022, value: 62_870, source: BPS },
  { code: 'poor_people', year: 2023, value: 60_860, source: BPS },
  { code: 'poor_people', year: 2024, value: 59_000, source: BPS },
  { code: 'poor_rate', year: 2024, value: 7.28, source: BPS },
  { code: 'poverty_line', year: 2024, value: 753_332, source: BPS },
  { code: 'population', year: 2025, value: 806_964, source: 'Kepmendagri 300.2.2-2138/2025' },
];

/** The latest of each, up to the year of a month. */
export function outsideUntil(month: string): OutsideFigure[] {
  const known = outsideFigures.filter(({ year }) => year <= Number(month.slice(0, 4)));
  return known.filter(({ code }, n) => !known.slice(n + 1).some((later) => later.code === code));
}

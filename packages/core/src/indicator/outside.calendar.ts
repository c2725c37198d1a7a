import { outsideRows } from '../regency/regency.ts';
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

export const outsideFigures: readonly OutsideFigure[] = outsideRows;

/** The latest of each, up to the year of a month. */
export function outsideUntil(month: string): OutsideFigure[] {
  const known = outsideFigures.filter(({ year }) => year <= Number(month.slice(0, 4)));
  return known.filter(({ code }, n) => !known.slice(n + 1).some((later) => later.code === code));
}

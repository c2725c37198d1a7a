import { outsideUntil } from '@puskesos/core/indicator/outside.calendar';
import { expect, it } from 'vitest';

it('stands beside a month with the latest of each that had been published up to its year', () => {
  const told = (month: string) => outsideUntil(month).map(({ code, year, value }) => `${code} ${year} ${value}`);

  expect(told('2021-12')).toEqual([]);
  expect(told('2023-05')).toEqual(['poor_people 2023 60860']);
  expect(told('2026-10')).toEqual(['poor_people 2024 59000', 'poor_rate 2024 7.28', 'poverty_line 2024 753332', 'population 2025 806964']);
});

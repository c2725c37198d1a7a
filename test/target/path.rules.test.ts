import { indicatorCodes } from '@puskesos/core/indicator';
import { quarterEnd, standingOf } from '@puskesos/core/target/path.rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';

/** Where a place stands on a straight path, whatever it began with. */

const monthsIn = (months: number): string => `${2026 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
const counts = (count: number) => ({ ...Object.fromEntries(indicatorCodes.map((code) => [code, 0])), found_extreme_poor: count }) as never;
const month = (at: number, count: number) =>
  ({ place: '64.02.06', month: monthsIn(at), stage: 'final', day: '', counts: counts(count) }) as const;

const asked = fc.record({
  began: fc.nat(500),
  others: fc.nat(500),
  now: fc.nat(500),
  value: fc.nat(50),
  at: fc.integer({ min: 0, max: 40 }),
  length: fc.integer({ min: 1, max: 36 }),
});

it('the path begins where the place began, never rises, and ends with its part of what is to be reached', () => {
  fc.assert(
    fc.property(asked, ({ began, others, now, value, at, length }) => {
      const target = {
        indicator: 'found_extreme_poor',
        value,
        by: `${monthsIn(length)}-15`,
        basis: '',
        on: '2026-01-01',
        start: '2026-01',
      } as const;
      const pathAt = (on: number) =>
        standingOf(target, {
          place: '64.02.06',
          start: month(0, began),
          now: month(on, now),
          regencyStart: month(0, began + others),
          month: monthsIn(on),
        });
      const [first, here, next, last] = [0, at, at + 1, length].map((on) => pathAt(on).path as number);

      expect(first).toBe(began);
      expect(next).toBeLessThanOrEqual(here as number);
      expect(last).toBe(value >= began + others ? began : Math.ceil((value * began) / (began + others)));
      const { behind, path, quarter } = pathAt(at);
      expect(behind).toBe(Math.max(0, now - (path as number)));
      expect(quarter.toLeave).toBeGreaterThanOrEqual(behind as number);
    }),
  );
});

it.each([
  ['2026-01', '2026-03'],
  ['2026-03', '2026-03'],
  ['2026-10', '2026-12'],
])('the quarter of %s ends with %s', (on, end) => {
  expect(quarterEnd(on)).toBe(end);
});

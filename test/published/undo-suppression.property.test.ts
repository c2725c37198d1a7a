import { smallNumbersOn } from '@puskesos/core/indicator/small-numbers.calendar';
import { Figures } from '@puskesos/core/published/figures.rules';
import { toldMonth } from '@puskesos/core/published/told-month.rules';
import { districtOf } from '@puskesos/core/shared/region-code';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chanceFrom, villagesAtRandom } from './households-at-random.ts';
import { attack, untold } from './undo.ts';

/** Nothing that is too small to be told can be reckoned from all that is told. */

const { fewest } = smallNumbersOn('2026-10-31');
const months = [
  { month: '2026-09', day: '2026-09-30' },
  { month: '2026-10', day: '2026-10-31' },
];
it('no number is few, and none that is held back can be narrowed down', () => {
  const tried: number[] = [];
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(20, 80, 250), fc.nat(), (seed, most, pick) => {
      const villages = villagesAtRandom(chanceFrom(seed), months.length, most);
      const figures = new Figures(villages, smallNumbersOn('2026-10-31'), {});
      for (const [n, month] of months.entries()) {
        // As a file holds it.
        const file = JSON.parse(JSON.stringify(toldMonth(figures, n, month)));
        const told = [...Object.values(file.places), ...file.pools.map(({ counts }: { counts: object }) => counts)].flatMap((counts) =>
          Object.values(counts as Record<string, number>),
        );
        expect(told.filter((count) => count > 0 && count < fewest)).toEqual([]);
        const held = untold(file);
        const bounds = attack(file);
        for (let k = 0; k < 4 && held.length > 0; k += 1) {
          const [village, code] = held[(pick + k * 7919) % held.length] as (typeof held)[number];
          const { least, most: largest } = bounds(village, code);
          const real = villages.find(({ place }) => place === village)?.months[n]?.[code] ?? Number.NaN;
          expect(real).toBeGreaterThanOrEqual(Math.floor(least));
          expect(real).toBeLessThanOrEqual(Math.ceil(largest));
          // Where there is nobody, nobody is told of.
          if (largest < 1e-6) continue;
          expect({ village, code, real, range: largest - least }).toSatisfy(({ range }) => range >= fewest);
          tried.push(largest - least);
        }
      }
    }),
    { numRuns: 5 },
  );
  expect(tried.length).toBeGreaterThan(20);
});

it('what is merely left out is found by the same attempt', () => {
  const villages = villagesAtRandom(chanceFrom(1), 1, 60);
  const [month] = months.slice(1);
  const open = new Figures(villages, { fewest: 0, together: 1 }, {});
  const { places, ...rest } = toldMonth(open, 0, month as { month: string; day: string });
  const few = ([, count]: [string, number]) => count > 0 && count < fewest;
  const without = Object.entries(places).map(([place, counts]) => [
    place,
    Object.fromEntries(Object.entries(counts).filter((one) => !few(one))),
  ]);
  const file = { ...rest, places: Object.fromEntries(without) };
  const bounds = attack(file);
  const alone = [...Map.groupBy(untold(file), ([village, code]) => `${districtOf(village)} ${code}`).values()].filter(
    ([one, ...others]) => one && others.length === 0 && file.places[districtOf(one[0])]?.[one[1]] !== undefined,
  );
  const ranges = alone.slice(0, 4).flatMap(([one]) => (one ? [bounds(...one)] : []));
  expect(ranges.map(({ least, most }) => Math.round(most - least))).toEqual([0, 0, 0, 0]);
});

import { type Group, greedy, heaviest, isAllowed, lowerBound } from '@puskesos/core/coverage/suggest.rules';
import { mostEven } from '@puskesos/core/coverage/suggest.solver';
import { districts, villagesOf } from '@puskesos/core/region';
import { diceFor } from '@puskesos/sample/population/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the solver', () => {
  const dice = diceFor('suggest test');
  /** A kecamatan with its real villages, and a third as many people. */
  const groupOf = (district: string): Group => {
    const codes = villagesOf(district).map(({ code }) => code);
    const workers = Array.from({ length: Math.max(2, Math.round(codes.length / 3)) }, (_, n) => ({
      staff: `${district}-${n}`,
      sex: n % 2 === 0 ? ('female' as const) : ('male' as const),
      languages: ['indonesian' as const],
    }));
    const places = codes.map((village) => ({ village, households: dice.int(80, 2_400), now: [], woman: false }));
    return { places, workers, limits: { maxVillages: 6, maxHouseholds: 1_000_000 } };
  };

  it('on the real 237 villages is nowhere less even than the plain way, somewhere more, and near what no plan can beat', async () => {
    const groups = districts.map(({ code }) => groupOf(code));
    let [even, plain, bound] = [0, 0, 0];
    for (const group of groups) {
      const plan = await mostEven(group);
      expect(isAllowed(group, plan)).toBe(true);
      expect(plan.size).toBe(group.places.length);
      expect(heaviest(group, plan)).toBeLessThanOrEqual(heaviest(group, greedy(group)));
      expect(heaviest(group, plan)).toBeGreaterThanOrEqual(lowerBound(group, plan));
      even += heaviest(group, plan);
      plain += heaviest(group, greedy(group));
      bound += lowerBound(group, plan);
    }
    expect(groups.reduce((sum, { places }) => sum + places.length, 0)).toBe(237);
    expect(even).toBeLessThan(plain);
    expect(even / bound).toBeLessThan(1.1);
  });

  it('keeps to every limit, whatever is asked', async () => {
    const language = fc.constantFrom('indonesian' as const, 'kutai' as const, 'dayak' as const);
    const place = fc.record({
      households: fc.integer({ min: 0, max: 500 }),
      woman: fc.boolean(),
      language: fc.option(language, { nil: undefined }),
    });
    const worker = fc.record({
      sex: fc.constantFrom('male' as const, 'female' as const),
      languages: fc.uniqueArray(language, { minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 1, maxLength: 8 }),
        fc.array(worker, { maxLength: 4 }),
        fc.record({ maxVillages: fc.integer({ min: 1, max: 4 }), maxHouseholds: fc.integer({ min: 100, max: 1_500 }) }),
        async (places, workers, limits) => {
          const group: Group = {
            places: places.map((one, n) => ({ ...one, village: `v${n}`, now: [] })),
            workers: workers.map((one, n) => ({ ...one, staff: `p${n}` })),
            limits,
          };
          const plan = await mostEven(group);
          expect(isAllowed(group, plan)).toBe(true);
          expect(plan.size).toBeGreaterThanOrEqual(greedy(group).size);
        },
      ),
      { numRuns: 40 },
    );
  });
});

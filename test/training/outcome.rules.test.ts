import type { Enrollment, Measure } from '@puskesos/core/training';
import { outcomeOf } from '@puskesos/core/training/outcome.rules';
import { describe, expect, it } from 'vitest';

const measure = (at: Measure['at'], income: number, decile = 2, work: Measure['work'] = 'casual'): Measure => ({
  at,
  income,
  work,
  decile,
  on: '2026-01-01',
  by: 'x',
});
const person = (state: Enrollment['state'], measures: Measure[]): Enrollment =>
  ({ id: 'e', state, measures, kits: [], attendance: [] }) as unknown as Enrollment;
const many = (count: number, state: Enrollment['state'], gain: (n: number) => number, decile = 2) =>
  Array.from({ length: count }, (_, n) =>
    person(state, [measure('before', 500_000), measure('month_6', 500_000 + gain(n), decile, 'own_business')]),
  );
const saying = (outcome: ReturnType<typeof outcomeOf>) => outcome.cautions.map(({ en }) => en).join(' ');

describe('what a training came to', () => {
  it('is the gain of those trained beside those who waited, by head and by rupiah', () => {
    const trained = many(30, 'completed', (n) => 100_000 + n * 10_000, 5);
    const waited = many(9, 'requested', () => 50_000);

    const outcome = outcomeOf({ waiting: 'arrival' }, [...trained, ...waited], 30_000_000);

    const at6 = outcome.times.find(({ at }) => at === 'month_6');
    expect(at6).toMatchObject({
      trained: { measured: 30, of: 30, medianGain: 245_000, meanGain: 245_000, working: 1, workingBefore: 0, poorer: 30, left: 30 },
      waited: { measured: 9, of: 9, medianGain: 50_000, poorer: 9, left: 0 },
      difference: 195_000,
    });
    expect(outcome).toMatchObject({ completed: 30, waited: 9, perCompleted: 1_000_000, gainPerRupiah: 0.245 });
    expect(saying(outcome)).toContain('no random comparison');
    expect(saying(outcome)).not.toContain('may be chance');
  });

  it('of fewer than five measured is told by no figure, and says so', () => {
    const outcome = outcomeOf(
      { waiting: 'need' },
      many(4, 'completed', () => 1),
      0,
    );

    expect(outcome.times.map(({ trained }) => trained)).toEqual([
      { measured: 0, of: 4 },
      { measured: 4, of: 4 },
      { measured: 0, of: 4 },
    ]);
    expect(outcome.gainPerRupiah).toBeUndefined();
    expect(saying(outcome)).toContain('point at nobody');
    expect(saying(outcome)).toContain('nothing to compare with');
    expect(saying(outcome)).toContain('No cost is booked');
  });

  it('of some measured out of many says that the others may be faring otherwise, and of few that it may be chance', () => {
    const outcome = outcomeOf({ waiting: 'need' }, [...many(6, 'completed', () => 1), person('completed', [])], 1);

    expect(saying(outcome)).toContain('Some were not measured');
    expect(saying(outcome)).toContain('may be chance');
  });
});

import { needRank } from '@puskesos/core/household/household.rules';
import type { Household } from '@puskesos/core/household/shapes';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { gapRowOf, isInGap, runningOn } from '@puskesos/core/targeting/standing.rules';
import { describe, expect, it } from 'vitest';
import { adult, aidLine, DAY, household } from '../support/scenes/criteria.ts';

/** Who is in the gap by the dated rows, and in what order. */

const stored = knownPrograms.map((program) => ({ ...program, version: 1, updatedAt: '2026-01-01T00:00:00.000Z' }));
const today = runningOn(stored, DAY);
type Told = Partial<Pick<Household, 'fieldFinding' | 'officialDecile' | 'aid'>>;
const poor = (told: Told = {}) => household([adult], { fieldFinding: { finding: 'poor', date: '2026-05-01', by: 'p' }, ...told });
const insured = poor({ aid: [aidLine('pbi-jk', 'apbn', { member: 'a' })] });

describe('the gap', () => {
  it('is not closed by PBI-JK alone, and says so', () => {
    expect(isInGap(insured, today)).toBe(true);
    expect(gapRowOf(insured, today).reasons.map(({ en }) => en)).toContain('Receives only aid that does not close the gap');
  });

  it('is closed by PBI-JK from the day a row says so, and by whatever no row speaks of', () => {
    const decided = stored.map((one) => (one.id === 'pbi-jk' ? { ...one, gapRules: [{ closes: true, from: DAY, source: 'SK' }] } : one));

    expect(isInGap(insured, runningOn(decided, DAY))).toBe(false);
    expect(isInGap(poor({ aid: [aidLine('sembako', 'apbn')] }), today)).toBe(false);
    expect(isInGap(poor({ aid: [aidLine('pbi-jk', 'apbn'), aidLine('pkh', 'apbn')] }), today)).toBe(false);
  });

  it('begins with what was found at the house, then the decile', () => {
    const found = (finding: 'extreme_poor' | 'poor' | 'vulnerable', decile?: number) =>
      needRank(
        poor({
          fieldFinding: { finding, date: '2026-05-01', by: 'p' },
          ...(decile !== undefined && { officialDecile: { decile, date: '2026-01-01', source: 'DTSEN' } }),
        }),
      );
    const inOrder = [
      found('extreme_poor', 2),
      found('extreme_poor', 10),
      found('poor', 1),
      found('poor', 2),
      found('poor'),
      found('vulnerable', 1),
    ];

    expect(inOrder).toEqual(inOrder.toSorted());
    expect(new Set(inOrder).size).toBe(inOrder.length);
  });
});

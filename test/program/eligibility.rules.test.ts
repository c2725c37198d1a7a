import type { Criterion } from '@puskesos/core/program/criteria';
import { criteriaOn, eligibilityOf, overallOf } from '@puskesos/core/program/eligibility.rules';
import type { CriteriaVersion, Program } from '@puskesos/core/program/shapes';
import { describe, expect, it } from 'vitest';
import { DAY, household, member } from '../support/scenes/criteria.ts';

const version = (number: number, tree: Criterion, from: string, to?: string): CriteriaVersion => ({
  version: number,
  tree,
  from,
  ...(to && { to }),
  source: 'data contoh',
});
const program = (target: Program['target'], ...criteria: CriteriaVersion[]) => ({ id: 'contoh', target, criteria });

const mother = member('m', { age: 40, relation: 'head' });
const child = member('c', { age: 5 });
const gone = member('g', { age: 3, life: 'moved' });
const family = household([mother, child, gone]);
const small = version(1, { person: { age: { max: 6 } } }, '2026-01-01');

describe('the criteria of a programme', () => {
  const criteria = [version(1, { size: { min: 1 } }, '2025-01-01', '2026-06-30'), version(2, { size: { min: 2 } }, '2026-07-01')];

  it.each([
    ['2024-12-31', undefined],
    ['2025-01-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 2],
  ])('on %s are version %s', (day, number) => {
    expect(criteriaOn({ criteria }, day)?.version).toBe(number);
  });

  it('are the later version where two hold', () => {
    expect(criteriaOn({ criteria: [version(1, { size: { min: 1 } }, '2025-01-01'), ...criteria.slice(1)] }, DAY)?.version).toBe(2);
  });
});

describe('who may have a programme', () => {
  it.each(['family', 'household', 'group'] as const)('is the household, where it is for a %s', (target) => {
    const eligibilities = eligibilityOf(program(target, version(3, { size: { min: 2 } }, '2026-01-01')), family, DAY);
    expect(eligibilities).toMatchObject([{ program: 'contoh', version: 3, answer: 'yes', judgement: { test: 'size', answer: 'yes' } }]);
    expect(eligibilities[0]).not.toHaveProperty('member');
  });

  it('is each living member, where it is for persons', () => {
    expect(eligibilityOf(program('person', small), family, DAY)).toMatchObject([
      { member: 'm', version: 1, answer: 'no', judgement: { test: 'person' } },
      { member: 'c', version: 1, answer: 'yes', judgement: { test: 'person' } },
    ]);
  });

  it('is not known where no criteria hold on the day', () => {
    expect(eligibilityOf(program('family', small), family, '2025-12-31')).toMatchObject([{ program: 'contoh', answer: 'unknown' }]);
    expect(eligibilityOf(program('person'), family, DAY)).toMatchObject([
      { program: 'contoh', member: 'm', answer: 'unknown' },
      { program: 'contoh', member: 'c', answer: 'unknown' },
    ]);
  });

  it.each([
    [['no', 'yes', 'unknown'], 'yes'],
    [['no', 'unknown'], 'unknown'],
    [['no', 'no'], 'no'],
    [[], 'no'],
  ] as const)('of %j is in all %s', (answers, overall) => {
    expect(overallOf(answers.map((answer) => ({ answer })))).toBe(overall);
  });
});

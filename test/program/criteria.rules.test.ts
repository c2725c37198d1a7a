import type { Criterion } from '@puskesos/core/program/criteria';
import { type Answer, flatten } from '@puskesos/core/program/criteria.rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adult, household, households, judged, learntOf, trees } from '../support/scenes/criteria.ts';

/** What holds of any criteria, however they are joined. */

const answers: readonly Answer[] = ['yes', 'no', 'unknown'];
const answering: Record<Answer, Criterion> = {
  yes: { size: { min: 1 } },
  no: { size: { min: 2 } },
  unknown: { decile: { max: 4 } },
};
const only = household([adult]);

describe('a join of tests', () => {
  const nine = answers.flatMap((one) => answers.map((other) => [one, other] as const));

  it.each(nine)('of %s and %s is as weak as the weaker for all, and as strong as the stronger for any', (one, other) => {
    const strength: readonly Answer[] = ['no', 'unknown', 'yes'];
    const [weaker, stronger] = [one, other].toSorted((a, b) => strength.indexOf(a) - strength.indexOf(b));
    const parts = [answering[one], answering[other]];

    expect(judged({ all: parts }, only).answer).toBe(weaker);
    expect(judged({ any: parts }, only).answer).toBe(stronger);
  });

  it.each<[Answer, Answer]>([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'unknown'],
  ])('turned round from %s is %s', (answer, turned) => {
    expect(judged({ not: answering[answer] }, only).answer).toBe(turned);
    expect(judged({ not: { not: answering[answer] } }, only).answer).toBe(answer);
  });

  it('tells every part with its place, in the order of the tree', () => {
    const tree: Criterion = { all: [answering.yes, { any: [answering.no, answering.unknown] }, { not: answering.no }] };
    const judgement = judged(tree, only);

    expect(flatten(judgement).map(({ path, test, answer }) => `${path} ${test} ${answer}`)).toEqual([
      ' all unknown',
      '0 size yes',
      '1 any unknown',
      '1.0 size no',
      '1.1 decile unknown',
      '2 not yes',
      '2.0 size no',
    ]);
    expect(judgement).toMatchObject({
      asked: { id: 'Semua syarat berikut', en: 'All of the following' },
      found: { id: '2 dari 3 terpenuhi, 1 belum diketahui', en: '2 of 3 met, 1 unknown' },
    });
    expect(judgement.parts[2]).toMatchObject({
      asked: { id: 'Tidak: Jumlah anggota paling sedikit 2', en: 'Not: Members: at least 2' },
      found: { id: '1 anggota', en: '1 member' },
    });
  });
});

const about = fc.constantFrom(undefined, 'm0', 'm1');

describe('for any tree and any household', () => {
  it('what was unknown and is found out never turns a yes or a no', () => {
    const learnt = households.chain((before) => fc.record({ before: fc.constant(before), after: learntOf(before) }));
    let foundOut = 0;
    fc.assert(
      fc.property(trees(true), learnt, about, (tree, { before, after }, person) => {
        const [first, then] = [judged(tree, before, person).answer, judged(tree, after, person).answer];
        if (first !== 'unknown') expect(then).toBe(first);
        else if (then !== 'unknown') foundOut += 1;
      }),
      { numRuns: 1000 },
    );
    expect(foundOut).toBeGreaterThan(0);
  });

  it('not of not is the same, and not of all is any of not', () => {
    fc.assert(
      fc.property(fc.array(trees(true), { minLength: 1, maxLength: 3 }), households, about, (parts, at, person) => {
        const answer = (tree: Criterion) => judged(tree, at, person).answer;
        expect(answer({ not: { not: { all: parts } } })).toBe(answer({ all: parts }));
        expect(answer({ not: { all: parts } })).toBe(answer({ any: parts.map((part) => ({ not: part })) }));
      }),
      { numRuns: 500 },
    );
  });

  it('the judgement speaks both languages and tells no name, no number and no street', () => {
    fc.assert(
      fc.property(trees(true), households, about, (tree, at, person) => {
        for (const { asked, found } of flatten(judged(tree, at, person))) {
          for (const text of [asked.id, asked.en, found.id, found.en]) {
            expect(text).toMatch(/\p{L}/u);
            expect(text).not.toMatch(/Warga|Rahasia|undefined|\d{5}/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

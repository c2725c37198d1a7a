import { carriedInto, formBroughtUp } from '@puskesos/core/survey/carry.rules';
import { conflictsOf, latestFinding, latestSeen, mergedAnswers, mergedChecks, together } from '@puskesos/core/survey/merge.rules';
import type { Check, Contribution, FindingGiven, Seen } from '@puskesos/core/survey/shapes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** However visits come in, the record is the same: properties of the merge alone. */

const at = fc.integer({ min: 0, max: 40 }).map((hours) => new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000).toISOString());
const by = fc.constantFrom('a', 'b', 'c');
const device = fc.constantFrom('hp-1', 'hp-2');
const visit = fc.constantFrom('v1', 'v2', 'v3', 'v4', 'v5');
const contribution: fc.Arbitrary<Contribution> = fc.record({ value: fc.constantFrom('yes', 'no', '450'), at, by, device, visit });
const answers = fc.dictionary(fc.constantFrom('toilet', 'floor', 'water'), fc.array(contribution, { minLength: 1, maxLength: 6 }));
const finding: fc.Arbitrary<FindingGiven | undefined> = fc.option(
  fc.record({ finding: fc.constantFrom('poor' as const, 'vulnerable' as const), at, by, device, visit }),
  { nil: undefined },
);
const seen: fc.Arbitrary<Seen | undefined> = fc.option(fc.record({ visit, by, at, outcome: fc.constant('answered' as const) }), {
  nil: undefined,
});
const check: fc.Arbitrary<Check> = fc.record({
  item: fc.constantFrom('power', 'motorcycle'),
  version: fc.constantFrom(1, 2),
  kind: fc.constant('split' as const),
  ask: fc.constant(['electricity']),
  why: fc.constant({ id: 'a', en: 'a' }),
  since: fc.constant('2026-11-10T00:00:00.000Z'),
  doubt: fc.record({ at, device, visit, value: fc.constantFrom('yes', 'no') }),
});

const mergeAll = (all: readonly Record<string, Contribution[]>[]) => all.reduce<Record<string, readonly Contribution[]>>(mergedAnswers, {});

describe('the merge of answers', () => {
  it('does not depend on the order in which visits come, nor on how often', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (visits, numbers) => {
        const shuffled = visits
          .map((one) => [numbers.next().value, one] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, one]) => one);
        const repeated = [...shuffled, ...visits.slice(0, 2)];

        // Two answers of one visit to one item at one moment are told apart by nothing but their value.
        expect(mergeAll(repeated)).toEqual(mergeAll(visits));
      }),
    );
  });

  it('shows the latest answer that anybody gave', () => {
    fc.assert(
      fc.property(fc.array(contribution, { minLength: 1, maxLength: 12 }), (all) => {
        const merged = all.reduce<Contribution[]>((held, one) => together(held, [one]), []);
        expect(merged[0]?.at).toBe(
          all
            .map((one) => one.at)
            .toSorted()
            .at(-1),
        );
        expect(merged.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('of findings, visits and checks commutes as well', () => {
    fc.assert(
      fc.property(finding, finding, seen, seen, fc.array(check), fc.array(check), (f1, f2, s1, s2, c1, c2) => {
        expect(latestFinding(f1, f2)?.at).toEqual(latestFinding(f2, f1)?.at);
        expect(latestSeen(s1, s2)?.at).toEqual(latestSeen(s2, s1)?.at);
        expect(mergedChecks(c1, c2)).toEqual(mergedChecks(c2, c1));
      }),
    );
  });

  it('a conflict is between two people about the same days, and over once somebody settled it', () => {
    const one: Contribution = { value: 'own', at: '2026-11-01T00:00:00.000Z', by: 'a', device: 'hp-1', visit: 'v1' };
    const other = { ...one, value: 'none', by: 'b', at: '2026-11-03T00:00:00.000Z', visit: 'v2' };

    expect(conflictsOf(together([one], [other]))).toEqual([one]);
    expect(conflictsOf(together([one], [{ ...other, by: 'a' }]))).toEqual([]);
    expect(conflictsOf(together([one], [{ ...other, value: 'own' }]))).toEqual([]);
    expect(conflictsOf(together([one], [{ ...other, at: '2026-12-24T00:00:00.000Z' }]))).toEqual([]);
    expect(conflictsOf(together([one, other], [{ ...one, at: '2026-11-04T00:00:00.000Z', settles: true }]))).toEqual([]);
  });
});

describe('carrying over', () => {
  const next = {
    number: 2,
    publishedAt: '2026-11-10T00:00:00.000Z',
    questions: [],
    carry: [
      {
        item: 'water',
        kind: 'recode' as const,
        to: ['water'],
        map: [{ value: 'yes', answers: [{ item: 'water', value: 'no' }] }],
        unmapped: 'cross_check' as const,
        crossCheck: false,
        why: { id: 'a', en: 'a' },
      },
      {
        item: 'floor',
        kind: 'retire' as const,
        to: [],
        map: [],
        unmapped: 'cross_check' as const,
        crossCheck: true,
        why: { id: 'a', en: 'a' },
      },
    ],
  };

  it('commutes with merging: visit by visit or all at once, the answers are the same', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const together = carriedInto(next, mergedAnswers(one, other));
        const apart = [one, other].map((visits) => formBroughtUp(mergedAnswers({}, visits), 1, [next]));
        const merged = mergedAnswers(apart[0]?.answers ?? {}, apart[1]?.answers ?? {});
        // What was answered last is the same; of what lies behind it, four are kept before the change or after.
        for (const item of Object.keys(together.answers)) expect(merged[item]?.[0]?.at).toBe(together.answers[item]?.[0]?.at);
      }),
    );
  });

  it('loses no item: it is answered, retired, or both', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const carried = carriedInto(next, mergedAnswers({}, all));
        const kept = new Set([...Object.keys(carried.answers), ...Object.keys(carried.retired)]);
        expect(kept).toEqual(new Set(Object.keys(all)));
      }),
    );
  });
});

import type { Contribution } from '@puskesos/core/survey/contribution-shapes';
import { derivedFrom } from '@puskesos/core/survey/derived.rules';
import { diffOf } from '@puskesos/core/survey/diff.rules';
import type { FindingRule } from '@puskesos/core/survey/finding-shapes';
import { skippedBy } from '@puskesos/core/survey/form.rules';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import {
  conflictsOf,
  isOpen,
  latestFinding,
  latestOfBoth,
  latestSeen,
  mergedAnswers,
  mergedChecks,
  openChecks,
  withoutResolved,
} from '@puskesos/core/survey/merge.rules';
import { migrateAnswers, migrateForm, migrateToLatest } from '@puskesos/core/survey/migrate.rules';
import type { MigrationRule } from '@puskesos/core/survey/migration-shapes';
import type { AskIf } from '@puskesos/core/survey/question-shapes';
import { QuestionnaireInput } from '@puskesos/core/survey/questionnaire-shapes';
import type { FindingGiven, Survey, SurveyCheck } from '@puskesos/core/survey/shapes';
import type { VisitSummary } from '@puskesos/core/survey/visit-shapes';
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
const seen: fc.Arbitrary<VisitSummary | undefined> = fc.option(fc.record({ visit, by, at, outcome: fc.constant('answered' as const) }), {
  nil: undefined,
});
const check: fc.Arbitrary<SurveyCheck> = fc.record({
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
        const merged = all.reduce<Contribution[]>((held, one) => latestOfBoth(held, [one]), []);
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

    expect(conflictsOf(latestOfBoth([one], [other]))).toEqual([one]);
    expect(conflictsOf(latestOfBoth([one], [{ ...other, by: 'a' }]))).toEqual([]);
    expect(conflictsOf(latestOfBoth([one], [{ ...other, value: 'own' }]))).toEqual([]);
    expect(conflictsOf(latestOfBoth([one], [{ ...other, at: '2026-12-24T00:00:00.000Z' }]))).toEqual([]);
    expect(conflictsOf(latestOfBoth([one, other], [{ ...one, at: '2026-11-04T00:00:00.000Z', settles: true }]))).toEqual([]);
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
        const together = migrateAnswers(next, mergedAnswers(one, other));
        const apart = [one, other].map((visits) => migrateForm(mergedAnswers({}, visits), 1, [next]));
        const merged = mergedAnswers(apart[0]?.answers ?? {}, apart[1]?.answers ?? {});
        // What was answered last is the same; of what lies behind it, four are kept before the change or after.
        for (const item of Object.keys(together.answers)) expect(merged[item]?.[0]?.at).toBe(together.answers[item]?.[0]?.at);
      }),
    );
  });

  it('loses no item: it is answered, retired, or both', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const carried = migrateAnswers(next, mergedAnswers({}, all));
        const kept = new Set([...Object.keys(carried.answers), ...Object.keys(carried.retired)]);
        expect(kept).toEqual(new Set(Object.keys(all)));
      }),
    );
  });

  const versions = knownQuestionnaires.map((known, place) => ({
    ...QuestionnaireInput.parse(known),
    number: place + 1,
    publishedAt: `2026-11-${10 + place}T00:00:00.000Z`,
  }));
  const values: Record<string, readonly string[]> = {
    floor: ['wood', 'earth', 'other'],
    water: ['river', 'rain'],
    lighting: ['pln', 'none', 'non_pln'],
    power: ['450', 'no_meter'],
    motorcycle: ['yes', 'no'],
  };
  /** No more than are kept of an item, each at a moment of its own. */
  const visits = fc.uniqueArray(fc.nat(900), { minLength: 1, maxLength: 4 }).chain((hours) =>
    fc.tuple(
      ...hours.map((hour) =>
        fc
          .record(Object.fromEntries(Object.entries(values).map(([item, some]) => [item, fc.constantFrom(...some)])), { requiredKeys: [] })
          .map((given): Survey['answers'] =>
            Object.fromEntries(
              Object.entries(given).map(([item, value], place) => [
                item,
                [
                  {
                    value: String(value),
                    at: new Date(Date.UTC(2026, 9, 1) + hour * 3_600_000 + place * 60_000).toISOString(),
                    by: `p${hour % 3}`,
                    device: 'hp-1',
                    visit: `v${hour}`,
                  },
                ],
              ]),
            ),
          ),
      ),
    ),
  );
  const third = versions[2] as (typeof versions)[number];
  const empty = (questionnaire: number): Survey => ({ household: 'h', village: 'v', questionnaire, answers: {}, retired: {}, checks: [] });
  const known = ({ answers: all, retired, checks }: Survey) => ({
    answers: all,
    retired,
    checks: checks.map((check) => [check.item, check.ask, check.doubt]),
  });

  it('comes to the same whether a visit’s form came before a version was published or after', () => {
    fc.assert(
      fc.property(visits, fc.nat(4), (all, early) => {
        const [before, after] = [all.slice(0, early), all.slice(early)];
        const carried = migrateToLatest({ ...empty(2), answers: mergeAll(before as Record<string, Contribution[]>[]) }, versions);
        let late = carried;
        for (const form of after) {
          const { answers: given, retired, checks } = migrateForm(form, 2, versions);
          const merged = {
            ...late,
            answers: mergedAnswers(late.answers, given),
            retired: mergedAnswers(late.retired, retired),
            checks: mergedChecks(late.checks, checks),
          };
          late = withoutResolved(merged, third);
        }
        const atOnce = migrateToLatest({ ...empty(2), answers: mergeAll(all as Record<string, Contribution[]>[]) }, versions);

        expect(known(late)).toEqual(known(atOnce));
      }),
    );
  });

  const said = (value: string, hour: number): Contribution => ({
    value,
    at: `2026-10-01T0${hour}:00:00.000Z`,
    by: 'a',
    device: 'hp-1',
    visit: `v${hour}`,
  });

  it('does not hide what is in doubt behind an older answer that is not', () => {
    const survey = migrateToLatest({ ...empty(2), answers: { floor: [said('other', 5), said('earth', 1)] } }, versions);
    const other = migrateToLatest({ ...empty(2), answers: { floor: [said('earth', 5), said('other', 1)] } }, versions);

    expect(openChecks(survey)).toMatchObject([{ item: 'floor', ask: ['floor'], doubt: { value: 'other' } }]);
    expect(survey.retired['floor']).toEqual([said('other', 5)]);
    expect(openChecks(other)).toEqual([]);
  });

  it('asks what is still open in the words of the version after, and nothing that no version asks any more', () => {
    const rule = (item: string, kind: MigrationRule['kind'], to: string[]): MigrationRule => ({
      item,
      kind,
      to,
      map: [],
      unmapped: 'cross_check',
      crossCheck: false,
      why: { id: 'alasan', en: 'reason' },
    });
    const survey = migrateToLatest({ ...empty(2), answers: { power: [said('no_meter', 2)] } }, versions);
    const renamed = { number: 4, questions: [], carry: [rule('electricity', 'rename', ['connection']), rule('power_va', 'retire', [])] };
    const dropped = { number: 5, questions: [], carry: [rule('connection', 'retire', [])] };

    const [fourth, fifth] = [migrateToLatest(survey, [renamed]), migrateToLatest(survey, [renamed, dropped])];

    expect(openChecks(survey)).toMatchObject([{ ask: ['electricity', 'power_va'] }]);
    expect(openChecks(fourth)).toMatchObject([{ item: 'power', version: 2, ask: ['connection'] }]);
    expect(openChecks(fifth)).toEqual([]);
  });

  it('opens again what was settled, for an answer given after that', () => {
    const check = (doubt: Contribution): SurveyCheck => ({
      item: 'motorcycle',
      version: 2,
      kind: 'retired',
      ask: [],
      why: { id: 'a', en: 'a' },
      since: '',
      doubt,
    });
    const settled = { ...check(said('yes', 1)), settled: { by: 'b', at: said('', 4).at, reason: 'dijual' } };
    const openOf = (other: SurveyCheck) => mergedChecks([settled], [other]).map((one) => isOpen(one));

    expect(openOf(check(said('yes', 3)))).toEqual([false]);
    expect(openOf(check(said('yes', 6)))).toEqual([true]);
  });

  it('over several versions is told item by item, by all that happened on the way', () => {
    const [first, second] = versions as [(typeof versions)[number], (typeof versions)[number]];
    const diff = diffOf([first, second, third]);
    const of = (item: string) => diff.find((one) => one.item === item);

    expect(of('gas_3kg')).toMatchObject({ kind: 'retired', to: [] });
    expect(of('power')).toMatchObject({ kind: 'split', to: ['electricity', 'power_va'] });
    expect(of('motorcycle')).toMatchObject({ kind: 'retired', rules: [{ crossCheck: true }] });
    expect(diff.filter(({ kind }) => kind === 'added').map(({ to }) => to[0])).toContain('head_works');
    expect(diffOf([first, first]).every(({ kind }) => kind === 'kept')).toBe(true);
  });
});

describe('what is asked', () => {
  const [third] = knownQuestionnaires.slice(2).map((known) => QuestionnaireInput.parse(known));
  const asking = (condition: AskIf, also: object = {}) => {
    const questions = (third?.questions ?? []).map((question) =>
      question.code === 'enough_income' ? { ...question, askIf: [condition], ...also } : question,
    );
    return (given: Record<string, string>, day = '2026-11-10') =>
      !skippedBy({ questions }, new Map(Object.entries(given)), day).has('enough_income');
  };

  it('hangs on answers joined by all, any and not, and on numbers', () => {
    const asked = asking({
      any: [
        { question: 'spending', atLeast: 2_000_000 },
        { all: [{ question: 'shelter', in: ['yes'] }, { not: { question: 'toilet', in: ['own'] } }] },
      ],
    });

    expect(asked({ spending: '2000000' })).toBe(true);
    expect(asked({ spending: '1999999' })).toBe(false);
    expect(asked({ shelter: 'yes', toilet: 'shared' })).toBe(true);
    expect(asked({ shelter: 'yes', toilet: 'own' })).toBe(false);
    expect(asked({ shelter: 'yes' })).toBe(true);
    expect(asked({})).toBe(false);
  });

  it('hangs on the day', () => {
    const asked = asking({ not: { question: 'shelter', in: ['no'] } }, { from: '2026-01-01', to: '2026-12-31' });

    expect([asked({}, '2025-12-31'), asked({}, '2026-01-01'), asked({}, '2026-12-31'), asked({}, '2027-01-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('extreme poverty', () => {
  const two = [
    { sex: 'female' as const, birthDate: '1990-01-01' },
    { sex: 'male' as const, birthDate: '1988-01-01' },
  ];
  const answerFor = (spending: string | undefined, people = two) => {
    const derived = derivedFrom(knownQuestionnaires[2]?.findings as FindingRule[], (item) => (item === 'spending' ? spending : undefined), {
      day: '2026-11-10',
      people,
    });
    return derived.find(({ finding: what }) => what === 'extreme_poor');
  };

  it('can’t be told between the lines that were published', () => {
    // Of two people in thirty days: 690,000 is 11,500 each; 750,000 is 12,500; 780,000 is 13,000.
    expect(
      [answerFor('690000'), answerFor('750000'), answerFor('780000'), answerFor(undefined), answerFor('1', [])].map((one) => one?.answer),
    ).toEqual(['yes', 'unknown', 'no', 'unknown', 'unknown']);
    expect(answerFor('750000')?.grounds.map(({ answer }) => answer)).toEqual(['no', 'yes']);
    expect(answerFor('750000')?.grounds.every(({ items }) => items.includes('spending'))).toBe(true);
  });
});

import type { FindingRule, FindingTest } from '@puskesos/core/survey/finding-shapes';
import { builder } from '../shared/builder.ts';
import { DerivedFinding } from './enums.ts';
import { words } from './question.ts';

const AgesRef = builder.objectRef<NonNullable<FindingTest['woman']>>('FindingAges').implement({
  description: 'Ages in years, both included (umur).',
  fields: (t) => ({
    youngest: t.exposeInt('youngest', { description: 'Termuda.' }),
    oldest: t.exposeInt('oldest', { description: 'Tertua.' }),
  }),
});

const TestRef = builder.objectRef<FindingTest>('FindingTest');
const within = { nullable: true, complexity: { field: 1, multiplier: 3 } } as const;

TestRef.implement({
  description: 'One thing that a finding looks at: a test of an answer or of who lives there, or several joined (uji temuan).',
  fields: (t) => ({
    what: t.expose('what', { ...words('What it is told as; null: its parts are told instead.'), nullable: true }),
    question: t.exposeString('question', { nullable: true, description: 'The question’s code (kode).' }),
    in: t.field({ type: ['String'], nullable: true, description: 'Any of these answers.', resolve: (test) => test.in && [...test.in] }),
    above: t.exposeFloat('above', { nullable: true, description: 'More than this number.' }),
    below: t.exposeFloat('below', { nullable: true, description: 'Less than this number.' }),
    perPersonAndDay: t.boolean({
      description: 'The number is the household’s for a month; compared is a person’s for a day.',
      resolve: (test) => test.perPersonAndDay ?? false,
    }),
    woman: t.expose('woman', { type: AgesRef, nullable: true, description: 'There is a woman of these ages.' }),
    all: t.field({ type: [TestRef], description: 'All of these hold (semua).', ...within, resolve: (test) => test.all && [...test.all] }),
    any: t.field({
      type: [TestRef],
      description: 'One of these holds, or `least` of them (salah satu).',
      ...within,
      resolve: (test) => test.any && [...test.any],
    }),
    least: t.exposeInt('least', { nullable: true, description: 'So many of `any` (paling sedikit).' }),
    alike: t.field({
      type: [TestRef],
      description: 'What all of these answer alike; unknown where they differ.',
      ...within,
      resolve: (test) => test.alike && [...test.alike],
    }),
  }),
});

export const FindingRuleRef = builder.objectRef<FindingRule>('FindingRule').implement({
  description: 'What follows from a version’s answers, as data of that version (aturan temuan).',
  fields: (t) => ({
    finding: t.expose('finding', { type: DerivedFinding, description: 'Which.' }),
    from: t.expose('from', { type: 'Date', description: 'Judged so from that day on (mulai).' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'To that day; null: still (sampai).' }),
    holds: t.expose('holds', { type: TestRef, description: 'When it holds.' }),
    source: t.exposeString('source', { description: 'Sumber.' }),
  }),
});

import type { FindingTest } from '@puskesos/core/survey/finding-shapes';
import { builder } from '../shared/builder.ts';
import { DerivedFinding } from './enums.ts';
import { WordsInput } from './question-inputs.ts';

const AgesInput = builder.inputType('FindingAgesInput', {
  description: 'Ages in years, both included (umur).',
  fields: (t) => ({
    youngest: t.int({ required: true, description: 'Termuda.' }),
    oldest: t.int({ required: true, description: 'Tertua.' }),
  }),
});

const TestRef = builder.inputRef<FindingTest, false>('FindingTestInput');
const TestInput = TestRef.implement({
  description:
    'One thing that a finding looks at (uji temuan): `question` with `in`, `above` or `below`; or `woman`; or `all`, `any` or `alike` of several. At most 4 levels deep.',
  fields: (t) => ({
    what: t.field({ type: WordsInput, description: 'What it is told as; left out of a group: its parts are told instead.' }),
    question: t.string({ description: 'The question’s code (kode).' }),
    in: t.stringList({ description: 'Any of these answers.' }),
    above: t.float({ description: 'More than this number.' }),
    below: t.float({ description: 'Less than this number.' }),
    perPersonAndDay: t.boolean({ description: 'The number is the household’s for a month; compared is a person’s for a day.' }),
    woman: t.field({ type: AgesInput, description: 'There is a woman of these ages.' }),
    all: t.field({ type: [TestRef], description: 'All of these hold (semua).' }),
    any: t.field({ type: [TestRef], description: 'One of these holds, or `least` of them (salah satu).' }),
    least: t.int({ description: 'So many of `any` at least.' }),
    alike: t.field({ type: [TestRef], description: 'What all of these answer alike; unknown where they differ.' }),
  }),
});

export const FindingRuleInput = builder.inputType('FindingRuleInput', {
  description: 'What follows from the answers (aturan temuan).',
  fields: (t) => ({
    finding: t.field({ type: DerivedFinding, required: true, description: 'Which.' }),
    from: t.field({ type: 'Date', required: true, description: 'Judged so from that day on (mulai).' }),
    to: t.field({ type: 'Date', description: 'To that day; left out: from then on (sampai).' }),
    holds: t.field({ type: TestInput, required: true, description: 'When it holds.' }),
    source: t.string({ required: true, description: 'Sumber.' }),
  }),
});

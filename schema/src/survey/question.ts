import type { Message } from '@puskesos/core/shared/error';
import type * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { builder } from '../shared/builder.ts';
import { ReasonRef } from '../shared/reason.ts';
import { QuestionType } from './enums.ts';

export const words = (what: string) => ({ type: ReasonRef, description: what }) as const;

const ChoiceRef = builder.objectRef<{ code: string; text: Message }>('QuestionChoice').implement({
  description: 'One of the answers to choose from (pilihan).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What an answer holds (kode).' }),
    text: t.expose('text', words('What it says (bunyi).')),
  }),
});

type AskIf = Questionnaire.Question['askIf'][number];
const ConditionRef = builder.objectRef<AskIf>('QuestionCondition');
ConditionRef.implement({
  description: 'What earlier answers must be: one test of a question, or several joined (syarat). What was not answered fulfils no test.',
  fields: (t) => ({
    question: t.exposeString('question', { nullable: true, description: 'The earlier question’s code; null where tests are joined.' }),
    in: t.field({ type: ['String'], nullable: true, description: 'Any of these answers.', resolve: (node) => node.in && [...node.in] }),
    atLeast: t.exposeFloat('atLeast', { nullable: true, description: 'This number or more (paling sedikit).' }),
    all: t.field({
      type: [ConditionRef],
      nullable: true,
      description: 'All of these hold (semua).',
      complexity: { field: 1, multiplier: 1 },
      resolve: (node) => node.all && [...node.all],
    }),
    any: t.field({
      type: [ConditionRef],
      nullable: true,
      description: 'One of these holds (salah satu).',
      complexity: { field: 1, multiplier: 1 },
      resolve: (node) => node.any && [...node.any],
    }),
    not: t.field({ type: ConditionRef, nullable: true, description: 'This does not hold (tidak).', resolve: ({ not }) => not }),
  }),
});

export const QuestionRef = builder.objectRef<Questionnaire.Question>('Question').implement({
  description: 'One question of a version (pertanyaan).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'By which answers name it (kode).' }),
    section: t.exposeString('section', { description: 'Bagian.' }),
    text: t.expose('text', words('What is asked (bunyi).')),
    type: t.expose('type', { type: QuestionType, description: 'Jenis.' }),
    choices: t.expose('choices', { type: [ChoiceRef], description: 'Pilihan; none where it is no choice.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Satuan.' }),
    min: t.exposeFloat('min', { nullable: true, description: 'Least number (terkecil).' }),
    max: t.exposeFloat('max', { nullable: true, description: 'Greatest number (terbesar).' }),
    askIf: t.expose('askIf', { type: [ConditionRef], description: 'Asked only where all of these hold; otherwise skipped (lompatan).' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'Asked from that day on; null: since the version holds (mulai).' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The last day on which it is asked (sampai).' }),
    source: t.exposeString('source', { description: 'Where it comes from (sumber).' }),
  }),
});

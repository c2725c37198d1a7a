import type * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { builder } from '../shared/builder.ts';
import { QuestionType } from './enums.ts';

export const WordsInput = builder.inputType('BilingualInput', {
  description: 'Words in both languages (dwibahasa).',
  fields: (t) => ({
    id: t.string({ required: true, description: 'Bahasa Indonesia.' }),
    en: t.string({ required: true, description: 'English.' }),
  }),
});
export const words = (description: string) => ({ type: WordsInput, required: true, description }) as const;

const ChoiceInput = builder.inputType('QuestionChoiceInput', {
  description: 'One of the answers to choose from (pilihan).',
  fields: (t) => ({ code: t.string({ required: true, description: 'Kode.' }), text: t.field(words('Bunyi.')) }),
});
const ConditionRef = builder.inputRef<Questionnaire.Question['askIf'][number], false>('QuestionConditionInput');
const ConditionInput = ConditionRef.implement({
  description:
    'What earlier answers must be for the question to be asked (syarat): `question` with `in` or `atLeast`, or one of `all`, `any`, `not`. At most 4 levels deep.',
  fields: (t) => ({
    question: t.string({ description: 'An earlier question’s code.' }),
    in: t.stringList({ description: 'Any of these answers.' }),
    atLeast: t.float({ description: 'This number or more (paling sedikit).' }),
    all: t.field({ type: [ConditionRef], description: 'All of these hold (semua).' }),
    any: t.field({ type: [ConditionRef], description: 'One of these holds (salah satu).' }),
    not: t.field({ type: ConditionRef, description: 'This does not hold (tidak).' }),
  }),
});
export const QuestionInput = builder.inputType('QuestionInput', {
  description: 'One question (pertanyaan).',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Kode: lower-case letters, digits, underscores.' }),
    section: t.string({ required: true, description: 'Bagian.' }),
    text: t.field(words('Bunyi.')),
    type: t.field({ type: QuestionType, required: true, description: 'Jenis.' }),
    choices: t.field({ type: [ChoiceInput], description: 'Pilihan.' }),
    unit: t.string({ description: 'Satuan.' }),
    min: t.float({ description: 'Least number (terkecil).' }),
    max: t.float({ description: 'Greatest number (terbesar).' }),
    askIf: t.field({ type: [ConditionInput], description: 'All of them must hold (lompatan).' }),
    from: t.field({ type: 'Date', description: 'Asked from that day on; left out: since the version holds (mulai).' }),
    to: t.field({ type: 'Date', description: 'The last day on which it is asked (sampai).' }),
    source: t.string({ required: true, description: 'Sumber.' }),
  }),
});

import { NoDraft, NotWeighed } from '@puskesos/core/survey';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { builder } from '../shared/builder.ts';
import { mutation } from '../shared/mutation.ts';
import { CarryKind, QuestionType, Unmapped } from './enums.ts';
import { QuestionnaireRef } from './questionnaire.ts';

const output = { type: QuestionnaireRef, description: 'The version as it is now.' } as const;

const WordsInput = builder.inputType('BilingualInput', {
  description: 'Words in both languages (dwibahasa).',
  fields: (t) => ({
    id: t.string({ required: true, description: 'Bahasa Indonesia.' }),
    en: t.string({ required: true, description: 'English.' }),
  }),
});
const words = (description: string) => ({ type: WordsInput, required: true, description }) as const;

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
const QuestionInput = builder.inputType('QuestionInput', {
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
const MappedInput = builder.inputType('CarriedAnswerInput', {
  description: 'An answer that a value becomes (padanan).',
  fields: (t) => ({
    item: t.string({ required: true, description: 'Kode pertanyaan.' }),
    value: t.string({ required: true, description: 'Jawaban.' }),
  }),
});
const MappingInput = builder.inputType('CarryMappingInput', {
  description: 'What one value becomes (padanan jawaban).',
  fields: (t) => ({
    value: t.string({ required: true, description: 'As it was.' }),
    answers: t.field({ type: [MappedInput], required: true, description: 'What it becomes.' }),
  }),
});
const RuleInput = builder.inputType('CarryRuleInput', {
  description: 'What becomes of an item’s answers (aturan pengalihan). An item without a rule must still be asked.',
  fields: (t) => ({
    item: t.string({ required: true, description: 'As it was called in the version that holds now.' }),
    kind: t.field({ type: CarryKind, required: true, description: 'Jenis.' }),
    to: t.stringList({ description: 'The items that take its place.' }),
    map: t.field({ type: [MappingInput], description: 'Value by value.' }),
    unmapped: t.field({ type: Unmapped, description: 'Left out: cross-checked.' }),
    crossCheck: t.boolean({ description: 'Of a retired item: its answers are to be looked at (kroscek).' }),
    why: t.field(words('Alasan.')),
  }),
});

mutation('draftQuestionnaire', {
  description: 'Drafts the next version, or drafts it anew (rancang kuesioner). Dinsos only. Nothing changes until it is published.',
  right: 'questionnaire.write',
  input: (t) => ({
    title: t.field(words('Judul.')),
    from: t.field({ type: 'Date', required: true, description: 'Since when it is to hold (berlaku).' }),
    basis: t.string({ required: true, description: 'The decision behind it (dasar).' }),
    questions: t.field({ type: [QuestionInput], required: true, description: 'In the order in which they are asked.' }),
    carry: t.field({ type: [RuleInput], description: 'What becomes of the answers that are there.' }),
  }),
  gives: { questionnaire: output },
}).runs(Questionnaire.draft);

const version = { required: true, description: 'Versi.' } as const;

mutation('weighQuestionnaire', {
  description:
    'Begins to count what a draft would do to the answers of how many households (hitung akibat); `weighed` tells how far it is. Nothing else is written.',
  right: 'questionnaire.write',
  errors: [NoDraft],
  input: (t) => ({ version: t.int(version) }),
  gives: { questionnaire: output },
}).runs(Questionnaire.weigh);

mutation('publishQuestionnaire', {
  description:
    'Publishes a draft that was weighed as it stands (terbitkan kuesioner). Answers are carried over in the background; those to retired items are kept, and what is in doubt becomes a cross-check.',
  right: 'questionnaire.write',
  errors: [NoDraft, NotWeighed],
  input: (t) => ({ version: t.int(version) }),
  gives: { questionnaire: output },
}).runs(Questionnaire.publish);

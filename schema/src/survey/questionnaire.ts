import type { Message } from '@puskesos/core/shared/error';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import type { Effect } from '@puskesos/core/survey/shapes';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { plain } from '../shared/plain.ts';
import { ReasonRef } from '../shared/reason.ts';
import { CarryKind, DifferenceKind, QuestionnaireState, QuestionType, Unmapped } from './enums.ts';

type Form = Questionnaire.QuestionnaireNow;
const words = (what: string) => ({ type: ReasonRef, description: what }) as const;

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
      complexity: { field: 1, multiplier: 2 },
      resolve: (node) => node.all && [...node.all],
    }),
    any: t.field({
      type: [ConditionRef],
      nullable: true,
      description: 'One of these holds (salah satu).',
      complexity: { field: 1, multiplier: 2 },
      resolve: (node) => node.any && [...node.any],
    }),
    not: t.field({ type: ConditionRef, nullable: true, description: 'This does not hold (tidak).', resolve: ({ not }) => not }),
  }),
});

const QuestionRef = builder.objectRef<Questionnaire.Question>('Question').implement({
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

const MappedRef = builder.objectRef<Questionnaire.MigrationRule['map'][number]['answers'][number]>('CarriedAnswer').implement({
  description: 'An answer that a value becomes (padanan).',
  fields: (t) => ({
    item: t.exposeString('item', { description: 'Kode pertanyaan.' }),
    value: t.exposeString('value', { description: 'Jawaban.' }),
  }),
});

const MappingRef = builder.objectRef<Questionnaire.MigrationRule['map'][number]>('CarryMapping').implement({
  description: 'What one value becomes (padanan jawaban).',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'As it was.' }),
    answers: t.expose('answers', { type: [MappedRef], description: 'What it becomes.' }),
  }),
});

const RuleRef = builder.objectRef<Questionnaire.MigrationRule>('CarryRule').implement({
  description: 'What becomes of an item’s answers in this version (aturan pengalihan).',
  fields: (t) => ({
    item: t.exposeString('item', { description: 'As it was called in the version before.' }),
    kind: t.expose('kind', { type: CarryKind, description: 'Jenis.' }),
    to: t.exposeStringList('to', { description: 'The items that take its place.' }),
    map: t.expose('map', { type: [MappingRef], description: 'Value by value; a renamed item keeps its values.' }),
    unmapped: t.expose('unmapped', { type: Unmapped, description: 'What becomes of a value without a word here.' }),
    crossCheck: t.exposeBoolean('crossCheck', { description: 'Of a retired item: its answers are to be looked at (kroscek).' }),
    why: t.expose('why', words('Alasan.')),
  }),
});

const PassRef = builder.objectRef<Questionnaire.MigrationRun & Effect>('QuestionnairePass').implement({
  description: 'What a version does to the answers that are there, counted village by village (akibat bagi rumah tangga).',
  fields: (t) => ({
    startedAt: t.expose('startedAt', { type: 'Instant', description: 'Mulai.' }),
    finishedAt: t.expose('finishedAt', { type: 'Instant', nullable: true, description: 'Selesai; null while it goes on.' }),
    villages: t.exposeInt('villages', { description: 'Villages gone through.' }),
    of: t.exposeInt('of', { description: 'Of so many.' }),
    households: t.exposeInt('households', { description: 'Households with answers (rumah tangga).' }),
    carried: t.exposeInt('carried', { description: 'Answers that go along as they are, or under another name.' }),
    recoded: t.exposeInt('recoded', { description: 'Answers coded anew or split.' }),
    retired: t.exposeInt('retired', { description: 'Answers kept, but no longer shown among those asked.' }),
    tasks: t.exposeInt('tasks', { description: 'Households in which the officer has something to cross-check (tugas kroscek).' }),
  }),
});

export const QuestionnaireRef = builder.objectRef<Form>('Questionnaire').implement({
  description: 'One version of the verification form (kuesioner verifikasi).',
  fields: (t) => ({
    version: t.exposeInt('number', { description: 'Versi.' }),
    title: t.expose('title', words('Judul.')),
    state: t.expose('state', { type: QuestionnaireState, description: 'Status.' }),
    from: t.expose('from', { type: 'Date', description: 'Since when it holds (berlaku).' }),
    basis: t.exposeString('basis', { description: 'The decision behind it (dasar).' }),
    publishedAt: t.expose('publishedAt', { type: 'Instant', nullable: true, description: 'Diterbitkan.' }),
    questions: t.expose('questions', {
      type: [QuestionRef],
      description: 'In the order in which they are asked.',
      complexity: { field: 1, multiplier: 20 },
    }),
    carry: t.expose('carry', {
      type: [RuleRef],
      description: 'What becomes of the answers to the version before.',
      complexity: { field: 1, multiplier: 6 },
    }),
    weighed: t.expose('weighed', { type: PassRef, nullable: true, description: 'What it would do, as counted before it is published.' }),
    carriedOver: t.expose('carriedOver', { type: PassRef, nullable: true, description: 'What it did; goes on in the background.' }),
  }),
});

const changes = historyOf<Questionnaire.Questionnaire>('Questionnaire', 'a version', 'riwayat kuesioner');
builder.objectField(QuestionnaireRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ number }, page, { core }) => connectionOf(await Questionnaire.history(core, { version: number, page })),
  }),
);

const DifferenceRef = builder.objectRef<Questionnaire.ItemDifference>('QuestionnaireDifference').implement({
  description: 'What of one item is different in the later version (perbedaan butir).',
  fields: (t) => ({
    kind: t.expose('kind', { type: DifferenceKind, description: 'Jenis.' }),
    item: t.exposeString('item', { nullable: true, description: 'As it was; null where it is new.' }),
    to: t.field({ type: ['String'], description: 'As it is now.', resolve: ({ to }) => [...to] }),
    rules: t.field({
      type: [RuleRef],
      description: 'What becomes of its answers, version by version; none where they stay.',
      resolve: ({ rules }) => [...rules],
    }),
  }),
});

builder.queryFields((t) => ({
  questionnaires: t.field({
    type: [QuestionnaireRef],
    description: 'Every version, oldest first (daftar versi kuesioner). One Query.',
    complexity: { field: 5, multiplier: 4 },
    authScopes: { right: 'survey.read' },
    resolve: (_root, _args, { core }) => Questionnaire.list(core, {}),
  }),
  questionnaire: t.field({
    type: QuestionnaireRef,
    nullable: true,
    description: 'One version (kuesioner). One Query.',
    args: { version: t.arg.int({ description: 'Left out: the one that is asked now.' }) },
    complexity: 5,
    authScopes: { right: 'survey.read' },
    resolve: (_root, args, { core }) => Questionnaire.byVersion(core, plain(args)),
  }),
  questionnaireDiff: t.field({
    type: [DifferenceRef],
    description: 'What is different between two versions, item by item, by way of those in between (perbedaan versi). One Query.',
    args: {
      from: t.arg.int({ required: true, description: 'The earlier.' }),
      to: t.arg.int({ required: true, description: 'The later.' }),
    },
    complexity: { field: 5, multiplier: 20 },
    authScopes: { right: 'survey.read' },
    resolve: (_root, args, { core }) => Questionnaire.diff(core, args),
  }),
}));

import type { Effect, FindingEffect } from '@puskesos/core/survey/migration-shapes';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { xlsFormAddress } from '@puskesos/core/survey/xlsform';
import { Answer } from '../program/enums.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { plain } from '../shared/plain.ts';
import { oneByOne, recordRef } from '../shared/record.ts';
import { RuleRef } from './carry-rule.ts';
import { DerivedFinding, QuestionnaireState } from './enums.ts';
import { FindingRuleRef } from './finding-rule.ts';
import { QuestionRef, words } from './question.ts';

type Form = Questionnaire.QuestionnaireNow;

const FindingEffectRef = builder.objectRef<FindingEffect>('FindingEffect').implement({
  description: 'In how many households a finding is judged otherwise, or as before, by a version (akibat bagi temuan).',
  fields: (t) => ({
    finding: t.expose('finding', { type: DerivedFinding, description: 'Which.' }),
    was: t.expose('was', { type: Answer, nullable: true, description: 'Under the version before; null: it has no rule for it.' }),
    becomes: t.expose('becomes', { type: Answer, nullable: true, description: 'Under this one; null: it has no rule for it.' }),
    households: t.exposeInt('households', { description: 'Rumah tangga.' }),
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
    findings: t.field({
      type: [FindingEffectRef],
      nullable: true,
      description: 'What becomes of each finding; null of what was carried over (akibat bagi temuan).',
      resolve: ({ findings }) => findings && [...findings],
    }),
  }),
});

export const QuestionnaireRef = recordRef<Form>('Questionnaire', {
  key: ({ number }) => String(number),
  load: oneByOne((core, version) => Questionnaire.byVersion(core, { version: Number(version) })),
});

QuestionnaireRef.implement({
  description: 'One version of the verification form (kuesioner verifikasi).',
  fields: (t) => ({
    version: t.exposeInt('number', { description: 'Versi.' }),
    recordVersion: t.exposeInt('version', {
      description: 'How often this version was changed while it was a draft; as `expectedVersion` takes it.',
    }),
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
    findings: t.field({
      type: [FindingRuleRef],
      description: 'What follows from the answers (aturan temuan).',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ findings = [] }) => [...findings],
    }),
    xlsForm: t.string({
      description:
        'The form for phones with ODK Collect or KoboCollect: a workbook (XLSForm) as a data address, to be saved as it stands (formulir untuk HP).',
      complexity: 50,
      resolve: (form) => xlsFormAddress(form),
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

builder.queryField('questionnaires', (t) =>
  t.field({
    type: [QuestionnaireRef],
    description: 'Every version, oldest first (daftar versi kuesioner).',
    complexity: { field: 5, multiplier: 4 },
    authScopes: { right: 'survey.read' },
    resolve: (_root, _args, { core }) => Questionnaire.list(core, {}),
  }),
);

builder.queryField('questionnaire', (t) =>
  t.field({
    type: QuestionnaireRef,
    nullable: true,
    description: 'One version (kuesioner).',
    args: { version: t.arg.int({ description: 'Left out: the one that is asked now.' }) },
    complexity: 5,
    authScopes: { right: 'survey.read' },
    resolve: (_root, args, { core }) => Questionnaire.byVersion(core, plain(args)),
  }),
);

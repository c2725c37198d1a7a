import { villageOf } from '@puskesos/core/region';
import type { Stored } from '@puskesos/core/shared/entity';
import * as Survey from '@puskesos/core/survey';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef } from '../shared/record.ts';
import { AnswerRef, items, retiredItems } from './answer.ts';
import { CheckRef } from './cross-check.ts';
import { DerivedRef } from './derived.ts';
import { QuestionnaireRef } from './questionnaire.ts';
import { VisitConnection } from './visit.ts';
import { SecondRef, SeenRef } from './visit-seen.ts';

export interface Shown extends Partial<Pick<NonNullable<Awaited<ReturnType<typeof Survey.ofHousehold>>>, 'form' | 'derived'>> {
  readonly survey: Stored<Survey.Survey>;
}

export const SurveyRef = recordRef<Shown>('Survey', {
  key: ({ survey }) => survey.household,
  load: oneByOne(async (core, household): Promise<Shown | null> => (await Survey.ofHousehold(core, { household })) ?? null),
});

const fields = fieldsOf<Shown>((t) => ({
  household: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'The household as it is now; null where it has moved out of your area (rumah tangga).',
    resolve: ({ survey }) => survey.household,
  }),
  village: t.field({
    type: VillageRef,
    description: 'Where it was when somebody last asked (desa/kelurahan).',
    resolve: ({ survey }) => villageOf(survey.village),
  }),
  questionnaireVersion: t.int({ description: 'Of the questionnaire its items are of.', resolve: ({ survey }) => survey.questionnaire }),
  questionnaire: t.field({
    type: QuestionnaireRef,
    nullable: true,
    description: 'What is asked now; null in a list.',
    resolve: ({ form }) => form,
  }),
  answers: t.field({
    type: [AnswerRef],
    description: 'Item by item.',
    complexity: { field: 1, multiplier: 20 },
    resolve: ({ survey }) => items(survey),
  }),
  retired: t.field({
    type: [AnswerRef],
    description: 'Answers to items that are no longer asked: kept, shown as retired (butir yang dihapus).',
    complexity: { field: 1, multiplier: 4 },
    resolve: ({ survey }) => retiredItems(survey),
  }),
  checks: t.field({
    type: [CheckRef],
    description: 'What is, or was, to be cross-checked (kroscek).',
    complexity: { field: 1, multiplier: 4 },
    resolve: ({ survey }) => [...survey.checks],
  }),
  derived: t.field({
    type: [DerivedRef],
    nullable: true,
    description: 'What follows from the answers; null in a list (temuan turunan).',
    complexity: { field: 1, multiplier: 3 },
    resolve: ({ derived }) => derived && [...derived],
  }),
  last: t.field({
    type: SeenRef,
    nullable: true,
    description: 'The latest visit (kunjungan terakhir).',
    resolve: ({ survey }) => survey.last,
  }),
  answered: t.field({
    type: SeenRef,
    nullable: true,
    description: 'The latest visit at which somebody answered (terakhir dijawab).',
    resolve: ({ survey }) => survey.answered,
  }),
  nextDue: t.field({
    type: 'Date',
    nullable: true,
    description: 'When to try again, where the latest visit met nobody or was refused (jadwal datangi lagi).',
    resolve: ({ survey }) => Survey.nextDue(survey),
  }),
  second: t.field({ type: SecondRef, nullable: true, description: 'Kunjungan ulang.', resolve: ({ survey }) => survey.second }),
  version: t.int({
    description: 'How often it was changed; 1 is new. A mutation takes it as `expectedVersion`.',
    resolve: ({ survey }) => survey.version,
  }),
}));

SurveyRef.implement({
  description: 'What is known of a household by its answers: the merge of its visits, in whatever order they came (hasil survei).',
  fields: (t) => ({
    ...fields(t),
    visits: t.field({
      type: VisitConnection,
      nullable: true,
      description: 'Its visits, latest first (daftar kunjungan).',
      args: pageArgs,
      complexity: pageComplexity,
      resolve: async ({ survey }, page, { core }) => connectionOf(await Survey.visitsOf(core, { household: survey.household, page })),
    }),
  }),
});

const changes = historyOf<Survey.Survey, Shown>(
  'Survey',
  'a survey',
  'riwayat survei',
  snapshotOf('Survey', 'the survey', fields),
  (survey) => ({ survey }),
);
builder.objectField(SurveyRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ survey }, page, { core }) => connectionOf(await Survey.history(core, { household: survey.household, page })),
  }),
);

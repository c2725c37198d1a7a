import * as Survey from '@puskesos/core/survey';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { type Shown, SurveyRef } from './survey.ts';

builder.objectField(HouseholdRef, 'survey', (t) =>
  t.field({
    type: SurveyRef,
    nullable: true,
    description: 'What is known of it by its answers; null while nobody asked (hasil survei).',
    complexity: 5,
    authScopes: { right: 'survey.read' },
    resolve: ({ id }, _args, { core }) => Survey.ofHousehold(core, { household: id }),
  }),
);

const SurveyConnection = builder.connectionObject(
  { type: SurveyRef, name: 'SurveyConnection', description: 'A page of surveys.' },
  { name: 'SurveyEdge', description: 'A survey and its cursor.' },
);

builder.objectField(VillageRef, 'surveys', (t) =>
  t.field({
    type: SurveyConnection,
    nullable: true,
    description: 'What is known of its households by their answers, those visited longest ago first (daftar survei).',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'survey.read' },
    resolve: async ({ code }, page, { core }) =>
      connectionOf(await Survey.listIn(core, { village: code, page }), (survey): Shown => ({ survey })),
  }),
);

import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { builder } from '../shared/builder.ts';
import { RuleRef } from './carry-rule.ts';
import { DifferenceKind } from './enums.ts';

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

builder.queryField('questionnaireDiff', (t) =>
  t.field({
    type: [DifferenceRef],
    description: 'What is different between two versions, item by item, by way of those in between (perbedaan versi).',
    args: {
      from: t.arg.int({ required: true, description: 'The earlier.' }),
      to: t.arg.int({ required: true, description: 'The later.' }),
    },
    complexity: { field: 5, multiplier: 20 },
    authScopes: { right: 'survey.read' },
    resolve: (_root, args, { core }) => Questionnaire.diff(core, args),
  }),
);

import * as Recipient from '@puskesos/core/recipient';
import { connectionOf } from '../shared/connection-of.ts';
import { pageArgs, pageComplexity, villageArg } from './args.ts';
import { builder } from './builder.ts';
import { ProgramRef } from './recipient.ts';

const DecidedRef = builder.objectRef<Recipient.DecidedHousehold>('DecidedHousehold').implement({
  description:
    'A household that the village’s deliberation agreed to propose, by the masked name of its head (hasil musyawarah). It receives nothing by that yet.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Says nothing of the household.' }),
    maskedName: t.exposeString('maskedName', { description: 'As `S**I A**H` (nama tersamar).' }),
    programs: t.expose('programs', {
      type: [ProgramRef],
      description: 'For which programmes; none: for another look at its decile.',
      complexity: { field: 1, multiplier: 2 },
    }),
  }),
});

const DecidedConnection = builder.connectionObject(
  { type: DecidedRef, name: 'DecidedConnection', description: 'A page of households agreed on.' },
  { name: 'DecidedEdge', description: 'A household agreed on and its cursor.' },
);

builder.queryField('decided', (t) =>
  t.field({
    type: DecidedConnection,
    description: 'Whom the village’s latest published deliberation agreed to propose, by masked name (hasil musyawarah).',
    args: { ...villageArg, ...pageArgs },
    complexity: pageComplexity,
    resolve: async (_root, { village, ...page }, context) => connectionOf(await Recipient.decidedIn(context, { village, page })),
  }),
);

import * as Targeting from '@puskesos/core/targeting';
import { AidLineRef } from '../aid/aid-line.ts';
import { HouseholdRef } from '../household/household.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { SEARCHED, villageArgs } from './searched.ts';

const WaitingRef = builder.objectRef<Targeting.Waiting>('Waiting').implement({
  description: 'A household that waits, verified, for a place in a programme (daftar tunggu).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: 'Whose household (rumah tangga).' }),
    lines: t.field({
      type: [AidLineRef],
      description: 'Since when, and for whom of it where the programme is for persons.',
      resolve: ({ lines }) => [...lines],
    }),
  }),
});

const WaitingConnection = builder.connectionObject(
  { type: WaitingRef, name: 'WaitingConnection', description: 'A page of a waiting list.' },
  { name: 'WaitingEdge', description: 'Somebody who waits, and the cursor.' },
);

builder.objectField(ProgramRef, 'waitingList', (t) =>
  t.field({
    type: WaitingConnection,
    description: `Who waits for it, verified and not yet approved, by household in a programme for persons, too (daftar tunggu). ${SEARCHED}`,
    args: villageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ id: program }, { village, ...page }, { core }) =>
      connectionOf(await Targeting.waitingList(core, { program, village, page })),
  }),
);

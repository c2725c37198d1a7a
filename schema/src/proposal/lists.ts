import * as Proposal from '@puskesos/core/proposal';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { plain } from '../shared/plain.ts';
import { withTotal } from '../shared/total.ts';
import { ProposalConnection } from './connection.ts';
import { deskArgs } from './desk.ts';
import { ProposalRef } from './proposal.ts';

builder.objectField(VillageRef, 'proposals', (t) =>
  t.field({
    type: ProposalConnection,
    nullable: true,
    description: 'Its proposals, state by state in the order of the road, those due first (daftar usulan).',
    args: deskArgs,
    complexity: pageComplexity,
    authScopes: { right: 'proposal.read' },
    resolve: async ({ code }, args, { core }) => {
      const { page, asked } = pageOf(args);
      const { orderBy: direction, state, purse } = plain(asked);
      const listed = connectionOf(await Proposal.listIn(core, { village: code, state, purse, direction, page }));
      return withTotal(listed, () => Proposal.totalIn(core, { place: code, state, purse }));
    },
  }),
);

builder.objectField(HouseholdRef, 'proposals', (t) =>
  t.field({
    type: [ProposalRef],
    nullable: true,
    description: 'What it was proposed for, one for each subject (usulan rumah tangga).',
    complexity: { field: 5, multiplier: 3 },
    authScopes: { right: 'proposal.read' },
    resolve: ({ id }, _args, { core }) => Proposal.ofHousehold(core, { household: id }),
  }),
);

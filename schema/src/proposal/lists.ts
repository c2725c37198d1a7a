import * as Proposal from '@puskesos/core/proposal';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { plain } from '../shared/plain.ts';
import { totalFields, withTotal } from '../shared/total.ts';
import { ProposalState } from './enums.ts';
import { ProposalRef } from './proposal.ts';

const ProposalConnection = builder.connectionObject(
  { type: ProposalRef, name: 'ProposalConnection', description: 'A page of proposals.', fields: totalFields },
  { name: 'ProposalEdge', description: 'A proposal and its cursor.' },
);

builder.objectField(VillageRef, 'proposals', (t) =>
  t.field({
    type: ProposalConnection,
    nullable: true,
    description: 'Its proposals, state by state in the order of the road, those due first (daftar usulan). One Query.',
    args: { state: t.arg({ type: ProposalState, description: 'Only these.' }), ...pageArgs },
    complexity: pageComplexity,
    authScopes: { right: 'proposal.read' },
    resolve: async ({ code }, args, { core }) => {
      const { page, asked } = pageOf(args);
      const listed = connectionOf(await Proposal.listIn(core, { village: code, ...plain(asked), page }));
      return withTotal(listed, async () => ({ count: await Proposal.countIn(core, { village: code, ...plain(asked) }) }));
    },
  }),
);

builder.objectField(HouseholdRef, 'proposals', (t) =>
  t.field({
    type: [ProposalRef],
    nullable: true,
    description: 'What it was proposed for, one for each subject (usulan rumah tangga). One Query.',
    complexity: { field: 5, multiplier: 3 },
    authScopes: { right: 'proposal.read' },
    resolve: ({ id }, _args, { core }) => Proposal.ofHousehold(core, { household: id }),
  }),
);

import * as Proposal from '@puskesos/core/proposal';
import { villageOf } from '@puskesos/core/region';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { ProposalCount } from './connection.ts';

const ProgressRef = builder.objectRef<Proposal.VillageCounts>('ProposalProgress').implement({
  description: 'How far a village’s proposals are (kemajuan usulan).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    counts: t.field({
      type: [ProposalCount],
      description: 'State by state.',
      resolve: ({ counts }) => Object.entries(counts) as [Proposal.Proposal['state'], number][],
    }),
  }),
});

builder.objectField(DistrictRef, 'proposalProgress', (t) =>
  t.field({
    type: [ProgressRef],
    nullable: true,
    description: 'How far the proposals of each of its villages are, as far as you serve them (kemajuan usulan).',
    complexity: { field: 5, multiplier: 12 },
    authScopes: { right: 'proposal.read' },
    resolve: async ({ code }, _args, { core }) => [...(await Proposal.progress(core, { district: code }))],
  }),
);

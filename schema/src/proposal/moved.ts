import type * as Proposal from '@puskesos/core/proposal';
import { builder } from '../shared/builder.ts';
import { encodeId } from '../shared/global-id.ts';
import { RefusalRef } from '../shared/refusal.ts';
import { ProposalRef } from './proposal.ts';

export const MovedRef = builder.objectRef<Proposal.Moved>('MovedProposal').implement({
  description: 'What became of one proposal of many (hasil per usulan).',
  fields: (t) => ({
    proposalId: t.id({ description: 'The proposal’s id, as it was given.', resolve: ({ id }) => encodeId('Proposal', id) }),
    proposal: t.field({
      type: ProposalRef,
      nullable: true,
      description: 'As it is now; null where it did not move.',
      resolve: ({ proposal }) => proposal,
    }),
    refusal: t.expose('refusal', {
      type: RefusalRef,
      nullable: true,
      description: 'Why it did not move, and what to do; null where it did.',
    }),
  }),
});

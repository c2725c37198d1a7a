import type { DeliberationNow } from '@puskesos/core/proposal';
import { builder } from '../shared/builder.ts';
import { ProposalRef } from './proposal.ts';

export const DecisionRef = builder.objectRef<DeliberationNow['decisions'][number]>('DeliberationDecision').implement({
  description: 'What was decided on one family (keputusan).',
  fields: (t) => ({
    proposal: t.field({
      type: ProposalRef,
      nullable: true,
      description: 'On which proposal; null where its household has moved out of your area (usulan).',
      resolve: ({ proposal }) => proposal,
    }),
    accepted: t.exposeBoolean('accepted', { description: 'Agreed to propose it (disepakati).' }),
    reason: t.exposeString('reason', { description: 'Alasan.' }),
  }),
});

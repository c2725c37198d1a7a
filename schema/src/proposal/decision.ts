import type { DeliberationNow } from '@puskesos/core/proposal';
import { builder } from '../shared/builder.ts';

export const DecisionRef = builder.objectRef<DeliberationNow['decisions'][number]>('DeliberationDecision').implement({
  description: 'What was decided on one family (keputusan).',
  fields: (t) => ({
    proposal: t.exposeID('proposal', { description: 'The proposal’s id.' }),
    accepted: t.exposeBoolean('accepted', { description: 'Agreed to propose it (disepakati).' }),
    reason: t.exposeString('reason', { description: 'Alasan.' }),
  }),
});

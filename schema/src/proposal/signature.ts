import type { DeliberationNow } from '@puskesos/core/proposal';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';

export const SignatureRef = builder.objectRef<NonNullable<DeliberationNow['ratified']>>('DeliberationSignature').implement({
  description: 'Who took a step with the record, and when (pengesahan).',
  fields: (t) => ({
    by: t.field({ type: ActorRef, description: 'Oleh.', resolve: ({ by }) => by }),
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
  }),
});

export const AppliedRef = builder.objectRef<NonNullable<DeliberationNow['applied']>>('DeliberationApplied').implement({
  description: 'What the decisions came to (hasil).',
  fields: (t) => ({
    agreed: t.exposeInt('agreed', { description: 'Disepakati.' }),
    rejected: t.exposeInt('rejected', { description: 'Ditolak.' }),
    passedOver: t.exposeInt('passedOver', { description: 'No longer on the first list by then (terlewati).' }),
  }),
});

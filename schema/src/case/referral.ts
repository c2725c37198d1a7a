import type * as Case from '@puskesos/core/case';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { CaseAdvice, ReferralAnswer } from './enums.ts';

export const RecommendationRef = builder.objectRef<Case.Recommendation>('CaseRecommendation').implement({
  description: 'What the back office advised (rekomendasi).',
  fields: (t) => ({
    advice: t.expose('advice', { type: CaseAdvice, description: 'Rekomendasi.' }),
    by: t.field({ type: ActorRef, description: 'Petugas.', resolve: ({ by }) => by }),
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    service: t.exposeString('service', { nullable: true, description: 'To which service (layanan tujuan).' }),
    contact: t.exposeString('contact', { nullable: true, description: 'Whom to speak to there (kontak).' }),
  }),
});

export const ReferralRef = builder.objectRef<Case.Referral>('CaseReferral').implement({
  description: 'A service that was asked for help, and what it says (rujukan).',
  fields: (t) => ({
    service: t.exposeString('service', { description: 'Which (layanan tujuan).' }),
    contact: t.exposeString('contact', { nullable: true, description: 'Whom to speak to there (kontak).' }),
    on: t.expose('on', { type: 'Date', description: 'Since when (tanggal).' }),
    answer: t.field({
      type: ReferralAnswer,
      nullable: true,
      description: 'What it said last; null: nothing yet (jawaban).',
      resolve: ({ answer }) => answer?.kind,
    }),
    answeredOn: t.field({ type: 'Date', nullable: true, description: 'When (tanggal jawaban).', resolve: ({ answer }) => answer?.on }),
  }),
});

import type * as Survey from '@puskesos/core/survey';
import type { VisitSummary } from '@puskesos/core/survey/visit-shapes';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { VisitOutcome } from './enums.ts';
import { VisitRef } from './visit.ts';

export const SeenRef = builder.objectRef<VisitSummary>('SurveyVisitSeen').implement({
  description: 'A visit in short (kunjungan).',
  fields: (t) => ({
    visit: t.field({ type: VisitRef, nullable: true, description: 'The whole of it.', resolve: ({ visit }) => visit }),
    by: t.field({ type: ActorRef, description: 'Petugas.', resolve: ({ by }) => by }),
    at: t.expose('at', { type: 'Instant', description: 'When it began.' }),
    outcome: t.expose('outcome', { type: VisitOutcome, description: 'Hasil.' }),
  }),
});

export const SecondRef = builder.objectRef<NonNullable<Survey.Survey['second']>>('SecondVisit').implement({
  description: 'The second look by somebody else (kunjungan ulang).',
  fields: (t) => ({
    by: t.field({ type: ActorRef, description: 'Petugas.', resolve: ({ by }) => by }),
    at: t.expose('at', { type: 'Instant', description: 'When it began.' }),
    differences: t.field({
      type: ['String'],
      description: 'The items that were answered otherwise than the first time (perbedaan).',
      resolve: ({ differences }) => [...differences],
    }),
  }),
});

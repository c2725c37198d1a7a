import type * as Survey from '@puskesos/core/survey';
import type { VisitSummary } from '@puskesos/core/survey/visit-shapes';
import { builder } from '../shared/builder.ts';
import { VisitOutcome } from './enums.ts';

export const SeenRef = builder.objectRef<VisitSummary>('SurveyVisitSeen').implement({
  description: 'A visit in short (kunjungan).',
  fields: (t) => ({
    visit: t.exposeString('visit', { description: 'Its id.' }),
    by: t.exposeString('by', { description: 'Who: the id they signed in with.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it began.' }),
    outcome: t.expose('outcome', { type: VisitOutcome, description: 'Hasil.' }),
  }),
});

export const SecondRef = builder.objectRef<NonNullable<Survey.Survey['second']>>('SecondVisit').implement({
  description: 'The second look by somebody else (kunjungan ulang).',
  fields: (t) => ({
    by: t.exposeString('by', { description: 'Who: the id they signed in with.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it began.' }),
    differences: t.field({
      type: ['String'],
      description: 'The items that were answered otherwise than the first time (perbedaan).',
      resolve: ({ differences }) => [...differences],
    }),
  }),
});

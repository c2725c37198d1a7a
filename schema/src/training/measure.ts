import type * as Training from '@puskesos/core/training';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { MeasureTime, WorkKind } from './enums.ts';

export const MeasureRef = builder.objectRef<Training.Measure>('LivelihoodMeasure').implement({
  description: 'What somebody earned and from what, as they told it (ukuran penghidupan).',
  fields: (t) => ({
    at: t.expose('at', { type: MeasureTime, description: 'Which time.' }),
    on: t.expose('on', { type: 'Date', description: 'The day it was asked.' }),
    income: t.expose('income', { type: 'Rupiah', description: 'A month (penghasilan per bulan).' }),
    work: t.expose('work', { type: WorkKind, description: 'Pekerjaan.' }),
    decile: t.exposeInt('decile', { nullable: true, description: 'The household’s official decile that day (desil).' }),
    by: t.field({ type: ActorRef, description: 'Who asked.', resolve: ({ by }) => by }),
  }),
});

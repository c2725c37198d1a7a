import type * as Training from '@puskesos/core/training';
import { builder } from '../shared/builder.ts';

export const SessionRef = builder.objectRef<Training.Session>('TrainingSession').implement({
  description: 'One meeting of a training (sesi).',
  fields: (t) => ({
    id: t.exposeID('id', { description: '`1`, `2` … within the training.' }),
    from: t.expose('from', { type: 'Instant', description: 'Mulai.' }),
    to: t.expose('to', { type: 'Instant', description: 'Selesai.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where, when not at the training’s own place (tempat).' }),
  }),
});

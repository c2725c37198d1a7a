import type * as Training from '@puskesos/core/training';
import { fieldsOf, snapshotOf } from '../shared/history.ts';
import { orNull } from '../shared/or-null.ts';
import { recordRef, splitKey } from '../shared/record.ts';

type SessionOf = Training.Session & { readonly training: string };

export const SessionRef = recordRef<SessionOf>('TrainingSession', {
  key: ({ training, id }) => `${training}/${id}`,
  load: (keys, { trainingOf }) =>
    Promise.all(
      keys.map(async (key) => {
        const [training, own] = splitKey(key);
        const session = (await orNull(() => trainingOf(training)))?.sessions.find(({ id }) => id === own);
        return session ? { ...session, training } : null;
      }),
    ),
  within: true,
});

const fields = fieldsOf<SessionOf>((t) => ({
  number: t.exposeString('id', { description: '`1`, `2` … within the training (nomor sesi).' }),
  from: t.expose('from', { type: 'Instant', description: 'Mulai.' }),
  to: t.expose('to', { type: 'Instant', description: 'Selesai.' }),
  place: t.exposeString('place', { nullable: true, description: 'Where, when not at the training’s own place (tempat).' }),
}));

SessionRef.implement({ description: 'One meeting of a training (sesi).', fields });

export const SessionSnapshotRef = snapshotOf<SessionOf>('TrainingSession', 'a session', fields);

import { villageOf } from '@puskesos/core/region';
import * as Training from '@puskesos/core/training';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { TrainingEnrollmentRef } from './enrollment.ts';
import { TrainingRef } from './training.ts';

type Waiting = Awaited<ReturnType<typeof Training.waitingFor>>['rows'][number]['value'];
const WaitingRef = builder.objectRef<Waiting>('TrainingWaiting').implement({
  description: 'A place in the queue for a seat (daftar tunggu).',
  fields: (t) => ({
    enrollment: t.field({
      type: TrainingEnrollmentRef,
      nullable: true,
      description: 'Whose enrollment (kepesertaan).',
      resolve: ({ enrollment }) => enrollment,
    }),
    ticket: t.exposeInt('ticket', { description: 'Order of arrival (nomor urut).' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
  }),
});
const WaitingConnection = builder.connectionObject(
  { type: WaitingRef, name: 'TrainingWaitingConnection', description: 'A page of the queue, who is next first.' },
  { name: 'TrainingWaitingEdge', description: 'A place in the queue and its cursor.' },
);

builder.objectField(TrainingRef, 'queue', (t) =>
  t.field({
    type: WaitingConnection,
    nullable: true,
    description: 'The queue for its seats, who is next first; for whoever sees the regency (daftar tunggu).',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async ({ id }, page, { core }) => connectionOf(await Training.waitingFor(core, { training: id, page })),
  }),
);

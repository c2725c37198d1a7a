import * as Delivery from '@puskesos/core/delivery';
import { maySeeNames } from '@puskesos/core/household';
import { villageOf } from '@puskesos/core/region';
import { VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { nameFor } from '../shared/names.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { Arrival } from './enums.ts';
import { LineRef } from './line.ts';

export const CheckRef = recordRef<Delivery.SampleCheck>('SampleCheck', {
  key: Delivery.lineId,
  load: oneByOne((core, line) => Delivery.checkById(core, { line })),
});

CheckRef.implement({
  description: 'A recipient drawn by lot, and what they say (uji petik).',
  fields: (t) => ({
    line: t.field({ type: LineRef, nullable: true, description: 'Of which line (baris).', resolve: Delivery.lineId }),
    code: t.exposeString('code', { description: 'The line’s code (kode).' }),
    village: t.field({
      type: VillageRef,
      description: 'Where (desa/kelurahan).',
      resolve: ({ village }) => villageOf(village),
    }),
    payee: t.string({
      description: 'Whom to ask; masked for who may not see names (penerima).',
      resolve: ({ payee }, _args, { core }) => nameFor(core, payee),
    }),
    version: versionField(t),
    found: t.expose('found', { type: Arrival, nullable: true, description: 'Hasil; null: nobody has looked yet.' }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'Day of the visit.' }),
    by: t.field({ type: ActorRef, nullable: true, description: 'Who looked.', resolve: ({ by }) => by }),
    note: t.string({
      nullable: true,
      description: 'Catatan; null for who may not see names.',
      resolve: ({ note }, _args, { core }) => (maySeeNames(core) ? note : null),
    }),
  }),
});

export const CheckConnection = builder.connectionObject(
  { type: CheckRef, name: 'SampleCheckConnection', description: 'A page of a sample.' },
  { name: 'SampleCheckEdge', description: 'A recipient of the sample and their cursor.' },
);

import type * as Delivery from '@puskesos/core/delivery';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { wordsFor } from '../shared/names.ts';

export const ReturnRef = builder.objectRef<Delivery.Return>('LineReturn').implement({
  description: 'Money, or the goods of one receipt, that came back after it was given (pengembalian).',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When it was recorded.' }),
    on: t.expose('on', { type: 'Date', description: 'The day it came back (tanggal).' }),
    by: t.field({ type: ActorRef, description: 'Who recorded it.', resolve: ({ by }) => by }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much; of goods, what they are worth (jumlah).' }),
    receipt: t.exposeString('receipt', { nullable: true, description: 'Of goods: by which receipt they had been handed over.' }),
    reason: t.string({
      nullable: true,
      description: 'Why; null for who may not see names (alasan).',
      resolve: ({ reason }, _args, { core }) => wordsFor(core, reason),
    }),
  }),
});

import type * as Delivery from '@puskesos/core/delivery';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { nameFor, wordsFor } from '../shared/names.ts';

export const HandoverRef = builder.objectRef<Delivery.Handover>('Handover').implement({
  description: 'Goods handed over, with the receipt (penyerahan barang).',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When it was recorded.' }),
    on: t.expose('on', { type: 'Date', description: 'The day it was handed over (tanggal penyerahan).' }),
    by: t.field({ type: ActorRef, description: 'Who recorded it.', resolve: ({ by }) => by }),
    quantity: t.exposeInt('quantity', { description: 'Banyaknya.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What it is worth (nilai).' }),
    receiptNumber: t.string({ description: 'Nomor tanda terima.', resolve: ({ receipt }) => receipt.number }),
    receivedBy: t.string({
      description: 'Who took it; masked for who may not see names (penerima).',
      resolve: ({ receipt }, _args, { core }) => nameFor(core, receipt.receivedBy),
    }),
    photoHash: t.string({
      nullable: true,
      description: 'SHA-256 of the photo that the officer keeps (sidik foto).',
      resolve: ({ receipt }) => receipt.photoHash,
    }),
    note: t.string({
      nullable: true,
      description: 'Catatan; null for who may not see names.',
      resolve: ({ note }, _args, { core }) => wordsFor(core, note),
    }),
  }),
});

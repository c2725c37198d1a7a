import type * as Delivery from '@puskesos/core/delivery';
import { builder } from '../shared/builder.ts';
import { wordsFor } from '../shared/names.ts';
import { PaymentOutcome } from './enums.ts';

export const AttemptRef = builder.objectRef<Delivery.Attempt>('PaymentAttempt').implement({
  description: 'What one result file said of a line (riwayat pembayaran).',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When it was taken over.' }),
    outcome: t.expose('outcome', { type: PaymentOutcome, description: 'Hasil.' }),
    paid: t.expose('paid', { type: 'Rupiah', description: 'All that was paid by then (terbayar).' }),
    reason: t.string({
      nullable: true,
      description: 'In the payer’s words; null for who may not see names (keterangan).',
      resolve: ({ reason }, _args, { core }) => wordsFor(core, reason),
    }),
    official: t.exposeString('official', { nullable: true, description: 'The ministry’s own word, as it was written (status Kemensos).' }),
  }),
});

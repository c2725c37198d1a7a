import type * as Training from '@puskesos/core/training';
import { FundRef } from '../fund/fund.ts';
import { builder } from '../shared/builder.ts';
import { nameFor } from '../shared/names.ts';

export const KitRef = builder.objectRef<Training.Kit>('Kit').implement({
  description: 'Goods or tools handed over to somebody for what they learned (bantuan barang).',
  fields: (t) => ({
    receipt: t.exposeString('receipt', { description: 'Nomor tanda terima.' }),
    what: t.exposeString('what', { description: 'Barang.' }),
    quantity: t.exposeInt('quantity', { description: 'Banyaknya.' }),
    unit: t.exposeString('unit', { description: 'Satuan.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What it is worth (nilai).' }),
    fund: t.field({
      type: FundRef,
      nullable: true,
      description: 'Whose money; null for who may not see budgets (sumber dana).',
      resolve: ({ fund }) => fund,
    }),
    receivedBy: t.string({
      description: 'Who took it; masked for who may not see names (penerima).',
      resolve: ({ receivedBy }, _args, { core }) => nameFor(core, receivedBy),
    }),
    on: t.expose('on', { type: 'Date', description: 'Tanggal penyerahan.' }),
  }),
});

import { builder } from '../shared/builder.ts';
import { PersonTestInput } from './criteria-inputs.ts';
import { PayPeriod } from './enums.ts';

export const GoodsInput = builder.inputType('GoodsInput', {
  description: 'How much of what is given in kind (barang).',
  fields: (t) => ({
    quantity: t.int({ required: true, description: '1 to 10,000 (jumlah).' }),
    unit: t.string({ required: true, description: 'Of what, as `paket` (satuan).' }),
  }),
});

export const AmountInput = builder.inputType('ProgramAmountInput', {
  description: 'A dated amount (besaran bantuan).',
  fields: (t) => ({
    component: t.string({ required: true, description: 'Of what (komponen).' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'Whole rupiah for each `per`.' }),
    per: t.field({ type: PayPeriod, required: true, description: 'How often.' }),
    goods: t.field({ type: GoodsInput, description: 'Where goods are given, `rupiah` being their worth (barang).' }),
    each: t.field({ type: PersonTestInput, description: 'Given once for each living member whom this holds of; left out: once.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day it holds.' }),
    to: t.field({ type: 'Date', description: 'Last day it holds; left out: until changed.' }),
    source: t.string({ required: true, description: 'The regulation or publication that says so (sumber).' }),
  }),
});

import type * as Program from '@puskesos/core/program';
import { builder } from '../shared/builder.ts';
import { PersonTestRef } from './criteria.ts';
import { PayPeriod } from './enums.ts';

export const GoodsRef = builder.objectRef<NonNullable<Program.Amount['goods']>>('Goods').implement({
  description: 'How much of what is given in kind (barang).',
  fields: (t) => ({
    quantity: t.exposeInt('quantity', { description: 'How many (jumlah).' }),
    unit: t.exposeString('unit', { description: 'Of what, as `paket` (satuan).' }),
  }),
});

export const AmountRef = builder.objectRef<Program.Amount>('ProgramAmount').implement({
  description: 'What one component of a programme pays, in a period, by which source (besaran bantuan).',
  fields: (t) => ({
    component: t.exposeString('component', { description: 'Of what, as `SD` or `lansia` (komponen).' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'Whole rupiah for each `per`.' }),
    per: t.expose('per', { type: PayPeriod, description: 'How often that amount is given.' }),
    goods: t.expose('goods', {
      type: GoodsRef,
      nullable: true,
      description: 'Where goods are given, `amount` being their worth (barang).',
    }),
    each: t.expose('each', {
      type: PersonTestRef,
      nullable: true,
      description: 'Given once for each living member whom this holds of; null: given once (per anggota).',
    }),
    from: t.expose('from', { type: 'Date', description: 'First day it holds.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day it holds; null: until changed.' }),
    source: t.exposeString('source', { description: 'The regulation or publication that says so (sumber).' }),
  }),
});

import * as Delivery from '@puskesos/core/delivery';
import { maySeeNames } from '@puskesos/core/household';
import { maskName } from '@puskesos/core/recipient/mask';
import { villageOf } from '@puskesos/core/region';
import type { Context } from '@puskesos/core/shared/context';
import { HouseholdRef } from '../household/household.ts';
import { GoodsRef } from '../program/program.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { LeftOutReason, LineState, PaymentOutcome } from './enums.ts';

/** What somebody wrote may name people. */
const wordsFor = (core: Context, words: string | undefined) => (maySeeNames(core) ? words : undefined);
export const nameFor = (core: Context, name: string) => (maySeeNames(core) ? name : maskName(name));

const PartRef = builder.objectRef<Delivery.Part>('LinePart').implement({
  description: 'One component of what a line comes to (komponen).',
  fields: (t) => ({
    component: t.exposeString('component', { description: 'Of what, as `SD` or `lansia` (komponen).' }),
    count: t.exposeInt('count', { description: 'For how many members; 1 where it is the household’s as such (jumlah orang).' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'For all of them (jumlah).' }),
    goods: t.expose('goods', { type: GoodsRef, nullable: true, description: 'Goods it stands for (barang).' }),
  }),
});

const AttemptRef = builder.objectRef<Delivery.Attempt>('PaymentAttempt').implement({
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
    file: t.exposeID('file', { description: 'The result file, for `paymentResults`.' }),
  }),
});

const HandoverRef = builder.objectRef<Delivery.Handover>('Handover').implement({
  description: 'Goods handed over, with the receipt (penyerahan barang).',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When it was recorded.' }),
    on: t.expose('on', { type: 'Date', description: 'The day it was handed over (tanggal penyerahan).' }),
    by: t.exposeString('by', { description: 'Who recorded it: the id they signed in with.' }),
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

export const LineRef = builder.objectRef<Delivery.Line>('CycleLine').implement({
  description: 'Who is to get what in a cycle, fixed with its list, and what became of it (baris daftar).',
  fields: (t) => ({
    id: t.id({ description: 'Its id, as `recordDelivery` and `recordCheck` take it.', resolve: Delivery.lineId }),
    cycle: t.exposeID('cycle', { description: 'Of which cycle.' }),
    code: t.exposeString('code', { description: 'What a payment file names it by (kode).' }),
    village: t.field({
      type: VillageRef,
      description: 'Where (desa/kelurahan).',
      resolve: ({ village }) => villageOf(village),
    }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'The household as it is now; null where it has moved out of your area. One BatchGet for all lines of an answer.',
      resolve: ({ household }) => household,
    }),
    member: t.exposeID('member', { nullable: true, description: 'The member it is for; null: the household as a whole.' }),
    payee: t.string({
      description: 'Who is paid, as the list was made; masked for who may not see names (penerima).',
      resolve: ({ payee }, _args, { core }) => nameFor(core, payee),
    }),
    street: t.string({
      nullable: true,
      description: 'Address as the list was made; null for who may not see names (alamat).',
      resolve: ({ address }, _args, { core }) => wordsFor(core, address.street),
    }),
    rt: t.string({ nullable: true, description: 'RT.', resolve: ({ address }, _args, { core }) => wordsFor(core, address.rt) }),
    rw: t.string({ nullable: true, description: 'RW.', resolve: ({ address }, _args, { core }) => wordsFor(core, address.rw) }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What is due (jumlah).' }),
    parts: t.expose('parts', { type: [PartRef], description: 'What it is made of (rincian).', complexity: { field: 1, multiplier: 3 } }),
    unknown: t.stringList({
      description: 'Components the register can’t tell for how many they are due; not in the sum (belum diketahui).',
      resolve: ({ unknown = [] }) => [...unknown],
    }),
    goods: t.expose('goods', { type: GoodsRef, nullable: true, description: 'What is handed out; null where money is paid (barang).' }),
    state: t.expose('state', { type: LineState, description: 'Status penyaluran.' }),
    paid: t.expose('paid', { type: 'Rupiah', description: 'Of `amount`, what is paid or handed over (tersalur).' }),
    settledAt: t.expose('settledAt', { type: 'Instant', nullable: true, description: 'When all of it was recorded; null before.' }),
    reason: t.string({
      nullable: true,
      description: 'Why the last payment failed; null for who may not see names (alasan gagal).',
      resolve: ({ reason }, _args, { core }) => wordsFor(core, reason),
    }),
    official: t.exposeString('official', { nullable: true, description: 'The ministry’s own word for where it stands (status Kemensos).' }),
    attempts: t.expose('attempts', {
      type: [AttemptRef],
      description: 'What result files said, oldest first.',
      complexity: { field: 1, multiplier: 2 },
    }),
    handovers: t.expose('handovers', {
      type: [HandoverRef],
      description: 'Goods handed over, oldest first.',
      complexity: { field: 1, multiplier: 2 },
    }),
  }),
});

const LeftOutRef = builder.objectRef<Delivery.LeftOut>('LeftOut').implement({
  description: 'An active recipient who is not on a cycle’s list, and why (tidak terdaftar).',
  fields: (t) => ({
    village: t.field({
      type: VillageRef,
      description: 'Where (desa/kelurahan).',
      resolve: ({ village }) => villageOf(village),
    }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'The household as it is now; null where it has moved out of your area.',
      resolve: ({ household }) => household,
    }),
    member: t.exposeID('member', { nullable: true, description: 'The member it is for; null: the household as a whole.' }),
    reason: t.expose('reason', { type: LeftOutReason, description: 'Alasan.' }),
  }),
});

export const LineConnection = builder.connectionObject(
  { type: LineRef, name: 'CycleLineConnection', description: 'A page of a cycle’s lines.' },
  { name: 'CycleLineEdge', description: 'A line and its cursor.' },
);
export const LeftOutConnection = builder.connectionObject(
  { type: LeftOutRef, name: 'LeftOutConnection', description: 'A page of who is not on a list.' },
  { name: 'LeftOutEdge', description: 'One of them and its cursor.' },
);

import * as Delivery from '@puskesos/core/delivery';
import { BudgetExceeded, NoAllocation } from '@puskesos/core/fund';
import { maySeeNames } from '@puskesos/core/household';
import { villageOf } from '@puskesos/core/region';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { mutation } from '../shared/mutation.ts';
import { CycleRef } from './cycle.ts';
import { Arrival } from './enums.ts';
import { LineRef, nameFor } from './line.ts';

/** Goods handed over, and whether what was recorded did arrive. */

mutation('recordDelivery', {
  description:
    'Records goods handed over, all or a part, and realises their worth (catat penyerahan). The same receipt again changes nothing.',
  right: 'aid.write',
  errors: [Delivery.CycleNotReady, Delivery.WrongKind, Delivery.MoreThanListed, Delivery.ReceiptUsed, BudgetExceeded, NoAllocation],
  input: (t) => ({
    line: t.id({ required: true, description: 'Which line.' }),
    quantity: t.int({ required: true, description: 'How many were handed over now (banyaknya).' }),
    receiptNumber: t.string({ required: true, description: 'As it stands on the paper (nomor tanda terima).' }),
    receivedBy: t.string({ required: true, description: 'Who took it (penerima).' }),
    photoHash: t.string({ description: 'SHA-256 in hexadecimal of the photo that you keep (sidik foto).' }),
    on: t.field({ type: 'Date', required: true, description: 'The day it was handed over (tanggal penyerahan).' }),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { line: { type: LineRef, description: 'The line as it is now.' } },
}).runs((core, { receiptNumber, receivedBy, photoHash, ...asked }, call) => {
  const receipt = { number: receiptNumber, receivedBy, ...(photoHash && { photoHash }) };
  return Delivery.recordDelivery(core, { ...asked, receipt }, call);
});

const CheckRef = builder.objectRef<Delivery.SampleCheck>('SampleCheck').implement({
  description: 'A recipient drawn by lot, and what they say (uji petik).',
  fields: (t) => ({
    line: t.id({ description: 'The line’s id, as `recordCheck` takes it.', resolve: Delivery.lineId }),
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
    found: t.expose('found', { type: Arrival, nullable: true, description: 'Hasil; null: nobody has looked yet.' }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'Day of the visit.' }),
    by: t.exposeString('by', { nullable: true, description: 'Who looked: the id they signed in with.' }),
    note: t.string({
      nullable: true,
      description: 'Catatan; null for who may not see names.',
      resolve: ({ note }, _args, { core }) => (maySeeNames(core) ? note : null),
    }),
  }),
});

const CheckConnection = builder.connectionObject(
  { type: CheckRef, name: 'SampleCheckConnection', description: 'A page of a sample.' },
  { name: 'SampleCheckEdge', description: 'A recipient of the sample and their cursor.' },
);

const SampleRef = builder.objectRef<Delivery.Sample & { counts: Delivery.SampleCounts }>('Sample').implement({
  description: 'Recipients of a cycle drawn by lot, to be asked whether it arrived (sampel uji petik).',
  fields: (t) => ({
    seed: t.exposeString('seed', { description: 'With it the same are drawn again: by SHA-256 of seed, a zero byte and code (benih).' }),
    size: t.exposeInt('size', { description: 'As many as were asked for (ukuran).' }),
    from: t.exposeInt('from', { nullable: true, description: 'Out of how many who had received something (populasi).' }),
    drawnAt: t.expose('drawnAt', { type: 'Instant', description: 'When.' }),
    drawnBy: t.exposeString('drawnBy', { description: 'By whom.' }),
    drawn: t.int({ description: 'Drawn (terambil).', resolve: ({ counts }) => counts.drawn }),
    checked: t.int({ description: 'Asked by now (diperiksa).', resolve: ({ counts }) => counts.checked }),
    arrived: t.int({ description: 'All has arrived (lengkap).', resolve: ({ counts }) => counts.arrived }),
    partly: t.int({ description: 'Some has (sebagian).', resolve: ({ counts }) => counts.partly }),
    missing: t.int({ description: 'Nothing has (tidak diterima).', resolve: ({ counts }) => counts.missing }),
    checks: t.field({
      type: CheckConnection,
      description: 'Who was drawn, in the villages you serve. One Query.',
      args: { ...pageArgs, village: t.arg({ type: 'RegionCode', description: 'In this village only.' }) },
      complexity: pageComplexity,
      resolve: async ({ cycle }, { village, ...page }, { core }) =>
        connectionOf(await Delivery.checks(core, { cycle, page, ...(village && { village }) })),
    }),
  }),
});

builder.objectField(CycleRef, 'sample', (t) =>
  t.field({
    type: SampleRef,
    nullable: true,
    description: 'Its sample; null while none is drawn (uji petik). Two Gets.',
    complexity: 5,
    resolve: ({ id }, _args, { core }) => Delivery.sampleOf(core, { cycle: id }),
  }),
);

mutation('drawSample', {
  description: 'Draws a cycle’s sample by lot from who has received something, once (ambil sampel). Dinsos and finance.',
  right: 'delivery.write',
  errors: [Delivery.CycleNotReady, Delivery.SampleDrawn, Delivery.NothingToCheck],
  input: (t) => ({
    cycle: t.id({ required: true, description: 'Of which cycle.' }),
    size: t.int({ required: true, description: 'How many, 1 to 2,000 (ukuran).' }),
    reason: t.string({ required: true, description: 'Alasan; kept in the history.' }),
  }),
  gives: { cycle: { type: CycleRef, description: 'The cycle, with its sample.' } },
}).runs(async (core, asked, call) => {
  await Delivery.drawSample(core, asked, call);
  return Delivery.byId(core, { cycle: asked.cycle });
});

mutation('recordCheck', {
  description:
    'Records what a recipient of the sample says (catat uji petik). For whoever works in the village, but not who handed it over.',
  right: 'aid.write',
  errors: [Delivery.SamePerson],
  input: (t) => ({
    line: t.id({ required: true, description: 'Which line of the sample.' }),
    found: t.field({ type: Arrival, required: true, description: 'What the recipient says (hasil).' }),
    on: t.field({ type: 'Date', required: true, description: 'Day of the visit.' }),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { check: { type: CheckRef, description: 'The check as it is now.' } },
}).runs(Delivery.recordCheck);

import type * as Delivery from '@puskesos/core/delivery';
import { districtCalled } from '@puskesos/core/region';
import { DistrictRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { LeftOutReason } from './enums.ts';

export const LeftOutCountRef = builder.objectRef<{ reason: Delivery.LeftOutReason; count: number }>('LeftOutCount').implement({
  description: 'How many are not on a list, for one reason.',
  fields: (t) => ({
    reason: t.expose('reason', { type: LeftOutReason, description: 'Alasan.' }),
    count: t.exposeInt('count', { description: 'How many (banyaknya).' }),
  }),
});

export const TallyRef = builder.objectRef<Delivery.CycleTally>('CycleTally').implement({
  description: 'How a kecamatan’s lines stand, in figures (rekapitulasi kecamatan).',
  fields: (t) => ({
    district: t.field({ type: DistrictRef, description: 'Which.', resolve: ({ district }) => districtCalled(district) }),
    lines: t.exposeInt('lines', { description: 'Lines (baris).' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What is due to them (jumlah).' }),
    realised: t.expose('realised', { type: 'Rupiah', description: 'What of it is paid or handed over (tersalur).' }),
    listed: t.exposeInt('listed', { description: 'Nothing yet (terdaftar).' }),
    failed: t.exposeInt('failed', { description: 'Gagal.' }),
    partly: t.exposeInt('partly', { description: 'In part (sebagian).' }),
    paid: t.exposeInt('paid', { description: 'Dibayar.' }),
    delivered: t.exposeInt('delivered', { description: 'Diserahkan.' }),
    held: t.exposeInt('held', { description: 'Ditahan.' }),
    excluded: t.exposeInt('excluded', { description: 'Taken out (dikeluarkan).' }),
    returned: t.exposeInt('returned', { description: 'Came back (dikembalikan).' }),
  }),
});

import * as Delivery from '@puskesos/core/delivery';
import { villageOf } from '@puskesos/core/region';
import { EnrollmentRef } from '../aid/enrollment.ts';
import { CollectorKind } from '../household/enums.ts';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberKey } from '../household/member.ts';
import { GoodsRef } from '../program/amount.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { nameFor, wordsFor } from '../shared/names.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { AttemptRef } from './attempt.ts';
import { LineState, StopCause } from './enums.ts';
import { HandoverRef } from './handover.ts';
import { ReturnRef } from './return.ts';

export const PartRef = builder.objectRef<Delivery.Part>('LinePart').implement({
  description: 'One component of what a line comes to (komponen).',
  fields: (t) => ({
    component: t.exposeString('component', { description: 'Of what, as `SD` or `lansia` (komponen).' }),
    count: t.exposeInt('count', { description: 'For how many members; 1 where it is the household’s as such (jumlah orang).' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'For all of them (jumlah).' }),
    goods: t.expose('goods', { type: GoodsRef, nullable: true, description: 'Goods it stands for (barang).' }),
  }),
});

export const LineRef = recordRef<Delivery.Line>('CycleLine', {
  key: Delivery.lineId,
  load: oneByOne((core, line) => Delivery.lineById(core, { line })),
});

LineRef.implement({
  description: 'Who is to get what in a cycle, fixed with its list, and what became of it (baris daftar).',
  fields: (t) => ({
    enrollment: t.field({
      type: EnrollmentRef,
      nullable: true,
      description: 'Which enrollment it pays; null where the household has moved out of your area (kepesertaan).',
      resolve: ({ enrollment }) => enrollment,
    }),
    version: versionField(t),
    period: t.string({ description: 'The period it is for: `2026-11`, `2026-Q4` or `2026` (periode).', resolve: Delivery.periodOfLine }),
    isArrears: t.boolean({
      description: 'That is an earlier period than its cycle’s, paid later (rapel).',
      resolve: ({ arrears }) => arrears !== undefined,
    }),
    code: t.exposeString('code', { description: 'What a payment file names it by (kode).' }),
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
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'The member it is for; null: the household as a whole.',
      resolve: ({ household, member }) => memberKey(household, member),
    }),
    payee: t.string({
      description: 'Who is paid, as the list was made; masked for who may not see names (penerima).',
      resolve: ({ payee }, _args, { core }) => nameFor(core, payee),
    }),
    collector: t.expose('collector', {
      type: CollectorKind,
      nullable: true,
      description: 'As what the payee collects it, where somebody is named for it; null: the head, or the member themself (sebagai).',
    }),
    asksForCollector: t.boolean({
      description: 'There was nobody to collect it when the list was made: nameCollector (belum ada yang mengambil).',
      resolve: ({ asksForCollector = false }) => asksForCollector,
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
    stopCause: t.field({
      type: StopCause,
      nullable: true,
      description: 'Why it is held or was taken out; null: it is not (sebab ditahan).',
      resolve: ({ stop }) => stop?.cause,
    }),
    stopReason: t.string({
      nullable: true,
      description: 'The reason given for it; null for who may not see names (alasan ditahan).',
      resolve: ({ stop }, _args, { core }) => wordsFor(core, stop?.reason),
    }),
    returned: t.field({
      type: 'Rupiah',
      description: 'What came back after it was given, all told (dikembalikan).',
      resolve: ({ returns = [] }) => returns.reduce((sum, { rupiah }) => sum + rupiah, 0),
    }),
    returns: t.field({
      type: [ReturnRef],
      description: 'What came back, oldest first (pengembalian).',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ returns = [] }) => [...returns],
    }),
    handovers: t.expose('handovers', {
      type: [HandoverRef],
      description: 'Goods handed over, oldest first.',
      complexity: { field: 1, multiplier: 2 },
    }),
  }),
});

export const LineConnection = builder.connectionObject(
  { type: LineRef, name: 'CycleLineConnection', description: 'A page of a cycle’s lines.' },
  { name: 'CycleLineEdge', description: 'A line and its cursor.' },
);

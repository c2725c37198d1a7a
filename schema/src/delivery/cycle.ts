import * as Delivery from '@puskesos/core/delivery';
import { regency } from '@puskesos/core/regency';
import { villages } from '@puskesos/core/region';
import { FundSource } from '../fund/enums.ts';
import { AmountHoleRef } from '../program/amount-hole.ts';
import { AidKind } from '../program/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { forwardArgs, pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { ChangedConnection } from './changed-line.ts';
import { ExportRef } from './cycle-export.ts';
import { CycleState, LineState } from './enums.ts';
import { LeftOutConnection } from './left-out.ts';
import { LineConnection, LineRef } from './line.ts';
import { LeftOutCountRef, TallyRef } from './tally.ts';

/** As an example of a code. */
const CYCLE = `${regency.examples.program}.2026-Q4`;

const changes = historyOf<Delivery.Cycle>('Cycle', 'a cycle', 'riwayat siklus');
builder.objectFields(changes.change, (t) => ({
  version: t.exposeInt('version', { description: 'The version it made.' }),
  state: t.field({ type: CycleState, nullable: true, description: 'The state it was left in.', resolve: ({ value }) => value?.state }),
}));

export const CycleRef = recordRef<Delivery.Cycle>('Cycle', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Delivery.byId(core, { cycle: id })),
});

CycleRef.implement({
  description: 'One payment or handing out of a programme, for one period (siklus penyaluran).',
  fields: (t) => ({
    code: t.exposeString('id', {
      description: `Programme and period, as \`${CYCLE}\`; of a supplementary list \`${CYCLE}.susulan-1\` (kode).`,
    }),
    supplement: t.exposeInt('supplement', {
      nullable: true,
      description: 'Of a list of who was missed: the how manieth of its period; null: the period’s own list (daftar susulan).',
    }),
    arrears: t.stringList({
      description: 'Earlier periods of the same year that it pays too, to whom they are still due (rapel).',
      resolve: ({ arrears = [] }) => [...arrears],
    }),
    program: t.field({ type: ProgramRef, description: 'Of which programme.', resolve: ({ program }) => program }),
    programName: t.exposeString('programName', { description: 'Its name when the cycle began (nama program).' }),
    fund: t.expose('fund', { type: FundSource, description: 'Whose money (sumber dana).' }),
    kind: t.expose('kind', { type: AidKind, description: 'What is given (jenis).' }),
    period: t.exposeString('period', { description: '`2026-11`, `2026-Q4` or `2026` (periode).' }),
    from: t.expose('from', { type: 'Date', description: 'First day of the period.' }),
    to: t.expose('to', { type: 'Date', description: 'Last day of the period.' }),
    judgedOn: t.expose('day', { type: 'Date', description: 'The day on which amounts and entitlements are judged (tanggal acuan).' }),
    state: t.expose('state', { type: CycleState, description: 'How far it has come (keadaan).' }),
    villagesDone: t.int({
      description: 'Villages whose list is written, of `villages` (desa selesai).',
      complexity: 5,
      resolve: ({ id, run, state }, _args, { core }) =>
        state === 'building' ? Delivery.progress(core, { cycle: id, run }) : villages.length,
    }),
    villages: t.int({ description: 'Villages of the regency (jumlah desa).', resolve: () => villages.length }),
    stalledAt: t.expose('stalledAt', {
      type: 'Instant',
      nullable: true,
      description: 'Building failed too often; build it anew (macet). Null: it did not.',
    }),
    lineCount: t.exposeInt('lines', { nullable: true, description: 'Lines on the list; null while it is built (jumlah baris).' }),
    amount: t.expose('rupiah', { type: 'Rupiah', nullable: true, description: 'Their sum; null while it is built (jumlah rupiah).' }),
    leftOutCounts: t.field({
      type: [LeftOutCountRef],
      description: 'How many recipients of its period are not on it, by reason (rekap tidak terdaftar).',
      resolve: ({ leftOut = {} }) =>
        Object.entries(leftOut).map(([reason, count]) => ({ reason: reason as Delivery.LeftOutReason, count })),
    }),
    amountHoles: t.field({
      type: [AmountHoleRef],
      description: 'Days of its period on which a component has no amount, so that nothing of it is listed for them (besaran bolong).',
      resolve: ({ holes = [] }) => [...holes],
    }),
    unreadableHouseholds: t.int({
      nullable: true,
      description:
        'Households whose record could not be read, so that they are neither listed nor told of as left out; null while it is built (tidak terbaca).',
      resolve: ({ lines, unreadable = 0 }) => (lines === undefined ? null : unreadable),
    }),
    digest: t.exposeString('digest', {
      nullable: true,
      description: 'SHA-256 over the frozen lines; null while it is built (sidik daftar).',
    }),
    madeBy: t.field({ type: ActorRef, description: 'Who had the list made.', resolve: ({ madeBy }) => madeBy }),
    makers: t.field({
      type: [ActorRef],
      description: 'All who had it built, at whatever run: none of them approves it (para penyusun).',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ madeBy, makers = [madeBy] }) => [...makers],
    }),
    madeAt: t.expose('madeAt', { type: 'Instant', description: 'When.' }),
    frozenAt: t.expose('frozenAt', { type: 'Instant', nullable: true, description: 'When the list was fixed.' }),
    approvedBy: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Who approved it: somebody else.',
      resolve: ({ approvedBy }) => approvedBy,
    }),
    approvedAt: t.expose('approvedAt', { type: 'Instant', nullable: true, description: 'When.' }),
    closedBy: t.field({ type: ActorRef, nullable: true, description: 'Who closed it.', resolve: ({ closedBy }) => closedBy }),
    closedAt: t.expose('closedAt', { type: 'Instant', nullable: true, description: 'When.' }),
    version: versionField(t),
    tallies: t.field({
      type: [TallyRef],
      nullable: true,
      description: 'How its lines stand, by kecamatan; none before the list is frozen.',
      complexity: { field: 5, multiplier: 20 },
      resolve: async ({ id }, _args, { core }) => [...(await Delivery.tallies(core, { cycle: id }))],
    }),
    lines: t.field({
      type: LineConnection,
      nullable: true,
      description:
        'Its lines in the villages you serve, by village (daftar). By state, a page may come out short, or empty, while more follow.',
      args: {
        ...pageArgs,
        village: t.arg({ type: 'RegionCode', description: 'Of this village only.' }),
        state: t.arg({ type: LineState, description: 'In this state only.' }),
      },
      complexity: pageComplexity,
      resolve: async ({ id }, { village, state, ...page }, { core }) =>
        connectionOf(await Delivery.lines(core, { cycle: id, page, ...(village && { village }), ...(state && { state }) })),
    }),
    leftOut: t.field({
      type: LeftOutConnection,
      nullable: true,
      description: 'Recipients of its period who are not on it, in the villages you serve, and why (tidak terdaftar).',
      args: { ...pageArgs, village: t.arg({ type: 'RegionCode', description: 'Of this village only.' }) },
      complexity: pageComplexity,
      resolve: async ({ id }, { village, ...page }, { core }) =>
        connectionOf(await Delivery.leftOut(core, { cycle: id, page, ...(village && { village }) })),
    }),
    changedAtApproval: t.exposeInt('changedAtApproval', {
      nullable: true,
      description: 'Lines whose people had changed between the making of the list and its approval; null before (berubah saat disetujui).',
    }),
    changedSince: t.field({
      type: ChangedConnection,
      nullable: true,
      description:
        'Lines whose people have died, moved, or whose aid has ended or been suspended since the list was made, in the villages you serve (berubah sejak dibekukan). A page may come out short, or empty, while more follow.',
      args: { ...pageArgs, village: t.arg({ type: 'RegionCode', description: 'Of this village only.' }) },
      complexity: pageComplexity,
      resolve: async ({ id }, { village, ...page }, { core }) =>
        connectionOf(await Delivery.changedSince(core, { cycle: id, page, ...(village && { village }) })),
    }),
    history: t.field({
      ...historyField,
      type: changes.page,
      resolve: async ({ id }, page, { core }) => connectionOf(await Delivery.history(core, { cycle: id, page })),
    }),
    export: t.field({
      type: ExportRef,
      description: 'The approved list as whoever pays takes it, part by part, for who settles cycles (ekspor).',
      args: forwardArgs,
      authScopes: { right: 'delivery.write' },
      complexity: pageComplexity,
      resolve: ({ id }, page, { core }) => Delivery.exportPage(core, { cycle: id, page }),
    }),
  }),
});

builder.objectField(LineRef, 'cycle', (t) =>
  t.field({ type: CycleRef, nullable: true, description: 'Of which cycle.', resolve: ({ cycle }) => cycle }),
);

const CycleConnection = builder.connectionObject(
  { type: CycleRef, name: 'CycleConnection', description: 'A page of payment cycles.' },
  { name: 'CycleEdge', description: 'A cycle and its cursor.' },
);

builder.queryFields((t) => ({
  cycle: t.field({
    type: CycleRef,
    nullable: true,
    description: 'One payment cycle (siklus penyaluran).',
    args: { code: t.arg.string({ required: true, description: `As \`${CYCLE}\`.` }) },
    authScopes: { right: 'household.read' },
    resolve: (_root, { code }, { core }) => Delivery.byId(core, { cycle: code }),
  }),
  cycles: t.field({
    type: CycleConnection,
    description: 'A programme’s cycles, latest first; without a programme, all of them by programme (daftar siklus).',
    args: { ...pageArgs, program: t.arg.globalID({ for: ProgramRef, description: 'Of this programme only.' }) },
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async (_root, { program, ...page }, { core }) => connectionOf(await Delivery.cyclesOf(core, { program: program?.id, page })),
  }),
}));

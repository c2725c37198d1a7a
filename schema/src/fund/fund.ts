import * as Fund from '@puskesos/core/fund';
import * as Program from '@puskesos/core/program';
import { findDistrict, findVillage } from '@puskesos/core/region';
import { InvalidInput } from '@puskesos/core/shared/error';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { mutation } from '../shared/mutation.ts';
import { FundSource, LedgerKind } from './enums.ts';

const FundRef = builder.objectRef<Fund.FundNow>('Fund').implement({
  description: 'One source’s money for one year (pagu anggaran).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Source and year, as `apbd-2026`.' }),
    source: t.expose('source', { type: FundSource, description: 'Whose money (sumber dana).' }),
    year: t.exposeInt('year', { description: 'Tahun anggaran.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    ceiling: t.expose('ceiling', { type: 'Rupiah', description: 'All that may be allocated (pagu).' }),
    unallocated: t.expose('unallocated', { type: 'Rupiah', description: 'What of it is not allocated (belum dialokasikan).' }),
    basis: t.exposeString('basis', { description: 'The decision behind it (dasar).' }),
  }),
});

const AllocationRef = builder.objectRef<Fund.AllocationNow>('Allocation').implement({
  description: 'The part of a fund that one programme may use in one area (alokasi).',
  fields: (t) => ({
    program: t.field({ type: ProgramRef, description: 'For which programme.', resolve: ({ program }) => program }),
    area: t.expose('area', { type: 'RegionCode', description: 'A kecamatan; of the village fund, a village (wilayah).' }),
    areaName: t.string({ description: 'Nama wilayah.', resolve: ({ area }) => (findVillage(area) ?? findDistrict(area))?.name ?? area }),
    rupiah: t.expose('rupiah', { type: 'Rupiah', description: 'Whole rupiah allocated (nilai alokasi).' }),
    quota: t.exposeInt('quota', { description: 'Recipients at most (kuota).' }),
    committed: t.expose('committed', { type: 'Rupiah', description: 'Set aside for recipients, what was given out included (komitmen).' }),
    realised: t.expose('realised', { type: 'Rupiah', description: 'Given out (realisasi).' }),
    available: t.expose('available', { type: 'Rupiah', description: 'What may still be committed (sisa).' }),
    seatsTaken: t.int({ description: 'Recipients who count in the quota (kuota terisi).', resolve: ({ quota, seats }) => quota - seats }),
    basis: t.exposeString('basis', { description: 'The decision behind it (dasar).' }),
  }),
});

const LedgerLineRef = builder.objectRef<Fund.LedgerLine>('LedgerLine').implement({
  description: 'One booking on an allocation, never changed (mutasi).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id; of one enrollment, booked once.' }),
    kind: t.expose('kind', { type: LedgerKind, description: 'What it books (jenis).' }),
    enrollment: t.exposeID('enrollment', { description: 'For which enrollment (kepesertaan).' }),
    rupiah: t.expose('rupiah', { type: 'Rupiah', description: 'How much (nilai).' }),
    seat: t.exposeInt('seat', { description: '1 took a seat of the quota, -1 gave it back (perubahan kuota terisi).' }),
    note: t.exposeString('note', { description: 'On what occasion (keterangan).' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    by: t.exposeString('by', { description: 'Who: the id they signed in with.' }),
  }),
});

const DifferenceRef = builder.objectRef<Fund.CounterDifference>('AllocationDifference').implement({
  description: 'A counter that is not what the ledger adds up to (selisih).',
  fields: (t) => ({
    counter: t.exposeString('counter', { description: 'Which: available, committed, realised, or seats that are free.' }),
    kept: t.exposeFloat('kept', { description: 'What the counter says: rupiah, or seats.' }),
    recomputed: t.exposeFloat('recomputed', { description: 'What the ledger says.' }),
  }),
});

const CheckRef = builder.objectRef<Fund.AllocationCheck>('AllocationCheck').implement({
  description: 'Whether an allocation’s counters agree with its ledger (pencocokan).',
  fields: (t) => ({
    agrees: t.exposeBoolean('agrees', { description: 'All of them do.' }),
    differences: t.expose('differences', { type: [DifferenceRef], description: 'Those that don’t.' }),
  }),
});

const FundConnection = builder.connectionObject(
  { type: FundRef, name: 'FundConnection', description: 'A page of budgets.' },
  { name: 'FundEdge', description: 'A budget and its cursor.' },
);
const AllocationConnection = builder.connectionObject(
  { type: AllocationRef, name: 'AllocationConnection', description: 'A page of allocations.' },
  { name: 'AllocationEdge', description: 'An allocation and its cursor.' },
);
const LedgerConnection = builder.connectionObject(
  { type: LedgerLineRef, name: 'LedgerConnection', description: 'A page of a ledger.' },
  { name: 'LedgerEdge', description: 'A line and its cursor.' },
);

builder.objectField(FundRef, 'allocations', (t) =>
  t.field({
    type: AllocationConnection,
    description: 'What of it is allocated, by programme and area (alokasi). One Query.',
    args: { ...pageArgs, program: t.arg.globalID({ for: ProgramRef, description: 'To this programme only.' }) },
    complexity: pageComplexity,
    resolve: async ({ id: fund }, { program, ...page }, { core }) =>
      connectionOf(await Fund.allocations(core, { fund, program: program?.id, page })),
  }),
);

builder.objectFields(AllocationRef, (t) => ({
  ledger: t.field({
    type: LedgerConnection,
    description: 'What was booked on it, latest first, for whoever serves the area (buku mutasi). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async ({ fund, program, area }, page, { core }) => connectionOf(await Fund.ledger(core, { fund, program, area, page })),
  }),
  check: t.field({
    type: CheckRef,
    description: 'Its counters against its ledger, which is read whole (pencocokan).',
    complexity: { field: 500, multiplier: 4 },
    resolve: ({ fund, program, area }, _args, { core }) => Fund.check(core, { fund, program, area }),
  }),
}));

builder.queryFields((t) => ({
  funds: t.field({
    type: FundConnection,
    description: 'The budgets, the latest year first (pagu anggaran). One Query.',
    args: pageArgs,
    authScopes: { right: 'fund.read' },
    complexity: pageComplexity,
    resolve: async (_root, page, { core }) => connectionOf(await Fund.list(core, { page })),
  }),
  fund: t.field({
    type: FundRef,
    nullable: true,
    description: 'One budget.',
    args: { id: t.arg.id({ required: true, description: 'Source and year, as `apbd-2026`.' }) },
    authScopes: { right: 'fund.read' },
    resolve: (_root, { id }, { core }) => Fund.byId(core, { fund: id }),
  }),
}));

mutation('openFund', {
  description: 'Opens a source’s budget for a year (buka pagu). Dinsos and its programme managers only.',
  right: 'fund.write',
  errors: [Fund.FundExists],
  input: (t) => ({
    source: t.field({ type: FundSource, required: true, description: 'Sumber dana.' }),
    year: t.int({ required: true, description: 'Tahun anggaran, 2000 to 2100.' }),
    name: t.string({ required: true, description: 'Nama.' }),
    ceiling: t.field({ type: 'Rupiah', required: true, description: 'All that may be allocated (pagu).' }),
    basis: t.string({ required: true, description: 'The decision behind it (dasar).' }),
  }),
  gives: { fund: { type: FundRef, description: 'The budget opened.' } },
}).runs(Fund.open);

mutation('changeFundCeiling', {
  description: 'Raises or lowers what may be allocated (ubah pagu).',
  right: 'fund.write',
  input: (t) => ({
    fund: t.id({ required: true, description: 'Which, as `apbd-2026`.' }),
    ceiling: t.field({ type: 'Rupiah', required: true, description: 'The new one, not below what is allocated (pagu).' }),
    basis: t.string({ required: true, description: 'The decision behind it (dasar).' }),
    reason: t.string({ required: true, description: 'Alasan; kept in the history.' }),
  }),
  gives: { fund: { type: FundRef, description: 'The budget as it is now.' } },
}).runs(Fund.changeCeiling);

mutation('allocateFund', {
  description: 'Gives a programme a part of a budget in one area, or changes what it has there (alokasi).',
  right: 'fund.write',
  errors: [Fund.BudgetExceeded],
  input: (t) => ({
    fund: t.id({ required: true, description: 'Of which, as `apbd-2026`.' }),
    program: t.globalID({ for: ProgramRef, required: true, description: 'To which programme, one that this source pays.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'A kecamatan; of the village fund, a village (wilayah).' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'All that it may use there, not below what is committed.' }),
    quota: t.int({ required: true, description: 'Recipients at most, not below those there are (kuota).' }),
    basis: t.string({ required: true, description: 'The decision behind it (dasar).' }),
    reason: t.string({ required: true, description: 'Alasan; kept in the history.' }),
  }),
  gives: { allocation: { type: AllocationRef, description: 'The allocation as it is now.' } },
}).runs(async (core, asked, call) => {
  const program = await Program.byId(core, { program: asked.program });
  if (!Fund.isFrom(asked.fund, program.fund)) throw paidOtherwise();
  return Fund.allocate(core, asked, call);
});

const paidOtherwise = () =>
  InvalidInput.at('program', 'Program ini dibiayai sumber dana lain', 'this programme is paid from another source');

import type { AllocationNow } from '@puskesos/core/fund';
import { nodesOf } from '@puskesos/core/program/criterion-tree';
import { findDistrict, villageOf } from '@puskesos/core/region';
import * as Training from '@puskesos/core/training';
import { CriterionNodeRef } from '../program/criteria.ts';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { changesOf, historyField } from '../shared/changes.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/page-shape.ts';
import { TrainingState, TrainingTheme, WaitingRule } from './enums.ts';

const SessionRef = builder.objectRef<Training.Session>('TrainingSession').implement({
  description: 'One meeting of a training (sesi).',
  fields: (t) => ({
    id: t.exposeID('id', { description: '`1`, `2` … within the training.' }),
    from: t.expose('from', { type: 'Instant', description: 'Mulai.' }),
    to: t.expose('to', { type: 'Instant', description: 'Selesai.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where, when not at the training’s own place (tempat).' }),
  }),
});

const PoolRef = builder.objectRef<Training.PoolNow>('SeatPool').implement({
  description: 'The seats of a kecamatan with a quota, or of all others (kuota kursi).',
  fields: (t) => ({
    district: t.field({
      type: DistrictRef,
      nullable: true,
      description: 'Whose; null: of every kecamatan without a quota.',
      resolve: ({ area }) => findDistrict(area),
    }),
    seats: t.exposeInt('seats', { description: 'Kursi.' }),
    free: t.exposeInt('free', { description: 'Nobody’s yet (kursi kosong).' }),
  }),
});

type Cost = Training.Training['costs'][number];
const CostRef = builder.objectRef<Cost>('TrainingCost').implement({
  description: 'What a training is planned to take from a fund (rencana biaya).',
  fields: (t) => ({
    fund: t.exposeString('fund', { description: 'Source and year, as `apbd-2026` (sumber dana).' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'Jumlah.' }),
    what: t.exposeString('what', { description: 'For what (peruntukan).' }),
  }),
});

const SpentRef = builder.objectRef<AllocationNow>('TrainingSpent').implement({
  description: 'What a fund has allocated to a training, and what of it is spent (realisasi biaya).',
  fields: (t) => ({
    fund: t.exposeString('fund', { description: 'Source and year, as `apbd-2026` (sumber dana).' }),
    allocated: t.expose('rupiah', { type: 'Rupiah', description: 'Alokasi.' }),
    spent: t.expose('realised', { type: 'Rupiah', description: 'Realisasi.' }),
    left: t.expose('available', { type: 'Rupiah', description: 'Sisa.' }),
  }),
});

export const TrainingRef = builder.objectRef<Training.TrainingNow>('Training').implement({
  description: 'A training held in the regency for those who can’t meet their needs (pelatihan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Chosen by Dinsos; also what a fund allocates its money to.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    theme: t.expose('theme', { type: TrainingTheme, description: 'Tema.' }),
    provider: t.exposeString('provider', { description: 'Who holds it (penyelenggara).' }),
    village: t.field({
      type: VillageRef,
      description: 'Where (desa/kelurahan).',
      resolve: ({ place }) => villageOf(place.village),
    }),
    address: t.string({ description: 'Alamat.', resolve: ({ place }) => place.address }),
    sessions: t.expose('sessions', { type: [SessionRef], description: 'In the order of their beginnings (sesi).' }),
    seats: t.exposeInt('seats', { description: 'All together (kursi).' }),
    waiting: t.expose('waiting', { type: WaitingRule, description: 'Who moves up first.' }),
    answerWithin: t.exposeInt('answerWithin', { description: 'Days an invitation waits for an answer (batas jawab, hari).' }),
    criteria: t.field({
      type: [CriterionNodeRef],
      description: 'Whom it is for, in the order of the tree; empty: everybody (syarat).',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ criteria }) => (criteria ? nodesOf(criteria.tree) : []),
    }),
    criteriaSource: t.string({
      nullable: true,
      description: 'Where the criteria come from (sumber).',
      resolve: ({ criteria }) => criteria?.source,
    }),
    costs: t.expose('costs', { type: [CostRef], description: 'Rencana biaya.' }),
    basis: t.exposeString('basis', { description: 'The decision behind it (dasar).' }),
    state: t.expose('state', { type: TrainingState, description: 'Status.' }),
    pools: t.field({
      type: [PoolRef],
      description: 'Its seats and how many are free, by kecamatan. One Query.',
      complexity: { field: 5, multiplier: 4 },
      resolve: ({ id }, _args, { core }) => Training.pools(core, { training: id }),
    }),
    spent: t.field({
      type: [SpentRef],
      nullable: true,
      description: 'Fund by fund of its plan; null for who may not see budgets (realisasi). One Get for each fund.',
      complexity: { field: 5, multiplier: 2 },
      authScopes: { right: 'fund.read' },
      unauthorizedResolver: () => null,
      resolve: ({ id }, _args, { core }) => Training.spentOn(core, { training: id }),
    }),
  }),
});

const changes = changesOf<Training.Training>('Training', 'a training', 'riwayat pelatihan');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: TrainingRef, description: 'The training after it.', resolve: ({ value }) => value }),
);
builder.objectField(TrainingRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Training.history(core, { training: id, page })),
  }),
);

const TrainingConnection = builder.connectionObject(
  { type: TrainingRef, name: 'TrainingConnection', description: 'A page of trainings.' },
  { name: 'TrainingEdge', description: 'A training and its cursor.' },
);

builder.queryFields((t) => ({
  trainings: t.field({
    type: TrainingConnection,
    description: 'The trainings, the latest to begin first (daftar pelatihan). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'training.read' },
    resolve: async (_root, page, { core }) => connectionOf(await Training.list(core, { page })),
  }),
  training: t.field({
    type: TrainingRef,
    nullable: true,
    description: 'One training.',
    args: { id: t.arg.id({ required: true, description: 'Its code.' }) },
    authScopes: { right: 'training.read' },
    resolve: (_root, { id }, { core }) => Training.byId(core, { training: id }),
  }),
}));

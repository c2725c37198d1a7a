import { nodesOf } from '@puskesos/core/program/criterion-tree';
import { villageOf } from '@puskesos/core/region';
import * as Training from '@puskesos/core/training';
import { AllocationRef } from '../fund/allocation.ts';
import { CriterionNodeRef } from '../program/criteria.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { orNull } from '../shared/or-null.ts';
import { recordRef, versionField } from '../shared/record.ts';
import { stateCountFields, stateCountRef } from '../shared/state-counts.ts';
import { CostRef, SpentRef } from './cost.ts';
import { TrainingState, TrainingTheme, WaitingRule } from './enums.ts';
import { PoolRef } from './seat-pool.ts';
import { SessionRef, SessionSnapshotRef } from './session.ts';

export const TrainingRef = recordRef<Training.TrainingNow>('Training', {
  key: ({ id }) => id,
  load: (codes, { trainingOf }) => Promise.all(codes.map((code) => orNull(() => trainingOf(code)))),
});

const fields = fieldsOf<Training.Training>((t) => ({
  code: t.exposeString('id', { description: 'Chosen by Dinsos (kode).' }),
  name: t.exposeString('name', { description: 'Nama.' }),
  theme: t.expose('theme', { type: TrainingTheme, description: 'Tema.' }),
  provider: t.exposeString('provider', { description: 'Who holds it (penyelenggara).' }),
  village: t.field({
    type: VillageRef,
    description: 'Where (desa/kelurahan).',
    resolve: ({ place }) => villageOf(place.village),
  }),
  address: t.string({ description: 'Alamat.', resolve: ({ place }) => place.address }),
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
  overOn: t.expose('overOn', {
    type: 'Date',
    nullable: true,
    description: 'The day of its last session, once that is over; it is closed by itself then (selesai pada).',
  }),
  version: versionField(t),
}));

const sessions = 'In the order of their beginnings (sesi).';
const sessionsOf = ({ id: training, sessions }: Training.Training) => sessions.map((session) => ({ ...session, training }));

TrainingRef.implement({
  description: 'A training held in the regency for those who can’t meet their needs (pelatihan).',
  fields: (t) => ({
    ...fields(t),
    sessions: t.field({ type: [SessionRef], description: sessions, resolve: sessionsOf }),
    pools: t.field({
      type: [PoolRef],
      nullable: true,
      description: 'Its seats and how many are free, by kecamatan.',
      complexity: { field: 5, multiplier: 4 },
      resolve: ({ id }, _args, { core }) => Training.pools(core, { training: id }),
    }),
    spent: t.field({
      type: [SpentRef],
      nullable: true,
      description: 'Fund by fund of its plan; null for who may not see budgets (realisasi).',
      complexity: { field: 5, multiplier: 2 },
      authScopes: { right: 'fund.read' },
      resolve: ({ id }, _args, { core }) => Training.spentOn(core, { training: id }),
    }),
  }),
});

const TrainingSnapshotRef = snapshotOf<Training.Training>('Training', 'the training', (t) => ({
  ...fields(t),
  sessions: t.field({ type: [SessionSnapshotRef], description: sessions, resolve: sessionsOf }),
}));

builder.objectField(AllocationRef, 'training', (t) =>
  t.field({
    type: TrainingRef,
    nullable: true,
    description: 'For which training; null: for a programme.',
    resolve: async ({ program }, _args, { programs }) => ((await programs()).some(({ id }) => id === program) ? null : program),
  }),
);

const changes = historyOf<Training.Training>('Training', 'a training', 'riwayat pelatihan', TrainingSnapshotRef);
builder.objectField(TrainingRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Training.history(core, { training: id, page })),
  }),
);

const TrainingCount = stateCountRef('TrainingCount', TrainingState, 'How many trainings stand in a state (jumlah pelatihan).');

export const TrainingConnection = builder.connectionObject(
  { type: TrainingRef, name: 'TrainingConnection', description: 'A page of trainings.', fields: stateCountFields(TrainingCount) },
  { name: 'TrainingEdge', description: 'A training and its cursor.' },
);

builder.queryFields((t) => ({
  trainings: t.field({
    type: TrainingConnection,
    description: 'The trainings, the latest to begin first (daftar pelatihan).',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'training.read' },
    resolve: async (_root, page, { core }) => connectionOf(await Training.list(core, { page })),
  }),
  training: t.field({
    type: TrainingRef,
    nullable: true,
    description: 'One training.',
    args: { code: t.arg.string({ required: true, description: 'Its code.' }) },
    authScopes: { right: 'training.read' },
    resolve: (_root, { code }, { core }) => Training.byId(core, { training: code }),
  }),
}));

import { villageOf } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import * as Task from '@puskesos/core/task';
import { desks, taskKinds } from '@puskesos/core/task/shapes';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { enumOf } from '../shared/enum-of.ts';
import { connectionOf } from '../shared/page-shape.ts';
import { plain } from '../shared/plain.ts';

const TaskKind = enumOf('TaskKind', 'What is to be done (jenis tugas).', taskKinds, {
  verification: 'Visit a home whose proposal was agreed on (verifikasi lapangan); `about` is the proposal',
  second_visit: 'Visit a home again, by somebody else (kunjungan ulang); `about` is the survey',
  revisit: 'Try a home again where nobody was met, or which refused (datangi lagi); `about` is the survey',
  cross_check: 'Ask again what a questionnaire no longer asks or asks otherwise (kroscek); `about` is the survey',
  review: 'The ministry’s decile and the field’s finding are far apart (tinjau desil); `about` is the household',
  case: 'Handle a complaint or a referral (keluhan, rujukan); `about` is the case',
  objection: 'Answer an objection (sanggah); `about` is the objection',
  suggestion: 'See to what a citizen proposed (usul warga); `about` is the suggestion',
  approval: 'Decide what waits for a signature (persetujuan); `about` is the proposal or the deliberation',
});

const Desk = enumOf('Desk', 'Where something waits (meja kerja).', desks, {
  puskesos: 'Puskesos desa/kelurahan',
  village_head: 'Kepala desa atau lurah',
  camat: 'Camat',
  dinsos: 'Dinas Sosial',
});

const TaskRef = builder.objectRef<Task.Task>('Task').implement({
  description:
    'Something that waits for you (tugas). It goes by itself with the deed that settles it, and to the next officer with the village.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TaskKind, description: 'Jenis.' }),
    about: t.exposeID('about', { description: 'The record it is about, by its kind.' }),
    desk: t.expose('desk', { type: Desk, description: 'Where it waits (meja).' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Rumah tangga; null where it is about none.',
      resolve: ({ household }) => household ?? null,
    }),
    since: t.expose('since', { type: 'Date', description: 'Sejak.' }),
    due: t.expose('due', { type: 'Date', description: 'By when (tenggat).' }),
    overdue: t.boolean({ description: 'That day has passed (terlambat).', resolve: ({ due }, _args, { core }) => due < dayOf(core.now()) }),
  }),
});

const TaskConnection = builder.connectionObject(
  { type: TaskRef, name: 'TaskConnection', description: 'A page of tasks.' },
  { name: 'TaskEdge', description: 'A task and its cursor.' },
);

builder.queryField('tasks', (t) =>
  t.field({
    type: TaskConnection,
    description:
      'What waits for you, by the day it is due (tugas saya). One Query, which looks through 200 tasks of your kecamatan at most: a page may be ' +
      'short while there is more. Officers who serve villages of several kecamatan name one; otherwise it is the first.',
    args: {
      district: t.arg({ type: 'RegionCode', description: 'Kecamatan.' }),
      kinds: t.arg({ type: [TaskKind], description: 'Only these kinds.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'task.read' },
    resolve: async (_root, { first, after, ...asked }, { core }) =>
      connectionOf(await Task.mine(core, { ...plain(asked), page: { first, after } })),
  }),
);

import { villageOf } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import * as Task from '@puskesos/core/task';
import { desks, taskKinds } from '@puskesos/core/task/shapes';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { enumOf } from '../shared/enum-of.ts';
import { encodeId } from '../shared/global-id.ts';
import { plain } from '../shared/plain.ts';
import { oneByOne, recordRef, splitKey } from '../shared/record.ts';
import { AidCause } from './aid-cause.ts';

const TaskKind = enumOf('TaskKind', 'What is to be done (jenis tugas).', taskKinds, {
  verification: 'Visit a home whose proposal was agreed on (verifikasi lapangan); `subject` is the proposal',
  second_visit: 'Visit a home again, by somebody else (kunjungan ulang); `subject` is the survey',
  revisit: 'Try a home again where nobody was met, or which refused (datangi lagi); `subject` is the survey',
  cross_check: 'Ask again what a questionnaire no longer asks or asks otherwise (kroscek); `subject` is the survey',
  review: 'The ministry’s decile and the field’s finding are far apart (tinjau desil); `subject` is the household',
  case: 'Handle a complaint or a referral (keluhan, rujukan); `subject` is the case',
  objection: 'Answer an objection (sanggah); `subject` is the objection',
  suggestion: 'See to what a citizen proposed (usul warga); `subject` is the suggestion',
  approval: 'Decide what waits for a signature (persetujuan); `subject` is the proposal or the deliberation',
  aid: 'Something was learnt that this aid has to follow (kepastian bantuan): confirm it, or end it; `subject` is the enrollment',
  double:
    'Two households of different villages have one NIK or KK number (nomor ganda): say whose it is; `subject` is the suspected double',
});

const Desk = enumOf('Desk', 'Where something waits (meja kerja).', desks, {
  puskesos: 'Puskesos desa/kelurahan',
  village_head: 'Kepala desa atau lurah',
  camat: 'Camat',
  dinsos: 'Dinas Sosial',
});

/** What a task of each kind is about. */
const subjects: Record<Task.TaskKind, (about: string) => string> = {
  verification: (about) => encodeId('Proposal', about),
  second_visit: (about) => encodeId('Survey', about),
  revisit: (about) => encodeId('Survey', about),
  cross_check: (about) => encodeId('Survey', about),
  review: (about) => encodeId('Household', about),
  case: (about) => encodeId('Case', about),
  objection: (about) => encodeId('Objection', about),
  suggestion: (about) => encodeId('Suggestion', about),
  approval: (about) => encodeId(about.includes('.') ? 'Proposal' : 'Deliberation', about),
  aid: (about) => encodeId('Enrollment', about),
  double: (about) => encodeId('Double', about),
};

const TaskRef = recordRef<Task.Task>('Task', {
  key: ({ kind, about }) => `${kind}/${about}`,
  load: oneByOne((core, key) => {
    const [kind, about] = splitKey(key);
    return Task.byId(core, { kind: kind as Task.TaskKind, about });
  }),
});

TaskRef.implement({
  description:
    'Something that waits for you (tugas). It goes by itself with the deed that settles it, and to the next officer with the village.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TaskKind, description: 'Jenis.' }),
    subject: t.node({
      complexity: 5,
      description: 'The record it is about, by its kind; null where you may not see it.',
      id: ({ kind, about }) => subjects[kind](about),
    }),
    desk: t.expose('desk', { type: Desk, description: 'Where it waits (meja).' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Rumah tangga; null where it is about none.',
      resolve: ({ household }) => household ?? null,
    }),
    cause: t.expose('cause', {
      type: AidCause,
      nullable: true,
      description: 'Of a task about aid, what was learnt (sebab); null for the others.',
    }),
    ownWork: t.boolean({
      description:
        'It looks over what you did yourself, in whatever login (pekerjaan sendiri): a colleague’s to do, or yours with a reason for standing in.',
      resolve: async ({ notBy }, _args, { ownLogins }) => {
        if (!notBy?.length) return false;
        const own = await ownLogins();
        return notBy.some((login) => own.has(login));
      },
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

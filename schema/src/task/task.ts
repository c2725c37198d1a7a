import { causesOf } from '@puskesos/core/household/aid-task.rules';
import { villageOf } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import * as Task from '@puskesos/core/task';
import { desks, taskKinds } from '@puskesos/core/task/shapes';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
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
  cross_check:
    'Ask again what a questionnaire no longer asks or asks otherwise, or what two people told differently (kroscek); `subject` is the survey',
  review:
    'Decile and finding are far apart, or the answers of a home with aid contradict the register (tinjau desil dan temuan); `subject` is the household',
  case: 'Handle a complaint or a referral (keluhan, rujukan); `subject` is the case',
  objection: 'Answer an objection (sanggah); `subject` is the objection',
  suggestion: 'See to what a citizen proposed (usul warga); `subject` is the suggestion',
  approval: 'Decide what waits for a signature (persetujuan); `subject` is the proposal or the deliberation',
  aid: 'Something was learnt that this aid has to follow (kepastian bantuan): confirm it, or end it; `subject` is the enrollment',
  double:
    'Two people, or two families, may be one, or have one NIK or KK number (dugaan ganda): say whether they are, and whose it is; `subject` is the suspected double',
  enrollment:
    'A proposal for a programme waits for its next step: verified by the Puskesos, approved and then made active by Dinsos, who also says whether what it suspended goes on (langkah kepesertaan); `subject` is the enrollment',
  invitation: 'Ask whether somebody takes up their seat in a training (undangan pelatihan); `subject` is the training enrollment',
  lapsed_invitation:
    'Nobody answered an invitation in time (undangan lewat batas): ask why, let them ask again or say why not; `subject` is the training enrollment',
  baseline:
    'Ask what somebody lives from before their training begins, or of one of those who wait for it (ukuran awal); `subject` is the training enrollment',
  certificate:
    'A training is over: complete who came, and give the certificate or the reason why not (sertifikat); `subject` is the training enrollment',
  measure: 'Ask what somebody lives from 3, 6 and 12 months after their training (pengukuran hasil); `subject` is the training enrollment',
  wrse_visit: 'See a woman who earns her household’s living (kunjungan WRSE); `subject` is her path',
  payment_list: 'Approve a payment list, or settle and close it (daftar bayar); `subject` is the cycle',
  handover: 'Hand over the goods of a list in this village (penyerahan barang); `left` are the lines; `subject` is the cycle',
  sample_check: 'Ask those whom the lot drew in this village whether it arrived (uji petik); `left` are the homes; `subject` is the cycle',
  amounts: 'The amounts of a programme run out while it goes on (besaran berakhir): set the next; `subject` is the programme',
  questionnaire: 'The day of a drafted questionnaire comes (kuesioner): weigh and publish it; `subject` is the questionnaire',
  socialisation: 'Record who came to a session on a regulation, or call it off (sosialisasi); `subject` is the session',
  pocket_review: 'Look again at a pocket of poverty (peninjauan kantong): review it, or close it; `subject` is the pocket',
});

const Desk = enumOf('Desk', 'Where something waits (meja kerja).', desks, {
  puskesos: 'Puskesos desa/kelurahan',
  village_head: 'Kepala desa atau lurah',
  camat: 'Camat',
  dinsos: 'Dinas Sosial',
});

const listOf = (about: string): string => about.split('@')[0] ?? '';

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
  enrollment: (about) => encodeId('Enrollment', about),
  invitation: (about) => encodeId('TrainingEnrollment', about),
  lapsed_invitation: (about) => encodeId('TrainingEnrollment', about),
  baseline: (about) => encodeId('TrainingEnrollment', about),
  certificate: (about) => encodeId('TrainingEnrollment', about),
  measure: (about) => encodeId('TrainingEnrollment', about),
  wrse_visit: (about) => encodeId('WrsePath', about),
  payment_list: (about) => encodeId('Cycle', about),
  // One for each village of a list: the village is told by the task.
  handover: (about) => encodeId('Cycle', listOf(about)),
  sample_check: (about) => encodeId('Cycle', listOf(about)),
  amounts: (about) => encodeId('Program', about),
  questionnaire: (about) => encodeId('Questionnaire', about),
  socialisation: (about) => encodeId('Socialisation', about),
  pocket_review: (about) => encodeId('Pocket', about),
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
    village: t.field({
      type: VillageRef,
      nullable: true,
      description: 'Desa/kelurahan; null where it is the whole regency’s.',
      resolve: ({ village }) => (village === undefined ? null : villageOf(village)),
    }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Rumah tangga; null where it is about none.',
      resolve: ({ household }) => household ?? null,
    }),
    cause: t.expose('cause', {
      type: AidCause,
      nullable: true,
      description: 'Of a task about aid, what was learnt first of what is not settled (sebab); null for the others.',
    }),
    causes: t.field({
      type: [AidCause],
      description: 'Of a task about aid, all that was learnt and is not settled, in its order (semua sebab); none for the others.',
      resolve: (task) => [...causesOf(task)],
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
    overdue: t.boolean({
      description: 'That day has passed, or it came to this desk because another was late (terlambat).',
      resolve: ({ due, lateSince }, _args, { core }) => lateSince !== undefined || due < dayOf(core.now()),
    }),
    lateSince: t.field({
      type: 'Date',
      nullable: true,
      description: 'Of what is late here, or went up for being late: the first day on which it was (terlambat sejak); null otherwise.',
      resolve: ({ due, lateSince }, _args, { core }) => lateSince ?? (due < dayOf(core.now()) ? Task.lateFrom(due) : null),
    }),
    left: t.exposeInt('left', {
      nullable: true,
      description: 'Of a task for a whole list in a village: how many of it wait yet (sisa); null for the others.',
    }),
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
      'What waits for you, by the day it is due (tugas saya). A page may be short, or empty, while more ' +
      'follow. Officers who serve villages of several kecamatan name one; otherwise it is the first.',
    args: {
      district: t.arg({ type: 'RegionCode', description: 'Kecamatan.' }),
      kinds: t.arg({ type: [TaskKind], description: 'Only these kinds.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'task.read' },
    resolve: async (_root, args, { core }) => {
      const { page, asked } = pageOf(args);
      return connectionOf(await Task.mine(core, { ...plain(asked), page }));
    },
  }),
);

const LateDesk = enumOf('LateDesk', 'A desk above which there is another (meja yang terlambat).', ['puskesos', 'camat'], {
  puskesos: 'Puskesos desa/kelurahan',
  camat: 'Camat',
});

const LateTaskRef = recordRef<Task.LateTask>('LateTask', {
  key: ({ kind, about, desk }) => `${kind}/${about}/${desk}`,
  load: oneByOne((core, key) => {
    const [kind, about, desk] = key.split('/');
    return Task.lateById(core, { kind: kind as Task.TaskKind, about: about ?? '', desk: desk as Task.LateTask['desk'] });
  }),
});

LateTaskRef.implement({
  description:
    'That a desk was late with something, which waits at the one above since (terlambat dan naik). There until it is settled, wherever it waits by then.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TaskKind, description: 'Jenis.' }),
    subject: t.node({
      complexity: 5,
      description: 'The record it is about, by its kind; null where you may not see it.',
      id: ({ kind, about }) => subjects[kind](about),
    }),
    desk: t.expose('desk', { type: Desk, description: 'The desk that was late (meja yang terlambat).' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Rumah tangga; null where it is about none.',
      resolve: ({ household }) => household ?? null,
    }),
    lateSince: t.expose('lateSince', { type: 'Date', description: 'The first day on which it was late there (terlambat sejak).' }),
    raisedOn: t.expose('raisedOn', { type: 'Date', description: 'The day it went up (tanggal naik).' }),
  }),
});

const LateTaskConnection = builder.connectionObject(
  { type: LateTaskRef, name: 'LateTaskConnection', description: 'A page of what was late.' },
  { name: 'LateTaskEdge', description: 'What was late, and its cursor.' },
);

builder.queryField('lateTasks', (t) =>
  t.field({
    type: LateTaskConnection,
    description:
      'What was late at a desk, went up for it and waits yet, the longest late first (daftar terlambat): for that desk and those above it. A ' +
      'page may be short, or empty, while more follow. Dinsos names the kecamatan.',
    args: {
      district: t.arg({ type: 'RegionCode', description: 'Kecamatan.' }),
      desk: t.arg({ type: LateDesk, description: 'Whose list; left out: your own, or the Puskesos’.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'task.read' },
    resolve: async (_root, args, { core }) => {
      const { page, asked } = pageOf(args);
      return connectionOf(await Task.late(core, { ...plain(asked), page }));
    },
  }),
);

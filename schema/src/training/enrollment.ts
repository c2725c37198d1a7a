import { villageOf } from '@puskesos/core/region';
import * as Training from '@puskesos/core/training';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef } from '../household/member.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { nameFor } from '../shared/names.ts';
import { DropReason, MeasureTime, TrainingEnrollmentState, WorkKind } from './enums.ts';
import { TrainingRef } from './training.ts';

const AttendanceRef = builder.objectRef<Training.Attendance>('Attendance').implement({
  description: 'Whether somebody came to a session (kehadiran).',
  fields: (t) => ({
    session: t.exposeID('session', { description: 'Which session.' }),
    present: t.exposeBoolean('present', { description: 'Hadir.' }),
    by: t.exposeString('by', { description: 'Who recorded it: the id they signed in with.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it was recorded.' }),
  }),
});

const KitRef = builder.objectRef<Training.Kit>('Kit').implement({
  description: 'Goods or tools handed over to somebody for what they learned (bantuan barang).',
  fields: (t) => ({
    receipt: t.exposeString('receipt', { description: 'Nomor tanda terima.' }),
    what: t.exposeString('what', { description: 'Barang.' }),
    quantity: t.exposeInt('quantity', { description: 'Banyaknya.' }),
    unit: t.exposeString('unit', { description: 'Satuan.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What it is worth (nilai).' }),
    fund: t.exposeString('fund', { description: 'Whose money, as `apbd-2026` (sumber dana).' }),
    receivedBy: t.string({
      description: 'Who took it; masked for who may not see names (penerima).',
      resolve: ({ receivedBy }, _args, { core }) => nameFor(core, receivedBy),
    }),
    on: t.expose('on', { type: 'Date', description: 'Tanggal penyerahan.' }),
  }),
});

const MeasureRef = builder.objectRef<Training.Measure>('LivelihoodMeasure').implement({
  description: 'What somebody earned and from what, as they told it (ukuran penghidupan).',
  fields: (t) => ({
    at: t.expose('at', { type: MeasureTime, description: 'Which time.' }),
    on: t.expose('on', { type: 'Date', description: 'The day it was asked.' }),
    income: t.expose('income', { type: 'Rupiah', description: 'A month (penghasilan per bulan).' }),
    work: t.expose('work', { type: WorkKind, description: 'Pekerjaan.' }),
    decile: t.exposeInt('decile', { nullable: true, description: 'The household’s official decile that day (desil).' }),
    by: t.exposeString('by', { description: 'Who asked: the id they signed in with.' }),
  }),
});

export const TrainingEnrollmentRef = builder.objectRef<Training.EnrollmentNow>('TrainingEnrollment').implement({
  description: 'One person in one training, from the request on (kepesertaan pelatihan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    training: t.field({
      type: TrainingRef,
      description: 'Which training.',
      complexity: { field: 5 },
      resolve: ({ training }, _args, { trainingOf }) => trainingOf(training),
    }),
    household: t.field({ type: HouseholdRef, description: 'Whose household.', resolve: ({ household }) => household }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Who; null when no longer a member there (peserta).',
      resolve: async ({ household: id, member }, _args, context) => {
        const household = await HouseholdRef.getDataloader(context).load(id);
        const found = household.members.find((one) => one.id === member);
        return found && { ...found, household: id };
      },
    }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    state: t.expose('state', { type: TrainingEnrollmentState, description: 'Status.' }),
    ticket: t.exposeInt('ticket', { description: 'Order of arrival among the requests for these seats (nomor urut).' }),
    requestedAt: t.expose('requestedAt', { type: 'Instant', description: 'When it was asked for.' }),
    answerBy: t.expose('answerBy', { type: 'Date', nullable: true, description: 'Until when the invitation waits for an answer.' }),
    dropped: t.expose('dropped', { type: DropReason, nullable: true, description: 'Alasan berhenti.' }),
    attendance: t.expose('attendance', { type: [AttendanceRef], description: 'Kehadiran.' }),
    certificate: t.string({ nullable: true, description: 'Nomor sertifikat.', resolve: ({ certificate }) => certificate?.number }),
    certifiedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Tanggal sertifikat.',
      resolve: ({ certificate }) => certificate?.on,
    }),
    kits: t.expose('kits', { type: [KitRef], description: 'Bantuan barang.' }),
    measures: t.expose('measures', { type: [MeasureRef], description: 'Income and work, before and after (ukuran).' }),
    told: t.string({
      description: 'What the person is told of where they stand and what they can do, in Indonesian.',
      resolve: async (enrollment, _args, { trainingOf }) => Training.messageFor(enrollment, await trainingOf(enrollment.training)).id,
    }),
    toldEn: t.string({
      description: 'The same in English.',
      resolve: async (enrollment, _args, { trainingOf }) => Training.messageFor(enrollment, await trainingOf(enrollment.training)).en,
    }),
  }),
});

const changes = historyOf<Training.Enrollment>('TrainingEnrollment', 'an enrollment in a training', 'riwayat kepesertaan pelatihan');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: TrainingEnrollmentRef, description: 'The enrollment after it.', resolve: ({ value }) => value }),
);
builder.objectField(TrainingEnrollmentRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Training.enrollmentHistory(core, { enrollment: id, page })),
  }),
);

const EnrollmentConnection = builder.connectionObject(
  { type: TrainingEnrollmentRef, name: 'TrainingEnrollmentConnection', description: 'A page of people in a training.' },
  { name: 'TrainingEnrollmentEdge', description: 'A person in a training and the cursor.' },
);

type Waiting = Awaited<ReturnType<typeof Training.waitingFor>>['rows'][number]['value'];
const WaitingRef = builder.objectRef<Waiting>('TrainingWaiting').implement({
  description: 'A place in the queue for a seat (daftar tunggu).',
  fields: (t) => ({
    enrollment: t.exposeID('enrollment', { description: 'Whose enrollment, for `trainingEnrollment`.' }),
    ticket: t.exposeInt('ticket', { description: 'Order of arrival (nomor urut).' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
  }),
});
const WaitingConnection = builder.connectionObject(
  { type: WaitingRef, name: 'TrainingWaitingConnection', description: 'A page of the queue, who is next first.' },
  { name: 'TrainingWaitingEdge', description: 'A place in the queue and its cursor.' },
);

builder.objectFields(TrainingRef, (t) => ({
  enrollments: t.field({
    type: EnrollmentConnection,
    description: 'Who is in it, by village; for an officer of one of their villages, for a camat of the kecamatan (peserta). One Query.',
    args: {
      place: t.arg({ type: 'RegionCode', description: 'A village or a kecamatan; left out: all, for whoever sees the regency.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    resolve: async ({ id }, { place, ...page }, { core }) =>
      connectionOf(await Training.enrollmentsOf(core, { training: id, ...(place && { place }), page })),
  }),
  queue: t.field({
    type: WaitingConnection,
    nullable: true,
    description: 'The queue for its seats, who is next first; for whoever sees the regency (daftar tunggu). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async ({ id }, page, { core }) => connectionOf(await Training.waitingFor(core, { training: id, page })),
  }),
}));

builder.objectField(HouseholdRef, 'trainings', (t) =>
  t.field({
    type: [TrainingEnrollmentRef],
    description: 'What its people are or were in, under whichever family card, the latest first (pelatihan). Two BatchGets.',
    complexity: { field: 10, multiplier: 5 },
    authScopes: { right: 'training.read' },
    resolve: ({ id }, _args, { core }) => Training.ofHousehold(core, { household: id }),
  }),
);

builder.queryField('trainingEnrollment', (t) =>
  t.field({
    type: TrainingEnrollmentRef,
    nullable: true,
    description: 'One person in one training.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { core }) => Training.enrollmentById(core, { enrollment: id }),
  }),
);

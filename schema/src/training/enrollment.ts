import { villageOf } from '@puskesos/core/region';
import * as Training from '@puskesos/core/training';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberKey } from '../household/member.ts';
import { VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { DropReason, MeasureTime, TrainingEnrollmentState } from './enums.ts';
import { KitRef } from './kit.ts';
import { MeasureRef } from './measure.ts';
import { SessionRef } from './session.ts';
import { TrainingRef } from './training.ts';

const AttendanceRef = builder.objectRef<Training.Attendance & { readonly training: string }>('Attendance').implement({
  description: 'Whether somebody came to a session (kehadiran).',
  fields: (t) => ({
    session: t.field({
      type: SessionRef,
      nullable: true,
      description: 'Which session; null for who may not see trainings.',
      resolve: ({ training, session }) => `${training}/${session}`,
    }),
    present: t.exposeBoolean('present', { description: 'Hadir.' }),
    by: t.field({ type: ActorRef, description: 'Who recorded it.', resolve: ({ by }) => by }),
    at: t.expose('at', { type: 'Instant', description: 'When it was recorded.' }),
  }),
});

export const TrainingEnrollmentRef = recordRef<Training.EnrollmentNow>('TrainingEnrollment', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Training.enrollmentById(core, { enrollment: id })),
});

const fields = fieldsOf<Training.Enrollment>((t) => ({
  training: t.field({
    type: TrainingRef,
    description: 'Which training.',
    complexity: { field: 5 },
    resolve: ({ training }, _args, { trainingOf }) => trainingOf(training),
  }),
  household: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'Whose household; null where it has moved out of your area.',
    resolve: ({ household }) => household,
  }),
  member: t.field({
    type: MemberRef,
    nullable: true,
    description: 'Who; null when no longer a member there, or out of your area (peserta).',
    resolve: ({ household, member }) => memberKey(household, member),
  }),
  village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
  state: t.expose('state', { type: TrainingEnrollmentState, description: 'Status.' }),
  ticket: t.exposeInt('ticket', { description: 'Order of arrival among the requests for these seats (nomor urut).' }),
  requestedAt: t.expose('requestedAt', { type: 'Instant', description: 'When it was asked for.' }),
  answerBy: t.expose('answerBy', { type: 'Date', nullable: true, description: 'Until when the invitation waits for an answer.' }),
  dropped: t.expose('dropped', { type: DropReason, nullable: true, description: 'Alasan berhenti.' }),
  attendance: t.field({
    type: [AttendanceRef],
    description: 'Kehadiran.',
    resolve: ({ training, attendance }) => attendance.map((one) => ({ ...one, training })),
  }),
  certificate: t.string({ nullable: true, description: 'Nomor sertifikat.', resolve: ({ certificate }) => certificate?.number }),
  certifiedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'Tanggal sertifikat.',
    resolve: ({ certificate }) => certificate?.on,
  }),
  kits: t.expose('kits', { type: [KitRef], description: 'Bantuan barang.' }),
  measures: t.expose('measures', { type: [MeasureRef], description: 'Income and work, before and after (ukuran).' }),
  missed: t.field({
    type: [MeasureTime],
    description: 'The measures that nobody took while they could be taken (ukuran yang terlewat).',
    resolve: ({ missed = [] }) => [...missed],
  }),
  told: t.string({
    description: 'What the person is told of where they stand and what they can do, in Indonesian.',
    resolve: async (enrollment, _args, { trainingOf }) => Training.messageFor(enrollment, await trainingOf(enrollment.training)).id,
  }),
  toldEn: t.string({
    description: 'The same in English.',
    resolve: async (enrollment, _args, { trainingOf }) => Training.messageFor(enrollment, await trainingOf(enrollment.training)).en,
  }),
  version: versionField(t),
}));

TrainingEnrollmentRef.implement({ description: 'One person in one training, from the request on (kepesertaan pelatihan).', fields });

const changes = historyOf<Training.Enrollment>(
  'TrainingEnrollment',
  'an enrollment in a training',
  'riwayat kepesertaan pelatihan',
  snapshotOf('TrainingEnrollment', 'the enrollment', fields),
);
builder.objectField(TrainingEnrollmentRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Training.enrollmentHistory(core, { enrollment: id, page })),
  }),
);

builder.queryField('trainingEnrollment', (t) =>
  t.field({
    type: TrainingEnrollmentRef,
    nullable: true,
    description: 'One person in one training.',
    args: { id: t.arg.globalID({ for: TrainingEnrollmentRef, required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { core }) => Training.enrollmentById(core, { enrollment: id.id }),
  }),
);

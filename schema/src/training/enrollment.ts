import { villageOf } from '@puskesos/core/region';
import * as Training from '@puskesos/core/training';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef } from '../household/member.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { DropReason, TrainingEnrollmentState } from './enums.ts';
import { KitRef } from './kit.ts';
import { MeasureRef } from './measure.ts';
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

builder.queryField('trainingEnrollment', (t) =>
  t.field({
    type: TrainingEnrollmentRef,
    nullable: true,
    description: 'One person in one training.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { core }) => Training.enrollmentById(core, { enrollment: id }),
  }),
);

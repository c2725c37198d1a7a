import { villageOf } from '@puskesos/core/region';
import * as Staff from '@puskesos/core/staff';
import { Sex } from '../household/enums.ts';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { changesOf, historyField } from '../shared/changes.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/page-shape.ts';
import { Language, StaffPosition, StaffRole } from './enums.ts';

const ContractRef = builder.objectRef<Staff.Contract>('StaffContract').implement({
  description: 'How long a person is engaged, and by which decision (kontrak, SK).',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day; null: open.' }),
    basis: t.exposeString('basis', { description: 'The decision (dasar).' }),
  }),
});

const QualificationRef = builder.objectRef<Staff.StaffMember['qualifications'][number]>('Qualification').implement({
  description: 'What a person is qualified in (kualifikasi).',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Nama ijazah atau sertifikat.' }),
    year: t.exposeInt('year', { nullable: true, description: 'Tahun.' }),
    issuer: t.exposeString('issuer', { nullable: true, description: 'Who gave it (penerbit).' }),
  }),
});

const LearnedRef = builder.objectRef<Staff.StaffMember['trainings'][number]>('StaffTraining').implement({
  description: 'A training that a person received for the work (bimbingan teknis).',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Nama.' }),
    on: t.expose('on', { type: 'Date', description: 'When it ended.' }),
    provider: t.exposeString('provider', { description: 'Who gave it (penyelenggara).' }),
    hours: t.exposeInt('hours', { nullable: true, description: 'Hours (jam pelajaran).' }),
  }),
});

export const StaffRef = builder.objectRef<Staff.StaffMember>('StaffMember').implement({
  description: 'A person who works for a Puskesos, or beside it as a partner (petugas).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As their sign-in names them.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    sex: t.expose('sex', { type: Sex, nullable: true, description: 'Jenis kelamin; where visits ask for a woman.' }),
    position: t.expose('position', { type: StaffPosition, description: 'Whom they work for (kedudukan).' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telepon.' }),
    email: t.exposeString('email', { nullable: true, description: 'Surel.' }),
    languages: t.expose('languages', { type: [Language], description: 'What they speak with families (bahasa).' }),
    qualifications: t.expose('qualifications', { type: [QualificationRef], description: 'Kualifikasi.' }),
    contracts: t.expose('contracts', {
      type: [ContractRef],
      description: 'How long they are engaged, oldest first; none for volunteers (kontrak).',
    }),
    trainings: t.expose('trainings', { type: [LearnedRef], description: 'Training received for the work (pelatihan petugas).' }),
  }),
});

export const AssignmentRef = builder.objectRef<Staff.Assignment>('Assignment').implement({
  description: 'One person’s office in one village, from a day until a day (penugasan). Their rights there begin and end with it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    staff: t.exposeID('staff', { description: 'The person’s id.' }),
    name: t.exposeString('staffName', { description: 'The person’s name (nama petugas).' }),
    village: t.field({ type: VillageRef, description: 'Where (desa/kelurahan).', resolve: ({ village }) => villageOf(village) }),
    role: t.expose('role', { type: StaffRole, description: 'As what (peran).' }),
    from: t.expose('from', { type: 'Date', description: 'First day served.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day served; null: open. Before the first day: it never began.' }),
    actingFor: t.exposeID('actingFor', { nullable: true, description: 'In whose place, while that person is on leave (pelaksana tugas).' }),
  }),
});

export const LeaveRef = builder.objectRef<Staff.Leave>('Leave').implement({
  description: 'Days on which a person does not work; their rights rest as long (cuti).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', { type: 'Date', description: 'Last day; before the first: it was called off.' }),
    acting: t.exposeID('acting', { nullable: true, description: 'Who acts for them (pelaksana tugas).' }),
  }),
});

export const GapRef = builder.objectRef<Staff.Gap>('OfficeGap').implement({
  description: 'An office that nobody holds in a village from a day on (peran kosong).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Where (desa/kelurahan).', resolve: ({ village }) => villageOf(village) }),
    role: t.expose('role', { type: StaffRole, description: 'Which office (peran).' }),
    from: t.expose('from', { type: 'Date', description: 'First day without anybody.' }),
  }),
});

const DutiesRef = builder.objectRef<Awaited<ReturnType<typeof Staff.assignmentsOf>>>('Duties').implement({
  description: 'All that a person was, is and will be assigned to, and their leave: a few dozen in a working life.',
  fields: (t) => ({
    assignments: t.expose('assignments', { type: [AssignmentRef], description: 'The latest first (penugasan).' }),
    leaves: t.expose('leaves', { type: [LeaveRef], description: 'Cuti.' }),
  }),
});

const staffHistory = changesOf<Staff.StaffMember>('StaffMember', 'a person’s record', 'riwayat petugas');
builder.objectField(staffHistory.change, 'state', (t) =>
  t.field({ type: StaffRef, description: 'The record after it.', resolve: ({ value }) => value }),
);
const assignmentHistory = changesOf<Staff.Assignment>('Assignment', 'an assignment', 'riwayat penugasan');
builder.objectField(assignmentHistory.change, 'state', (t) =>
  t.field({ type: AssignmentRef, description: 'The assignment after it.', resolve: ({ value }) => value }),
);

builder.objectFields(StaffRef, (t) => ({
  duties: t.field({
    type: DutiesRef,
    description: 'Their assignments and leave (penugasan dan cuti). One Query.',
    complexity: { field: 10, multiplier: 10 },
    resolve: ({ id }, _args, { core }) => Staff.assignmentsOf(core, { staff: id }),
  }),
  history: t.field({
    type: staffHistory.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Staff.history(core, { staff: id, page })),
  }),
}));

builder.objectField(AssignmentRef, 'history', (t) =>
  t.field({
    type: assignmentHistory.page,
    ...historyField,
    resolve: async ({ staff, id }, page, { core }) => connectionOf(await Staff.assignmentHistory(core, { staff, assignment: id, page })),
  }),
);

builder.objectField(VillageRef, 'officers', (t) =>
  t.field({
    type: [AssignmentRef],
    description: 'Who serves the village today (petugas Puskesos hari ini).',
    authScopes: { right: 'staff.read' },
    complexity: { field: 5, multiplier: 4 },
    resolve: ({ code }, _args, { officersIn }) => officersIn(code),
  }),
);

builder.objectField(HouseholdRef, 'officers', (t) =>
  t.field({
    type: [AssignmentRef],
    description: 'Who serves the household’s village today (petugas Puskesos hari ini).',
    complexity: { field: 1, multiplier: 4 },
    resolve: ({ village }, _args, { officersIn }) => officersIn(village),
  }),
);

const StaffConnection = builder.connectionObject(
  { type: StaffRef, name: 'StaffConnection', description: 'A page of people of the staff.' },
  { name: 'StaffEdge', description: 'A person and their cursor.' },
);

builder.queryFields((t) => ({
  staffMembers: t.field({
    type: StaffConnection,
    description: 'The people of Puskesos and its partners, by name (daftar petugas). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'staff.read' },
    resolve: async (_root, page, { core }) => connectionOf(await Staff.list(core, { page })),
  }),
  staffMember: t.field({
    type: StaffRef,
    nullable: true,
    description: 'One person of the staff; for whoever may see the staff, and for themselves.',
    args: { id: t.arg.id({ required: true, description: 'As their sign-in names them.' }) },
    resolve: (_root, { id }, { core }) => Staff.byId(core, { staff: id }),
  }),
}));

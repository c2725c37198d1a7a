import * as Staff from '@puskesos/core/staff';
import { Sex } from '../household/enums.ts';
import { builder } from '../shared/builder.ts';
import { mutation, mutationOf } from '../shared/mutation.ts';
import { Language, StaffPosition, StaffRole } from './enums.ts';
import { AssignmentRef, GapRef, LeaveRef, StaffRef } from './staff.ts';

const ContractInput = builder.inputType('StaffContractInput', {
  description: 'How long a person is engaged (kontrak).',
  fields: (t) => ({
    from: t.field({ type: 'Date', required: true, description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'Last day; left out: open.' }),
    basis: t.string({ required: true, description: 'The decision (dasar).' }),
  }),
});

const QualificationInput = builder.inputType('QualificationInput', {
  description: 'What a person is qualified in (kualifikasi).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Nama ijazah atau sertifikat.' }),
    year: t.int({ description: 'Tahun.' }),
    issuer: t.string({ description: 'Who gave it (penerbit).' }),
  }),
});

const LearnedInput = builder.inputType('StaffTrainingInput', {
  description: 'A training that a person received for the work (bimbingan teknis).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Nama.' }),
    on: t.field({ type: 'Date', required: true, description: 'When it ended.' }),
    provider: t.string({ required: true, description: 'Who gave it (penyelenggara).' }),
    hours: t.int({ description: 'Hours (jam pelajaran).' }),
  }),
});

const ofStaff = { description: 'The person’s id.', required: true } as const;
const why = { required: true, description: 'Alasan; kept in the history.' } as const;
const staffOutput = { description: 'The person as recorded now.' } as const;

mutation('addStaff', {
  description: 'Adds a person to the staff. Dinsos only.',
  right: 'staff.write',
  errors: [Staff.StaffExists],
  input: (t) => ({
    id: t.string({ required: true, description: 'Chosen by Dinsos; lower-case letters, digits, hyphens. The sign-in carries it.' }),
    name: t.string({ required: true, description: 'Nama.' }),
    sex: t.field({ type: Sex, description: 'Jenis kelamin.' }),
    position: t.field({ type: StaffPosition, description: 'Whom they work for; left out: the Puskesos.' }),
    phone: t.string({ description: 'Telepon, 8 to 15 digits.' }),
    email: t.string({ description: 'Surel.' }),
    languages: t.field({ type: [Language], description: 'Bahasa; left out: Indonesian.' }),
    qualifications: t.field({ type: [QualificationInput], description: 'Kualifikasi.' }),
    contracts: t.field({ type: [ContractInput], description: 'Kontrak; none for volunteers, whom no assignment is then measured by.' }),
    trainings: t.field({ type: [LearnedInput], description: 'Training received for the work.' }),
  }),
  gives: { staff: { type: StaffRef, ...staffOutput } },
}).runs(Staff.add);

mutation('updateStaff', {
  description: 'Corrects what is recorded of a person; what is left out stays. Dinsos only.',
  right: 'staff.write',
  input: (t) => ({
    staff: t.id(ofStaff),
    name: t.string({ description: 'Nama.' }),
    sex: t.field({ type: Sex, description: 'Jenis kelamin.' }),
    position: t.field({ type: StaffPosition, description: 'Whom they work for.' }),
    phone: t.string({ description: 'Telepon.' }),
    email: t.string({ description: 'Surel.' }),
    languages: t.field({ type: [Language], description: 'Bahasa.' }),
    qualifications: t.field({ type: [QualificationInput], description: 'Kualifikasi, all of them anew.' }),
    reason: t.string(why),
  }),
  gives: { staff: { type: StaffRef, ...staffOutput } },
}).runs(Staff.update);

mutation('renewContract', {
  description: 'Engages a person for a further period (perpanjangan kontrak). Dinsos only.',
  right: 'staff.write',
  input: (t) => ({
    staff: t.id(ofStaff),
    contract: t.field({ type: ContractInput, required: true, description: 'The further period.' }),
    reason: t.string(why),
  }),
  gives: { staff: { type: StaffRef, ...staffOutput } },
}).runs(Staff.renewContract);

mutation('recordStaffTraining', {
  description: 'Records a training that a person received for the work. Dinsos only.',
  right: 'staff.write',
  input: (t) => ({
    staff: t.id(ofStaff),
    training: t.field({ type: LearnedInput, required: true, description: 'What they learned.' }),
    reason: t.string(why),
  }),
  gives: { staff: { type: StaffRef, ...staffOutput } },
}).runs(Staff.recordLearned);

mutation('assignStaff', {
  description: 'Sends a person to serve villages in a role (penugasan). Dinsos only.',
  right: 'staff.write',
  errors: [Staff.AlreadyAssigned, Staff.OutsideContract],
  input: (t) => ({
    staff: t.id(ofStaff),
    villages: t.field({ type: ['RegionCode'], required: true, description: 'Where: up to 40 villages, all of them or none.' }),
    role: t.field({ type: StaffRole, required: true, description: 'As what.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day served.' }),
    to: t.field({ type: 'Date', description: 'Last day served; left out: as long as the contract.' }),
  }),
  gives: { assignments: { type: [AssignmentRef], description: 'One for each village.' } },
}).runs(Staff.assign);

mutationOf('endAssignment', {
  description: 'Ends an assignment on a day, and tells whether that leaves the office empty. Dinsos only.',
  right: 'staff.write',
  input: (t) => ({
    staff: t.id(ofStaff),
    assignment: t.id({ required: true, description: 'The assignment’s id.' }),
    to: t.field({ type: 'Date', required: true, description: 'Last day served.' }),
    reason: t.string(why),
  }),
}).runs(Staff.endAssignment, (t) => ({
  assignment: t.expose('assignment', { type: AssignmentRef, description: 'The assignment as it is now.' }),
  gap: t.expose('gap', {
    type: GapRef,
    nullable: true,
    description: 'The office left empty; null: somebody else holds it (peran kosong).',
  }),
}));

mutationOf('handOver', {
  description:
    'Hands villages from one person to another in one step (serah terima): the first serves until the day before, the second from the day on. ' +
    'Open work lies with the village and its office, and so goes along. Dinsos only.',
  right: 'staff.write',
  errors: [Staff.NothingToHandOver, Staff.AlreadyAssigned, Staff.OutsideContract],
  input: (t) => ({
    from: t.id({ required: true, description: 'Who hands over.' }),
    to: t.id({ required: true, description: 'Who takes over.' }),
    assignments: t.idList({ description: 'Which of their assignments, up to 22; left out: all.' }),
    on: t.field({ type: 'Date', required: true, description: 'The first day on which the second serves.' }),
    reason: t.string(why),
  }),
}).runs(Staff.handOver, (t) => ({
  ended: t.expose('ended', { type: [AssignmentRef], description: 'What the first held, as it ends now.' }),
  begun: t.expose('begun', {
    type: [AssignmentRef],
    description: 'What the second takes over; what they held already goes on beside it.',
  }),
}));

mutation('takeLeave', {
  description: 'Gives somebody leave: their rights rest, and whoever acts has their offices as long (cuti). Dinsos only.',
  right: 'staff.write',
  errors: [Staff.AlreadyOnLeave, Staff.OutsideContract, Staff.AlreadyAssigned],
  input: (t) => ({
    staff: t.id(ofStaff),
    from: t.field({ type: 'Date', required: true, description: 'First day of leave.' }),
    to: t.field({ type: 'Date', required: true, description: 'Last day of leave.' }),
    acting: t.id({ description: 'Who acts for them on these days (pelaksana tugas).' }),
    reason: t.string(why),
  }),
  gives: { leave: { type: LeaveRef, description: 'The leave as recorded.' } },
}).runs(Staff.takeLeave);

mutation('endLeave', {
  description: 'Ends leave sooner; whoever acted stops the day before. Dinsos only.',
  right: 'staff.write',
  input: (t) => ({
    staff: t.id(ofStaff),
    leave: t.id({ required: true, description: 'The leave’s id.' }),
    back: t.field({ type: 'Date', required: true, description: 'First day worked again.' }),
    reason: t.string(why),
  }),
  gives: { leave: { type: LeaveRef, description: 'The leave as it is now.' } },
}).runs(Staff.endLeave);

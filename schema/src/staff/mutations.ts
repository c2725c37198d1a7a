import * as Staff from '@puskesos/core/staff';
import { Sex } from '../household/enums.ts';
import { builder } from '../shared/builder.ts';
import { given, once } from '../shared/given.ts';
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

const staffWrite = { right: 'staff.write' } as const;
const ofStaff = { description: 'The person’s id.', required: true } as const;
const why = { required: true, description: 'Alasan; kept in the history.' } as const;
const staffOutput = { description: 'The person as recorded now.' } as const;

builder.relayMutationField(
  'addStaff',
  {
    inputFields: (t) => ({
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
  },
  {
    description: 'Adds a person to the staff. Dinsos only.',
    errors: { types: [Staff.StaffExists] },
    authScopes: staffWrite,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...staff } = given(input);
      return { staff: await Staff.add(core, staff, once(input)) };
    },
  },
  { outputFields: (t) => ({ staff: t.expose('staff', { type: StaffRef, ...staffOutput }) }) },
);

builder.relayMutationField(
  'updateStaff',
  {
    inputFields: (t) => ({
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
  },
  {
    description: 'Corrects what is recorded of a person; what is left out stays. Dinsos only.',
    errors: {},
    authScopes: staffWrite,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...change } = given(input);
      return { staff: await Staff.update(core, change, once(input)) };
    },
  },
  { outputFields: (t) => ({ staff: t.expose('staff', { type: StaffRef, ...staffOutput }) }) },
);

builder.relayMutationField(
  'renewContract',
  {
    inputFields: (t) => ({
      staff: t.id(ofStaff),
      contract: t.field({ type: ContractInput, required: true, description: 'The further period.' }),
      reason: t.string(why),
    }),
  },
  {
    description: 'Engages a person for a further period (perpanjangan kontrak). Dinsos only.',
    errors: {},
    authScopes: staffWrite,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...renewal } = given(input);
      return { staff: await Staff.renewContract(core, renewal, once(input)) };
    },
  },
  { outputFields: (t) => ({ staff: t.expose('staff', { type: StaffRef, ...staffOutput }) }) },
);

builder.relayMutationField(
  'recordStaffTraining',
  {
    inputFields: (t) => ({
      staff: t.id(ofStaff),
      training: t.field({ type: LearnedInput, required: true, description: 'What they learned.' }),
      reason: t.string(why),
    }),
  },
  {
    description: 'Records a training that a person received for the work. Dinsos only.',
    errors: {},
    authScopes: staffWrite,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...learned } = given(input);
      return { staff: await Staff.recordLearned(core, learned, once(input)) };
    },
  },
  { outputFields: (t) => ({ staff: t.expose('staff', { type: StaffRef, ...staffOutput }) }) },
);

builder.relayMutationField(
  'assignStaff',
  {
    inputFields: (t) => ({
      staff: t.id(ofStaff),
      villages: t.field({ type: ['RegionCode'], required: true, description: 'Where: up to 40 villages, all of them or none.' }),
      role: t.field({ type: StaffRole, required: true, description: 'As what.' }),
      from: t.field({ type: 'Date', required: true, description: 'First day served.' }),
      to: t.field({ type: 'Date', description: 'Last day served; left out: as long as the contract.' }),
    }),
  },
  {
    description: 'Sends a person to serve villages in a role (penugasan). Dinsos only.',
    errors: { types: [Staff.AlreadyAssigned, Staff.OutsideContract] },
    authScopes: staffWrite,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...assignment } = given(input);
      return { assignments: await Staff.assign(core, assignment, once(input)) };
    },
  },
  { outputFields: (t) => ({ assignments: t.expose('assignments', { type: [AssignmentRef], description: 'One for each village.' }) }) },
);

builder.relayMutationField(
  'endAssignment',
  {
    inputFields: (t) => ({
      staff: t.id(ofStaff),
      assignment: t.id({ required: true, description: 'The assignment’s id.' }),
      to: t.field({ type: 'Date', required: true, description: 'Last day served.' }),
      reason: t.string(why),
    }),
  },
  {
    description: 'Ends an assignment on a day, and tells whether that leaves the office empty. Dinsos only.',
    errors: {},
    authScopes: staffWrite,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...ending } = given(input);
      return Staff.endAssignment(core, ending, once(input));
    },
  },
  {
    outputFields: (t) => ({
      assignment: t.expose('assignment', { type: AssignmentRef, description: 'The assignment as it is now.' }),
      gap: t.expose('gap', {
        type: GapRef,
        nullable: true,
        description: 'The office left empty; null: somebody else holds it (peran kosong).',
      }),
    }),
  },
);

builder.relayMutationField(
  'handOver',
  {
    inputFields: (t) => ({
      from: t.id({ required: true, description: 'Who hands over.' }),
      to: t.id({ required: true, description: 'Who takes over.' }),
      assignments: t.idList({ description: 'Which of their assignments, up to 22; left out: all.' }),
      on: t.field({ type: 'Date', required: true, description: 'The first day on which the second serves.' }),
      reason: t.string(why),
    }),
  },
  {
    description:
      'Hands villages from one person to another in one step (serah terima): the first serves until the day before, the second from the day on. ' +
      'Open work lies with the village and its office, and so goes along. Dinsos only.',
    errors: { types: [Staff.NothingToHandOver, Staff.AlreadyAssigned, Staff.OutsideContract] },
    authScopes: staffWrite,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...handed } = given(input);
      return Staff.handOver(core, handed, once(input));
    },
  },
  {
    outputFields: (t) => ({
      ended: t.expose('ended', { type: [AssignmentRef], description: 'What the first held, as it ends now.' }),
      begun: t.expose('begun', {
        type: [AssignmentRef],
        description: 'What the second takes over; what they held already goes on beside it.',
      }),
    }),
  },
);

builder.relayMutationField(
  'takeLeave',
  {
    inputFields: (t) => ({
      staff: t.id(ofStaff),
      from: t.field({ type: 'Date', required: true, description: 'First day of leave.' }),
      to: t.field({ type: 'Date', required: true, description: 'Last day of leave.' }),
      acting: t.id({ description: 'Who acts for them on these days (pelaksana tugas).' }),
      reason: t.string(why),
    }),
  },
  {
    description: 'Gives somebody leave: their rights rest, and whoever acts has their offices as long (cuti). Dinsos only.',
    errors: { types: [Staff.AlreadyOnLeave, Staff.OutsideContract, Staff.AlreadyAssigned] },
    authScopes: staffWrite,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...leave } = given(input);
      return { leave: await Staff.takeLeave(core, leave, once(input)) };
    },
  },
  { outputFields: (t) => ({ leave: t.expose('leave', { type: LeaveRef, description: 'The leave as recorded.' }) }) },
);

builder.relayMutationField(
  'endLeave',
  {
    inputFields: (t) => ({
      staff: t.id(ofStaff),
      leave: t.id({ required: true, description: 'The leave’s id.' }),
      back: t.field({ type: 'Date', required: true, description: 'First day worked again.' }),
      reason: t.string(why),
    }),
  },
  {
    description: 'Ends leave sooner; whoever acted stops the day before. Dinsos only.',
    errors: {},
    authScopes: staffWrite,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...back } = given(input);
      return { leave: await Staff.endLeave(core, back, once(input)) };
    },
  },
  { outputFields: (t) => ({ leave: t.expose('leave', { type: LeaveRef, description: 'The leave as it is now.' }) }) },
);

import { findVillage, type Village } from '@puskesos/core/region';
import * as Staff from '@puskesos/core/staff';
import { builder } from './builder.ts';
import { StaffRole } from './enums.ts';
import { given, once } from './given.ts';
import { HouseholdRef } from './household.ts';
import { VillageRef } from './region.ts';

const StaffRef = builder.objectRef<Staff.StaffMember>('StaffMember').implement({
  description: 'A person who works for a Puskesos (petugas).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As their sign-in names them.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telepon.' }),
  }),
});

const AssignmentRef = builder.objectRef<Staff.Assignment>('Assignment').implement({
  description: 'One person’s office in one village, from a day until a day (penugasan). Their rights there begin and end with it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    staff: t.exposeID('staff', { description: 'The person’s id.' }),
    name: t.exposeString('staffName', { description: 'The person’s name (nama petugas).' }),
    village: t.field({
      type: VillageRef,
      description: 'Where (desa/kelurahan).',
      resolve: ({ village }) => findVillage(village) as Village,
    }),
    role: t.expose('role', { type: StaffRole, description: 'As what (peran).' }),
    from: t.expose('from', { type: 'Date', description: 'First day served.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day served; null: open.' }),
  }),
});

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

builder.relayMutationField(
  'addStaff',
  {
    inputFields: (t) => ({
      id: t.string({ required: true, description: 'Chosen by Dinsos; lower-case letters, digits, hyphens. The sign-in carries it.' }),
      name: t.string({ required: true, description: 'Nama.' }),
      phone: t.string({ description: 'Telepon, 8 to 15 digits.' }),
    }),
  },
  {
    description: 'Adds a person to the staff. Dinsos only.',
    errors: { types: [Staff.StaffExists] },
    authScopes: { right: 'staff.write' },
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...staff } = given(input);
      return { staff: await Staff.add(core, staff, once(input)) };
    },
  },
  { outputFields: (t) => ({ staff: t.expose('staff', { type: StaffRef, description: 'The person as recorded.' }) }) },
);

builder.relayMutationField(
  'assignStaff',
  {
    inputFields: (t) => ({
      staff: t.id({ required: true, description: 'The person’s id.' }),
      village: t.field({ type: 'RegionCode', required: true, description: 'Where.' }),
      role: t.field({ type: StaffRole, required: true, description: 'As what.' }),
      from: t.field({ type: 'Date', required: true, description: 'First day served.' }),
      to: t.field({ type: 'Date', description: 'Last day served; left out: open.' }),
    }),
  },
  {
    description: 'Sends a person to serve a village in a role (penugasan). Dinsos only.',
    errors: { types: [Staff.AlreadyAssigned] },
    authScopes: { right: 'staff.write' },
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...assignment } = given(input);
      return { assignment: await Staff.assign(core, assignment, once(input)) };
    },
  },
  { outputFields: (t) => ({ assignment: t.expose('assignment', { type: AssignmentRef, description: 'The assignment made.' }) }) },
);

builder.relayMutationField(
  'endAssignment',
  {
    inputFields: (t) => ({
      staff: t.id({ required: true, description: 'The person’s id.' }),
      assignment: t.id({ required: true, description: 'The assignment’s id.' }),
      to: t.field({ type: 'Date', required: true, description: 'Last day served.' }),
      reason: t.string({ required: true, description: 'Alasan; kept in the history.' }),
    }),
  },
  {
    description: 'Ends an assignment on a day. Dinsos only.',
    errors: {},
    authScopes: { right: 'staff.write' },
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...ending } = given(input);
      return { assignment: await Staff.endAssignment(core, ending, once(input)) };
    },
  },
  { outputFields: (t) => ({ assignment: t.expose('assignment', { type: AssignmentRef, description: 'The assignment as it is now.' }) }) },
);

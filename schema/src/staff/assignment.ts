import { villageOf } from '@puskesos/core/region';
import * as Staff from '@puskesos/core/staff';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { StaffRole } from './enums.ts';

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

export const GapRef = builder.objectRef<Staff.Gap>('OfficeGap').implement({
  description: 'An office that nobody holds in a village from a day on (peran kosong).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Where (desa/kelurahan).', resolve: ({ village }) => villageOf(village) }),
    role: t.expose('role', { type: StaffRole, description: 'Which office (peran).' }),
    from: t.expose('from', { type: 'Date', description: 'First day without anybody.' }),
  }),
});

const assignmentHistory = historyOf<Staff.Assignment>('Assignment', 'an assignment', 'riwayat penugasan');
builder.objectField(assignmentHistory.change, 'state', (t) =>
  t.field({ type: AssignmentRef, description: 'The assignment after it.', resolve: ({ value }) => value }),
);

builder.objectField(AssignmentRef, 'history', (t) =>
  t.field({
    type: assignmentHistory.page,
    ...historyField,
    resolve: async ({ staff, id }, page, { core }) => connectionOf(await Staff.assignmentHistory(core, { staff, assignment: id, page })),
  }),
);

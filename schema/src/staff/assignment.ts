import { villageOf } from '@puskesos/core/region';
import * as Staff from '@puskesos/core/staff';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef, splitKey, versionField } from '../shared/record.ts';
import { StaffRole } from './enums.ts';
import { StaffRef } from './staff.ts';

export const AssignmentRef = recordRef<Staff.Assignment>('Assignment', {
  key: ({ staff, id }) => `${staff}/${id}`,
  load: oneByOne((core, key) => {
    const [staff, id] = splitKey(key);
    return Staff.assignmentById(core, { staff, id });
  }),
  within: true,
});

const fields = fieldsOf<Staff.Assignment>((t) => ({
  staff: t.field({
    type: StaffRef,
    nullable: true,
    description: 'Who; null for who may not see the staff (petugas).',
    resolve: ({ staff }) => staff,
  }),
  name: t.exposeString('staffName', { description: 'The person’s name (nama petugas).' }),
  village: t.field({ type: VillageRef, description: 'Where (desa/kelurahan).', resolve: ({ village }) => villageOf(village) }),
  role: t.expose('role', { type: StaffRole, description: 'As what (peran).' }),
  from: t.expose('from', { type: 'Date', description: 'First day served.' }),
  to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day served; null: open. Before the first day: it never began.' }),
  actingFor: t.field({
    type: StaffRef,
    nullable: true,
    description: 'In whose place, while that person is on leave (pelaksana tugas).',
    resolve: ({ actingFor }) => actingFor,
  }),
  version: versionField(t),
}));

AssignmentRef.implement({
  description: 'One person’s office in one village, from a day until a day (penugasan). Their rights there begin and end with it.',
  fields,
});

export const GapRef = builder.objectRef<Staff.Gap>('OfficeGap').implement({
  description: 'An office that nobody holds in a village from a day on (peran kosong).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Where (desa/kelurahan).', resolve: ({ village }) => villageOf(village) }),
    role: t.expose('role', { type: StaffRole, description: 'Which office (peran).' }),
    from: t.expose('from', { type: 'Date', description: 'First day without anybody.' }),
  }),
});

const assignmentHistory = historyOf<Staff.Assignment>(
  'Assignment',
  'an assignment',
  'riwayat penugasan',
  snapshotOf('Assignment', 'the assignment', fields),
);

builder.objectField(AssignmentRef, 'history', (t) =>
  t.field({
    type: assignmentHistory.page,
    ...historyField,
    resolve: async ({ staff, id }, page, { core }) => connectionOf(await Staff.assignmentHistory(core, { staff, assignment: id, page })),
  }),
);

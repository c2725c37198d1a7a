import * as Staff from '@puskesos/core/staff';
import { oneByOne, recordRef, splitKey, versionField } from '../shared/record.ts';
import { StaffRef } from './staff.ts';

export const LeaveRef = recordRef<Staff.Leave>('Leave', {
  key: ({ staff, id }) => `${staff}/${id}`,
  load: oneByOne((core, key) => {
    const [staff, id] = splitKey(key);
    return Staff.leaveById(core, { staff, id });
  }),
  within: true,
});

LeaveRef.implement({
  description: 'Days on which a person does not work; their rights rest as long (cuti).',
  fields: (t) => ({
    staff: t.field({
      type: StaffRef,
      nullable: true,
      description: 'Who; null for who may not see the staff (petugas).',
      resolve: ({ staff }) => staff,
    }),
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', { type: 'Date', description: 'Last day; before the first: it was called off.' }),
    acting: t.field({
      type: StaffRef,
      nullable: true,
      description: 'Who acts for them (pelaksana tugas).',
      resolve: ({ acting }) => acting,
    }),
    version: versionField(t),
  }),
});

import * as Staff from '@puskesos/core/staff';
import { mutation, why } from '../shared/mutation.ts';
import { ofStaff } from './change.ts';
import { LeaveRef } from './leave.ts';
import { StaffRef } from './staff.ts';

mutation('takeLeave', {
  description: 'Gives somebody leave: their rights rest, and whoever acts has their offices as long (cuti). Dinsos only.',
  right: 'staff.write',
  changes: 'the person’s record',
  errors: [Staff.AlreadyOnLeave, Staff.OutsideContract, Staff.TooManyAssignments],
  input: (t) => ({
    staff: t.globalID(ofStaff),
    from: t.field({ type: 'Date', required: true, description: 'First day of leave.' }),
    to: t.field({ type: 'Date', required: true, description: 'Last day of leave.' }),
    acting: t.globalID({ for: StaffRef, description: 'Who acts for them on these days (pelaksana tugas).' }),
    reason: t.string(why),
  }),
  gives: { leave: { type: LeaveRef, description: 'The leave as recorded.' } },
}).runs(Staff.takeLeave);

mutation('endLeave', {
  description: 'Ends leave sooner; whoever acted stops the day before. Dinsos only.',
  right: 'staff.write',
  changes: 'the leave',
  input: (t) => ({
    staff: t.globalID(ofStaff),
    leave: t.globalID({ for: LeaveRef, required: true, description: 'Which leave of theirs.' }),
    back: t.field({ type: 'Date', required: true, description: 'First day worked again.' }),
    reason: t.string(why),
  }),
  gives: { leave: { type: LeaveRef, description: 'The leave as it is now.' } },
}).runs(Staff.endLeave);

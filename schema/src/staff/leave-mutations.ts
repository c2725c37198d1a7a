import * as Staff from '@puskesos/core/staff';
import { mutation, why } from '../shared/mutation.ts';
import { ofStaff } from './change.ts';
import { LeaveRef } from './leave.ts';

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

import * as Staff from '@puskesos/core/staff';
import { mutation, mutationOf, why } from '../shared/mutation.ts';
import { AssignmentRef, GapRef } from './assignment.ts';
import { ofStaff } from './change.ts';
import { StaffRole } from './enums.ts';

mutation('assignStaff', {
  description: 'Sends a person to serve villages in a role (penugasan). At most 40 assignments of one person go on at a time. Dinsos only.',
  right: 'staff.write',
  changes: 'the person’s record',
  errors: [Staff.AlreadyAssigned, Staff.OutsideContract, Staff.TooManyAssignments],
  input: (t) => ({
    staff: t.globalID(ofStaff),
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
  changes: 'the assignment',
  input: (t) => ({
    staff: t.globalID(ofStaff),
    assignment: t.globalID({ for: AssignmentRef, required: true, description: 'Which assignment of theirs.' }),
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
  changes: 'the record of who hands over',
  errors: [Staff.NothingToHandOver, Staff.OutsideContract, Staff.TooManyAssignments],
  input: (t) => ({
    from: t.globalID({ ...ofStaff, description: 'Who hands over.' }),
    to: t.globalID({ ...ofStaff, description: 'Who takes over.' }),
    assignments: t.globalIDList({ for: AssignmentRef, description: 'Which of their assignments, up to 22; left out: all.' }),
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

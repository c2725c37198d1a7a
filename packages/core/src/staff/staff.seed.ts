import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Assignment, Leave, StaffMember } from './shapes.ts';
import * as store from './staff.store.ts';

/** A person of the staff with all their assignments, for filling an empty register in bulk. */
export function seedChanges(
  staff: StaffMember,
  assignments: readonly Omit<Assignment, 'id' | 'staff' | 'staffName'>[],
  { now, newId }: Context,
  leaves: readonly Omit<Leave, 'id' | 'staff'>[] = [],
): Change[] {
  return [
    store.addStaff(staff, now()),
    ...assignments.map((one) => store.addAssignment({ ...one, id: newId(), staff: staff.id, staffName: staff.name }, now())),
    ...leaves.map((one) => store.addLeave({ ...one, id: newId(), staff: staff.id }, now())),
  ];
}

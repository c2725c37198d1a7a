import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import * as store from './staff.store.ts';
import type { Assignment, StaffMember } from './staff.ts';

/** A person of the staff with all their assignments, for filling an empty register in bulk. */
export function found(
  staff: StaffMember,
  assignments: readonly Pick<Assignment, 'village' | 'role' | 'from' | 'to'>[],
  { now, newId }: Context,
): Change[] {
  return [
    store.addStaff(staff, now()),
    ...assignments.map((one) => store.addAssignment({ ...one, id: newId(), staff: staff.id, staffName: staff.name }, now())),
  ];
}

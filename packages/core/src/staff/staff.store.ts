import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Table } from '../shared/table.ts';
import type { Assignment, StaffMember } from './staff.ts';

const person = entity<StaffMember>('staff', { key: ({ id }) => ({ pk: `staff#${id}`, sk: 'staff' }) });

const assignment = entity<Assignment>('assignment', {
  key: ({ staff, id }) => ({ pk: `staff#${staff}`, sk: `assignment#${id}` }),
  index: ({ village, id }) => ({ gsi1pk: `village#${village}`, gsi1sk: `assignment#${id}` }),
});

export const addStaff = person.add;
export const touchStaff = (staff: Stored<StaffMember>, now: string) => person.replace(staff, staff, now);
export const getStaff = ({ registry }: Context, id: string) => person.get(registry, { pk: `staff#${id}`, sk: 'staff' });

export const addAssignment = assignment.add;
export const replaceAssignment = assignment.replace;
export const getAssignment = ({ registry }: Context, staff: string, id: string) =>
  assignment.get(registry, { pk: `staff#${staff}`, sk: `assignment#${id}` });

/** All that one person was ever assigned to: a few dozen at most in a working life. */
export const assignmentsOf = async ({ registry }: { registry: Table }, staff: string): Promise<Stored<Assignment>[]> => {
  const { items } = await registry.query({ partition: `staff#${staff}`, beginsWith: 'assignment#', consistent: true });
  return items.map(assignment.read);
};

/** All who were ever assigned to a village. */
export const assignmentsIn = async ({ registry }: Context, village: string): Promise<Stored<Assignment>[]> => {
  const { items } = await registry.query({ partition: `village#${village}`, index: 'gsi1', beginsWith: 'assignment#' });
  return items.map(assignment.read);
};

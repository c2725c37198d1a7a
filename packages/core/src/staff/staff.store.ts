import { dataOf, entity, type Stored } from '../shared/entity.ts';
import { eachKept, type Kept } from '../shared/listed.ts';
import type { PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Key, Table } from '../shared/table.ts';
import type { Assignment, Leave, StaffMember } from './shapes.ts';

type Registry = { readonly registry: Table };

const staffKey = (id: string): Key => ({ pk: `staff#${id}`, sk: 'staff' });
const assignmentKey = (staff: string, id: string): Key => ({ pk: `staff#${staff}`, sk: `assignment#${id}` });
const leaveKey = (staff: string, id: string): Key => ({ pk: `staff#${staff}`, sk: `leave#${id}` });

const person = entity<StaffMember>('staff', {
  key: ({ id }) => staffKey(id),
  index: ({ id }) => ({ gsi1pk: 'staff', gsi1sk: id }),
});

/** A kecamatan's assignments lie together, village by village. */
const assignment = entity<Assignment>('assignment', {
  key: ({ staff, id }) => assignmentKey(staff, id),
  index: ({ village, id }) => ({ gsi1pk: `assignments#${districtOf(village)}`, gsi1sk: `${village}#${id}` }),
});

/** By their last day, so that those which go on are one stretch of the list. */
const leave = entity<Leave>('leave', {
  key: ({ staff, id }) => leaveKey(staff, id),
  index: ({ id, to }) => ({ gsi1pk: 'leaves', gsi1sk: `${to}#${id}` }),
});

export const addStaff = person.add;
export const replaceStaff = person.replace;
export const touchStaff = (staff: Stored<StaffMember>, now: string) => person.replace(staff, dataOf(staff), now);
export const getStaff = ({ registry }: Registry, id: string) => person.get(registry, staffKey(id));
export const getStaffMany = ({ registry }: Registry, ids: readonly string[]) => person.getMany(registry, ids.map(staffKey));
/** For a page of a list, which is a moment old itself. */
export const getStaffListed = ({ registry }: Registry, ids: readonly string[]) => person.getMany(registry, ids.map(staffKey), false);
export const staffHistory = ({ registry }: Registry, id: string, page: PageInput) => person.history(registry, staffKey(id), page);
export async function* eachStaff({ registry }: Registry): AsyncGenerator<Stored<StaffMember>> {
  for await (const item of registry.queryAll({ partition: 'staff', index: 'gsi1' })) yield person.read(item);
}

/** All of the staff as the stream tells of them. */
export const eachStaffKept = ({ registry }: Registry): AsyncGenerator<Kept> => eachKept(registry, { partition: 'staff', index: 'gsi1' });

/** Those whose list still has them by name. */
export async function* eachKeyedByName({ registry }: Registry): AsyncGenerator<Stored<StaffMember>> {
  for await (const item of registry.queryAll({ partition: 'staff', index: 'gsi1' })) {
    if (item.pk !== `staff#${item['gsi1sk']}`) yield person.read(item);
  }
}
/** The same state of them, listed by their code. */
export const relistStaff = (staff: Stored<StaffMember>) => person.relist(staff, dataOf(staff));

export const addAssignment = assignment.add;
export const readAssignment = assignment.read;
export const replaceAssignment = assignment.replace;
export const getAssignment = ({ registry }: Registry, staff: string, id: string) => assignment.get(registry, assignmentKey(staff, id));
export const assignmentHistory = ({ registry }: Registry, staff: string, id: string, page: PageInput) =>
  assignment.history(registry, assignmentKey(staff, id), page);

export const addLeave = leave.add;
export const readLeave = leave.read;
export const replaceLeave = leave.replace;
export const getLeave = ({ registry }: Registry, staff: string, id: string) => leave.get(registry, leaveKey(staff, id));

/** All who were ever assigned to a village. One Query. */
export async function assignmentsIn({ registry }: Registry, village: string): Promise<Stored<Assignment>[]> {
  const partition = `assignments#${districtOf(village)}`;
  const { items } = await registry.query({ partition, index: 'gsi1', beginsWith: `${village}#` });
  return items.map(assignment.read);
}

/** All who were ever assigned to a village of the kecamatan, village by village. One Query. */
export async function assignmentsInDistrict({ registry }: Registry, district: string): Promise<Stored<Assignment>[]> {
  const found: Stored<Assignment>[] = [];
  for await (const item of registry.queryAll({ partition: `assignments#${district}`, index: 'gsi1' })) found.push(assignment.read(item));
  return found;
}

/** Who is on leave that day. One Query, of leave that has not ended by then. */
export async function leavesOn({ registry }: Registry, day: string): Promise<Stored<Leave>[]> {
  const { items } = await registry.query({ partition: 'leaves', index: 'gsi1', between: [day, '~'] });
  return items.map(leave.read).filter(({ from }) => from <= day);
}

import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Kept } from '../shared/listed.ts';
import type { Item, Key, Table } from '../shared/table.ts';
import type { Assignment, Leave } from './shapes.ts';
import { eachStaff, readAssignment, readLeave } from './staff.store.ts';

/** What a person was ever assigned to, and their leave: one by one, and all of it copied into one item, which a page of people asks for at once. */

type Registry = { readonly registry: Table };

interface Copies {
  readonly staff: string;
  readonly assignments: readonly Stored<Assignment>[];
  readonly leaves: readonly Stored<Leave>[];
}

export interface Duties extends Pick<Copies, 'assignments' | 'leaves'> {
  /** The item they are copied into; undefined where nobody has made it yet. */
  readonly copies?: Stored<Copies> | undefined;
}

// Between the assignments and the leave, so that one Query finds all of it.
export const copiesKey = (staff: string): Key => ({ pk: `staff#${staff}`, sk: 'duties' });
const copies = entity<Copies>('duties', { key: ({ staff }) => copiesKey(staff) });

/** All of one person's: a few dozen in a working life. One Query. */
export async function dutiesOf({ registry }: Registry, staff: string): Promise<Duties> {
  const { items } = await registry.query({ partition: `staff#${staff}`, between: ['assignment#', 'leave#~'], consistent: true });
  return {
    assignments: items.filter(({ type }) => type === 'assignment').map(readAssignment),
    leaves: items.filter(({ type }) => type === 'leave').map(readLeave),
    copies: items.filter(({ type }) => type === copies.type).map(copies.read)[0],
  };
}

/** Of the item they are copied into. */
export const dutiesIn = (item: Item): Duties => copies.read(item);

/** Those of a hundred people at most. One BatchGet, and a Query for each whose duties were not copied yet. */
export async function dutiesOfMany(context: Registry, people: readonly string[]): Promise<Duties[]> {
  const found = new Map((await copies.getMany(context.registry, people.map(copiesKey))).map((one) => [one.staff, one]));
  return Promise.all(people.map((staff) => found.get(staff) ?? dutiesOf(context, staff)));
}

/** What everybody is assigned to, as the stream tells of it; of whom it was not copied yet, it will. */
export async function* eachDutiesKept({ registry }: Registry): AsyncGenerator<Kept> {
  const keys: Key[] = [];
  for await (const { id } of eachStaff({ registry })) keys.push(copiesKey(id));
  for (let from = 0; from < keys.length; from += 100) {
    const found = await copies.getMany(registry, keys.slice(from, from + 100));
    yield* found.map((data) => ({ type: copies.type, key: copiesKey(data.staff), data }));
  }
}

const NONE: Duties = { assignments: [], leaves: [] };
const renewed = <T extends { id: string }>(before: readonly T[], written: readonly T[] = []): T[] => [
  ...before.filter(({ id }) => !written.some((one) => one.id === id)),
  ...written,
];

/** Copies what is written of a person's beside what they have. Without a history: that of each of them tells it. */
export function copyDuties(staff: string, now: Instant, before: Duties = NONE, written: Partial<Duties> = NONE): Change {
  const data = {
    staff,
    assignments: renewed(before.assignments, written.assignments),
    leaves: renewed(before.leaves, written.leaves),
  };
  const { history: _none, ...change } = before.copies ? copies.replace(before.copies, data, now) : copies.add(data, now);
  return change;
}

const noted: Key = { pk: 'duties', sk: 'copied' };

/** Were those copied that had been there before? */
export const areCopied = async ({ registry }: Registry): Promise<boolean> => (await registry.get(noted)) !== undefined;
export const noteCopied = ({ registry }: Registry): Promise<boolean> => registry.put({ ...noted, type: 'duties copied' });

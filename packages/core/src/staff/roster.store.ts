import { covers, type Day } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { linesOf } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import { type Page, type PageInput, rowsThat } from '../shared/page.ts';
import { pageOfSorted } from '../shared/sorted-list.ts';
import type { Table } from '../shared/table.ts';
import { engaged, everybody, listingsOf, type StaffMarks, servingIn } from './listed.rules.ts';
import type { StaffMember, StaffRole } from './shapes.ts';
import { getStaffListed } from './staff.store.ts';

/**
 * The staff by name, which is in no key: of a list all lines that are asked for are read, put in order and cut to a page. A regency has a few hundred
 * people of the staff, however many households it has, and a line takes a hundred bytes. One Query, and a BatchGet.
 */

type Registry = { readonly registry: Table };

/** By what they are put in order. */
export const staffOrders = ['name', 'last_day'] as const;
export type StaffOrder = (typeof staffOrders)[number];

interface Asked {
  readonly orderBy: StaffOrder;
  readonly direction: Direction;
  readonly page: PageInput;
}

/** A page of people, and how many there are on all of them. */
export interface Roster extends Page<Stored<StaffMember>> {
  readonly total: number;
}

/** Which lines of a list, of whom the record says that they lie there. */
interface Which {
  readonly list: string;
  readonly between?: readonly [string, string];
  readonly passes?: (marks: StaffMarks) => boolean;
  readonly isIn?: (person: StaffMember, order: string) => boolean;
}

interface Entry {
  readonly id: string;
  /** As the line lies in its list. */
  readonly order: string;
  readonly marks: StaffMarks;
}

const { compare } = new Intl.Collator('id');
const idIn = (order: string): string => order.slice(order.lastIndexOf('#') + 1);
const dayIn = ({ order }: Entry): Day => order.slice(0, order.lastIndexOf('#'));
const byName = (a: Entry, b: Entry): number => compare(a.marks.name, b.marks.name) || compare(a.id, b.id);
const orders: Readonly<Record<StaffOrder, (a: Entry, b: Entry) => number>> = {
  name: byName,
  last_day: (a, b) => compare(dayIn(a), dayIn(b)) || byName(a, b),
};

async function rosterOf({ registry }: Registry, which: Which, { orderBy, direction, page }: Asked): Promise<Roster> {
  const { list, between, passes = () => true, isIn = () => true } = which;
  const lines = await linesOf(registry, { list, ...(between && { between }) });
  const entries = lines.map(({ order, marks }): Entry => ({ id: idIn(order), order, marks: JSON.parse(marks as string) as StaffMarks }));
  const meant = entries.filter(({ marks }) => passes(marks)).toSorted(orders[orderBy]);
  const paged = pageOfSorted(direction === 'desc' ? meant.toReversed() : meant, page);
  const ids = paged.rows.map(({ value }) => value.id);
  const people = new Map((ids.length > 0 ? await getStaffListed({ registry }, ids) : []).map((person) => [person.id, person]));
  const rows = rowsThat(paged, ({ id, order }) => {
    const person = people.get(id);
    return person && isIn(person, order) ? person : undefined;
  });
  return { ...rows, total: meant.length };
}

export const listStaff = (context: Registry, asked: Asked): Promise<Roster> => rosterOf(context, { list: everybody }, asked);

/** Whose engagement ends within those days. */
export const contractsEnding = (context: Registry, { from, to, ...asked }: Asked & { readonly from: Day; readonly to: Day }) =>
  rosterOf(
    context,
    {
      list: engaged,
      between: [from, `${to}~`],
      isIn: (person, order) => listingsOf(person).some((one) => one.list === engaged && one.order === order),
    },
    asked,
  );

/** Who serves in a place that day, by any of their assignments or as what is asked. */
export const servingOn = (
  context: Registry,
  { place, role, day, ...asked }: Asked & { readonly place: string; readonly role?: StaffRole | undefined; readonly day: Day },
): Promise<Roster> =>
  rosterOf(
    context,
    { list: servingIn(place, role), between: [day, '~'], passes: ({ serves = [] }) => serves.some((one) => covers(one, day)) },
    asked,
  );

import { placesAround } from '../region/region.ts';
import { type Day, laterDay, type Period, runsForward } from '../shared/clock.ts';
import { type Listing, listName, listNames } from '../shared/listed.ts';
import type { Assignment, StaffMember, StaffRole } from './shapes.ts';

/**
 * In which lists a person of the staff lies: of everybody, of those whose engagement ends, by its last day, and of those who serve in a place, by
 * the last day on which they do. They are read by name, which is in no key: a line is marked with it.
 */

export const everybody = listName('staff', 'everybody');
export const engaged = listName('staff', 'engaged');
export const servingIn = (place: string, role: StaffRole | undefined): string => listName('staff', 'serving', place, role);

/** What a line of theirs says. */
export interface StaffMarks {
  readonly name: string;
  /** The days on which they serve there; of who serves. */
  readonly serves?: readonly Period[];
}

const marked = (marks: StaffMarks): string => JSON.stringify(marks);

/** Until when somebody is engaged; undefined for whom nothing is recorded, and for whom no end is. */
function engagedUntil({ contracts = [] }: StaffMember): Day | undefined {
  const last = contracts.map(({ to }) => to ?? '').toSorted();
  return last[0] ? last.at(-1) : undefined;
}

export function listingsOf(person: StaffMember): Listing[] {
  const { id, name } = person;
  const until = engagedUntil(person);
  const marks = marked({ name });
  const inAll = { list: everybody, order: id, marks };
  return until === undefined ? [inAll] : [inAll, { list: engaged, order: `${until}#${id}`, marks }];
}

/** Sorts behind every day. */
const OPEN = '9999-12-31';

/** Where somebody serves, of all that they are assigned to: those who went are no stretch of the list that is read. */
export function dutyListings({ staff, assignments }: { readonly staff: string; readonly assignments: readonly Assignment[] }): Listing[] {
  const inList = new Map<string, Assignment[]>();
  for (const one of assignments.filter(runsForward)) {
    const names = listNames('staff', ['serving'], placesAround(one.village), [undefined, one.role]);
    for (const list of names) inList.set(list, [...(inList.get(list) ?? []), one]);
  }
  return [...inList].map(([list, those]) => {
    const [last = those[0] as Assignment] = those.toSorted((a, b) => (endOf(a) > endOf(b) ? -1 : 1));
    return { list, order: `${endOf(last)}#${staff}`, marks: marked({ name: last.staffName, serves: merged(those) }) };
  });
}

const endOf = ({ to = OPEN }: Period): Day => to;

/** The days that they cover together, as few periods as that takes. */
function merged(periods: readonly Period[]): Period[] {
  const together: Period[] = [];
  for (const { from, to } of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = together.at(-1);
    if (last && from <= endOf(last)) together.splice(-1, 1, periodOf(last.from, laterDay(endOf(last), to ?? OPEN)));
    else together.push(periodOf(from, to ?? OPEN));
  }
  return together;
}

const periodOf = (from: Day, to: Day): Period => (to === OPEN ? { from } : { from, to });

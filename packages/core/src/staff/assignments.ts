import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import { can, serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { type Day, DayText, dayOf, endsBeforeItBegins, type Period, runsForward } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput, NotFound } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { districtOf } from '../shared/region-code.ts';
import { said } from '../shared/said.ts';
import { copyDuties, type Duties, dutiesOf, dutiesOfMany } from './duties.store.ts';
import { activeOn, type Gap, gapAfter, isDoubleAssignment, isOnLeave, notEnded, withinContracts } from './duty.rules.ts';
import { type Assignment, type StaffMember, type StaffRole, staffRoles } from './shapes.ts';
import * as store from './staff.store.ts';
import { AlreadyAssigned, OutsideContract, TooManyAssignments } from './staff-errors.ts';

/** Who serves which village, as what, from when to when: what an officer may see and change follows it. */

/** With its history, each takes two items of a transaction, and all that somebody holds are written where they are given another name. */
const MOST = 40;

export interface Subject extends Duties {
  readonly staff: Stored<StaffMember>;
}

/** The person is read before what they hold: an assignment made in between shows in their version. */
export async function findSubject({ staff: id }: { staff: string }, context: Context): Promise<Subject | undefined> {
  const staff = await store.getStaff(context, id);
  return staff && { staff, ...(await dutiesOf(context, id)) };
}

type Wanted = Omit<Assignment, 'id' | 'staff' | 'staffName'>;

/** New assignments of a person, checked against their contracts and all that they hold. Throws AlreadyAssigned, OutsideContract, TooManyAssignments. */
export function assigned(
  { newId, now }: Context,
  { staff, assignments }: Pick<Subject, 'staff' | 'assignments'>,
  wanted: readonly Wanted[],
): (Change & { readonly value: Stored<Assignment> })[] {
  const held = notEnded(assignments, dayOf(now())).length;
  if (wanted.length > 0 && held + wanted.length > MOST) throw new TooManyAssignments(held, MOST);
  return wanted.map(({ to, ...one }) => {
    const period: Period | undefined = withinContracts(staff.contracts ?? [], { from: one.from, to });
    if (!period) throw new OutsideContract();
    const within = { ...one, ...(period.to !== undefined && { to: period.to }) };
    if (isDoubleAssignment(assignments, within)) throw new AlreadyAssigned();
    return store.addAssignment({ ...within, id: newId(), staff: staff.id, staffName: staff.name }, now());
  });
}

/**
 * Sends a person to serve villages in a role, all of them or none. Their rights there begin and end with it; without a last day it ends
 * with their contract. Throws AlreadyAssigned, OutsideContract, TooManyAssignments.
 */
export const assign = operation({
  name: 'assignStaff',
  input: z
    .object({
      staff: z.string(),
      villages: z
        .array(VillageCode)
        .min(1)
        .max(MOST, said(`Paling banyak ${MOST} desa sekali penugasan`, `at most ${MOST} villages at once`))
        .refine((villages) => new Set(villages).size === villages.length, said('Satu desa disebut dua kali', 'a village is named twice')),
      role: z.enum(staffRoles),
      from: DayText,
      to: DayText.optional(),
    })
    .refine(runsForward, endsBeforeItBegins),
  find: findSubject,
  right: 'staff.write',
  everywhere: true,
  run: ({ villages, role, from, to }, context, subject) => {
    const changes = assigned(
      context,
      subject,
      villages.map((village) => ({ village, role, from, ...(to && { to }) })),
    );
    // The person's own version is in the transaction: of two assignments made at once, the second is checked against the first.
    const person = store.touchStaff(subject.staff, context.now());
    const result = changes.map(({ value }) => value);
    return { result, changes: [...changes, person, copyDuties(subject.staff.id, context.now(), subject, { assignments: result })] };
  },
});

export interface Ended {
  readonly assignment: Stored<Assignment>;
  /** The office that nobody holds in the village from the next day on. */
  readonly gap?: Gap;
}

/** Ends an assignment: `to` is the last day served. Tells whether it leaves the office empty. */
export const endAssignment = operation({
  name: 'endAssignment',
  input: z.object({ staff: z.string(), assignment: z.string(), to: DayText, reason: freeText(3, 500) }),
  find: ({ staff, assignment }, context) => store.getAssignment(context, staff, assignment),
  right: 'staff.write',
  everywhere: true,
  run: async ({ to, reason }, context, before) => {
    if (before.to !== undefined && to > before.to) {
      throw InvalidInput.at(
        'to',
        'Penugasan ini sudah berakhir lebih awal; buat penugasan baru',
        'it ends earlier already; make a new assignment',
      );
    }
    if (to < before.from) throw InvalidInput.at('to', 'Hari akhir mendahului hari mulai', 'the last day is before the first');
    const change = store.replaceAssignment(before, { ...dataOf(before), to }, context.now());
    const [inVillage, duties] = await Promise.all([store.assignmentsIn(context, before.village), dutiesOf(context, before.staff)]);
    const gap = gapAfter(before, to, inVillage);
    const result: Ended = { assignment: change.value, ...(gap && { gap }) };
    return { result, changes: [change, copyDuties(before.staff, context.now(), duties, { assignments: [change.value] })], why: reason };
  },
});

/** Did they serve that village on that day, and not rest from it? No right is judged here. One Query. */
export async function servedOn(context: Context, { staff, village, day }: { staff: string; village: string; day: Day }): Promise<boolean> {
  const { assignments, leaves } = await dutiesOf(context, staff);
  return activeOn(assignments, day).some((one) => one.village === village) && !isOnLeave(leaves, day);
}

/** Who serves a village today, by name. One Query. */
export const servingVillage = query({
  input: z.object({ village: VillageCode }),
  right: 'staff.read',
  may: (actor, { village }) => serves(actor, village),
  run: async ({ village }, context) => byName(activeOn(await store.assignmentsIn(context, village), dayOf(context.now()))),
});

/** The same of several villages, in their order; an error for one that the actor does not serve. One Query a kecamatan. */
export const servingVillages = query({
  input: z.object({ villages: z.array(VillageCode) }),
  right: 'staff.read',
  run: async ({ villages }, context) => {
    const today = dayOf(context.now());
    const theirs = villages.filter((village) => serves(context.actor, village));
    const inEach = Object.groupBy(theirs, districtOf);
    const found = await Promise.all(
      Object.entries(inEach).map(([district, [one = '', ...more] = []]) =>
        more.length === 0 ? store.assignmentsIn(context, one) : store.assignmentsInDistrict(context, district),
      ),
    );
    const byVillage = Object.groupBy(activeOn(found.flat(), today), ({ village }) => village);
    return villages.map((village) => (theirs.includes(village) ? byName(byVillage[village] ?? []) : new NotFound()));
  },
});

const byName = (those: readonly Stored<Assignment>[]) => those.toSorted((a, b) => a.staffName.localeCompare(b.staffName, 'id'));

const latestFirst = ({ assignments, leaves }: Duties) => ({
  assignments: assignments.toSorted(
    (a, b) => b.from.localeCompare(a.from) || a.village.localeCompare(b.village) || a.id.localeCompare(b.id),
  ),
  leaves: leaves.toSorted((a, b) => a.id.localeCompare(b.id)),
});

/** All that a person was, is and will be assigned to, the latest first. One Query. Also for themselves. */
export const assignmentsOf = query({
  input: z.object({ staff: z.string() }),
  may: (actor, { staff }) => actor.id === staff || can(actor, 'staff.read'),
  run: async ({ staff }, context) => latestFirst(await dutiesOf(context, staff)),
});

/** The same of several people, in their order. One BatchGet. Also for themselves. */
export const assignmentsOfMany = query({
  input: z.object({ people: z.array(Id).max(100) }),
  may: (actor, { people }) => can(actor, 'staff.read') || people.every((staff) => staff === actor.id),
  run: async ({ people }, context) => (await dutiesOfMany(context, people)).map(latestFirst),
});

const OfPerson = z.object({ staff: Id, id: Id });

/** One assignment. One Get. Also for themselves. */
export const assignmentById = query({
  input: OfPerson,
  find: ({ staff, id }, context) => store.getAssignment(context, staff, id),
  may: (actor, { staff }) => actor.id === staff || can(actor, 'staff.read'),
  run: (_input, _context, assignment) => assignment,
});

/** One leave. One Get. Also for themselves. */
export const leaveById = query({
  input: OfPerson,
  find: ({ staff, id }, context) => store.getLeave(context, staff, id),
  may: (actor, { staff }) => actor.id === staff || can(actor, 'staff.read'),
  run: (_input, _context, leave) => leave,
});

/** Who changed an assignment, when and why, latest first. One Query. */
export const assignmentHistory = historyQuery({
  input: z.object({ staff: z.string(), assignment: z.string(), page: PageInput.prefault({}) }),
  find: ({ staff, assignment }, context) => store.getAssignment(context, staff, assignment),
  may: (actor, _input, { village }) => serves(actor, village),
  list: ({ staff, assignment, page }, context) => store.assignmentHistory(context, staff, assignment, page),
});

/**
 * The offices a person holds that day, village by village; none while they are on leave. One Query; the sign-in asks it at every request,
 * so that a hand-over counts at once.
 */
export async function officesOf(context: Pick<Context, 'registry'>, staff: string, day: Day): Promise<Record<string, StaffRole[]>> {
  return officesIn(await dutiesOf(context, staff), day);
}

/** The villages that they serve in that day, and as what. */
export function officesIn({ assignments, leaves }: Duties, day: Day): Record<string, StaffRole[]> {
  const offices: Record<string, StaffRole[]> = {};
  if (isOnLeave(leaves, day)) return offices;
  for (const { village, role } of activeOn(assignments, day)) offices[village] = [...(offices[village] ?? []), role];
  return offices;
}

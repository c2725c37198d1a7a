import type { Actor } from '@puskesos/core/shared/actor';
import { covers, type Day, daysLater } from '@puskesos/core/shared/clock';
import type { Stores } from '@puskesos/core/shared/context';
import { liesIn } from '@puskesos/core/shared/region-code';
import * as Staff from '@puskesos/core/staff';
import { type SyntheticStaff, synthStaff } from '../population/staff.ts';
import { personCalled } from '../sign-in-people.ts';
import { attempt, dinsos, doAll, on } from './persona.ts';

/** The people of Puskesos, engaged and sent to their villages by Dinsos, as each began; and who served where on a day. */

const AT_ONCE = 6;

/** Those who are wanted. Whoever is there already is left as they are. */
export async function seedStaff(
  stores: Stores,
  today: Day,
  { wanted = () => true, signal }: { readonly wanted?: (one: SyntheticStaff) => boolean; readonly signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const people = synthStaff({ today }).filter(wanted);
  await doAll(people, { atOnce: AT_ONCE, signal }, (one) => engage(stores, one, today));
  for (const { id, leaves = [] } of people) {
    for (const leave of leaves) await attempt(Staff.takeLeave(on(stores, dinsos, daysLater(leave.from, -3)), { staff: id, ...leave }));
  }
}

async function engage(stores: Stores, { id, person, assignments }: SyntheticStaff, today: Day): Promise<void> {
  const own = assignments.filter(({ actingFor }) => actingFor === undefined);
  const [first] = own;
  if (!first) return;
  const context = on(stores, dinsos, first.from, `engaged ${id}`);
  const later = person.trainings.filter(({ on: day }) => day > first.from && day <= today);
  const file = { ...person, trainings: person.trainings.filter(({ on: day }) => day <= first.from) };
  const known = (await attempt(Staff.add(context, file), [Staff.StaffExists])) ?? (await Staff.byId(context, { staff: id }));
  for (const training of later) {
    if (known.trainings.some((one) => one.on === training.on)) continue;
    await Staff.recordLearned(on(stores, dinsos, training.on), { staff: id, training, reason: 'Sertifikat pelatihan' });
  }
  for (const { role, from, to, villages } of terms(own)) {
    await attempt(Staff.assign(context, { staff: id, villages, role, from, ...(to && { to }) }), [Staff.AlreadyAssigned]);
  }
}

/** Villages that somebody was sent to at once. */
function terms(assignments: SyntheticStaff['assignments']) {
  const together = Map.groupBy(assignments, ({ role, from, to }) => `${role} ${from} ${to}`);
  return [...together.values()].flatMap((some) => {
    const [first] = some;
    return first ? [{ ...first, villages: some.map(({ village }) => village) }] : [];
  });
}

/** Whom an office cannot begin without: those one can sign in as, and the people of a kecamatan. */
export const serveIn =
  (district: string) =>
  ({ id, assignments }: SyntheticStaff): boolean =>
    personCalled(id) !== undefined || assignments.some(({ village }) => liesIn(village, district));

/** `besides`: somebody else than these. */
type Serving = (village: string, day: Day, besides?: readonly string[]) => Actor;

/** Who of Puskesos goes to a home in a village on a day: its facilitator of then, or else another who serves it; Dinsos where nobody does. */
export function servingOn(today: Day): Serving {
  const byVillage = new Map<string, Held[]>();
  for (const { id, name, person, assignments } of synthStaff({ today })) {
    // A household's findings are the Puskesos' own.
    if (person.position !== 'puskesos') continue;
    for (const { actingFor, ...assignment } of assignments) {
      if (actingFor !== undefined) continue;
      byVillage.set(assignment.village, [...(byVillage.get(assignment.village) ?? []), { ...assignment, staff: id, name }]);
    }
  }
  return (village, day, besides = []) => {
    const all = (byVillage.get(village) ?? []).filter(({ staff }) => !besides.includes(staff));
    const there = all.filter((one) => covers(one, day)).toSorted((a, b) => rankOf(a) - rankOf(b));
    const [first] = there;
    if (!first) return dinsos;
    const offices = { [village]: there.filter(({ staff }) => staff === first.staff).map(({ role }) => role) };
    return { id: first.staff, role: 'officer', name: first.name, scope: { kind: 'villages', villages: [village], offices } };
  };
}

type Held = SyntheticStaff['assignments'][number] & { readonly staff: string; readonly name: string };
const rankOf = ({ staff, role }: Held): number => (personCalled(staff) ? 0 : 2) + (role === 'facilitator' ? 0 : 1);

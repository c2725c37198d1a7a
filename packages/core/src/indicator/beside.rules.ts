import { covers, type Day } from '../shared/clock.ts';
import type { Assignment, StaffRole } from '../staff/staff.ts';
import type { Attended } from '../training/training.ts';
import type { Counts } from './month-shapes.ts';

/** What is counted of a village beside its households. No I/O, no clock. */

/** The offices of Puskesos itself. */
const offices: readonly StaffRole[] = ['coordinator', 'front_office', 'back_office', 'facilitator'];

interface Serving {
  readonly assignments: readonly Pick<Assignment, 'staff' | 'village' | 'role' | 'from' | 'to'>[];
  /** Who is on leave on the day. */
  readonly away: ReadonlySet<string>;
}

export function servedOn(day: Day, village: string, { assignments, away }: Serving): Counts {
  const isServed = assignments.some(
    (one) => one.village === village && offices.includes(one.role) && covers(one, day) && !away.has(one.staff),
  );
  return { villages: 1, villages_served: isServed ? 1 : 0 };
}

/** Until a day, from the first of its month. */
export function inTraining(until: Day, village: string, attended: readonly Attended[]): Counts {
  const first = `${until.slice(0, 7)}-01`;
  const came = attended.filter((one) => one.village === village && one.days.some((day) => first <= day && day <= until));
  const women = came.filter(({ wrse }) => wrse && wrse.from <= until && (wrse.to ?? until) >= first);
  const people = (those: readonly Attended[]) => new Set(those.map(({ person }) => person)).size;
  return { in_training: people(came), wrse_in_training: people(women) };
}

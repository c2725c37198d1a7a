import { covers, type Day, daysLater } from '../shared/clock.ts';
import type { Assignment, StaffRole } from '../staff/staff.ts';

/** Who serves which village on a day, and what is unfilled, from all that anybody was ever assigned to there. */

export interface RoleCoverage {
  readonly role: StaffRole;
  /** Who holds it that day and is not on leave. */
  readonly staff: readonly string[];
  /** First day without anybody, where nobody holds it; undefined as well where nobody ever did. */
  readonly unfilledSince?: Day;
  readonly everFilled: boolean;
}

export interface VillageCoverage {
  readonly village: string;
  /** As the last refresh counted them. */
  readonly households: number;
  /** What waits at its Puskesos now; undefined where it was not asked for. */
  readonly openTasks?: number;
  /** Of those, due before today; and those that went up a desk for being late. */
  readonly lateTasks?: number;
  /** More waits in its kecamatan than was looked at: both are then at least so many. */
  readonly tasksAreMore?: boolean;
  readonly roles: readonly RoleCoverage[];
}

interface Held extends Pick<Assignment, 'staff' | 'village' | 'role' | 'from' | 'to'> {}

export interface CoverageInput {
  readonly assignments: readonly Held[];
  /** Who is on leave that day, and since when. */
  readonly away: ReadonlyMap<string, Day>;
  readonly day: Day;
}

const everHeld = ({ from, to }: Held): boolean => to === undefined || from <= to;

export function roleCoverage(role: StaffRole, village: string, { assignments, away, day }: CoverageInput): RoleCoverage {
  const all = assignments.filter((one) => one.village === village && one.role === role && everHeld(one));
  const staff = [...new Set(all.filter((one) => covers(one, day) && !away.has(one.staff)).map((one) => one.staff))];
  const everFilled = all.some(({ from }) => from <= day);
  if (staff.length > 0 || !everFilled) return { role, staff, everFilled };
  return { role, staff, everFilled, ...lastServed(all, away, day) };
}

/** Since its holder went on leave, or since the day after the last that somebody served. */
function lastServed(all: readonly Held[], away: ReadonlyMap<string, Day>, day: Day): { unfilledSince?: Day } {
  const onLeave = all.flatMap((one) => (covers(one, day) ? (away.get(one.staff) ?? []) : [])).toSorted();
  const ends = all.flatMap(({ to }) => (to !== undefined && to < day ? [to] : [])).toSorted();
  const last = ends.at(-1);
  const since = onLeave.at(-1) ?? (last === undefined ? undefined : daysLater(last, 1));
  return since === undefined ? {} : { unfilledSince: since };
}

export const isUnfilled = ({ staff }: RoleCoverage): boolean => staff.length === 0;

export interface OfficerLoad {
  readonly staff: string;
  readonly villages: readonly string[];
  /** Of each village its households, shared by those who hold the same office there. */
  readonly households: number;
  /** Of each village what waits there, shared likewise; undefined where it was not asked for. */
  readonly openTasks?: number;
}

/** What each holder of an office carries that day, the heaviest first. */
export function loadsOf(role: StaffRole, villages: readonly VillageCoverage[]): OfficerLoad[] {
  const loads = new Map<string, { villages: string[]; households: number; openTasks: number }>();
  const isAsked = villages.some(({ openTasks }) => openTasks !== undefined);
  for (const { village, households, openTasks = 0, roles } of villages) {
    const holders = roles.find((one) => one.role === role)?.staff ?? [];
    for (const staff of holders) {
      const load = loads.get(staff) ?? { villages: [], households: 0, openTasks: 0 };
      load.villages.push(village);
      load.households += households / holders.length;
      load.openTasks += openTasks / holders.length;
      loads.set(staff, load);
    }
  }
  return [...loads]
    .map(([staff, { villages, ...load }]) => ({
      staff,
      villages,
      households: Math.round(load.households),
      ...(isAsked && { openTasks: Math.round(load.openTasks) }),
    }))
    .toSorted((a, b) => b.households - a.households || (a.staff < b.staff ? -1 : 1));
}

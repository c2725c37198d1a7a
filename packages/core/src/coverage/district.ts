import { villagesOf } from '../region/region.ts';
import { covers, type Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import * as Staff from '../staff/staff.ts';
import * as Figures from '../targeting/figures.ts';
import type * as Task from '../task/task.ts';
import { loadsOf, type OfficerLoad, roleCoverage, type VillageCoverage } from './coverage.rules.ts';
import { neededOn } from './offices.calendar.ts';

export interface DistrictCoverage {
  readonly district: string;
  readonly day: Day;
  readonly villages: readonly VillageCoverage[];
  /** What each facilitator carries that day, the heaviest first. */
  readonly facilitators: readonly OfficerLoad[];
  /** Who has any office there that day. */
  readonly serving: ReadonlySet<string>;
}

interface Asked {
  readonly district: string;
  readonly day: Day;
  readonly leaves: Promise<readonly Staff.Leave[]>;
  /** How many tasks wait in each village and were late, where that is to be told too. */
  readonly tasks?: Promise<Task.WaitingIn>;
}

/** A kecamatan that day. Two Queries, for its assignments and its figures. No right is judged here. */
export async function coverageOf(context: Context, { district, day, leaves, tasks }: Asked): Promise<DistrictCoverage> {
  const [assignments, figures, absent, open] = await Promise.all([
    Staff.assignmentsInDistrict(context, district),
    Figures.countedIn(context, district),
    leaves,
    tasks,
  ]);
  const away = new Map(absent.map(({ staff, from }) => [staff, from]));
  const households = new Map(figures.map((one) => [one.village, one.households]));
  const villages = villagesOf(district).map(({ code }) => ({
    village: code,
    households: households.get(code) ?? 0,
    ...(open && {
      openTasks: open.byVillage.get(code)?.open ?? 0,
      lateTasks: open.byVillage.get(code)?.late ?? 0,
      ...(open.isMore && { tasksAreMore: true }),
    }),
    roles: neededOn(day).map((role) => roleCoverage(role, code, { assignments, away, day })),
  }));
  const serving = new Set(assignments.flatMap((one) => (covers(one, day) ? [one.staff] : [])));
  return { district, day, villages, facilitators: loadsOf('facilitator', villages), serving };
}

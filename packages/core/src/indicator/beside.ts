import { villagesOf } from '../region/region.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { monthOf } from '../shared/months.ts';
import * as Staff from '../staff/staff.ts';
import type * as Task from '../task/task.ts';
import { type Attended, attendedBetween } from '../training/training.ts';
import { inTraining, servedOn } from './beside.rules.ts';
import * as store from './indicator.store.ts';
import type { Counts } from './month-shapes.ts';

/** What is counted of villages beside their households: who is trained, and whether somebody serves there. */
export interface Beside {
  /** Of each village of a kecamatan, on each of the days. A Query. */
  readonly of: (district: string) => Promise<(village: string, day: Day) => Counts>;
}

/** `days`: the last of each month that is counted, the earliest first. A Query for each, and what `attendedBetween` takes. */
export async function besideOn(context: Context, days: readonly [Day, ...Day[]]): Promise<Beside> {
  const attended: Attended[] = [];
  for await (const one of attendedBetween(context, `${monthOf(days[0])}-01`, days.at(-1) as Day)) attended.push(one);
  const byVillage = Map.groupBy(attended, ({ village }) => village);
  const leaves = await Promise.all(days.map((day) => Staff.leavesOn(context, day)));
  const away = new Map(days.map((day, n) => [day, new Set(leaves[n]?.map(({ staff }) => staff))]));
  return {
    of: async (district) => {
      const assignments = await Staff.assignmentsInDistrict(context, district);
      return (village, day) => ({
        ...inTraining(day, village, byVillage.get(village) ?? []),
        ...servedOn(day, village, { assignments, away: away.get(day) ?? new Set() }),
      });
    },
  };
}

export const besideToday = (context: Context): Promise<Beside> => besideOn(context, [dayOf(context.now())]);

/**
 * Adds to the months that go on, of a kecamatan's villages, what is counted beside their households, with what waits there now. A month that
 * nothing has begun yet is left to whoever begins it. Two Queries and a BatchGet. Throws PublishConflict.
 */
export async function noteToday(
  context: Context,
  beside: Beside,
  district: string,
  tasks: ReadonlyMap<string, Task.Waiting>,
): Promise<void> {
  const day = dayOf(context.now());
  const codes = villagesOf(district).map(({ code }) => code);
  const [of, months] = await Promise.all([beside.of(district), store.getMonths(context, codes, monthOf(day))]);
  for (const seen of months) {
    const { open, late } = tasks.get(seen.place) ?? { open: 0, late: 0 };
    const { place, month, stage } = seen;
    const counts = { ...seen.counts, ...of(place, day), open_tasks: open, late_tasks: late };
    await store.putMonth(context, seen, { place, month, stage, day, counts });
  }
}

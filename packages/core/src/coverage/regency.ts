import * as z from 'zod';
import * as Indicator from '../indicator/indicator.ts';
import { districts } from '../region/region.ts';
import { dayOf, type Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { isDueOn, recordDoneOn } from '../shared/daily-job.ts';
import type { JobRun } from '../shared/job.ts';
import { query } from '../shared/operation.ts';
import type { Item, Key } from '../shared/table.ts';
import * as Staff from '../staff/staff.ts';
import * as Task from '../task/task.ts';
import { isUnfilled } from './coverage.rules.ts';
import { coverageOf, type DistrictCoverage } from './district.ts';

/** All kecamatan beside each other: counted once a day, as each of them takes as much reading as a page of its own. */

export const ALL = 'all';

/** What of a kecamatan is told where all of them are. */
export interface DistrictStaffing {
  readonly district: string;
  readonly households: number;
  /** Offices that its villages need, and of them those without anybody. */
  readonly offices: number;
  readonly unfilled: number;
  /** Who holds any office there. */
  readonly serving: number;
  /** Of the facilitator who carries the most; null without one. */
  readonly heaviest: number | null;
  readonly openTasks: number;
  readonly lateTasks: number;
}

export interface RegencyStaffing {
  readonly asOf: Instant;
  readonly districts: readonly DistrictStaffing[];
}

const KEY: Key = { pk: 'coverage', sk: 'regency' };
const read = ({ data }: Item): RegencyStaffing => JSON.parse(data as string) as RegencyStaffing;

export const isDue = (context: Context): Promise<boolean> => isDueOn(context.registry, 'staffing', ALL, dayOf(context.now()));

/** What is counted before a stop is counted again: twenty kecamatan are no long work. */
export async function countAll(context: Context, _id: string, { signal }: JobRun): Promise<void> {
  const day = dayOf(context.now());
  const leaves = Staff.leavesOn(context, day);
  const counted: DistrictStaffing[] = [];
  const beside = await Indicator.besideToday(context);
  for (const { code } of districts) {
    if (signal.aborted) return;
    const tasks = Task.countAllIn(context, code);
    counted.push(told(await coverageOf(context, { district: code, day, leaves, tasks })));
    await Indicator.noteToday(context, beside, code, (await tasks).byVillage);
  }
  const staffing: RegencyStaffing = { asOf: context.now(), districts: counted };
  await context.registry.put({ ...KEY, type: 'staffing', data: JSON.stringify(staffing) });
  await recordDoneOn(context.registry, 'staffing', day);
}

function told({ district, villages, facilitators, serving }: DistrictCoverage): DistrictStaffing {
  const roles = villages.flatMap((village) => village.roles);
  const sum = (of: 'households' | 'openTasks' | 'lateTasks') => villages.reduce((all, village) => all + (village[of] ?? 0), 0);
  return {
    district,
    households: sum('households'),
    offices: roles.length,
    unfilled: roles.filter(isUnfilled).length,
    serving: serving.size,
    heaviest: facilitators[0]?.households ?? null,
    openTasks: sum('openTasks'),
    lateTasks: sum('lateTasks'),
  };
}

/** For whoever serves the whole regency. One Get; undefined while nothing was counted. */
export const ofRegency = query({
  input: z.object({}),
  right: 'staff.read',
  everywhere: true,
  run: async (_input, { registry }): Promise<RegencyStaffing | undefined> => {
    const item = await registry.get(KEY);
    return item && read(item);
  },
});

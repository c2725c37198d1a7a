import * as z from 'zod';
import { everListed } from '../aid/listed-period.ts';
import { type AidCourse, coursesOf } from '../household/aid-course.rules.ts';
import { asLivedOn } from '../household/lives.rules.ts';
import type { Household } from '../household/shapes.ts';
import { lookAt, servesIt } from '../household/subject.ts';
import { entitlementOf } from '../program/entitlement.rules.ts';
import { type PayPeriodOn, periodOf } from '../program/pay-period.rules.ts';
import * as Program from '../program/program.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import * as store from './delivery.store.ts';
import { standingIn } from './due.rules.ts';
import { lineId, type Place } from './line.rules.ts';
import { dayWithin, lineOfPeriod } from './period.rules.ts';
import type { LeftOutReason, Line, LineState, Part } from './shapes.ts';

/** What a household is due, period by period, and what became of it. */

export interface Due {
  readonly household: string;
  readonly program: string;
  /** As a list is called: `2026-Q4`. */
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
  readonly enrollment: string;
  readonly member?: string;
  /** As it was listed; where no list tells, as it is judged by now. */
  readonly rupiah: number;
  readonly parts: readonly Part[];
  /** Components of which nobody can tell how many are due; not in the sum. */
  readonly unknown: readonly string[];
  /** Suspended on the day by which a list is judged: not paid until somebody has confirmed it. */
  readonly suspended: boolean;
  /** Where it stands on a list, and where that is found. */
  readonly line?: { readonly id: string; readonly state: LineState; readonly paid: number };
  /** Why the list that was made leaves it out. */
  readonly leftOut?: LeftOutReason;
}

/** As many as one answer tells of, the latest periods before the others. */
const MOST = 50;

interface Asked {
  readonly program: Program.Program;
  readonly course: AidCourse;
  readonly period: PayPeriodOn;
  readonly day: Day;
  readonly suspended: boolean;
}

/** The pay periods of a year that have begun, the latest first. */
function periodsIn(year: number, { period }: Pick<Program.Program, 'period'>, today: Day): readonly PayPeriodOn[] {
  const months = Array.from({ length: 12 }, (_, month) => periodOf(period, `${year}-${String(month + 1).padStart(2, '0')}-01`));
  const named = new Map(months.map((one) => [one.name, one]));
  return [...named.values()].filter(({ from }) => from <= today).toReversed();
}

function askedOf(household: Household, programs: readonly Program.Program[], year: number, today: Day): readonly Asked[] {
  const asked = coursesOf(household).flatMap((course) => {
    const program = programs.find(({ id }) => id === course.program);
    if (!program) return [];
    return periodsIn(year, program, today).flatMap((period) => {
      const day = dayWithin(period, today);
      const standing = Program.runsOn(program, day) ? standingIn(course, { ...period, day }) : undefined;
      // Who is approved and not yet active is due nothing.
      if (standing !== 'due' && standing !== 'suspended') return [];
      return [{ program, course, period, day, suspended: standing === 'suspended' }];
    });
  });
  return asked.toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1)).slice(0, MOST);
}

function dueOf(household: Household, { program, course, period, day, suspended }: Asked, line: Line | undefined): Due {
  const judged = line ?? entitlementOf(program, asLivedOn(household, day), day, course.member);
  return {
    ...{ household: household.id, program: program.id, period: period.name, from: period.from, to: period.to },
    enrollment: course.id,
    ...(course.member !== undefined && { member: course.member }),
    ...{ rupiah: judged?.rupiah ?? 0, parts: judged?.parts ?? [], unknown: judged?.unknown ?? [], suspended },
    ...(line && { line: { id: lineId(line), state: line.state, paid: line.paid } }),
  };
}

/**
 * What a household was and is due in the periods of a year that have begun, fifty at most, by what lies on it, on its programmes and on their
 * lists, wherever it lived when they were made. A Get, a Query and three BatchGets.
 */
export const dueTo = query({
  input: z.object({ household: Id, year: z.int().min(2000).max(2100).optional() }),
  find: lookAt,
  right: 'household.read',
  may: servesIt,
  run: async ({ year }, context, household): Promise<readonly Due[]> => {
    const today = dayOf(context.now());
    const asked = askedOf(household, await Program.list(context, {}), year ?? Number(today.slice(0, 4)), today);
    if (asked.length === 0) return [];
    const marks = await everListed(
      context,
      asked.map(({ course, period }) => ({ enrollment: course.id, period: period.name })),
    );
    // Its own list is looked at where no mark says so too: what was taken off it for good lies there still.
    const places = asked.map((one) => {
      const mark = marks.find(({ enrollment, period }) => enrollment === one.course.id && period === one.period.name);
      const own: Place = { cycle: `${one.program.id}.${one.period.name}`, village: household.village, enrollment: one.course.id };
      return { own, at: mark ? lineOfPeriod(mark, household.village) : own };
    });
    const [lines, leftOut] = await Promise.all([
      store.getLines(context, onceEach(places.flatMap(({ own, at }) => [at, own]))),
      store.getLeftOuts(context, onceEach(places.map(({ own }) => own))),
    ]);
    return asked.map((one, place) => {
      const { own, at } = places[place] as (typeof places)[number];
      const due = dueOf(household, one, lines.find(liesAt(at)) ?? lines.find(liesAt(own)));
      const left = leftOut.find(liesAt(own));
      return left && !due.line ? { ...due, leftOut: left.reason } : due;
    });
  },
});

const onceEach = (places: readonly Place[]): Place[] => [...new Map(places.map((place) => [lineId(place), place])).values()];

const liesAt =
  (place: Place) =>
  (one: Place): boolean =>
    lineId(one) === lineId(place);

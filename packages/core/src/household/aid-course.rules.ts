import type { Day } from '../shared/clock.ts';
import type { AidCourse, AidStep, AidSummary } from './aid-summary.ts';
import type { Household } from './shapes.ts';

/** How aid stands on a day, which need not be how it was left last: what is dated ahead is not in force yet. No I/O, no clock. */

export type { AidCourse, AidStep } from './aid-summary.ts';

/** Far beyond what a life in a programme takes; the earliest are forgotten here, not in the enrollment’s history. */
const MOST_STEPS = 30;
const MOST_COURSES = 60;

/**
 * The steps with one more, which holds from its day on whatever was said of later days. The same state again says since when it has been so,
 * in place of what was said before.
 */
export function withStep(steps: readonly AidStep[], { state, since }: AidStep): AidStep[] {
  const last = steps.at(-1);
  const before = last?.state === state ? steps.slice(0, -1) : steps;
  return [...before.filter((one) => one.since < since), { state, since }].slice(-MOST_STEPS);
}

/**
 * The steps of one enrollment that turned out to be two: active on each day before today on which either was, and for the rest as the one
 * that goes on.
 */
export function joinedSteps(goesOn: readonly AidStep[], ended: readonly AidStep[], today: Day): AidStep[] {
  const days = [...new Set([...goesOn, ...ended].map(({ since }) => since))].filter((day) => day < today).toSorted();
  const past = days.flatMap((since) => {
    const [one, other] = [stepOn(goesOn, since)?.state, stepOn(ended, since)?.state];
    const state = one !== 'active' && (other === 'active' || one === undefined) ? other : one;
    return state ? [{ state, since }] : [];
  });
  const now = stepOn(goesOn, today);
  const onward = goesOn.filter(({ since }) => since > today);
  const all = [...past, ...(now && past.at(-1)?.state !== now.state ? [{ ...now, since: today }] : []), ...onward];
  return all.filter(({ state }, at) => state !== all[at - 1]?.state).slice(-MOST_STEPS);
}

/** The step that holds on that day; undefined before the first. */
export const stepOn = (steps: readonly AidStep[], day: Day): AidStep | undefined => steps.findLast(({ since }) => since <= day);

/** Was it active on one day of the period at least? */
export const activeWithin = (steps: readonly AidStep[], { from, to }: { readonly from: Day; readonly to: Day }): boolean =>
  steps.some(({ state, since }, at) => {
    const next = steps[at + 1]?.since;
    return state === 'active' && since <= to && (next === undefined || next > from);
  });

/** The course of a line that a household shows. */
const stepsOf = ({ aidCourses = [] }: Pick<Household, 'aidCourses'>, { id, state, since }: AidSummary): readonly AidStep[] =>
  aidCourses.find((one) => one.id === id)?.steps ?? [{ state, since }];

/** The courses of all that the household receives or has received. */
export function coursesOf(household: Pick<Household, 'aid' | 'aidCourses'>): AidCourse[] {
  const ended = (household.aidCourses ?? []).filter(({ id }) => !household.aid.some((line) => line.id === id));
  const shown = household.aid.map((line) => ({
    id: line.id,
    program: line.program,
    ...(line.member !== undefined && { member: line.member }),
    steps: stepsOf(household, line),
  }));
  return [...shown, ...ended];
}

/** The courses with one in place of what was known of it: kept where the line it belongs to does not tell as much. */
export function withCourse(courses: readonly AidCourse[] | undefined, course: AidCourse): readonly AidCourse[] | undefined {
  const others = (courses ?? []).filter(({ id }) => id !== course.id);
  const { steps } = course;
  const told = steps.at(-1)?.state === 'ended' ? steps.some(({ state }) => state === 'active' || state === 'suspended') : steps.length > 1;
  const all = told ? [...others, course].slice(-MOST_COURSES) : others;
  return all.length > 0 ? all : undefined;
}

/** The household with its aid as it holds on that day: what is to begin later is not shown, and what is to change later is as it still is. */
export function inForce<H extends Household>(household: H, day: Day): H {
  if (household.aid.every(({ since }) => since <= day)) return household;
  const aid = household.aid.flatMap((line) => {
    if (line.since <= day) return [line];
    const step = stepOn(stepsOf(household, line), day);
    if (!step || step.state === 'ended') return [];
    const { pending: _later, ...rest } = line;
    return [{ ...rest, ...step }];
  });
  return { ...household, aid };
}

/** The first day after that one on which its aid changes by what was written already; undefined where none is. */
export function nextStep(household: Household, day: Day): Day | undefined {
  const days = [
    ...household.aid.map(({ since }) => since),
    ...coursesOf(household).flatMap(({ steps }) => steps.map(({ since }) => since)),
  ];
  return days.filter((one) => one > day).toSorted()[0];
}

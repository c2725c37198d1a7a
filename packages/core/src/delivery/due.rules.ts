import { type AidCourse, activeWithin, coursesOf, stepOn } from '../household/aid-course.rules.ts';
import type { Household } from '../household/shapes.ts';
import type { Cycle, LeftOutReason } from './shapes.ts';

/** Who is on the list of a period: by how their aid stood in it, whatever became of it since. No I/O, no clock. */

type Period = Pick<Cycle, 'from' | 'to' | 'day'>;

/**
 * Due is who was active on one day of the period at least, as far as it is decided by now: who ended within it is due for it, who ended
 * before it or begins after it is not. Whose aid is suspended on the day by which the list is judged is not paid, and told of; so is who
 * was approved by then, and whom nobody has made active or ended.
 */
export function standingIn({ steps }: Pick<AidCourse, 'steps'>, period: Period): 'due' | LeftOutReason | undefined {
  const { state } = stepOn(steps, period.day) ?? {};
  if (state === 'suspended') return 'suspended';
  if (activeWithin(steps, period)) return 'due';
  return state === 'approved' && steps.at(-1)?.state !== 'ended' ? 'approved_not_active' : undefined;
}

/** What of a household’s aid the list of the programme has to tell of. */
export const askedFor = (household: Household, { program, ...period }: Period & Pick<Cycle, 'program'>) =>
  coursesOf(household).flatMap((course) => {
    const standing = course.program === program ? standingIn(course, period) : undefined;
    return standing ? [{ course, standing }] : [];
  });

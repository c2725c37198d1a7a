import type { Household } from '../household/shapes.ts';
import { type Day, daysLater, laterDay } from '../shared/clock.ts';
import { FoundOtherwise, NotVisited } from './proposal-errors.ts';
import type { Proposal } from './shapes.ts';

/** What a visit to the home binds: which one counts for a step, and what may be said after it. */

type Found = Pick<Household, 'fieldFinding'>;

/** A visit that was made already is none that was made anew: the first day on which one can be. */
export const anewFrom = ({ fieldFinding }: Found, today: Day): Day =>
  fieldFinding ? laterDay(today, daysLater(fieldFinding.date, 1)) : today;

/** Throws NotVisited. */
export function checkVisited({ visitFrom, agreedOn, since }: Proposal, { fieldFinding }: Found): void {
  const agreed = agreedOn ?? since;
  const isAnew = visitFrom !== undefined && visitFrom > agreed;
  if (fieldFinding === undefined || fieldFinding.date < (isAnew ? visitFrom : agreed)) throw new NotVisited(isAnew ? visitFrom : undefined);
}

/** Nobody goes on as poor whom the latest visit found not to be. Throws FoundOtherwise. */
export function checkFinding({ fieldFinding }: Found): void {
  if (fieldFinding?.finding === 'not_poor') throw new FoundOtherwise(fieldFinding);
}

/** Nobody is refused as not poor whom the latest visit found poor. Throws FoundOtherwise. */
export function checkGround(ground: Proposal['ground'], { fieldFinding }: Found): void {
  const isPoor = fieldFinding?.finding === 'poor' || fieldFinding?.finding === 'extreme_poor';
  if (ground === 'not_poor' && fieldFinding && isPoor) throw new FoundOtherwise(fieldFinding);
}

import * as z from 'zod';
import { derivedFindings } from '../household/seen-shapes.ts';
import { findings, type Household } from '../household/shapes.ts';
import { answers } from '../program/kinds.ts';
import { seenIn } from '../program/seen.rules.ts';
import { covers, type Day, DayText } from '../shared/clock.ts';
import { idOf } from '../shared/id.ts';
import { type HomeMarks, marksOf } from './home-marks.rules.ts';

/** Which households are asked for: those that meet all that is given. */

const Decile = z.int().min(1).max(10);
const ProgramId = idOf(1, 50);

export const HomeFilter = z.object({
  decileFrom: Decile.optional(),
  decileTo: Decile.optional(),
  /** Found at the house to be one of these. */
  fieldFindings: z.array(z.enum(findings)).min(1).max(findings.length).optional(),
  receives: ProgramId.optional(),
  receivesNot: ProgramId.optional(),
  waitsFor: ProgramId.optional(),
  /** What follows from the answers, and whether it does. */
  finding: z.enum(derivedFindings).optional(),
  answer: z.enum(answers).default('yes'),
  visitedSince: DayText.optional(),
  /** Or never. */
  notVisitedSince: DayText.optional(),
});
export type HomeFilter = z.output<typeof HomeFilter>;

/** Asks it for less than all households? */
export const isFiltered = ({ answer: _, ...asked }: HomeFilter): boolean => Object.values(asked).some((one) => one !== undefined);

/** May a home with these marks be meant on the day? No other is; one whose finding hangs on ages may turn out not to be. */
export const mayBeMeant = (marks: HomeMarks, filter: HomeFilter, day: Day): boolean =>
  standsIn(marks, filter) && isFoundBy(marks, filter) && isVisitedAs(marks, filter) && mayFollow(marks, filter, day);

export const isMeant = (household: Household, filter: HomeFilter, day: Day): boolean =>
  household.status === 'active' &&
  mayBeMeant(marksOf(household), filter, day) &&
  (filter.finding === undefined || seenIn(household, filter.finding, day) === filter.answer);

function standsIn({ receives = [], waits = [] }: HomeMarks, filter: HomeFilter): boolean {
  if (filter.receives !== undefined && !receives.includes(filter.receives)) return false;
  if (filter.receivesNot !== undefined && receives.includes(filter.receivesNot)) return false;
  return filter.waitsFor === undefined || waits.includes(filter.waitsFor);
}

function isFoundBy({ decile, found }: HomeMarks, { decileFrom, decileTo, fieldFindings }: HomeFilter): boolean {
  // Whom nobody ranked is within no bounds.
  if (decileFrom !== undefined && !(decile !== undefined && decile >= decileFrom)) return false;
  if (decileTo !== undefined && !(decile !== undefined && decile <= decileTo)) return false;
  return fieldFindings === undefined || (found !== undefined && fieldFindings.includes(found));
}

function isVisitedAs({ visited = '' }: HomeMarks, { visitedSince, notVisitedSince }: HomeFilter): boolean {
  if (visitedSince !== undefined && visited < visitedSince) return false;
  return notVisitedSince === undefined || visited < notVisitedSince;
}

function mayFollow({ seen = [] }: HomeMarks, { finding, answer }: HomeFilter, day: Day): boolean {
  if (finding === undefined) return true;
  const rule = seen.find((one) => one.finding === finding && covers(one, day));
  return (rule ? (rule.answer ?? answer) : 'unknown') === answer;
}

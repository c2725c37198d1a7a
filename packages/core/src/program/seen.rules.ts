import { livingIn } from '../household/household.rules.ts';
import type { AnsweredTest, DerivedFinding } from '../household/seen-shapes.ts';
import type { Household, Member } from '../household/shapes.ts';
import { ageOn, covers, type Day } from '../shared/clock.ts';
import { type Answer, allOf, answerOf, anyOf, ifKnown } from './kleene.rules.ts';

/** What follows from a household's answers on a day, with the people who live there then. No I/O, no clock. */

export interface Facing {
  readonly day: Day;
  readonly people: readonly Pick<Member, 'sex' | 'birthDate'>[];
}

/** Unknown where nobody answered, and where the version of its answers has no rule for it that day. */
export function seenIn(household: Household, finding: DerivedFinding, day: Day): Answer {
  const rule = household.seen?.rules.find((one) => one.finding === finding && covers(one, day));
  return rule ? verdictOf(rule.holds, { day, people: livingIn(household) }) : 'unknown';
}

export function verdictOf(test: AnsweredTest, facing: Facing): Answer {
  if (test.is) return test.is;
  const parts = (test.all ?? test.any ?? test.alike ?? []).map((part) => verdictOf(part, facing));
  if (test.all) return allOf(parts);
  if (test.alike) return parts.every((one) => one === parts[0]) ? (parts[0] ?? 'unknown') : 'unknown';
  if (test.any) return test.least === undefined ? anyOf(parts) : atLeast(test.least, parts);
  if (test.woman) return answerOf(facing.people.some((person) => isSuch(person, test.woman, facing.day)));
  return ifKnown(ofOneADay(test, facing), (value) => compared(test, value));
}

function atLeast(least: number, parts: readonly Answer[]): Answer {
  const met = parts.filter((one) => one === 'yes').length;
  const open = parts.filter((one) => one === 'unknown').length;
  return met >= least ? 'yes' : met + open < least ? 'no' : 'unknown';
}

const isSuch = ({ sex, birthDate }: Facing['people'][number], ages: AnsweredTest['woman'], day: Day): boolean =>
  sex === 'female' && ages !== undefined && ageOn(birthDate, day) >= ages.youngest && ageOn(birthDate, day) <= ages.oldest;

const MONTH = 30;

const ofOneADay = ({ monthly }: AnsweredTest, { people }: Facing): number | undefined =>
  monthly === undefined || people.length === 0 ? undefined : monthly / people.length / MONTH;

/** Is the number greater than the one, or less than the other? */
export const compared = ({ above, below }: Pick<AnsweredTest, 'above' | 'below'>, value: number): boolean =>
  above === undefined ? below !== undefined && value < below : value > above;

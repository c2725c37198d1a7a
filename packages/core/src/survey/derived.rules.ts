import { allOf, answerOf, anyOf, ifKnown, type Answer as Verdict } from '../program/kleene.rules.ts';
import { ageOn, covers, type Day } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import type { derivedFindings, FindingRule, FindingTest } from './finding-shapes.ts';

/** What follows from the answers, by the rules of their version. Yes, no, or unknown as long as the answers there are don't settle it. */

/** One thing a rule looks at, and the answers it was told from. */
export interface Ground {
  readonly what: Message;
  readonly answer: Verdict;
  readonly items: readonly string[];
}

export interface Derived {
  readonly finding: (typeof derivedFindings)[number];
  readonly answer: Verdict;
  readonly grounds: readonly Ground[];
  /** The decree, and where the thresholds come from. */
  readonly source: string;
}

/** What the register tells beside the answers. */
export interface DerivationFacts {
  readonly day: Day;
  /** Who lives in it. */
  readonly people: readonly { readonly sex: 'male' | 'female'; readonly birthDate: Day }[];
}

type Answer = (item: string) => string | undefined;

const MONTH = 30;

/** Of a version's rules those of the day, each with what it comes to. */
export const derivedFrom = (rules: readonly FindingRule[], answer: Answer, facts: DerivationFacts): Derived[] =>
  rules
    .filter((rule) => covers(rule, facts.day))
    .map(({ finding, holds, source }) => ({
      finding,
      answer: verdictOf(holds, answer, facts),
      grounds: groundsOf(holds, answer, facts),
      source,
    }));

function verdictOf(test: FindingTest, answer: Answer, facts: DerivationFacts): Verdict {
  const parts = partsOf(test).map((part) => verdictOf(part, answer, facts));
  if (test.all) return allOf(parts);
  if (test.alike) return parts.every((one) => one === parts[0]) ? (parts[0] ?? 'unknown') : 'unknown';
  if (test.any) return test.least === undefined ? anyOf(parts) : atLeast(test.least, parts);
  if (test.woman) return answerOf(facts.people.some((person) => isSuch(person, test.woman, facts.day)));
  return ifKnown(comparedOf(test, answer, facts), (value) => holdsFor(test, value));
}

export const partsOf = ({ all, any, alike }: FindingTest): readonly FindingTest[] => all ?? any ?? alike ?? [];

function atLeast(least: number, parts: readonly Verdict[]): Verdict {
  const met = parts.filter((one) => one === 'yes').length;
  const open = parts.filter((one) => one === 'unknown').length;
  return met >= least ? 'yes' : met + open < least ? 'no' : 'unknown';
}

const isSuch = ({ sex, birthDate }: DerivationFacts['people'][number], ages: FindingTest['woman'], day: Day): boolean =>
  sex === 'female' && ages !== undefined && ageOn(birthDate, day) >= ages.youngest && ageOn(birthDate, day) <= ages.oldest;

function comparedOf({ question = '', perPersonAndDay }: FindingTest, answer: Answer, { people }: DerivationFacts): string | undefined {
  const value = answer(question);
  if (value === undefined || !perPersonAndDay) return value;
  return people.length === 0 ? undefined : String(Number(value) / people.length / MONTH);
}

function holdsFor({ in: values, above, below }: FindingTest, value: string): boolean {
  if (values) return values.includes(value);
  return above === undefined ? below !== undefined && Number(value) < below : Number(value) > above;
}

function groundsOf(test: FindingTest, answer: Answer, facts: DerivationFacts): Ground[] {
  if (!test.what) return partsOf(test).flatMap((part) => groundsOf(part, answer, facts));
  return [{ what: test.what, answer: verdictOf(test, answer, facts), items: [...new Set(questionsIn(test))] }];
}

/** Every question that a rule looks at. */
export const questionsIn = (test: FindingTest): string[] => [
  ...(test.question === undefined ? [] : [test.question]),
  ...partsOf(test).flatMap(questionsIn),
];

/** Its tests of answers, however deep they lie. */
export const answerTestsIn = (test: FindingTest): FindingTest[] =>
  test.question === undefined ? partsOf(test).flatMap(answerTestsIn) : [test];

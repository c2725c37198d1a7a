import type { AnsweredTest, DerivedFinding, Seen } from '../household/seen-shapes.ts';
import { answerOf, type Answer as Verdict } from '../program/kleene.rules.ts';
import { compared, type Facing, verdictOf } from '../program/seen.rules.ts';
import { covers, type Day } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import type { FindingRule, FindingTest } from './finding-shapes.ts';

/** What follows from the answers, by the rules of their version. Yes, no, or unknown as long as the answers there are don't settle it. */

/** One thing a rule looks at, and the answers it was told from. */
export interface Ground {
  readonly what: Message;
  readonly answer: Verdict;
  readonly items: readonly string[];
}

export interface Derived {
  readonly finding: DerivedFinding;
  readonly answer: Verdict;
  readonly grounds: readonly Ground[];
  /** The decree, and where the thresholds come from. */
  readonly source: string;
}

/** What the register tells beside the answers: the day, and who lives there. */
export type DerivationFacts = Facing;

type Answer = (item: string) => string | undefined;

/** Of a version's rules those of the day, each with what it comes to. */
export const derivedFrom = (rules: readonly FindingRule[], answer: Answer, facts: DerivationFacts): Derived[] =>
  rules
    .filter((rule) => covers(rule, facts.day))
    .map(({ finding, holds, source }) => ({
      finding,
      answer: verdictOf(answered(holds, answer), facts),
      grounds: groundsOf(holds, answer, facts),
      source,
    }));

/** A version's rules with a household's answers put in, as the household carries them. */
export const seenBy = (
  { number, findings }: { readonly number: number; readonly findings: readonly FindingRule[] },
  answer: Answer,
  latest: Day | undefined,
): Seen => ({
  questionnaire: number,
  ...(latest && { answered: latest }),
  rules: findings.map(({ finding, from, to, holds }) => ({ finding, from, ...(to && { to }), holds: answered(holds, answer) })),
});

const nobodyThere: Facing = { day: '', people: [] };

/** The test with the answers put in; as short as they make it. */
function answered(test: FindingTest, answer: Answer): AnsweredTest {
  if (test.woman) return { woman: test.woman };
  if (test.question !== undefined) return ofAnswer(test, answer(test.question));
  const parts = partsOf(test).map((part) => answered(part, answer));
  const joined: AnsweredTest = test.all
    ? { all: parts }
    : test.alike
      ? { alike: parts }
      : { any: parts, ...(test.least !== undefined && { least: test.least }) };
  const settles = test.all ? 'no' : test.any && test.least === undefined ? 'yes' : undefined;
  if (settles && parts.some(({ is }) => is === settles)) return { is: settles };
  return parts.every(({ is }) => is !== undefined) ? { is: verdictOf(joined, nobodyThere) } : joined;
}

function ofAnswer({ in: values, above, below, perPersonAndDay }: FindingTest, value: string | undefined): AnsweredTest {
  if (value === undefined) return { is: 'unknown' };
  if (values) return { is: answerOf(values.includes(value)) };
  const bounds = { ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
  return perPersonAndDay ? { monthly: Number(value), ...bounds } : { is: answerOf(compared(bounds, Number(value))) };
}

export const partsOf = ({ all, any, alike }: FindingTest): readonly FindingTest[] => all ?? any ?? alike ?? [];

function groundsOf(test: FindingTest, answer: Answer, facts: DerivationFacts): Ground[] {
  if (!test.what) return partsOf(test).flatMap((part) => groundsOf(part, answer, facts));
  return [{ what: test.what, answer: verdictOf(answered(test, answer), facts), items: [...new Set(questionsIn(test))] }];
}

/** Every question that a rule looks at. */
export const questionsIn = (test: FindingTest): string[] => [
  ...(test.question === undefined ? [] : [test.question]),
  ...partsOf(test).flatMap(questionsIn),
];

/** Its tests of answers, however deep they lie. */
export const answerTestsIn = (test: FindingTest): FindingTest[] =>
  test.question === undefined ? partsOf(test).flatMap(answerTestsIn) : [test];

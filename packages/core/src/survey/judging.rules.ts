import { answerTestsIn } from './derived.rules.ts';
import { FindingRule } from './finding-shapes.ts';
import { homesOfOld, homesOfThird } from './known-homes.ts';
import type { Questionnaire } from './questionnaire-shapes.ts';

/** By which rules the answers to a version are judged. No I/O, no clock. */

type Version = Pick<Questionnaire, 'questions' | 'findings'>;

const ofHomes = FindingRule.array().parse([...homesOfOld, ...homesOfThird]);

/** Its own; and of homes, in a version from before there was such a rule, the one that looks at what it asks. */
export function judgingIn({ questions, findings = [] }: Version): FindingRule[] {
  const own = new Set(findings.map(({ finding }) => finding));
  const known = ofHomes.filter((rule) => !own.has(rule.finding) && asks(questions, rule));
  return [...findings, ...new Map(known.map((rule) => [rule.finding, rule])).values()];
}

const asks = (questions: Version['questions'], { holds }: FindingRule): boolean =>
  answerTestsIn(holds).every(({ question, in: values = [] }) => {
    const asked = questions.find(({ code }) => code === question);
    return values.every((value) => asked?.choices?.some(({ code }) => code === value));
  });

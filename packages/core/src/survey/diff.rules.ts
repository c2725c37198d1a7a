import type { CarryRule, Question, Questionnaire } from './shapes.ts';

export const differences = ['added', 'retired', 'renamed', 'split', 'recoded', 'reworded', 'kept'] as const;

/** What of one item is different in a later version. */
export interface Difference {
  readonly kind: (typeof differences)[number];
  /** The item as it was; absent where it is new. */
  readonly item?: string;
  readonly to: readonly string[];
  readonly rule?: CarryRule;
}

const kindOf = { rename: 'renamed', recode: 'recoded', split: 'split', retire: 'retired' } as const;

/** Item by item, in the order of the older version, then what is new. */
export function diffOf(before: Pick<Questionnaire, 'questions'>, after: Pick<Questionnaire, 'questions' | 'carry'>): Difference[] {
  const rules = new Map(after.carry.map((rule) => [rule.item, rule]));
  const now = new Map(after.questions.map((question) => [question.code, question]));
  const old = before.questions.map((question): Difference => {
    const rule = rules.get(question.code);
    if (rule) return { kind: kindOf[rule.kind], item: question.code, to: rule.to, rule };
    const there = now.get(question.code);
    return { kind: there && saysOtherwise(question, there) ? 'reworded' : 'kept', item: question.code, to: [question.code] };
  });
  const continued = new Set(old.flatMap(({ to }) => to));
  const added = after.questions.filter(({ code }) => !continued.has(code)).map(({ code }): Difference => ({ kind: 'added', to: [code] }));
  return [...old, ...added];
}

const saysOtherwise = (one: Question, other: Question): boolean => JSON.stringify(one) !== JSON.stringify(other);

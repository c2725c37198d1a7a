import type { MigrationRule } from './migration-shapes.ts';
import type { Question } from './question-shapes.ts';
import type { Questionnaire } from './questionnaire-shapes.ts';

export const differences = ['added', 'retired', 'renamed', 'split', 'recoded', 'reworded', 'kept'] as const;

/** What of one item is different in a later version. */
export interface ItemDifference {
  readonly kind: (typeof differences)[number];
  /** The item as it was; absent where it is new. */
  readonly item?: string;
  readonly to: readonly string[];
  /** What became of its answers on the way, version by version. */
  readonly rules: readonly MigrationRule[];
}

type Version = Pick<Questionnaire, 'questions' | 'carry'>;

/** From the first of these versions to the last, one right after the other: item by item, in the order of the first, then what is new. */
export function diffOf([before, ...steps]: readonly [Version, ...Version[]]): ItemDifference[] {
  const now = new Map((steps.at(-1) ?? before).questions.map((question) => [question.code, question]));
  const old = before.questions.map((question) => followed(question, steps, now));
  const continued = new Set(old.flatMap(({ to }) => to));
  const added = [...now.keys()]
    .filter((code) => !continued.has(code))
    .map((code): ItemDifference => ({ kind: 'added', to: [code], rules: [] }));
  return [...old, ...added];
}

function followed(question: Question, steps: readonly Version[], now: ReadonlyMap<string, Question>): ItemDifference {
  let to: readonly string[] = [question.code];
  const rules: MigrationRule[] = [];
  for (const { carry } of steps) {
    const here = carry.filter(({ item }) => to.includes(item));
    rules.push(...here);
    to = [...new Set(to.flatMap((code) => here.find(({ item }) => item === code)?.to ?? [code]))];
  }
  const there = now.get(question.code);
  const reworded = to.includes(question.code) && there !== undefined && JSON.stringify(question) !== JSON.stringify(there);
  return { kind: kindOf(to, rules) ?? (reworded ? 'reworded' : 'kept'), item: question.code, to, rules };
}

/** The furthest-reaching of what happened on the way. */
function kindOf(to: readonly string[], rules: readonly MigrationRule[]): ItemDifference['kind'] | undefined {
  const happened = (kind: MigrationRule['kind']) => rules.some((rule) => rule.kind === kind);
  if (to.length === 0) return 'retired';
  if (happened('split')) return 'split';
  if (happened('recode')) return 'recoded';
  return happened('rename') ? 'renamed' : undefined;
}

import type { Statement } from '../infra/deployment.ts';

/** AWS' judgement of a request by the statements of a role, as far as the deployment's own go. Whatever none of them allows is denied. */

export interface Asked {
  readonly action: string;
  /** As the graph names it: `RegistryTable/index/gsi1`, `FilesBucket/uploads/a`. */
  readonly resource: string;
  /** What conditions are about; of some there are several values. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

export const allows = (statements: readonly Statement[], asked: Asked): boolean => {
  const about = statements.filter((statement) => isAbout(statement, asked) && holds(statement.Condition, asked.context ?? {}));
  return about.some(({ Effect }) => Effect === 'Allow') && !about.some(({ Effect }) => Effect === 'Deny');
};

const isAbout = ({ Action, Resource }: Statement, { action, resource }: Asked): boolean =>
  [Action].flat().some((one) => isLike(action, one)) && Resource.some((one) => isLike(resource, one));

type Conditions = readonly Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>[];

function holds(conditions: unknown, context: Readonly<Record<string, readonly string[]>>): boolean {
  return ((conditions ?? []) as Conditions).every((condition) =>
    Object.entries(condition).every(([test, about]) =>
      Object.entries(about).every(([variable, values]) => isMet(test, context[variable] ?? [], values)),
    ),
  );
}

/** `ForAllValues` holds of none, as it does on AWS; a test of another kind is an error, so that none goes unjudged. */
function isMet(test: string, found: readonly string[], allowed: readonly string[]): boolean {
  switch (test) {
    case 'ForAllValues:StringLike':
      return found.every((value) => allowed.some((pattern) => isLike(value, pattern)));
    case 'ForAllValues:StringEquals':
      return found.every((value) => allowed.includes(value));
    case 'StringEquals':
      return found.length > 0 && found.every((value) => allowed.includes(value));
    default:
      throw new Error(`no judgement of ${test}: add one to iam.ts`);
  }
}

const isLike = (text: string, pattern: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  ).test(text);

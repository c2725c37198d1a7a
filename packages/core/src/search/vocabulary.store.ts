import { isNew } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Condition, Item, Key } from '../shared/table.ts';
import type { Vault } from '../shared/vault.ts';
import type { Findable } from './findable.rules.ts';

/**
 * The words that names are made of, each under its code and under all that it is with a letter less: words one letter apart lie together
 * somewhere. Sealed; how many words there are does not depend on how many people.
 */

type Opened = Pick<Context, 'registry' | 'vault'>;

const keyOf = (vault: Vault, kind: Findable, shortened: string): Key => ({
  pk: `near#${vault.fingerprint(`near ${kind}`, shortened)}`,
  sk: 'words',
});

/** What lies under one shortened word. */
export interface Words {
  readonly kind: Findable;
  readonly shortened: string;
  readonly codes: readonly string[];
  /** None: nothing lies there yet. */
  readonly revision: number;
}

const opened = (vault: Vault, { pk, words, revision }: Item): Pick<Words, 'codes' | 'revision'> => ({
  codes: JSON.parse(vault.open(words as string, pk)) as string[],
  revision: revision as number,
});

/** Of each shortened word; those under which nothing lies are empty. A BatchGet for each hundred. */
export async function wordsUnder(
  { registry, vault }: Opened,
  kind: Findable,
  shortened: readonly string[],
  consistent = false,
): Promise<readonly Words[]> {
  const asked = [...new Set(shortened)].map((one) => [one, keyOf(vault, kind, one)] as const);
  const items = await registry.batchGet(
    asked.map(([, key]) => key),
    consistent,
  );
  const found = new Map(items.map((item) => [item.pk, opened(vault, item)]));
  return asked.map(([one, { pk }]) => ({ kind, shortened: one, ...(found.get(pk) ?? { codes: [], revision: 0 }) }));
}

/** False where somebody was faster. */
export function putWords({ registry, vault }: Opened, { kind, shortened, revision }: Words, codes: readonly string[]): Promise<boolean> {
  const words = vault.seal(JSON.stringify(codes), keyOf(vault, kind, shortened).pk);
  return registry.put({ ...keyOf(vault, kind, shortened), type: 'near', words, revision: revision + 1 }, asRead(revision));
}

const asRead = (revision: number): Condition =>
  revision === 0 ? isNew : { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } };

import { isNew } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Item, Key } from '../shared/table.ts';
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
  readonly key: Key;
  readonly codes: readonly string[];
  /** None: nothing lies there yet. */
  readonly revision: number;
}

function read(vault: Vault, { pk, sk, words, revision }: Item): Words {
  return { key: { pk, sk }, codes: JSON.parse(vault.open(words as string, pk)) as string[], revision: revision as number };
}

/** Of each shortened word; those under which nothing lies are empty. A BatchGet for each hundred. */
export async function wordsUnder(
  { registry, vault }: Opened,
  kind: Findable,
  shortened: readonly string[],
  consistent = false,
): Promise<ReadonlyMap<string, Words>> {
  const asked = new Map([...new Set(shortened)].map((one) => [one, keyOf(vault, kind, one)]));
  const items = await registry.batchGet([...asked.values()], consistent);
  const found = new Map(items.map((item) => [item.pk, read(vault, item)]));
  return new Map([...asked].map(([one, key]) => [one, found.get(key.pk) ?? { key, codes: [], revision: 0 }]));
}

/** False where somebody was faster. */
export const putWords = ({ registry, vault }: Opened, { key, revision }: Words, codes: readonly string[]): Promise<boolean> =>
  registry.put(
    { ...key, type: 'near', words: vault.seal(JSON.stringify(codes), key.pk), revision: revision + 1 },
    revision === 0 ? isNew : { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } },
  );

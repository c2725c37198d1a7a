import type { Context } from '../shared/context.ts';
import type { Item } from '../shared/table.ts';

/** Which household a code is of: written once, since neither changes. */

interface Coded {
  readonly code: string;
  readonly household: string;
}

const partitionOf = (code: string): string => `code#${code}`;

export const codeItem = ({ code, household }: Coded): Item => ({ pk: partitionOf(code), sk: household, type: 'code' });

export const putCodes = ({ registry }: Pick<Context, 'registry'>, coded: readonly Coded[]): Promise<void> =>
  registry.batchWrite(coded.map(codeItem), []);

/** One Query. */
export async function householdsOf({ registry }: Pick<Context, 'registry'>, code: string): Promise<string[]> {
  const { items } = await registry.query({ partition: partitionOf(code), limit: 5 });
  return items.map(({ sk }) => sk);
}

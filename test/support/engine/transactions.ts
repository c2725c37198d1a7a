import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Item } from '@puskesos/core/shared/table';
import { afterAll, beforeAll } from 'vitest';

/** What is written whole or not at all, as it goes to the engine: through whichever client, the handlers' own too. */

export interface Transaction {
  /** As the history that it writes calls it; where it writes none, the types of what it writes. */
  readonly operation: string;
  readonly items: number;
  /** Of its longest item, as text. */
  readonly longest: number;
}

interface Sent {
  readonly input?: { readonly TransactItems?: readonly { readonly Put?: { readonly Item?: Item } }[] };
}

function transactionOf({ input }: Sent): Transaction | undefined {
  if (!input?.TransactItems) return undefined;
  const puts = input.TransactItems.flatMap(({ Put }) => Put?.Item ?? []);
  const told = puts.find(({ sk }) => sk.startsWith('~'))?.['operation'] as string | undefined;
  const types = [...new Set(puts.map(({ type }) => String(type)))].toSorted();
  const longest = Math.max(0, ...input.TransactItems.map((one) => JSON.stringify(one).length));
  return { operation: told ?? `(${types.join(', ')})`, items: input.TransactItems.length, longest };
}

/** All transactions that are asked for while a file's tests run, in their order, written or not. */
export function useTransactions(): Transaction[] {
  const seen: Transaction[] = [];
  const prototype = DynamoDBDocumentClient.prototype;
  const { send } = prototype;
  beforeAll(() => {
    prototype.send = function (this: DynamoDBDocumentClient, ...args: Parameters<typeof send>) {
      const transaction = transactionOf(args[0] as Sent);
      if (transaction) seen.push(transaction);
      return send.apply(this, args);
    } as typeof send;
  });
  afterAll(() => {
    prototype.send = send;
  });
  return seen;
}

/** The largest of each operation. */
export function largest(seen: readonly Transaction[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { operation, items } of seen) found.set(operation, Math.max(found.get(operation) ?? 0, items));
  return found;
}

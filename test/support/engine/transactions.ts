import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Item } from '@puskesos/core/shared/table';
import { rememberWritten } from './written.ts';

/** What is written whole or not at all, as it goes to the engine: through whichever client, the handlers' own too. */

export interface Transaction {
  /** As the history that it writes calls it; where it writes none, the types of what it writes, its receipt aside. */
  readonly operation: string;
  /** As core counts them: with the receipt of the request, whether or not it came with a key for one. */
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
  const items = input.TransactItems.length + (types.includes('once') ? 0 : 1);
  return { operation: told ?? `(${types.filter((type) => type !== 'once').join(', ')})`, items, longest };
}

const heard: Transaction[][] = [];

/** All transactions that are asked for while a file's tests run, in their order, written or not. */
export function useTransactions(): Transaction[] {
  const seen: Transaction[] = [];
  heard.push(seen);
  return seen;
}

const prototype = DynamoDBDocumentClient.prototype;
const { send } = prototype;
prototype.send = async function (this: DynamoDBDocumentClient, ...args: Parameters<typeof send>) {
  const transaction = transactionOf(args[0] as Sent);
  if (!transaction) return send.apply(this, args);
  for (const seen of heard) seen.push(transaction);
  const answer = await send.apply(this, args);
  rememberWritten(transaction);
  return answer;
} as typeof send;

/** The largest of each operation. */
export function largest(seen: readonly Transaction[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { operation, items } of seen) found.set(operation, Math.max(found.get(operation) ?? 0, items));
  return found;
}

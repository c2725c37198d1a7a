import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Item, Table } from '@puskesos/core/shared/table';
import { localConnection } from '@puskesos/local/engine/connection';
import { engine } from './engine.ts';

/** What somebody signs in with: laid down when a test first acts as them, which is no deed of theirs. */
const signingIn = new Set(['account', 'login', 'claim']);

/** All that lies in a table, past every rule of ours: what a test says of storage, it reads here. */
export async function itemsOf({ name }: Pick<Table, 'name'>): Promise<Item[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(localConnection(await engine())));
  const items: Item[] = [];
  for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true }))
    items.push(...((page.Items ?? []) as Item[]).filter(({ type }) => !signingIn.has(String(type))));
  client.destroy();
  return items.toSorted((a, b) => compare(a.pk + a.sk, b.pk + b.sk));
}

/** How many items of each type: what a write left behind, in figures. */
export async function countItems(table: Pick<Table, 'name'>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { sk, type } of await itemsOf(table)) {
    const kind = sk.startsWith('~') ? `${type} history` : String(type);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** What of `after` was not there before. */
export const added = (before: Record<string, number>, after: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(after)
      .map(([kind, count]) => [kind, count - (before[kind] ?? 0)] as const)
      .filter(([, count]) => count !== 0),
  );

const compare = (a: string, b: string) => (a < b ? -1 : 1);

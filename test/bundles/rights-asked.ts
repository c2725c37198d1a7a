import type { Call } from '../faults/fault.ts';
import type { Asked } from './iam.ts';

/** What a call of DynamoDB asks of whoever makes it: each part of it an action, on a table or an index, on partitions. */

type Key = Record<string, { S?: string }>;
type Write = { TableName: string; Key?: Key; Item?: Key };

/** `nameOf` tells what the graph calls a table. */
export function rightsAsked({ action, input }: Call, nameOf: (table: string) => string): Asked[] {
  const asked = (did: string, table: string, partitions: readonly string[], index?: string): Asked => ({
    action: `dynamodb:${did}`,
    resource: nameOf(table) + (index ? `/index/${index}` : ''),
    context: { 'dynamodb:LeadingKeys': partitions },
  });
  const of = (did: string, { TableName, Key, Item }: Write) => asked(did, TableName, [partitionOf(Key ?? Item)]);
  switch (action) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [of(action, input)];
    case 'Query':
      return [asked(action, input.TableName, [input.ExpressionAttributeValues[':hash'].S], input.IndexName)];
    case 'BatchGetItem':
      return each<{ Keys: Key[] }>(input.RequestItems).map(([table, { Keys }]) => asked(action, table, Keys.map(partitionOf)));
    case 'BatchWriteItem':
      return each<{ PutRequest?: { Item: Key }; DeleteRequest?: { Key: Key } }[]>(input.RequestItems).map(([table, writes]) =>
        asked(
          action,
          table,
          writes.map(({ PutRequest, DeleteRequest }) => partitionOf(PutRequest?.Item ?? DeleteRequest?.Key)),
        ),
      );
    case 'TransactWriteItems':
      // Judged by its parts: there is no action for the whole.
      return (input.TransactItems as Record<string, Write>[]).flatMap((part) =>
        each<Write>(part).map(([did, write]) => of(did === 'ConditionCheck' ? 'ConditionCheckItem' : `${did}Item`, write)),
      );
    default:
      return [asked(action, input.TableName ?? '', [])];
  }
}

const each = <T>(record: Record<string, T>): [string, T][] => Object.entries(record);

function partitionOf(key: Key | undefined): string {
  const value = key?.['pk']?.S;
  if (value === undefined) throw new Error(`no partition in ${JSON.stringify(key)}`);
  return value;
}

import { setTimeout } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { type TableKind, tables } from '@puskesos/core/shared/tables';

type Key = { hashKey: string; rangeKey: string };
type Index = Key & { projection: 'all' | readonly string[] };
type Shape = {
  fields: Record<string, string>;
  primaryIndex: Key;
  globalIndexes: Record<string, Index>;
  ttl: string;
  stream?: 'new-and-old-images';
};

/** Makes both tables as SST would on AWS; a table that is already there stays as it is, but for indexes that it lacks. */
export async function createTables(client: DynamoDBClient, names: Record<TableKind, string>): Promise<void> {
  await Promise.all([create(client, names.registry, tables.registry), create(client, names.publicIndex, tables.publicIndex)]);
}

async function create(client: DynamoDBClient, name: string, shape: Shape): Promise<void> {
  try {
    await client.send(new CreateTableCommand(definition(name, shape)));
  } catch (error) {
    if (error instanceof ResourceInUseException) return addIndexes(client, name, shape);
    throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { TableName: name });
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: shape.ttl, Enabled: true } }));
}

/** One after the other, as DynamoDB takes them; it fills each from what is in the table. */
async function addIndexes(client: DynamoDBClient, name: string, shape: Shape): Promise<void> {
  const { AttributeDefinitions, GlobalSecondaryIndexes = [] } = definition(name, shape);
  for (const index of GlobalSecondaryIndexes) {
    const { Table: before } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (before?.GlobalSecondaryIndexes?.some(({ IndexName }) => IndexName === index.IndexName)) continue;
    const create = { GlobalSecondaryIndexUpdates: [{ Create: index }] };
    await client.send(new UpdateTableCommand({ TableName: name, AttributeDefinitions, ...create }));
    await indexReady(client, name, index.IndexName);
  }
}

async function indexReady(client: DynamoDBClient, name: string, index: string | undefined): Promise<void> {
  for (;;) {
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (table?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index)?.IndexStatus === 'ACTIVE') return;
    await setTimeout(200);
  }
}

function definition(name: string, { fields, primaryIndex, globalIndexes, stream }: Shape): CreateTableCommandInput {
  const indexes = Object.entries(globalIndexes).map(([index, key]) => ({
    IndexName: index,
    KeySchema: keySchema(key),
    Projection: projected(key),
  }));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: Object.keys(fields).map((field) => ({ AttributeName: field, AttributeType: 'S' })),
    KeySchema: keySchema(primaryIndex),
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
  };
}

const projected = ({ projection }: Index) =>
  projection === 'all' ? { ProjectionType: 'ALL' as const } : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...projection] };

const keySchema = ({ hashKey, rangeKey }: Key) => [
  { AttributeName: hashKey, KeyType: 'HASH' as const },
  { AttributeName: rangeKey, KeyType: 'RANGE' as const },
];

import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { type TableKind, tables } from '@puskesos/core/shared/tables';

type Key = { hashKey: string; rangeKey: string };
type Shape = {
  fields: Record<string, string>;
  primaryIndex: Key;
  globalIndexes: Record<string, Key>;
  ttl: string;
  stream?: 'new-and-old-images';
};

/** Makes both tables as SST would on AWS; a table that is already there stays as it is. */
export async function createTables(client: DynamoDBClient, names: Record<TableKind, string>): Promise<void> {
  await Promise.all([create(client, names.registry, tables.registry), create(client, names.publicIndex, tables.publicIndex)]);
}

async function create(client: DynamoDBClient, name: string, shape: Shape): Promise<void> {
  try {
    await client.send(new CreateTableCommand(definition(name, shape)));
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { TableName: name });
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: shape.ttl, Enabled: true } }));
}

function definition(name: string, { fields, primaryIndex, globalIndexes, stream }: Shape): CreateTableCommandInput {
  const indexes = Object.entries(globalIndexes).map(([index, key]) => ({
    IndexName: index,
    KeySchema: keySchema(key),
    Projection: { ProjectionType: 'ALL' as const },
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

const keySchema = ({ hashKey, rangeKey }: Key) => [
  { AttributeName: hashKey, KeyType: 'HASH' as const },
  { AttributeName: rangeKey, KeyType: 'RANGE' as const },
];

import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { localConnection } from '@puskesos/local/engine/connection';
import { createTables } from '@puskesos/local/engine/create-tables';
import { expect, it } from 'vitest';
import { engine } from '../support/engine/engine.ts';

it('makes both tables with index, stream and expiry, and leaves tables alone that are there', async () => {
  const [registry, publicIndex] = ['Registry', 'PublicIndex'];
  const client = new DynamoDBClient(localConnection(await engine()));
  await createTables(client, { registry, publicIndex });

  await createTables(client, { registry, publicIndex });

  const { Table: table } = await client.send(new DescribeTableCommand({ TableName: registry }));
  const { Table: open } = await client.send(new DescribeTableCommand({ TableName: publicIndex }));
  const expiry = await client.send(new DescribeTimeToLiveCommand({ TableName: publicIndex }));
  expect(table?.BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST');
  expect(table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' });
  expect(new Map(table?.GlobalSecondaryIndexes?.map((index) => [index.IndexName, index.Projection?.ProjectionType]))).toEqual(
    new Map([
      ['gsi1', 'ALL'],
      ['byPerson', 'INCLUDE'],
      ['byDay', 'INCLUDE'],
    ]),
  );
  expect(open?.StreamSpecification).toBeUndefined();
  expect(expiry.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
});

it('adds to a table of before the indexes that it lacks, filled from what lies there', async () => {
  const [registry, publicIndex] = ['RegistryOfBefore', 'PublicIndexOfBefore'];
  const client = new DynamoDBClient(localConnection(await engine()));
  const attributes = ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }));
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const gsi1 = { IndexName: 'gsi1', KeySchema: keys('gsi1pk', 'gsi1sk'), Projection: { ProjectionType: 'ALL' as const } };
  const table = { TableName: registry, KeySchema: keys('pk', 'sk'), AttributeDefinitions: attributes, GlobalSecondaryIndexes: [gsi1] };
  await client.send(new CreateTableCommand({ ...table, BillingMode: 'PAY_PER_REQUEST' }));
  const change = { by: { S: 'siti' }, updatedAt: { S: '2026-11-24T06:05:04.321Z' } };
  await client.send(new PutItemCommand({ TableName: registry, Item: { pk: { S: 'case#1' }, sk: { S: '~case@1' }, ...change } }));

  await createTables(client, { registry, publicIndex });

  const hers = {
    KeyConditionExpression: '#by = :by',
    ExpressionAttributeNames: { '#by': 'by' },
    ExpressionAttributeValues: { ':by': change.by },
  };
  const { Items: found } = await client.send(new QueryCommand({ TableName: registry, IndexName: 'byPerson', ...hers }));
  expect(found).toMatchObject([{ pk: { S: 'case#1' }, ...change }]);
});

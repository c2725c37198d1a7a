import { DescribeTableCommand, DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
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
  expect(table?.GlobalSecondaryIndexes?.map((index) => [index.IndexName, index.Projection?.ProjectionType])).toEqual([['gsi1', 'ALL']]);
  expect(open?.StreamSpecification).toBeUndefined();
  expect(expiry.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
});

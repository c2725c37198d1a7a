import { deepStrictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { connect } from '@puskesos/core/shared/connect';
import { Cost } from '@puskesos/core/shared/cost';
import { Table } from '@puskesos/core/shared/table';
import { openBench } from './bench-office.ts';
import { begin } from './child.ts';
import { found } from './goals.ts';
import { cpuSideBySide, print, ratio, times } from './measure.ts';
import { fillVillage, VILLAGE } from './village.ts';
import { itemIn, minimal } from './yardsticks/minimal-client.ts';

/** A Query of 20 households and a Get of one, by ours, by AWS' client and by a client that is as small as it can be; the database replayed. */
export async function benchClient(): Promise<void> {
  const office = await openBench();
  const replay = await begin(join(import.meta.dirname, 'replay.ts'), [String(process.env['DYNAMODB_ENDPOINT'])]);
  try {
    await fillVillage(office.context);
    const { name } = office.stores.registry;
    const database = connect({ region: 'ap-southeast-3', endpoint: replay.address });
    const ours = new Table(database, name, 'registry', new Cost());
    const client = await database.client();
    const address = new URL(replay.address);
    const partition = `village#${VILLAGE}`;
    const asked = { partition, index: 'gsi1', beginsWith: 'household#', limit: 20 } as const;
    const { items } = await ours.query(asked);
    const { pk, sk } = items[0] as { pk: string; sk: string };

    const question = {
      TableName: name,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :p AND begins_with(gsi1sk, :s)',
      Limit: 20,
      ReturnConsumedCapacity: 'TOTAL',
    } as const;
    const contenders = {
      'a minimal client, Query of 20': async () => {
        const { Items } = await minimal(address, 'Query', {
          ...question,
          ExpressionAttributeValues: { ':p': { S: partition }, ':s': { S: 'household#' } },
        });
        return (Items as Parameters<typeof itemIn>[0][]).map(itemIn);
      },
      'ours, Query of 20': async () => (await ours.query(asked)).items,
      'AWS’ client, Query of 20': async () =>
        (await client.send(new QueryCommand({ ...question, ExpressionAttributeValues: { ':p': partition, ':s': 'household#' } }))).Items,
      'a minimal client, Get': async () => {
        const { Item } = await minimal(address, 'GetItem', {
          TableName: name,
          Key: { pk: { S: pk }, sk: { S: sk } },
          ReturnConsumedCapacity: 'TOTAL',
        });
        return itemIn(Item as Parameters<typeof itemIn>[0]);
      },
      'ours, Get': () => ours.get({ pk, sk }),
      'AWS’ client, Get': async () =>
        (await client.send(new GetCommand({ TableName: name, Key: { pk, sk }, ReturnConsumedCapacity: 'TOTAL' }))).Item,
    };
    const [first, second, third, ...gets] = await Promise.all(Object.values(contenders).map((ask) => ask()));
    for (const [one, other] of [
      [first, second],
      [second, third],
      [gets[0], gets[1]],
      [gets[1], gets[2]],
    ])
      deepStrictEqual(plain(one), plain(other));

    const measured = await cpuSideBySide(contenders, { rounds: 9, calls: 80 });
    const rows = times(measured);
    print('Reads, by three clients', rows);
    found('query', ratio(measured, 'ours, Query of 20', 'a minimal client, Query of 20'), rows);
  } finally {
    replay.stop();
    await office.close();
  }
}

/** Bytes come as a Buffer or as an array of them. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_name, one) => (one instanceof Uint8Array ? Buffer.from(one).toString('hex') : one)));

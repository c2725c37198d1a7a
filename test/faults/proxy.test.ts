import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { localConnection } from '@puskesos/local/engine/connection';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freshTables } from '../support/engine/tables.ts';
import { decideBy, type Rule } from './fault.ts';
import { mirrorOf } from './mirror.ts';
import { type Proxy as Faulty, faultProxy } from './proxy.ts';

/** Each fault, as a client meets it that neither knows of it nor tries again. */

let engine: string;
let table: string;
let copy: string;
beforeAll(async () => {
  ({ endpoint: engine, registry: table } = await freshTables());
  ({ registry: copy } = await freshTables());
});

const clientOf = (endpoint: string, maxAttempts = 1) =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      ...localConnection(endpoint),
      maxAttempts,
      requestHandler: { requestTimeout: 400, throwOnRequestTimeout: true },
    }),
  );

/** A client that goes through those faults, and one that goes straight to the engine. */
async function faulty(...rules: Rule[]): Promise<{ through: DynamoDBDocumentClient; proxy: Faulty; rest: DynamoDBDocumentClient }> {
  const proxy = await faultProxy(engine, decideBy(rules));
  const [through, rest] = [clientOf(proxy.address), clientOf(engine)];
  onTestFinished(() => {
    for (const one of [through, rest]) one.destroy();
    proxy.close();
  });
  return { through, proxy, rest };
}

let count = 0;
const newItem = () => ({ pk: `item#${++count}`, sk: 'item', type: 'contoh', text: 'isi'.repeat(400) });
const put = (Item: object) => new PutCommand({ TableName: table, Item: Item as Record<string, unknown> });
const get = ({ pk, sk }: { pk: string; sk: string }, ConsistentRead = true) =>
  new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead });
const transact = (...items: object[]) =>
  new TransactWriteCommand({ TransactItems: items.map((Item) => ({ Put: { TableName: table, Item: Item as Record<string, unknown> } })) });
const nameOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'done',
    (error: Error) => error.name,
  );

describe('a fault', () => {
  it.each([
    ['ThrottlingException', 400],
    ['ProvisionedThroughputExceededException', 400],
    ['TransactionInProgressException', 400],
    ['InternalServerError', 500],
  ])('%s is met so often, where it is said, and then no more', async (error, status) => {
    const { through, proxy } = await faulty({ fault: { error, status }, on: 'PutItem', skip: 1, times: 2 });
    const told = [];
    for (let n = 0; n < 4; n += 1) told.push(await nameOf(through.send(put(newItem()))));
    expect(told).toEqual(['done', error, error, 'done']);
    expect([...proxy.struck]).toEqual([[error, 2]]);
    expect(proxy.calls()).toBe(4);
  });

  it('is done to those calls alone that a rule is about', async () => {
    const [one, other] = [newItem(), newItem()];
    const { through } = await faulty({ fault: { error: 'ThrottlingException' }, when: ({ input }) => input.Item?.pk.S === one.pk });
    expect(await nameOf(through.send(put(other)))).toBe('done');
    expect(await nameOf(through.send(put(one)))).toBe('ThrottlingException');
  });

  it.each([
    'TransactionConflict',
    'ConditionalCheckFailed',
    'ProvisionedThroughputExceeded',
    'ThrottlingError',
    'ItemCollectionSizeLimitExceeded',
    'ValidationError',
  ])('cancels a transaction for %s, and none of it is written', async (cancelled) => {
    const { through, rest } = await faulty({ fault: { cancelled } });
    const items = [newItem(), newItem()];
    // A put is no transaction.
    expect(await nameOf(through.send(put(newItem())))).toBe('done');
    await expect(through.send(transact(...items))).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: cancelled }, { Code: 'None' }],
    });
    for (const item of items) expect((await rest.send(get(item))).Item).toBeUndefined();
    expect(await nameOf(through.send(transact(...items)))).toBe('done');
  });

  it('cuts the line before the database hears, or after it has done it, or in the middle of its answer', async () => {
    const { through, rest } = await faulty(
      { fault: { reset: 'before' } },
      { fault: { reset: 'after' } },
      { fault: { truncate: true }, on: 'GetItem' },
    );
    const [before, after] = [newItem(), newItem()];
    expect(await nameOf(through.send(put(before)))).not.toBe('done');
    expect(await nameOf(through.send(put(after)))).not.toBe('done');
    expect((await rest.send(get(before))).Item).toBeUndefined();
    expect((await rest.send(get(after))).Item).toEqual(after);
    expect(await nameOf(through.send(get(after)))).not.toBe('done');
    expect((await through.send(get(after))).Item).toEqual(after);
  });

  it('says nothing until the client gives up, and has done nothing', async () => {
    const { through, rest } = await faulty({ fault: { hang: true } });
    const item = newItem();
    const began = performance.now();
    expect(await nameOf(through.send(put(item)))).toBe('TimeoutError');
    expect(performance.now() - began).toBeGreaterThan(390);
    expect((await rest.send(get(item))).Item).toBeUndefined();
  });

  it('answers later, and with something else', async () => {
    const { through } = await faulty({ fault: { after: 150 } }, { fault: { answer: { Item: { pk: { S: 'lain' } } } } });
    const item = newItem();
    const began = performance.now();
    expect(await nameOf(through.send(put(item)))).toBe('done');
    expect(performance.now() - began).toBeGreaterThan(140);
    expect((await through.send(get(item))).Item).toEqual({ pk: 'lain' });
  });

  it('leaves a part of a batch undone, and says which', async () => {
    const { through, rest } = await faulty({ fault: { processed: 1 }, times: 2 }, { fault: { processed: 0 }, times: 1 });
    const items = [newItem(), newItem(), newItem()];
    const RequestItems = { [table]: items.map((Item) => ({ PutRequest: { Item } })) };
    const written = await through.send(new BatchWriteCommand({ RequestItems }));
    expect(written.UnprocessedItems).toEqual({ [table]: RequestItems[table]?.slice(1) });
    expect((await rest.send(get(items[1] as (typeof items)[0]))).Item).toBeUndefined();
    await rest.send(new BatchWriteCommand({ RequestItems }));
    const Keys = items.map(({ pk, sk }) => ({ pk, sk }));
    const read = await through.send(new BatchGetCommand({ RequestItems: { [table]: { Keys } } }));
    expect(read.Responses?.[table]).toEqual([items[0]]);
    expect(read.UnprocessedKeys?.[table]?.Keys).toEqual(Keys.slice(1));
    const none = await through.send(new BatchGetCommand({ RequestItems: { [table]: { Keys } } }));
    expect(none).toMatchObject({ Responses: {}, UnprocessedKeys: { [table]: { Keys } } });
  });

  it.each([
    ['ahead', 3_600_000],
    ['behind', -3_600_000],
  ])('has a clock that is %s: it refuses what is signed, until the client has set its own by it', async (_name, clock) => {
    const { through, proxy } = await faulty({ fault: { clock }, times: 9 });
    const patient = clientOf(proxy.address, 3);
    expect(await nameOf(through.send(put(newItem())))).toBe('InvalidSignatureException');
    expect(await nameOf(patient.send(put(newItem())))).toBe('done');
    patient.destroy();
  });

  it('is the last of whoever calls: nothing is answered, and nothing more is done', async () => {
    const { through, proxy, rest } = await faulty({ fault: { after: 80 }, on: 'PutItem' });
    const [underWay, later] = [newItem(), newItem()];
    const sent = nameOf(through.send(put(underWay)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    proxy.kill();
    expect(await sent).not.toBe('done');
    expect(await nameOf(through.send(put(later)))).not.toBe('done');
    expect((await rest.send(get(later))).Item).toBeUndefined();
  });
});

describe('an index that comes behind', () => {
  const listed = (list: string) => ({ ...newItem(), gsi1pk: list, gsi1sk: `a#${count}` });
  const asked = (list: string) =>
    new QueryCommand({
      TableName: table,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :list',
      ExpressionAttributeValues: { ':list': list },
    });

  async function behind(milliseconds: number, reads = false) {
    const mirror = mirrorOf(engine, { table, copy, behind: milliseconds, reads });
    const proxy = await faultProxy(engine, undefined, mirror);
    const client = clientOf(proxy.address);
    onTestFinished(() => {
      client.destroy();
      mirror.close();
      proxy.close();
    });
    const list = `daftar#${++count}`;
    return { client, list, mirror, told: async () => (await client.send(asked(list))).Items?.map(({ pk, text }) => [pk, text]) };
  }

  it('tells what was written, changed and taken away once it has caught up, and everything else at once', async () => {
    const { client, list, told, mirror } = await behind(Number.POSITIVE_INFINITY);
    const [one, other] = [listed(list), listed(list)];
    await client.send(put(one));
    await client.send(transact(other));
    expect(await told()).toEqual([]);
    expect((await client.send(get(one, false))).Item).toEqual(one);
    await mirror.catchUp();
    expect(await told()).toEqual([one, other].map(({ pk, text }) => [pk, text]));
    const RequestItems = {
      [table]: [{ DeleteRequest: { Key: { pk: one.pk, sk: one.sk } } }, { PutRequest: { Item: { ...other, text: 'baru' } } }],
    };
    await client.send(new BatchWriteCommand({ RequestItems }));
    expect(await told()).toEqual([one, other].map(({ pk, text }) => [pk, text]));
    await mirror.catchUp();
    expect(await told()).toEqual([[other.pk, 'baru']]);
  });

  it('catches up by itself, so many milliseconds later; reads that need not be consistent come behind too where that is asked', async () => {
    const { client, list, told } = await behind(250, true);
    const item = listed(list);
    await client.send(put(item));
    expect(await told()).toEqual([]);
    expect((await client.send(get(item, false))).Item).toBeUndefined();
    expect((await client.send(get(item))).Item).toEqual(item);
    await expect.poll(told, { timeout: 5_000, interval: 20 }).toEqual([[item.pk, item.text]]);
    expect((await client.send(get(item, false))).Item).toEqual(item);
  });
});

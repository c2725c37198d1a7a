import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { localConnection } from '@puskesos/local/engine/connection';
import { readStream } from '@puskesos/local/engine/streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, expect, it, vi } from 'vitest';
import { type FreshTables, freshTables, turnOnStream } from '../support/engine/tables.ts';

const region = 'ap-southeast-3';
let closing: AbortController[] = [];
afterEach(() => {
  for (const controller of closing) controller.abort();
  closing = [];
});

it('delivers each record once and in order, and nothing from before it was asked', async () => {
  const tables = await streamed();
  await write(tables, ['before']);
  const seen: DynamoDBRecord[] = [];
  await read(tables, 'LATEST', async (records) => void seen.push(...records));

  const wanted = Array.from({ length: 250 }, (_, number) => `item-${number}`);
  await write(tables, wanted);

  await vi.waitFor(() => expect(seen.length).toBe(250), 60_000);
  expect(seen.map(keyOf)).toEqual(wanted);
});

it('delivers a batch again until it is taken, and skips none', async () => {
  const tables = await streamed();
  const calls: string[][] = [];
  await write(tables, ['a', 'b']);
  await read(tables, 'TRIM_HORIZON', async (records) => {
    calls.push(records.map(keyOf));
    if (calls.length < 3) throw new Error('not now');
  });
  await vi.waitFor(() => expect(calls.length).toBe(3), 60_000);

  await write(tables, ['c']);

  await vi.waitFor(() => expect(calls.length).toBe(4), 60_000);
  expect(calls).toEqual([['a', 'b'], ['a', 'b'], ['a', 'b'], ['c']]);
});

it('hands a record over in the form Lambda gives it', async () => {
  const tables = await streamed();
  const seen: DynamoDBRecord[] = [];
  const item = {
    ...key('x'),
    bytes: { B: Buffer.from('rahasia') },
    nested: { M: { list: { L: [{ BS: [Buffer.from('a')] }, { N: '7' }] } } },
  };
  const client = new DynamoDBClient(localConnection(tables.endpoint));
  await read(tables, 'TRIM_HORIZON', async (records) => void seen.push(...records));

  await client.send(new PutItemCommand({ TableName: tables.registry, Item: item }));
  await client.send(new DeleteItemCommand({ TableName: tables.registry, Key: key('x') }));

  await vi.waitFor(() => expect(seen.length).toBe(2), 60_000);
  const [inserted, removed] = JSON.parse(JSON.stringify(seen)) as DynamoDBRecord[];
  expect(inserted).toEqual({
    eventID: expect.any(String),
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: expect.stringMatching(new RegExp(`^arn:aws:dynamodb:.*:table/${tables.registry}/stream/`)),
    dynamodb: {
      ApproximateCreationDateTime: expect.any(Number),
      Keys: key('x'),
      NewImage: { ...key('x'), bytes: { B: 'cmFoYXNpYQ==' }, nested: { M: { list: { L: [{ BS: ['YQ=='] }, { N: '7' }] } } } },
      SequenceNumber: expect.any(String),
      SizeBytes: expect.any(Number),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  });
  expect(removed).toMatchObject({ eventName: 'REMOVE', dynamodb: { OldImage: { bytes: { B: 'cmFoYXNpYQ==' } } } });
});

it('stops when told to, in the middle of failing deliveries too', async () => {
  const tables = await streamed();
  await write(tables, ['a']);
  const controller = new AbortController();
  const deliver = vi.fn(() => Promise.reject(new Error('never')));
  const { stopped } = await readStream({ ...place(tables), from: 'TRIM_HORIZON', deliver, signal: controller.signal });
  await vi.waitFor(() => expect(deliver).toHaveBeenCalled(), 60_000);

  controller.abort();

  await expect(stopped).resolves.toBeUndefined();
});

async function streamed(): Promise<FreshTables> {
  const tables = await freshTables();
  await turnOnStream(tables.registry);
  return tables;
}

const key = (name: string) => ({ pk: { S: name }, sk: { S: 'now' } });
const keyOf = (record: DynamoDBRecord) => record.dynamodb?.Keys?.['pk']?.S ?? '';
const place = ({ endpoint, registry }: FreshTables) => ({ endpoint, region, table: registry, pollMs: 50 });

async function read(tables: FreshTables, from: 'LATEST' | 'TRIM_HORIZON', take: (records: DynamoDBRecord[]) => Promise<void>) {
  const controller = new AbortController();
  closing.push(controller);
  await readStream({ ...place(tables), from, deliver: ({ Records }) => take(Records), signal: controller.signal });
}

async function write({ endpoint, registry }: FreshTables, keys: string[]) {
  const client = new DynamoDBClient(localConnection(endpoint));
  for (const name of keys) await client.send(new PutItemCommand({ TableName: registry, Item: key(name) }));
  client.destroy();
}

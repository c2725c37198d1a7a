import * as Household from '@puskesos/core/household';
import { clearMarks, markDirty } from '@puskesos/core/recipient/dirty';
import { enqueueJobNow, findJob } from '@puskesos/core/shared/job';
import type { DynamoDBRecord } from 'aws-lambda';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { engine } from '../support/engine/engine.ts';
import { useStream } from '../support/engine/streams.ts';
import { puskesos } from '../support/machine/command.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { marks } from '../support/scenes/published.ts';

/** `puskesos dead-letters` on a queue that AWS' own client speaks to, with messages as Lambda and the scheduler write them. */

const from = numbers();
const office = useOffice(withPrograms);
const records: DynamoDBRecord[] = [];
useStream(office, ({ Records }) => records.push(...Records));

let queues: FauxqsServer;
let url: string;
beforeAll(async () => {
  queues = await startFauxqs({ port: 0, logger: false });
  ({ queueUrl: url } = queues.createQueue('dead-letters', { region: 'ap-southeast-3' }));
  url = url.replace(/^https?:\/\/[^/]+/, queues.address);
});
afterEach(() => queues.reset());
afterAll(() => queues.stop());

const command = (...args: string[]) =>
  puskesos(
    { AWS_ENDPOINT_URL_SQS: queues.address, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', DEAD_LETTERS: url },
    'dead-letters',
    ...args,
  );

const send = (message: object, messageAttributes = {}) =>
  queues.sendMessage('dead-letters', JSON.stringify(message), { messageAttributes, region: 'ap-southeast-3' }).messageId.slice(0, 8);

const arn = (fn: string) => `arn:aws:lambda:ap-southeast-3:123456789012:function:puskesos-production-${fn}Function-abcdef:$LATEST`;
const context = (fn: string, condition: string) => ({
  version: '1.0',
  timestamp: '2026-11-30T01:00:00.000Z',
  requestContext: { requestId: 'r', functionArn: arn(fn), condition, approximateInvokeCount: 9 },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
});

interface Place {
  readonly shardId: string;
  readonly startSequenceNumber: string;
  readonly endSequenceNumber: string;
}
const ofStream = (fn: string, place: Place, streamArn: string) => ({
  ...context(fn, 'RetryAttemptsExhausted'),
  DDBStreamBatchInfo: {
    ...place,
    approximateArrivalOfFirstRecord: '2026-11-30T00:59:00Z',
    approximateArrivalOfLastRecord: '2026-11-30T00:59:00Z',
    batchSize: 1,
    streamArn,
  },
});
const ofRun = {
  ...context('RefreshRecipients', 'RetriesExhausted'),
  requestPayload: {},
  responsePayload: { errorMessage: '1 of 2 villages' },
};

/** Where the last record of that key stands. */
async function placeOf(pk: string, sk: string): Promise<readonly [Place, string]> {
  const record = await vi.waitFor(
    () => {
      const found = records.findLast(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S === pk && dynamodb.Keys['sk']?.S === sk);
      expect(found).toBeDefined();
      return found;
    },
    { timeout: 60_000 },
  );
  const number = record?.dynamodb?.SequenceNumber ?? '';
  const streamArn = record?.eventSourceARN ?? '';
  return [{ shardId: await onlyShard(streamArn), startSequenceNumber: number, endSequenceNumber: number }, streamArn];
}

async function onlyShard(StreamArn: string): Promise<string> {
  const answer = await fetch(await engine(), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDBStreams_20120810.DescribeStream',
      authorization: 'AWS4-HMAC-SHA256 Credential=local/20261130/ap-southeast-3/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify({ StreamArn }),
  });
  const { StreamDescription } = (await answer.json()) as { StreamDescription: { Shards: { ShardId: string }[] } };
  return StreamDescription.Shards.at(-1)?.ShardId ?? '';
}

/** What anybody may have of the queue now. */
const waiting = () => (queues.inspectQueue('dead-letters')?.messages.ready ?? []).map((message) => message.messageId.slice(0, 8));
const marked = async () => (await marks(office.stores)).map(({ village }) => village);

it('lists what waits: since when, what and why, and leaves it there', async () => {
  const place = { shardId: 'shardId-1', startSequenceNumber: '1', endSequenceNumber: '2' };
  const ids = [
    send(ofStream('OnRegistryChange', place, 'arn:x')),
    send(ofRun),
    send({}, { ERROR_CODE: { DataType: 'String', StringValue: 'X' } }),
  ];
  const other = send({ some: 'thing else' });

  const { code, out } = await command();

  expect(code).toBe(0);
  const [changes, run, schedule] = ids.map((id) => out.split('\n').find((line) => line.startsWith(id)));
  expect(changes).toMatch(/changes +1 × 2026-11-30T00:59:00Z +RetryAttemptsExhausted/);
  expect(run).toMatch(/refresh +event +RetriesExhausted/);
  expect(schedule).toMatch(/refresh +schedule +not handed over/);
  expect(out).toMatch(/unknown/);
  expect(out).toContain('Menunggu / waiting: 4');
  expect(waiting().toSorted()).toEqual([...ids, other].toSorted());
});

it('marks again what a batch told of, from where it stands in the stream', async () => {
  const { id } = await Household.register(office.core(), family(from));
  const [place, stream] = await placeOf(`household#${id}`, 'household');
  await office.refresh();
  expect(await marked()).toEqual([]);
  const letter = send(ofStream('OnRegistryChange', place, stream));

  const { code, out } = await command('replay', letter);

  expect(code).toBe(0);
  expect(out).toContain(`${letter} changes: catatan dibaca lagi / records read again: 1\n`);
  expect(await marked()).toEqual([VILLAGE]);
  expect(waiting()).toEqual([]);
});

it('asks anew for work that is still to be done, and not for what is done', async () => {
  const { registry } = office.stores;
  await enqueueJobNow(registry, 'totals', 'all');
  const before = await findJob(registry, { kind: 'totals', id: 'all' });
  const [place, stream] = await placeOf('work', 'totals#all');
  send(ofStream('Work', place, stream));

  expect((await command('replay')).out).toMatch(/work: pekerjaan diminta lagi \/ work asked for anew: 1/);
  expect(await findJob(registry, { kind: 'totals', id: 'all' })).toMatchObject({
    attempts: 0,
    stamp: expect.not.stringMatching(before?.stamp ?? ''),
  });

  await registry.remove({ pk: 'work', sk: 'totals#all' });
  send(ofStream('Work', place, stream));
  expect((await command('replay')).out).toMatch(/asked for anew: 0/);
});

it('says what mends a batch that the stream keeps no more, and does it when it is told to', async () => {
  const [{ shardId: _shard, ...numbersOf }, stream] = await placeOf('work', 'totals#all');
  const gone = { ...numbersOf, shardId: 'shardId-00000000000000000000-00000000' };
  send(ofStream('OnRegistryChange', gone, stream));

  const refused = await command('replay');

  expect(refused.code).toBe(1);
  expect(refused.out).toContain('again with --whole');
  expect(waiting()).toHaveLength(1);
  expect((await command('replay', '--whole')).out).toContain('villages marked: 237');
  expect(await marked()).toHaveLength(237);
  expect(await findJob(office.stores.registry, { kind: 'names', id: '*' })).toBeDefined();
  expect(waiting()).toEqual([]);
});

it('runs the refresh again, which publishes what is marked', async () => {
  for (const { due } of await marks(office.stores)) await clearMarks(office.stores.registry, due);
  await markDirty(office.core(), [VILLAGE]);
  send(ofRun);

  expect((await command('replay')).out).toMatch(/refresh: desa diperiksa \/ villages looked at: 1, /);
  expect(await marked()).toEqual([]);
  expect(waiting()).toEqual([]);
});

it('throws away what is named, and nothing else', async () => {
  const [one, other] = [send(ofRun), send(ofRun)];

  expect((await command('drop', one)).out).toContain('thrown away: 1');
  expect(waiting()).toEqual([other]);
  expect((await command('drop', one)).complaint).toContain(`not in the queue: ${one}`);
});

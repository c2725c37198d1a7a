import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  type Shard,
  type ShardIteratorType,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { localConnection } from './connection.ts';
import { lambdaRecord } from './stream-event.ts';

export type StreamOptions = {
  endpoint: string;
  region: string;
  table: string;
  from: 'LATEST' | 'TRIM_HORIZON';
  deliver: (event: DynamoDBStreamEvent) => Promise<void>;
  pollMs?: number;
  signal: AbortSignal;
};

/** Where the reader stands in one shard: what comes next, and the last record that was delivered. */
type Position = {
  iterator?: string | undefined;
  last?: string | undefined;
  start: ShardIteratorType;
  parent?: string | undefined;
  ended: boolean;
};

const BATCH = 100;
const LONGEST_PAUSE_MS = 5000;

/**
 * Reads a table's stream as Lambda does: batches of up to 100 in order, the next only after the last was taken, again for as long as
 * `deliver` throws. Answers once its place is taken, so what is written from then on arrives; `stopped` settles after the signal.
 */
export async function readStream(options: StreamOptions): Promise<{ stopped: Promise<void> }> {
  const client = new DynamoDBStreamsClient({ ...localConnection(options.endpoint), region: options.region });
  const arn = await streamArn(options);
  const positions = new Map<string, Position>();
  await lookForShards(client, arn, positions, options.from);
  for (const [shard, position] of positions) if (!position.ended) await takeIterator(client, arn, shard, position);
  return { stopped: follow(client, arn, positions, options).finally(() => client.destroy()) };
}

async function streamArn({ endpoint, region, table }: StreamOptions): Promise<string> {
  const client = new DynamoDBClient({ ...localConnection(endpoint), region });
  const { Table: found } = await client.send(new DescribeTableCommand({ TableName: table })).finally(() => client.destroy());
  if (!found?.LatestStreamArn) throw new Error(`Tabel ${table} tidak punya stream / table ${table} has no stream`);
  return found.LatestStreamArn;
}

async function follow(client: DynamoDBStreamsClient, arn: string, positions: Map<string, Position>, options: StreamOptions): Promise<void> {
  const { signal, pollMs = 200 } = options;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const read = await round(client, arn, positions, options);
      failures = 0;
      if (!read) await pause(pollMs, signal);
    } catch {
      // The handler logs its own failure. A batch that was not taken keeps its place and comes again.
      await pause(Math.min(100 * 2 ** failures++, LONGEST_PAUSE_MS), signal);
    }
  }
}

/** Reads every open shard once; tells whether any had records. */
async function round(
  client: DynamoDBStreamsClient,
  arn: string,
  positions: Map<string, Position>,
  options: StreamOptions,
): Promise<boolean> {
  const open = [...positions].filter(([, { ended, parent }]) => !ended && (parent === undefined || positions.get(parent)?.ended !== false));
  let read = false;
  let turned = open.length === 0;
  for (const [shard, position] of open) {
    const { Records: records = [], NextShardIterator: next } = await getRecords(client, arn, shard, position);
    if (options.signal.aborted) return read;
    if (records.length > 0) {
      await options.deliver({ Records: records.map((record) => lambdaRecord(record, { arn, region: options.region })) });
      position.last = records.at(-1)?.dynamodb?.SequenceNumber;
      read = true;
    }
    position.iterator = next;
    position.ended = next === undefined;
    turned ||= position.ended;
  }
  if (turned) await lookForShards(client, arn, positions, 'TRIM_HORIZON');
  return read;
}

async function getRecords(client: DynamoDBStreamsClient, arn: string, shard: string, position: Position): Promise<GetRecordsCommandOutput> {
  try {
    const iterator = position.iterator ?? (await takeIterator(client, arn, shard, position));
    return await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }));
  } catch (error) {
    // After a long sleep of the machine the place may be lost: from the last record on, or from the oldest kept, rather than skip one.
    if (error instanceof TrimmedDataAccessException) position.last = undefined;
    if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException) {
      position.iterator = undefined;
      position.start = 'TRIM_HORIZON';
    }
    throw error;
  }
}

async function takeIterator(client: DynamoDBStreamsClient, arn: string, shard: string, position: Position): Promise<string | undefined> {
  const place = position.last
    ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: position.last }
    : { ShardIteratorType: position.start };
  const { ShardIterator: iterator } = await client.send(new GetShardIteratorCommand({ StreamArn: arn, ShardId: shard, ...place }));
  position.iterator = iterator;
  return iterator;
}

/** Adds shards not seen before. From LATEST, those already closed are left out: all they hold is older. */
async function lookForShards(
  client: DynamoDBStreamsClient,
  arn: string,
  positions: Map<string, Position>,
  start: 'LATEST' | 'TRIM_HORIZON',
): Promise<void> {
  let after: string | undefined;
  do {
    const { StreamDescription: stream } = await client.send(
      new DescribeStreamCommand({ StreamArn: arn, ...(after && { ExclusiveStartShardId: after }) }),
    );
    for (const { ShardId: id = '', ParentShardId: parent, SequenceNumberRange: range } of stream?.Shards ?? ([] as Shard[])) {
      const ended = start === 'LATEST' && range?.EndingSequenceNumber !== undefined;
      if (!positions.has(id)) positions.set(id, { start, parent, ended });
    }
    after = stream?.LastEvaluatedShardId;
  } while (after);
}

const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => {});

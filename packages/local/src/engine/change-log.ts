import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type AttributeValue,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { LocalError } from '../local-error.ts';
import { localConnection } from './connection.ts';

/** What became of an item: as it is now, or nothing where it is gone. */
export interface Changed {
  readonly key: { readonly pk: string; readonly sk: string };
  readonly item?: Record<string, unknown>;
}

/** How far a shard was read. */
export interface ShardRead {
  readonly last?: string;
  readonly parent?: string;
  readonly ended: boolean;
}
export type ReadSoFar = Readonly<Record<string, ShardRead>>;

interface Where {
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly table: string;
}

interface Shard {
  last?: string;
  parent?: string;
  ended: boolean;
  iterator?: string;
  start: 'LATEST' | 'TRIM_HORIZON';
}

/**
 * All that changes in a table from when it is opened, each item's changes in their order; opened with how far it had come, from there on. For a command that
 * stops and goes on within the 24 hours that a stream is kept.
 */
export class ChangeLog {
  readonly #client: DynamoDBStreamsClient;
  readonly #arn: string;
  readonly #shards = new Map<string, Shard>();

  private constructor(client: DynamoDBStreamsClient, arn: string) {
    this.#client = client;
    this.#arn = arn;
  }

  static async open({ endpoint, region, table }: Where, soFar?: ReadSoFar): Promise<ChangeLog> {
    const connection = endpoint ? localConnection(endpoint) : { region };
    const database = new DynamoDBClient(connection);
    const { Table: found } = await database.send(new DescribeTableCommand({ TableName: table })).finally(() => database.destroy());
    if (!found?.LatestStreamArn) throw new LocalError(`Tabel ${table} tidak punya stream / Table ${table} has no stream`);
    const log = new ChangeLog(new DynamoDBStreamsClient(connection), found.LatestStreamArn);
    for (const [id, shard] of Object.entries(soFar ?? {})) log.#shards.set(id, { ...shard, start: 'TRIM_HORIZON' });
    await log.#look(soFar ? 'TRIM_HORIZON' : 'LATEST');
    for (const [id, shard] of log.#shards) if (!shard.ended) await log.#iteratorOf(id, shard);
    return log;
  }

  /** What came since it was asked last. */
  async round(): Promise<Changed[]> {
    const changes: Changed[] = [];
    let turned = false;
    for (const [id, shard] of [...this.#shards]) {
      if (shard.ended || (shard.parent !== undefined && this.#shards.get(shard.parent)?.ended === false)) continue;
      const { Records = [], NextShardIterator: next } = await this.#records(id, shard);
      for (const { dynamodb = {} } of Records) {
        const { pk, sk } = plain(dynamodb.Keys ?? {}) as Changed['key'];
        changes.push({ key: { pk, sk }, ...(dynamodb.NewImage && { item: plain(dynamodb.NewImage) }) });
        if (dynamodb.SequenceNumber) shard.last = dynamodb.SequenceNumber;
      }
      if (next) shard.iterator = next;
      else delete shard.iterator;
      shard.ended = next === undefined;
      turned ||= shard.ended;
    }
    if (turned) await this.#look('TRIM_HORIZON');
    return changes;
  }

  soFar(): ReadSoFar {
    const each = [...this.#shards].map(([id, { last, parent, ended }]) => {
      return [id, { ...(last && { last }), ...(parent && { parent }), ended }] as const;
    });
    return Object.fromEntries(each);
  }

  close(): void {
    this.#client.destroy();
  }

  async #records(id: string, shard: Shard) {
    try {
      const ShardIterator = shard.iterator ?? (await this.#iteratorOf(id, shard));
      return await this.#client.send(new GetRecordsCommand({ ShardIterator }));
    } catch (error) {
      if (error instanceof TrimmedDataAccessException && shard.last) throw gone();
      // The engine of one machine says so too of a place in a shard that has nothing yet: from its beginning, rather than skip one.
      if (!(error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException)) throw error;
      delete shard.iterator;
      return { Records: [], NextShardIterator: await this.#iteratorOf(id, shard) };
    }
  }

  async #iteratorOf(id: string, shard: Shard): Promise<string | undefined> {
    const place = shard.last
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: shard.last }
      : { ShardIteratorType: shard.start };
    // Once it was there, what came into it since is asked for from its beginning: more than needed, and nothing less.
    shard.start = 'TRIM_HORIZON';
    const command = new GetShardIteratorCommand({ StreamArn: this.#arn, ShardId: id, ...place });
    const { ShardIterator } = await this.#client.send(command).catch((error: unknown) => {
      throw error instanceof TrimmedDataAccessException ? gone() : error;
    });
    if (ShardIterator) shard.iterator = ShardIterator;
    return ShardIterator;
  }

  async #look(start: Shard['start']): Promise<void> {
    let after: string | undefined;
    do {
      const { StreamDescription: stream } = await this.#client.send(
        new DescribeStreamCommand({ StreamArn: this.#arn, ...(after && { ExclusiveStartShardId: after }) }),
      );
      for (const { ShardId: id = '', ParentShardId: parent, SequenceNumberRange: range } of stream?.Shards ?? []) {
        const ended = start === 'LATEST' && range?.EndingSequenceNumber !== undefined;
        if (!this.#shards.has(id)) this.#shards.set(id, { start, ended, ...(parent && { parent }) });
      }
      after = stream?.LastEvaluatedShardId;
    } while (after);
  }
}

const gone = () =>
  new LocalError(
    'Perubahan sejak cadangan dimulai tidak ada lagi di stream (24 jam); mulailah di folder baru / What changed since the backup was begun is no longer in the stream (24 hours); begin anew in another folder',
  );

const plain = (image: Record<string, AttributeValue>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plainValue(value)]));

function plainValue({ S, N, B, BOOL, L, M, SS, NS }: AttributeValue): unknown {
  if (S !== undefined) return S;
  if (N !== undefined) return Number(N);
  if (B !== undefined) return B;
  if (BOOL !== undefined) return BOOL;
  if (L !== undefined) return L.map(plainValue);
  if (M !== undefined) return plain(M);
  if (SS !== undefined) return new Set(SS);
  return NS === undefined ? null : new Set(NS.map(Number));
}

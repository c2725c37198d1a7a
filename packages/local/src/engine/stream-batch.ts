import {
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { localConnection } from './connection.ts';
import { lambdaRecord } from './stream-event.ts';

/** Where some records stand in a stream, by Lambda's own words. */
interface Place {
  readonly streamArn: string;
  readonly shardId: string;
  readonly from: string;
  readonly to: string;
}

/** The records of a batch that failed, as Lambda would hand them over; undefined where the stream keeps them no more, which is after 24 hours. */
export async function recordsAt({ streamArn, shardId, from, to }: Place): Promise<DynamoDBRecord[] | undefined> {
  const { DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region = 'ap-southeast-3' } = process.env;
  const client = new DynamoDBStreamsClient(endpoint ? localConnection(endpoint) : { region });
  const found: DynamoDBRecord[] = [];
  try {
    const start = { StreamArn: streamArn, ShardId: shardId, ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber: from } as const;
    let { ShardIterator: iterator } = await client.send(new GetShardIteratorCommand(start));
    while (iterator) {
      const { Records = [], NextShardIterator: next } = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
      for (const record of Records) {
        if (BigInt(record.dynamodb?.SequenceNumber ?? 0) > BigInt(to)) return found;
        found.push(lambdaRecord(record, { arn: streamArn, region }));
        if (record.dynamodb?.SequenceNumber === to) return found;
      }
      iterator = next;
    }
    return found;
  } catch (error) {
    if (error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException) return undefined;
    throw error;
  } finally {
    client.destroy();
  }
}

import type { DynamoDBRecord } from 'aws-lambda';

/** How long ago what a stream's record tells of was written. */
export const secondsSince = ({ dynamodb }: DynamoDBRecord): number =>
  dynamodb?.ApproximateCreationDateTime === undefined
    ? 0
    : Math.max(0, Math.round(Date.now() / 1_000 - dynamodb.ApproximateCreationDateTime));

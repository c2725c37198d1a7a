import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Patience, usualPatience } from './patience.ts';

interface Connection {
  readonly region: string;
  readonly endpoint?: string | undefined;
  readonly patience?: Patience | undefined;
}

/** Connects once per process. `endpoint` is for any DynamoDB but the region's own, and then needs no AWS credentials. */
export function connect({ region, endpoint, patience = usualPatience }: Connection): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    region,
    maxAttempts: patience.attempts,
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: patience.milliseconds,
      throwOnRequestTimeout: true,
      httpsAgent: { maxSockets: 64 },
    },
    ...(endpoint && { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
  const connected = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  if (endpoint) emulated.add(connected);
  return connected;
}

const emulated = new WeakSet<DynamoDBDocumentClient>();

/** Is it a client of an engine that is not AWS' own? */
export const isEmulated = (client: DynamoDBDocumentClient): boolean => emulated.has(client);

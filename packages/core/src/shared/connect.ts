import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Patience, pauseAfter, usualPatience } from './patience.ts';
import { type Reads, readsBy, type Sender } from './reads.ts';

interface Connection {
  readonly region: string;
  readonly endpoint?: string | undefined;
  readonly patience?: Patience | undefined;
}

/** Two ways to one database, over the same sockets and by the same credentials. */
export interface Connected {
  /** Whatever is written goes by the client. */
  readonly client: DynamoDBDocumentClient;
  readonly reads: Reads;
  /** Is it an engine that is not AWS' own? */
  readonly isEmulated: boolean;
}

/** Connects once per process. `endpoint` is for any DynamoDB but the region's own, and then needs no AWS credentials. */
export function connect({ region, endpoint, patience = usualPatience }: Connection): Connected {
  const client = new DynamoDBClient({
    region,
    // Both ways lead to one address, whatever else the environment says.
    ignoreConfiguredEndpointUrls: true,
    accountIdEndpointMode: 'disabled',
    maxAttempts: patience.attempts,
    retryStrategy: retriesOf(patience),
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: patience.milliseconds,
      throwOnRequestTimeout: true,
      // For an answer that begins and does not end.
      socketTimeout: patience.milliseconds,
      httpsAgent: { maxSockets: 64 },
    },
    ...(endpoint && { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
  return {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    reads: readsBy(senderOf(client, region, endpoint), patience),
    isEmulated: endpoint !== undefined,
  };
}

function senderOf({ config }: DynamoDBClient, region: string, endpoint: string | undefined): Sender {
  const address = endpoint ? new URL(endpoint) : config.endpointProvider({ Region: region }).url;
  return {
    region,
    endpoint: address,
    credentials: config.credentials,
    send: (request) => config.requestHandler.handle(request as never),
  };
}

type Strategy = Extract<NonNullable<DynamoDBClientConfig['retryStrategy']>, { recordSuccess: unknown }>;

/** The client's attempts go by the same rule as those of reads. */
function retriesOf(patience: Patience): Strategy {
  const tokenOf = (count: number, since: number, pause: number) => ({ getRetryCount: () => count, getRetryDelay: () => pause, since });
  return {
    acquireInitialRetryToken: async () => tokenOf(0, performance.now(), 0),
    async refreshRetryTokenForRetry(token, { errorType }) {
      const { since } = token as ReturnType<typeof tokenOf>;
      const attempts = token.getRetryCount() + 1;
      const pause = errorType === 'CLIENT_ERROR' ? undefined : pauseAfter(attempts, since, patience);
      if (pause === undefined) throw new Error('no further attempt');
      return tokenOf(attempts, since, pause);
    },
    recordSuccess: () => undefined,
  };
}

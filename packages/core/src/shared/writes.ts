import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  DeleteCommand,
  type DeleteCommandInput,
  type DeleteCommandOutput,
  DynamoDBDocumentClient,
  PutCommand,
  type PutCommandInput,
  type PutCommandOutput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  type TransactWriteCommandOutput,
  UpdateCommand,
  type UpdateCommandInput,
  type UpdateCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { type Patience, pauseAfter } from './patience.ts';
import type { Credentials } from './signature.ts';

/** The way of writes to DynamoDB: AWS' client, its attempts by the same rule as those of reads. */

interface WriteInputs {
  readonly PutItem: PutCommandInput;
  readonly UpdateItem: UpdateCommandInput;
  readonly DeleteItem: DeleteCommandInput;
  readonly BatchWriteItem: BatchWriteCommandInput;
  readonly TransactWriteItems: TransactWriteCommandInput;
}

interface WriteAnswers {
  readonly PutItem: PutCommandOutput;
  readonly UpdateItem: UpdateCommandOutput;
  readonly DeleteItem: DeleteCommandOutput;
  readonly BatchWriteItem: BatchWriteCommandOutput;
  readonly TransactWriteItems: TransactWriteCommandOutput;
}

type WriteCommand = keyof WriteInputs;
/** Sends a call's input, and gives its answer. Throws the client's errors. */
export type Writes = <C extends WriteCommand>(command: C, input: WriteInputs[C]) => Promise<WriteAnswers[C]>;

const commands = {
  PutItem: PutCommand,
  UpdateItem: UpdateCommand,
  DeleteItem: DeleteCommand,
  BatchWriteItem: BatchWriteCommand,
  TransactWriteItems: TransactWriteCommand,
};

export interface Opened {
  readonly client: DynamoDBDocumentClient;
  readonly writes: Writes;
}

interface Opening {
  readonly region: string;
  readonly patience: Patience;
  readonly endpoint: string | undefined;
  readonly credentials: Credentials | undefined;
}

export function open({ region, patience, endpoint, credentials }: Opening): Opened {
  const options = {
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
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
  };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(options as DynamoDBClientConfig), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, writes: (command, input) => client.send(new commands[command](input as never) as never) as never };
}

type Strategy = Extract<NonNullable<DynamoDBClientConfig['retryStrategy']>, { recordSuccess: unknown }>;

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

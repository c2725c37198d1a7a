import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { credentialsEnv } from './env.ts';
import { type Patience, usualPatience } from './patience.ts';
import { postTo } from './post.ts';
import { type Reads, readsBy } from './reads.ts';
import type { Credentials } from './signature.ts';
import type { Opened, Writes } from './writes.ts';

interface Connection {
  readonly region: string;
  readonly endpoint?: string | undefined;
  readonly patience?: Patience | undefined;
}

/** Two ways to one database. */
export interface Connected {
  readonly reads: Reads;
  /** Whatever is written goes by the client. */
  readonly writes: Writes;
  readonly client: () => Promise<DynamoDBDocumentClient>;
  readonly close: () => void;
  /** Is it an engine that is not AWS' own? */
  readonly isEmulated: boolean;
}

/** Of an engine that asks for none. */
const LOCAL: Credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * Connects once per process. `endpoint` is for any DynamoDB but the region's own, and then needs no AWS credentials. AWS' client is loaded when the first
 * thing is written: to load it takes as long as all else that a look at the public list needs.
 */
export function connect({ region, endpoint, patience = usualPatience }: Connection): Connected {
  const address = new URL(endpoint ?? endpointIn(region));
  const { post, close } = postTo(address, patience.milliseconds);
  let opened: Promise<Opened> | undefined;
  const ours = endpoint ? LOCAL : credentialsEnv();
  const open = () => (opened ??= import('./writes.ts').then(({ open }) => open({ region, patience, endpoint, credentials: ours })));
  const credentials = async () => ours ?? (await open()).client.config.credentials();
  return {
    reads: readsBy({ region, host: address.host, credentials, post }, patience),
    writes: async (command, input) => (await open()).writes(command, input),
    client: async () => (await open()).client,
    close() {
      close();
      void opened?.then(({ client }) => client.destroy());
    },
    isEmulated: endpoint !== undefined,
  };
}

/** Of the service in a region; a test holds it against the client's own. */
export const endpointIn = (region: string): string => `https://dynamodb.${region}.amazonaws.com`;

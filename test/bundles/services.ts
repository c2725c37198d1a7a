import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Proxy as Faulty, faultProxy } from '../faults/proxy.ts';
import type { Deployment, Statement } from '../infra/deployment.ts';
import type { UserPool } from '../support/engine/user-pool.ts';
import { type Asked, allows } from './iam.ts';
import { rightsAsked } from './rights-asked.ts';

/** What AWS is to one function: the database, the buckets, KMS and the pool of users, each asked by what its role may. */

export interface Services {
  readonly settings: Readonly<Record<string, string>>;
  readonly close: () => void;
}

/** What all functions of a deployment share of it. */
export interface World {
  readonly deployment: Deployment;
  readonly engine: string;
  /** Physical names of the tables, by what the graph calls them. */
  readonly tables: Readonly<Record<string, string>>;
  /** What lies in the buckets. */
  readonly objects: Map<string, Buffer>;
  /** Who may sign in. */
  readonly pool: UserPool;
  /** What was asked in vain, as `Public dynamodb:Query RegistryTable person#…`. */
  readonly denied: string[];
}

export async function servicesFor(fn: string, { deployment, engine, tables, objects, pool, denied }: World): Promise<Services> {
  const statements: readonly Statement[] = deployment.statements(fn);
  const may = (asked: Asked): boolean => {
    const allowed = allows(statements, asked);
    if (!allowed)
      denied.push(
        `${fn} ${asked.action} ${asked.resource} ${Object.values(asked.context ?? {})
          .flat()
          .join(' ')}`.trim(),
      );
    return allowed;
  };
  const nameOf = (table: string) => Object.keys(tables).find((name) => tables[name] === table) ?? table;
  const database = await faultProxy(engine, (call) => {
    const refused = rightsAsked(call, nameOf).filter((asked) => !may(asked));
    return refused.length > 0 ? { error: 'AccessDeniedException', message: refused.map(({ action }) => action).join() } : undefined;
  });
  const [buckets, kms] = [await bucketsFor(may, objects), await kmsFor(may)];
  const users = await pool.guarded(({ action }) =>
    may({ action: `cognito-idp:${action}`, resource: 'StaffUserPool' }) ? undefined : 'AccessDeniedException',
  );
  return {
    settings: {
      DYNAMODB_ENDPOINT: database.address,
      FILES_ADDRESS: `${buckets.address}/FilesBucket`,
      PUBLISHED_ADDRESS: `${buckets.address}/PublishedBucket`,
      AWS_ENDPOINT_URL_KMS: kms.address,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: users.address,
      AWS_ACCESS_KEY_ID: fn,
      AWS_SECRET_ACCESS_KEY: 'test',
    },
    close: () => {
      for (const one of [database, buckets, kms, users]) one.close();
    },
  };
}

type May = (asked: Asked) => boolean;

type Listening = Pick<Faulty, 'address' | 'close'>;

/** S3, of which whoever may not list is not told that something is missing. */
const bucketsFor = (may: May, objects: Map<string, Buffer>): Promise<Listening> =>
  listening(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname).slice(1);
    const isPut = request.method === 'PUT';
    const content = await buffer(request);
    if (!may({ action: isPut ? 's3:PutObject' : 's3:GetObject', resource: path })) return void response.writeHead(403).end();
    if (isPut) objects.set(path, content);
    const found = objects.get(path);
    if (!found) return void response.writeHead(may({ action: 's3:ListBucket', resource: path.split('/')[0] ?? '' }) ? 404 : 403).end();
    response.writeHead(200, { 'content-length': isPut ? 0 : found.length }).end(isPut || request.method === 'HEAD' ? '' : found);
  });

/** KMS, of whose cryptography there is nothing here: what it unwraps was never wrapped. */
const kmsFor = (may: May): Promise<Listening> =>
  listening(async (request, response) => {
    const { CiphertextBlob, EncryptionContext = {} } = JSON.parse((await buffer(request)).toString());
    const context = Object.fromEntries(
      Object.entries(EncryptionContext).map(([name, value]) => [`kms:EncryptionContext:${name}`, [String(value)]]),
    );
    const allowed = may({ action: 'kms:Decrypt', resource: 'VaultKey', context });
    response.writeHead(allowed ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(allowed ? { KeyId: 'VaultKey', Plaintext: CiphertextBlob } : { __type: 'AccessDeniedException' }));
  });

async function listening(answer: Parameters<typeof createServer>[1]): Promise<Listening> {
  const server = createServer(answer as never);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { officeEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import type { HttpAnswer, HttpEvent } from '@puskesos/functions/http';
import { answerFiles, FILES } from '@puskesos/local/server/files';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { inject, vi } from 'vitest';
import { fileFolder, filesSettings } from '../engine/file-folder.ts';
import { freshTables } from '../engine/tables.ts';
import { accountsIn, longAgo, type Person } from './accounts.ts';
import { holdToBudget } from './budgets.ts';
import { httpEvent } from './http-event.ts';
import { rememberMet } from './met.ts';
import { HOUSEHOLD, mutation } from './mutation.ts';

/** An office of one's own: fresh tables, fresh keys, and the real handlers, called as Lambda calls them. */

export type { Person } from './accounts.ts';

interface Answer {
  // A test reads what it asked for; its shape is the query's own.
  // biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary query
  readonly data: any;
  readonly errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly extensions?: { cost: { calls: number; readUnits: number; writeUnits: number; complexity: number; limit: number } };
  readonly status: number;
  readonly text: string;
}

export interface Office {
  readonly stores: Stores;
  /** A context of core for a person of that kind, without the way through HTTP. */
  readonly core: (actor?: Context['actor']) => Context;
  readonly token: (person: Person, stamp?: Stamp) => Promise<string>;
  /** Speaks to the office's handler as somebody. */
  readonly as: (person: Person) => Desk;
  /** Sends an operation to the public's handler. */
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  readonly handle: (event: HttpEvent) => Promise<HttpAnswer>;
  readonly handlePublic: (event: HttpEvent) => Promise<HttpAnswer>;
  readonly refresh: () => Promise<{ villages: number; published: number }>;
  /** The lines that the handlers logged. */
  readonly log: readonly string[];
  readonly close: () => void;
}

interface Desk {
  readonly send: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  /** Sends one mutation and gives its own answer: the payload asked for, or the typed error. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary mutation
  readonly mutate: (name: string, input: object, payload?: string) => Promise<any>;
}

/** What a token says beside who it is for; a test bends one at a time. */
export interface Stamp {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly claims?: Record<string, unknown>;
  /** Somebody else than whose account it is. */
  readonly subject?: string;
}

const ISSUER = 'https://sign-in.test';
const AUDIENCE = 'puskesos-test';

export interface Serving {
  readonly office: { readonly handler: (event: HttpEvent) => Promise<HttpAnswer> };
  readonly open: { readonly handler: (event: HttpEvent) => Promise<HttpAnswer> };
  readonly refresh: {
    readonly handler: (asked: { everything: boolean }) => Promise<{ villages: number; published: number; failed: number }>;
  };
}

interface Options {
  /** The address at which the handlers are to find the database, where something is to stand in between. */
  readonly through?: (engine: string) => Promise<string>;
  /** Who answers in place of the handlers' sources; the settings stand in the environment by then. */
  readonly serve?: (log: (line: string) => void) => Promise<Serving>;
  /** Whoever else vouches for people. */
  readonly signIn?: Readonly<Record<string, string>>;
  /** What its tables were sealed with, where they were written before. */
  readonly vaultKeys?: string;
}

/** The handlers as they are written. */
export const sources = async (): Promise<Serving> => {
  const [office, open, refresh] = await Promise.all([
    import('@puskesos/functions/graphql'),
    import('@puskesos/functions/public'),
    import('@puskesos/functions/refresh-recipients'),
  ]);
  return { office, open, refresh };
};

export async function openOffice(options: Options = {}): Promise<Office> {
  const { through = async (engine) => engine, serve = sources, signIn = {}, vaultKeys = inject('vaultKeys') } = options;
  const tables = await freshTables();
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const files = fileFolder();
  const keys = createServer((request, response) => {
    if (request.url?.startsWith(FILES)) void answerFiles(files, request, response);
    else response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    AWS_REGION: 'ap-southeast-3',
    DYNAMODB_ENDPOINT: await through(tables.endpoint),
    REGISTRY_TABLE: tables.registry,
    PUBLIC_INDEX_TABLE: tables.publicIndex,
    VAULT_KEYS: vaultKeys,
    PUBLIC_KEYS: inject('publicKeys'),
    VAULT_KMS: 'off',
    ...filesSettings(`http://127.0.0.1:${(keys.address() as AddressInfo).port}/files`, files),
    JWT_ISSUER: ISSUER,
    JWT_AUDIENCE: AUDIENCE,
    JWT_CLIENTS: 'skrip-uji',
    JWT_KEYS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`,
    ...signIn,
  });
  // What a test itself looks at or prepares goes straight there.
  const stores = await openStores(officeEnv({ ...process.env, DYNAMODB_ENDPOINT: tables.endpoint }));
  const log: string[] = [];
  const { office, open, refresh } = await serve((line) => log.push(line));

  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((line) => log.push(String(line)) > 0);

  const accounts = accountsIn(contextFor(stores, systemActor('test'), { now: longAgo }), ISSUER);
  const token = async (person: Person, stamp: Stamp = {}) =>
    // What pages show of who signed in; what they may do is told by their account.
    new SignJWT({ name: person.name ?? `Test ${person.role}`, role: person.role, ...stamp.claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setSubject(stamp.subject ?? (await accounts(person)))
      .setIssuer(stamp.issuer ?? ISSUER)
      .setAudience(stamp.audience ?? AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(stamp.expires ?? '1h')
      .sign(privateKey);

  const as = (person: Person): Desk => {
    const send: Desk['send'] = async (query, variables) => {
      const headers = { authorization: `Bearer ${await token(person)}` };
      const answer = read(await office.handler(httpEvent('/graphql', { query, variables }, headers)));
      rememberMet(answer.data);
      holdToBudget(query, answer);
      return answer;
    };
    return {
      send,
      mutate: async (name, input, payload = HOUSEHOLD) => {
        const answer = await send(mutation(name, payload), { input });
        return answer.data?.[name] ?? answer;
      },
    };
  };

  return {
    stores,
    core: (actor = systemActor('test')) => contextFor(stores, actor),
    token,
    as,
    ask: async (query, variables) => {
      const answer = read(await open.handler(httpEvent('/public/graphql', { query, variables })));
      holdToBudget(query, answer);
      return answer;
    },
    handle: office.handler,
    handlePublic: open.handler,
    refresh: async () => {
      const { failed, ...report } = await refresh.handler({ everything: true });
      if (failed > 0)
        throw new Error(`${failed} villages could not be refreshed:\n${log.filter((line) => line.includes('"refresh failed"')).join('')}`);
      return report;
    },
    log,
    close: () => {
      stdout.mockRestore();
      keys.close();
    },
  };
}

function read({ statusCode = 0, body = '' }: HttpAnswer): Answer {
  return { ...JSON.parse(body), status: statusCode, text: body };
}

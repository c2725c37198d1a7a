import type { Stores } from '@puskesos/core/shared/context';
import { officeEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import type { HttpAnswer, HttpEvent } from '@puskesos/functions/http';
import { httpEvent } from '../support/office/http-event.ts';
import type { Office, Person } from '../support/office/office.ts';
import type { Decide } from './fault.ts';
import type { Mirror } from './mirror.ts';
import { type Proxy as Faulty, faultProxy } from './proxy.ts';

/** A function as long as it lives: a handler of its own, cold at first, and its line to the database, which is cut when it is killed. */

export interface Life {
  /** What goes wrong on its line, until it is said anew. */
  decide: Decide;
  readonly line: Faulty;
  readonly handler: (event: HttpEvent) => Promise<HttpAnswer>;
  /** Over the same line, for what other functions do. */
  readonly stores: Stores;
}

const source = new URL('../../packages/functions/src/graphql.ts', import.meta.url).pathname;
let lives = 0;
let turn: Promise<unknown> = Promise.resolve();

/** One is born after the other: each reads its settings from the environment. */
export function newLife(engine: string, mirror?: Mirror): Promise<Life> {
  const born = turn.then(async () => {
    const life: { decide: Decide } = { decide: () => undefined };
    const line = await faultProxy(engine, (call) => life.decide(call), mirror);
    process.env['DYNAMODB_ENDPOINT'] = line.address;
    lives += 1;
    const { handler } = (await import(/* @vite-ignore */ `${source}?life=${lives}`)) as Pick<Life, 'handler'>;
    return Object.assign(life, { line, handler, stores: await openStores(officeEnv()) });
  });
  turn = born.catch(() => undefined);
  return born;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary mutation
  readonly data: any;
  readonly errors?: { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

interface Sent {
  readonly by: Person;
  readonly mutation: string;
  readonly payload: string;
  readonly input: object;
}

export async function sendTo({ handler }: Life, office: Office, sent: Sent): Promise<Answer> {
  const headers = { authorization: `Bearer ${await office.token(sent.by)}` };
  const { body = '', statusCode = 0 } = await handler(
    httpEvent('/graphql', { query: textOf(sent), variables: { input: sent.input } }, headers),
  );
  return { ...JSON.parse(body), status: statusCode };
}

function textOf({ mutation: name, payload }: Sent): string {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const told =
    'code messageEn ... on Throttled { retryAfter } ... on Unavailable { retryAfter } ... on InvalidInput { issues { path messageEn } }';
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Payload { ${payload} } ... on Error { ${told} } } }`;
}

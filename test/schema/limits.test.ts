import { randomUUID } from 'node:crypto';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { HttpEvent } from '@puskesos/functions/http';
import { localConnection } from '@puskesos/local/engine/connection';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { engine } from '../support/engine/engine.ts';
import { httpEvent } from '../support/office/http-event.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, officer, VILLAGE } from '../support/register/people.ts';

const office = useOffice();

interface Sent {
  readonly method?: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
}

const bend = (event: HttpEvent, { method, query }: Sent): HttpEvent => ({
  ...event,
  rawQueryString: query ?? '',
  requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method: method ?? 'POST' } },
});

/** The same request to both endpoints. */
async function sendBoth(body: unknown, sent: Sent = {}) {
  const authorization = `Bearer ${await office.token(dinsos)}`;
  const events = [httpEvent('/graphql', body, { authorization, ...sent.headers }), httpEvent('/public/graphql', body, { ...sent.headers })];
  const [inside, outside] = events.map((event) => bend(event, sent));
  const answers = await Promise.all([office.handle(inside as HttpEvent), office.handlePublic(outside as HttpEvent)]);
  return answers.map(({ statusCode, body: text = '' }) => ({ statusCode, text, ...JSON.parse(text) }));
}

const times = (count: number, piece: (index: number) => string) => Array.from({ length: count }, (_, index) => piece(index)).join(' ');
const spreads = (levels: number, each: number) =>
  `query { ...f0 } ${times(levels, (level) => `fragment f${level} on Query { ${times(each, () => `...f${level + 1}`)} }`)} fragment f${levels} on Query { ...f${levels} }`;

describe('a request that asks for too much', () => {
  it.each<[string, string]>([
    ['20,000 aliases', `{ ${times(20_000, (index) => `a${index}: __typename`)} }`],
    ['31 aliases', `{ ${times(31, (index) => `a${index}: __typename`)} }`],
    ['the same field 21 times at the root', `{ ${times(21, () => '__typename')} }`],
    ['a selection 500 deep', `{ ${'districts { villages { district { '.repeat(166)} name ${'} } } '.repeat(166)} }`],
    ['a selection 17 deep', `{ ${'districts { villages { district { '.repeat(6)} name ${'} } } '.repeat(6)} }`],
    [
      'a bomb of fragments that hold fields',
      `{ ...f0 } ${times(10, (level) => `fragment f${level} on Query { ${times(9, () => `...f${level + 1}`)} }`)} fragment f10 on Query { __typename }`,
    ],
    ['a bomb of fragments that hold nothing', spreads(13, 70)],
    ['60 directives', `{ __typename ${times(60, () => '@include(if: true)')} }`],
    ['a source of 20,001 characters', `{ __typename } #${'x'.repeat(19_985)}`],
    ['4,001 tokens', `{ ${times(4_001, () => 'a')} }`],
    ['rows of rows of rows', '{ districts { villages { district { villages { district { villages { district { name } } } } } } } }'],
  ])('is refused with one error, before the database is asked: %s', async (_what, query) => {
    for (const answer of await sendBoth({ query })) {
      expect([400, 413]).toContain(answer.statusCode);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0].extensions.code).toMatch(/REQUEST_TOO_LARGE|GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED/);
      expect(answer.data).toBeUndefined();
      expect(answer.extensions?.cost.calls ?? 0).toBe(0);
      expect(answer.text.length).toBeLessThan(600);
    }
  });

  it('is refused by its rows: a hundred households with all that hangs on them, ten times', async () => {
    const query = `{ ${times(10, (index) => `v${index}: village(code: "${VILLAGE}") { households(first: 100) { nodes { members { id name nik } } } }`)} }`;

    const answer = await office.as(dinsos).send(query);

    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'REQUEST_TOO_LARGE' } }]);
    expect(answer.errors?.[0]?.message).toMatch(/Kurangi kolom atau baris.*Ask for fewer fields or rows/);
    expect(answer.extensions?.cost).toMatchObject({ calls: 0, limit: 5_000 });
    expect(answer.extensions?.cost.complexity).toBeGreaterThan(5_000);
  });

  it('is told beforehand: every answer says how much of the limit it asked for, more with more rows', async () => {
    const askedFor = async (page: string): Promise<number> => {
      const { extensions } = await office.as(dinsos).send(`{ village(code: "${VILLAGE}") { households(${page}) { nodes { id } } } }`);
      expect(extensions?.cost.limit).toBe(5_000);
      return extensions?.cost.complexity ?? 0;
    };
    const [ten, twenty, backward] = [await askedFor('first: 10'), await askedFor('first: 20'), await askedFor('last: 20')];

    expect(ten).toBeGreaterThan(20);
    expect(twenty - ten).toBe(20);
    expect(backward).toBe(twenty);
  });

  it('is told so again when it is asked again, and anew with other variables', async () => {
    const query = `query($n: Int) { village(code: "${VILLAGE}") { households(first: $n) { nodes { members { id nik } } } } }`;
    const told = async (n: number): Promise<[unknown, number]> => {
      const { errors, extensions } = await office.as(dinsos).send(query, { n });
      return [errors?.[0]?.extensions?.['code'], extensions?.cost.complexity ?? 0];
    };
    const rounds = [];
    for (const n of [5, 20, 5, 20, 5]) rounds.push(await told(n));
    const [few, many] = rounds;

    expect(rounds).toEqual([few, many, few, many, few]);
    expect(many?.[1]).toBeGreaterThan(few?.[1] ?? 0);
    // What is refused is weighed each time, and what is not of the variables' types is said each time.
    const costly = `query($n: Int) { ${times(10, (index) => `v${index}: village(code: "${VILLAGE}") { households(first: $n) { nodes { members { id name nik } } } }`)} }`;
    const refused = [];
    for (const n of [100, 2, 100, 'two', 2, 'two'])
      refused.push((await office.as(dinsos).send(costly, { n })).errors?.[0]?.extensions?.['code']);
    expect(refused).toEqual(['REQUEST_TOO_LARGE', undefined, 'REQUEST_TOO_LARGE', 'INVALID_INPUT', undefined, 'INVALID_INPUT']);
  });

  it('is not helped by a default that the variable carries', async () => {
    const rows = `village(code: "${VILLAGE}") { households(first: $n) { nodes { members { id name sex age relation life marital education occupation doubts } } } }`;
    const query = (most: number) => `query($n: Int! = ${most}) { ${rows} b: ${rows} }`;

    const [many, few] = await Promise.all([100, 5].map((most) => office.as(dinsos).send(query(most))));

    expect(many?.errors).toMatchObject([{ extensions: { code: 'REQUEST_TOO_LARGE' } }]);
    expect(few?.errors).toBeUndefined();
  });

  it('with a body of 121 kB is refused by its size', async () => {
    for (const answer of await sendBoth({ query: '{ __typename }', variables: { padding: 'x'.repeat(121_000) } })) {
      expect(answer.statusCode).toBe(413);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'REQUEST_TOO_LARGE' } }]);
    }
  });
});

describe('a request of the wrong form', () => {
  const ask = { query: '{ __typename }' };
  it.each<[string, number, unknown, Sent?]>([
    ['a GET', 405, '', { method: 'GET', query: 'query=%7B__typename%7D' }],
    [
      'a GET that says it is JSON',
      405,
      '',
      { method: 'GET', query: 'query=%7B__typename%7D', headers: { 'content-type': 'application/json' } },
    ],
    ['a PUT', 405, ask, { method: 'PUT' }],
    ['a batch', 400, [ask, ask]],
    ['a body that is no JSON', 400, '{'],
    ['a body of null', 400, 'null'],
    ['no body', 400, ''],
    ['no query', 400, { variables: {} }],
    ['a query that is no text', 400, { query: { kind: 'Document' } }],
    ['a form, as another site could send', 400, 'query=1', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['plain text, as another site could send', 400, JSON.stringify(ask), { headers: { 'content-type': 'text/plain' } }],
    ['an operation that is not in it', 400, { query: 'query A { __typename }', operationName: 'B' }],
    ['a subscription', 400, { query: 'subscription { __typename }' }],
    ['a persisted query', 200, { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
  ])('is answered with one error: %s', async (_what, statusCode, body, sent) => {
    for (const answer of await sendBoth(body, sent)) {
      expect(answer.statusCode).toBe(statusCode);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0].extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
      expect(answer.text).not.toMatch(/node_modules|stack/);
    }
  });

  it.each<[string, unknown, Sent]>([
    ['a GET', '', { method: 'GET' }],
    ['plain text', '{}', { headers: { 'content-type': 'text/plain' } }],
  ])('is told what to do instead: %s', async (_what, body, sent) => {
    const [answer] = await sendBoth(body, sent);

    expect(answer.errors[0].message).toBe(
      'Kirim dengan POST dan content-type application/json. / Send it by POST with content-type application/json.',
    );
  });
});

describe('what must go through', () => {
  it('introspection, as GraphiQL asks for it', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true });

    for (const answer of await sendBoth({ query, operationName: 'IntrospectionQuery' })) {
      expect(answer.errors).toBeUndefined();
      expect(answer.data.__schema.types.length).toBeGreaterThan(10);
      expect(answer.extensions.cost).toMatchObject({ calls: 0, readUnits: 0, writeUnits: 0 });
    }
  });

  it('a long document of which one small operation is meant', async () => {
    const costly = `query Big { ${times(10, (index) => `v${index}: village(code: "${VILLAGE}") { households(first: 100) { nodes { members { id } } } }`)} }`;
    const body = { query: `${costly} query Small { viewer { code } }`, operationName: 'Small' };
    const event = httpEvent('/graphql', body, { authorization: `Bearer ${await office.token(dinsos)}` });

    expect(JSON.parse((await office.handle(event)).body ?? '')).toMatchObject({ data: { viewer: { code: 'test-dinsos' } } });
  });
});

describe('a fault nobody expected', () => {
  it('leaves the answer’s form whole when it is asked again', async () => {
    const answer = await office.as(dinsos).send(`query Q${randomUUID().slice(0, 4)} { viewer { code } }`);

    expect(answer.data.viewer.code).toBe('test-dinsos');
  });

  const sentence =
    'Terjadi gangguan pada sistem; sudah dicatat. Coba lagi sebentar. / Something went wrong here and was recorded. Try again shortly.';

  it('is one sentence to whoever asks, and its cause is in the log', async () => {
    for (const person of [dinsos, officer]) await office.token(person);
    const client = new DynamoDBClient(localConnection(await engine()));
    for (const { name } of [office.stores.registry, office.stores.publicIndex])
      await client.send(new DeleteTableCommand({ TableName: name }));

    const query = `{ programs { nodes { code } } }`;
    const inResolver = await office.as(dinsos).send(query);
    const inSignIn = await office.as(officer).send(query);
    const inPublic = await office.ask(`{ publishedList(village: "${VILLAGE}") { recipients } }`);

    for (const answer of [inResolver, inSignIn, inPublic]) {
      expect(answer.errors).toMatchObject([{ message: sentence, extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      expect(answer.text).not.toMatch(/ResourceNotFound|Registry-|PublicIndex-/);
    }
    expect(inSignIn.status).toBe(500);
    expect(office.log.filter((line) => line.includes('"unexpected"')).every((line) => line.includes('ResourceNotFoundException'))).toBe(
      true,
    );
    client.destroy();
  });
});

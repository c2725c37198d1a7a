import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { useServed } from '../support/office/use-served.ts';

/** What the scanner graphql-cop looks for, check by check under its names, at both endpoints over HTTP; and what else is made of one request. */

const office = useOffice();
const both = useServed(office);

const times = (count: number, piece: (index: number) => string) => Array.from({ length: count }, (_, index) => piece(index)).join(' ');
const aliases = (count: number) => `query cop { ${times(count, (index) => `alias${index}: __typename`)} }`;
const post = (body: unknown, type = 'application/json'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const asked = (query: string, more: object = {}) => post({ query, ...more });
const form = (query: string) => post(new URLSearchParams({ query }).toString(), 'application/x-www-form-urlencoded');
const circular = `query cop { __schema { ${'types { fields { type { fields { type { '.repeat(1)}${'fields { type { '.repeat(5)} name ${'} } '.repeat(5)}} } } } } } }`;

interface Expected {
  readonly status: number;
  readonly code?: string;
  readonly data?: unknown;
}
const tooLarge = { status: 400, code: 'REQUEST_TOO_LARGE' };
const badRequest = { status: 400, code: 'BAD_REQUEST' };
const notGet = { status: 405, code: 'BAD_REQUEST' };
const invalid = { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' };

type Check = readonly [check: string, path: string, init: RequestInit, expected: Expected];
const checks: readonly Check[] = [
  ['alias overloading', '', asked(aliases(101)), tooLarge],
  ['alias overloading, below one field', '', asked(`query cop { __schema { ${times(101, (n) => `alias${n}: description`)} } }`), tooLarge],
  ['batch queries', '', post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }))), badRequest],
  ['circular introspection', '', asked(circular), invalid],
  ['directive overloading', '', asked(`query cop { __typename ${'@aa'.repeat(60)} }`), tooLarge],
  ['directive overloading, few', '', asked(`query cop { __typename ${'@aa'.repeat(10)} }`), invalid],
  ['field duplication', '', asked(`query cop { ${'__typename '.repeat(500)} }`), tooLarge],
  ['field suggestions', '', asked('query cop { __schema { directive } }'), invalid],
  ['GET-based query', '?query=query%20cop%20%7B__typename%7D', {}, notGet],
  ['GET-based mutation', '?query=mutation%20cop%20%7B__typename%7D', {}, notGet],
  ['GET that says it is JSON', '?query=query%20cop%20%7B__typename%7D', { headers: { 'content-type': 'application/json' } }, notGet],
  ['url-encoded POST', '', form('query cop { __typename }'), badRequest],
  ['url-encoded POST of a mutation', '', form('mutation cop { __typename }'), badRequest],
  ['POST whose query is in the address', '?query=query%20cop%20%7B__typename%7D', post('', 'text/plain'), badRequest],
  ['multipart, as a form uploads', '', post('--x\r\n\r\n{}\r\n--x--', 'multipart/form-data; boundary=x'), badRequest],
  ['unhandled errors', '', asked('query cop { __typename ', {}), { status: 400, code: 'GRAPHQL_PARSE_FAILED' }],
  ['unhandled errors, of the server’s own words', '', asked('qwerty cop { abc }'), { status: 400, code: 'GRAPHQL_PARSE_FAILED' }],
  [
    'a name of an operation that is not there',
    '',
    asked('query cop { __typename }', { operationName: 'other' }),
    { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' },
  ],
  ['a name of an operation as long as a request', '', asked('query cop { __typename }', { operationName: 'x'.repeat(90_000) }), tooLarge],
  ['a name of an operation that is none', '', asked('query cop { __typename }', { operationName: { a: 1 } }), badRequest],
  [
    'two operations and no name',
    '',
    asked('query a { __typename } query b { __typename }'),
    { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' },
  ],
  [
    'a costly operation beside the one that is named',
    '',
    asked(`query a { __typename } query b { ${times(40, (n) => `a${n}: __typename`)} }`, { operationName: 'a' }),
    tooLarge,
  ],
  // The schema is no secret: it is published with the code, and clients are made from it.
  [
    'introspection, on purpose',
    '',
    asked('query cop { __schema { queryType { name } } }'),
    { status: 200, data: { __schema: { queryType: { name: 'Query' } } } },
  ],
];

describe.each(['/graphql', '/public/graphql'])('at %s', (endpoint) => {
  const send = async (path: string, { headers, ...init }: RequestInit) => {
    const answer = await fetch(`${both.at[endpoint]}${path}`, {
      ...init,
      headers: { accept: '*/*', ...headers, authorization: both.authorization },
    });
    const text = await answer.text();
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', headers: answer.headers, text };
  };

  it.each(checks)('%s', async (_check, path, init, { status, code, data }) => {
    const answer = await send(path, init);
    const told = JSON.parse(answer.text);

    expect([answer.status, told.errors?.[0]?.extensions.code, told.data]).toEqual([status, code, data]);
    expect(answer.text).not.toMatch(/Did you mean|node_modules|stacktrace|"exception"|tracing/);
    expect(answer.text.length).toBeLessThan(1_500);
  });

  it('GraphiQL: a browser that opens the endpoint is shown no page', async () => {
    for (const accept of ['text/html', 'text/html,application/xhtml+xml,*/*;q=0.8']) {
      const { status, type, text } = await send('', { headers: { accept } });
      expect([status, type, /<html|graphiql|playground/i.test(text)]).toEqual([405, 'application/json; charset=utf-8', false]);
    }
  });

  it('tracing and debug mode: no header turns them on', async () => {
    const init = asked('query cop { __typename }');
    const headers = {
      ...init.headers,
      'x-apollo-tracing': '1',
      'apollo-federation-include-trace': 'ftv1',
      'apollo-query-plan-experimental': '1',
    };
    const { text } = await send('?debug=1', { ...init, headers });

    expect(Object.keys(JSON.parse(text).extensions ?? {}).filter((name) => name !== 'cost')).toEqual([]);
  });

  it('introspection again and again takes nothing from the database, and stays as long', async () => {
    const lengths = new Set<number>();
    for (let n = 0; n < 10; n += 1) {
      const { text } = await send('', asked(getIntrospectionQuery()));
      expect(JSON.parse(text).extensions?.cost.calls ?? 0).toBe(0);
      lengths.add(JSON.stringify(JSON.parse(text).data).length);
    }
    expect(lengths.size).toBe(1);
    expect((await send('', asked(`{ ${times(3, (n) => `a${n}: __schema { types { name } }`)} }`))).status).toBeLessThan(500);
  });
});

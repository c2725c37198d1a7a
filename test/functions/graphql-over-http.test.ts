import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { officeSchema } from '@puskesos/schema/office';
import { getIntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import { describe, expect, it, vi } from 'vitest';
import { httpEvent } from '../support/office/http-event.ts';
import { useOffice } from '../support/office/use-office.ts';
import { useServed } from '../support/office/use-served.ts';

const office = useOffice();
const both = useServed(office);

describe.each(['/graphql', '/public/graphql'])('GraphQL over HTTP, as its specification has it, at %s', (endpoint) => {
  const audits = serverAudits({
    url: () => both.at[endpoint] as string,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, authorization: both.authorization } }),
  });

  it('is held by sixty-one audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (id, _name, fn) => {
    const { status } = await fn();

    // Of what a server MAY do, these ask for a GET, which would write what somebody looks for into logs of addresses.
    expect(status).toBe(['5A70', '6A70', 'D6D5'].includes(id) ? 'notice' : 'ok');
  });
});

describe('a long answer of the office', () => {
  const introspection = getIntrospectionQuery();
  const list = '{ __schema { types { name } } }';
  const asked = async (query: string, accepted?: string) => {
    const headers = { authorization: both.authorization, ...(accepted !== undefined && { 'accept-encoding': accepted }) };
    const { body = '', isBase64Encoded = false, headers: told = {} } = await office.handle(httpEvent('/graphql', { query }, headers));
    return { bytes: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'), coding: told['content-encoding'], vary: told['vary'] };
  };

  it.each<[string, string | undefined, string, string | undefined]>([
    ['whoever takes both, by the one that makes it smallest', 'gzip, deflate, br', introspection, 'br'],
    ['whoever takes both, if it is not very long', 'gzip, deflate, br', list, 'gzip'],
    ['whoever takes gzip', 'gzip', introspection, 'gzip'],
    ['whoever takes brotli', 'br;q=1.0, gzip;q=0, *;q=0.1', list, 'br'],
    ['nobody who says no', 'gzip;q=0, br;q=0.000', list, undefined],
    ['nobody who says nothing', undefined, list, undefined],
    ['nobody who takes something else', 'zstd', list, undefined],
  ])('is packed for %s', async (_who, accepted, query, coding) => {
    const [plain, sent] = [await asked(query), await asked(query, accepted)];
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[String(coding)] ?? ((bytes: Buffer) => bytes);

    expect([sent.coding, sent.vary]).toEqual([coding, 'accept-encoding']);
    expect(unpack(sent.bytes).toString()).toBe(plain.bytes.toString());
  });

  it('is less than a tenth of itself: the whole schema in less than 100 kB', async () => {
    const [plain, sent] = [await asked(introspection), await asked(introspection, 'br')];

    expect(plain.bytes.length).toBeGreaterThan(10 * sent.bytes.length);
    expect(sent.bytes.length).toBeLessThan(100_000);
  });

  it('of the schema is made once, for each question by itself', async () => {
    const kinds = (name: string, query = '{ __schema { types { kind } } }') => asked(`query ${name} ${query}`);
    const [first] = [await kinds('One'), await kinds('Other')];
    const made = vi.spyOn(officeSchema, 'getTypeMap');
    const again = await kinds('One');
    const none = made.mock.calls.length;
    await kinds('Third');

    expect(again.bytes.toString()).toBe(first?.bytes.toString());
    expect(none).toBe(0);
    expect(made).toHaveBeenCalled();
    expect(
      JSON.parse((await kinds('One', '{ __schema { types { name } } viewer { code } }')).bytes.toString()).data.viewer.code,
    ).toBeTruthy();
    made.mockRestore();
  });

  it('is sent as it is where it is short', async () => {
    expect(await asked('{ viewer { code } }', 'br')).toMatchObject({ coding: undefined, vary: 'accept-encoding' });
  });

  it('reaches a client as it would unpacked', async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: both.authorization },
      body: JSON.stringify({ query: list }),
    };
    const answer = await fetch(both.at['/graphql'] as string, init);

    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(((await answer.json()) as { data: { __schema: { types: object[] } } }).data.__schema.types.length).toBeGreaterThan(100);
  });
});

it('what the public is told is left as it is, for the edge to pack where it may', async () => {
  const query = '{ __schema { types { name description } } }';
  const { body = '', headers = {} } = await office.handlePublic(httpEvent('/public/graphql', { query }, { 'accept-encoding': 'gzip, br' }));

  expect(headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(body).data.__schema.types.length).toBeGreaterThan(10);
});

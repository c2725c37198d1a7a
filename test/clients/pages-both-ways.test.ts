import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { createOperationDescriptor, Environment, fetchQuery, Network, RecordSource, Store } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cachePolicies } from '../../packages/client/src/apollo.ts';
import { authorized } from '../../packages/client/src/authorized.ts';
import { relayFetch } from '../../packages/client/src/relay.ts';
import { cacheOptions } from '../../packages/client/src/urql.ts';
import type { Data } from '../support/clients/client.ts';
import { introspected } from '../support/clients/introspected.ts';
import { backward, forward, type Paged, type PageOf, pagedDocument } from '../support/clients/paging.ts';
import { compiled } from '../support/clients/relay-compiler.ts';
import { useSilence } from '../support/clients/silence.ts';
import { served } from '../support/office/served.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';
import { everyList } from '../support/scenes/every-list.ts';
import { type Found, hasTwoEnds, listsOf, readerOf, readPage, staysAsItIs } from '../support/scenes/lists.ts';

/**
 * Every list of the schema, paged by each client from its beginning and from its end, over a real connection: what the client’s cache then shows
 * as one list is the list. Nothing is said beside it.
 */

const office = useOffice();
const names = listsOf()
  .filter(hasTwoEnds)
  .filter(staysAsItIs)
  .map(({ name }) => name);

let found: Map<string, Found>;
let server: Awaited<ReturnType<typeof served>>;
let artifacts: Awaited<ReturnType<typeof compiled>>['artifacts'];
let schema: Awaited<ReturnType<typeof introspected>>;
let asked: typeof fetch;
let token: string;

beforeAll(async () => {
  found = await everyList(office);
  server = await served(office.handle);
  token = await office.token(dinsos);
  asked = authorized(() => token);
  schema = await introspected(server.url, asked);
  const documents = [...found.values()].map((one) => pagedDocument(one, true));
  ({ artifacts } = await compiled(Object.fromEntries(documents.map(({ operation, text }) => [operation.replace(/Query$/, ''), text]))));
}, 900_000);
afterAll(() => server?.close());

/** A client with an empty cache: reads a page, and shows what its cache then has of the list. */
type Open = (paged: Paged) => { readonly page: (of: PageOf) => Promise<Data>; readonly whole: (last: PageOf) => Data };

const apollo: Open = ({ text }) => {
  const cache = new InMemoryCache(cachePolicies());
  const client = new ApolloClient({ cache, link: new HttpLink({ uri: server.url, fetch: asked }) });
  const query = gql(text);
  const page = async (variables: PageOf) => {
    const { data, error } = await client.query<Data>({ query, variables, fetchPolicy: 'network-only' });
    if (error) throw error;
    return data;
  };
  return { page, whole: (variables) => cache.readQuery({ query, variables }) };
};

const urql: Open = ({ text }) => {
  const exchanges = [cacheExchange({ schema, ...cacheOptions() }), fetchExchange];
  const client = new Client({ url: server.url, fetch: asked, exchanges, preferGetMethod: false });
  let shown: Data;
  const page = async (variables: PageOf) => {
    const { data, error } = await client.query(text, variables).toPromise();
    if (error) throw error;
    shown = data;
    return data;
  };
  return { page, whole: () => shown };
};

const relay: Open = ({ operation }) => {
  const network = Network.create(relayFetch(server.url, asked));
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  const query = artifacts[operation] as never;
  const page = (variables: PageOf) => {
    environment.retain(createOperationDescriptor(query, variables));
    return fetchQuery(environment, query, variables).toPromise() as Promise<Data>;
  };
  return { page, whole: (variables) => environment.lookup(createOperationDescriptor(query, variables).fragment).data };
};

describe.each([
  ['Apollo Client', apollo, false],
  ['urql', urql, false],
  ['Relay', relay, true],
] as const)('%s', (_client, open, isRelay) => {
  useSilence();

  it.each(names)('pages %s both ways', async (name) => {
    const list = found.get(name) as Found;
    token = await office.token(readerOf(list.list));
    const paged = pagedDocument(list, isRelay);
    const cursors = (await pagesOf(list, 100, forward)).flatMap((page) => page.cursors);
    const size = Math.min(100, Math.max(1, Math.ceil(cursors.length / 3)));

    for (const [way, ask] of Object.entries({ forward, backward })) {
      const client = open(paged);
      let last = ask(size, null);
      for (const { from } of await pagesOf(list, size, ask)) {
        last = ask(size, from);
        await client.page(last);
      }
      expect([way, paged.rowsIn(client.whole(last))]).toEqual([way, cursors]);
    }
  });
});

interface Page {
  /** The cursor that it is asked for with. */
  readonly from: string | null;
  readonly cursors: readonly string[];
}

/** The list’s pages by hand, each after or before the one that was read last. */
async function pagesOf(list: Found, size: number, ask: typeof forward): Promise<Page[]> {
  const isForward = ask === forward;
  const all: Page[] = [];
  let from: string | null = null;
  for (let more = true; more; ) {
    const asked = Object.entries(ask(size, from)).filter(([, value]) => value !== null);
    const { cursors, pageInfo } = await readPage(office.as(readerOf(list.list)), list, Object.fromEntries(asked));
    all.push({ from, cursors });
    from = isForward ? pageInfo.endCursor : pageInfo.startCursor;
    more = isForward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
  }
  return all;
}

import {
  commitMutation,
  createOperationDescriptor,
  Environment,
  type FetchFunction,
  fetchQuery,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { beforeAll } from 'vitest';
import type { Data, OpenClient } from '../support/clients/client.ts';
import { type OperationName, operations } from '../support/clients/operations.ts';
import { compiled } from '../support/clients/relay-compiler.ts';
import { keepsTheRecord } from './keeps-the-record.ts';

let artifacts: Awaited<ReturnType<typeof compiled>>['artifacts'];
beforeAll(async () => {
  ({ artifacts } = await compiled(operations));
});

const open: OpenClient = (url, fetch) => {
  const headers = { 'content-type': 'application/json' };
  const ask: FetchFunction = async ({ text }, variables) =>
    (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: text, variables }) })).json();
  const environment = new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) });
  return {
    query: (name, variables) => {
      const query = artifacts[`${name}Query`] as never;
      // As a page holds what it shows: what nobody holds may go.
      environment.retain(createOperationDescriptor(query, variables));
      return fetchQuery(environment, query, variables, { fetchPolicy: 'store-or-network' }).toPromise();
    },
    mutate: (name: OperationName, variables) =>
      new Promise<Data>((onCompleted, onError) => {
        commitMutation(environment, { mutation: artifacts[`${name}Mutation`] as never, variables, onCompleted, onError });
      }),
  };
};

keepsTheRecord('Relay', open);

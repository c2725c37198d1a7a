import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cachePolicies } from '../../packages/client/src/apollo.ts';
import type { Data, OpenClient } from '../support/clients/client.ts';
import { operations } from '../support/clients/operations.ts';
import { keepsTheRecord } from './keeps-the-record.ts';

const open: OpenClient = (url, fetch) => {
  const cache = new InMemoryCache(cachePolicies());
  const client = new ApolloClient({ cache, link: new HttpLink({ uri: url, fetch }) });
  return {
    query: async (name, variables) => (await client.query<Data>({ query: gql(operations[name]), variables })).data,
    mutate: async (name, variables) => (await client.mutate<Data>({ mutation: gql(operations[name]), variables })).data,
  };
};

keepsTheRecord('Apollo Client', open);

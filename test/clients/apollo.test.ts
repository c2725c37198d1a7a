import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import type { Data, OpenClient } from '../support/clients/client.ts';
import { introspected, possibleTypesOf } from '../support/clients/introspected.ts';
import { operations } from '../support/clients/operations.ts';
import { keepsTheRecord } from './keeps-the-record.ts';

const open: OpenClient = async (url, fetch) => {
  const cache = new InMemoryCache({ possibleTypes: possibleTypesOf(await introspected(url, fetch)) });
  const client = new ApolloClient({ cache, link: new HttpLink({ uri: url, fetch }) });
  return {
    query: async (name, variables) => (await client.query<Data>({ query: gql(operations[name]), variables })).data,
    mutate: async (name, variables) => (await client.mutate<Data>({ mutation: gql(operations[name]), variables })).data,
  };
};

keepsTheRecord('Apollo Client', open);

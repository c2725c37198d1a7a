import { type AnyVariables, Client, fetchExchange, type OperationResult } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { cacheOptions } from '../../packages/client/src/urql.ts';
import type { Data, OpenClient } from '../support/clients/client.ts';
import { introspected } from '../support/clients/introspected.ts';
import { operations } from '../support/clients/operations.ts';
import { keepsTheRecord } from './keeps-the-record.ts';

const open: OpenClient = async (url, fetch) => {
  const cache = cacheExchange({ schema: await introspected(url, fetch), ...cacheOptions() });
  // Left to itself it would GET, which writes what is asked for into logs of addresses and is refused.
  const client = new Client({ url, fetch, exchanges: [cache, fetchExchange], preferGetMethod: false });
  return {
    query: async (name, variables) => dataOf(await client.query<Data>(operations[name], variables)),
    mutate: async (name, variables) => dataOf(await client.mutation<Data>(operations[name], variables)),
  };
};

function dataOf({ data, error }: OperationResult<Data, AnyVariables>): Data {
  if (error) throw error;
  return data;
}

keepsTheRecord('urql with Graphcache', open);

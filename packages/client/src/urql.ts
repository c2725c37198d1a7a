import type { CacheExchangeOpts, Resolver } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import type { SchemaFacts } from './facts.ts';
import { facts as office } from './generated/office-facts.ts';

/**
 * What urql’s `cacheExchange` takes beside `schema`, which is `@puskesos/client/urql-schema.json`: connections join their pages, and what has
 * no id is kept where it was read, under no key of its own.
 */
export const cacheOptions = (facts: SchemaFacts = office): Required<Pick<CacheExchangeOpts, 'keys' | 'resolvers'>> => ({
  keys: Object.fromEntries(facts.embedded.map((type) => [type, () => null])),
  resolvers: Object.fromEntries(
    Object.entries(facts.connections).map(([type, lists]) => [
      type,
      Object.fromEntries(Object.keys(lists).map((field) => [field, joinedPages])),
    ]),
  ),
});

const joined: Resolver = relayPagination();

/** urql’s own joins no page that was asked for without any argument, and shows nothing in its place. */
const joinedPages: Resolver = (parent, args, cache, info) =>
  Object.keys(args).length > 0 ? joined(parent, args, cache, info) : cache.resolve(info.parentKey, info.fieldName);

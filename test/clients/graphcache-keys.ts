import type { KeyingConfig } from '@urql/exchange-graphcache';
import type { IntrospectionQuery } from 'graphql';

/**
 * `keys` for urql's Graphcache, to copy: what has no id (an address, a page, a state of the past) is kept where it was read and
 * under no key of its own. Without this Graphcache warns at each of them.
 */
export const graphcacheKeys = ({ __schema }: IntrospectionQuery): KeyingConfig =>
  Object.fromEntries(
    __schema.types.flatMap((type) =>
      type.kind === 'OBJECT' && !type.fields.some(({ name }) => name === 'id') ? [[type.name, () => null]] : [],
    ),
  );

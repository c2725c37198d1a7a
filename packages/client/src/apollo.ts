import type { FieldPolicy, InMemoryCacheConfig, TypePolicies } from '@apollo/client';
import type { SchemaFacts } from './facts.ts';
import { facts as office } from './generated/office-facts.ts';
import { joinedPages } from './joined-pages.ts';

/**
 * What Apollo’s `InMemoryCache` takes: connections join their pages, a record is known by its `id`, and what has none is replaced whole where
 * it is read anew. Merging it instead would leave the street of the old address beside the number of the new one.
 */
export const cachePolicies = (facts: SchemaFacts = office): InMemoryCacheConfig => ({
  possibleTypes: Object.fromEntries(Object.entries(facts.possibleTypes).map(([type, possible]) => [type, [...possible]])),
  typePolicies: { ...replaced(facts), ...joined(facts) },
});

const replaced = ({ embedded }: SchemaFacts): TypePolicies =>
  Object.fromEntries(embedded.filter((type) => !type.endsWith('Connection')).map((type) => [type, { keyFields: false, merge: false }]));

const joined = ({ connections, embedded }: SchemaFacts): TypePolicies =>
  Object.fromEntries(
    Object.entries(connections).map(([type, lists]) => {
      const fields: Record<string, FieldPolicy> = Object.fromEntries(
        Object.entries(lists).map(([field, filters]) => [field, joinedPages(filters)]),
      );
      return [type, embedded.includes(type) ? { keyFields: false, merge: false, fields } : { fields }];
    }),
  );

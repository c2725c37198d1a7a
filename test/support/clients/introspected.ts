import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';

/** The schema as the server itself tells it. */
export async function introspected(url: string, fetch: typeof globalThis.fetch): Promise<IntrospectionQuery> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: getIntrospectionQuery() }) });
  return ((await answer.json()) as { data: IntrospectionQuery }).data;
}

/** For Apollo's `possibleTypes`: which types an interface or union stands for. */
export const possibleTypesOf = ({ __schema }: IntrospectionQuery): Record<string, string[]> =>
  Object.fromEntries(
    __schema.types.flatMap((type) =>
      type.kind === 'INTERFACE' || type.kind === 'UNION' ? [[type.name, type.possibleTypes.map(({ name }) => name)]] : [],
    ),
  );

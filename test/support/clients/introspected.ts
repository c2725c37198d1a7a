import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';

/** The schema as the server itself tells it. */
export async function introspected(url: string, fetch: typeof globalThis.fetch): Promise<IntrospectionQuery> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: getIntrospectionQuery() }) });
  return ((await answer.json()) as { data: IntrospectionQuery }).data;
}

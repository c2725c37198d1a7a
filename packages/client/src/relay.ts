import { scalarTypes } from './scalars.ts';

/**
 * What `relay.config.json` takes, to print into it or to export from `relay.config.js`. `src` is your own; the schema lies in this package.
 */
export const relayConfig = (src: string) =>
  ({
    src,
    schema: './node_modules/@puskesos/client/dist/schema.graphql',
    language: 'typescript',
    eagerEsModules: true,
    customScalarTypes: scalarTypes,
  }) as const;

interface RelayRequest {
  readonly text?: string | null | undefined;
}

/** The function that `Network.create` of relay-runtime takes: asks that address by that fetch. */
export const relayFetch =
  (url: string, fetch: typeof globalThis.fetch) =>
  async ({ text }: RelayRequest, variables: object) => {
    const body = JSON.stringify({ query: text, variables });
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return answer.json();
  };

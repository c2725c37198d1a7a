import type { OperationName } from './operations.ts';

// A test reads what it asked for; its shape is the query's own.
// biome-ignore lint/suspicious/noExplicitAny: the data of an arbitrary operation
export type Data = any;

/** A client's library, with the cache it has. */
export interface Client {
  /** Asks the cache, and the server where the cache lacks something: what each of them does unless told otherwise. */
  readonly query: (name: OperationName, variables: Record<string, unknown>) => Promise<Data>;
  /** Sends a mutation; the cache takes what it makes of the payload. */
  readonly mutate: (name: OperationName, variables: Record<string, unknown>) => Promise<Data>;
}

/** Opens a client with an empty cache at that address, which reaches it by that fetch. */
export type OpenClient = (url: string, fetch: typeof globalThis.fetch) => Client | Promise<Client>;

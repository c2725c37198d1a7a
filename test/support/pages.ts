import { buildWeb } from '@puskesos/local/web-build';

/** Builds the pages before any test starts a system: several that start at once would build them into each other's. */
export async function setup(): Promise<void> {
  await buildWeb();
}

import { buildWeb } from '@puskesos/local/server/web-build';
import { missingChromium, withoutBrowser } from './chromium.ts';

/** Builds the pages before any test starts a system: several that start at once would build them into each other's. */
export async function setup(): Promise<void> {
  await buildWeb();
  if (withoutBrowser()) console.warn(`Uji peramban dilewati / browser tests skipped: ${missingChromium}`);
}

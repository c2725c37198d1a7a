import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, type Visit, visit } from './browser.ts';

/** A browser for the tests of a block. What a test opened in it is closed when the test is over. */
export function useBrowser(): { readonly visit: (options: BrowserContextOptions) => Promise<Visit> } {
  let browser: Browser | undefined;
  const opened: Visit[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  afterAll(() => browser?.close());
  return {
    visit: async (options) => {
      const one = await visit(browser as Browser, options);
      opened.push(one);
      return one;
    },
  };
}

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { openSystem, type System } from '../machine/system.ts';
import { type Recipient, recipientIn } from '../register/recipients.ts';
import { launchBrowser, type Visit, visit } from './browser.ts';

/** The public page of a whole system, opened anew in each test: on a phone unless told otherwise. */

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const desk = { viewport: { width: 1280, height: 800 } };

interface Stage {
  readonly system: System;
  /** A recipient of the village whom no other is mistaken for. */
  readonly head: Recipient;
  readonly opened: Visit;
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Starts one for the tests of a block, and stops it after them. */
export function publicPage(village: string): Stage {
  let browser: Browser | undefined;
  let system: System | undefined;
  let head: Recipient | undefined;
  let opened: Visit | undefined;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    browser = await launchBrowser();
    system = await openSystem(120);
    head = await recipientIn(system, village);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    vi.restoreAllMocks();
  }, 30_000);
  afterEach(() => opened?.close());
  return {
    get system() {
      return system as System;
    },
    get head() {
      return head as Recipient;
    },
    get opened() {
      return opened as Visit;
    },
    async open(options = phone) {
      opened = await visit(browser as Browser, options);
      await opened.page.goto(this.system.at);
      return opened.page;
    },
  };
}

import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import type { System } from '../machine/system.ts';
import { useSystem } from '../machine/use-system.ts';
import { type Recipient, recipientIn } from '../register/recipients.ts';
import type { Visit } from './browser.ts';
import { useBrowser } from './use-browser.ts';

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
export function usePublicPage(village: string): Stage {
  const system = useSystem();
  const browser = useBrowser();
  let head: Recipient | undefined;
  let opened: Visit | undefined;
  beforeAll(async () => {
    head = await recipientIn(system, village);
  });
  return {
    system,
    get head() {
      return head as Recipient;
    },
    get opened() {
      return opened as Visit;
    },
    async open(options = phone) {
      opened = await browser.visit(options);
      await opened.page.goto(system.at);
      return opened.page;
    },
  };
}

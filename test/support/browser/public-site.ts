import { fileURLToPath } from 'node:url';
import type { HttpAnswer, HttpEvent } from '@puskesos/functions/http';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { publishedSite } from '../machine/published-site.ts';
import type { Office } from '../office/office.ts';
import type { Visit } from './browser.ts';
import { phone } from './public-page.ts';
import { useBrowser } from './use-browser.ts';

/** The public page on what an office of one's own has published, and the public's function behind it; far less than a whole system. */

/** Text at twice its size leaves as much room as half the width. */
export const enlarged = { viewport: { width: 320, height: 640 } };

export interface Opened {
  readonly at: string;
  /** Where what is published lies. */
  readonly folder: string;
  readonly visit: Visit;
  readonly page: Page;
  /** What came to the function. */
  readonly asked: readonly HttpEvent[];
}

export function usePublicSite(office: Office): { readonly open: (options?: BrowserContextOptions, path?: string) => Promise<Opened> } {
  const browser = useBrowser();
  let visits = 0;
  return {
    async open(options = phone, path = '/') {
      const asked: HttpEvent[] = [];
      visits += 1;
      // Each from a network of its own: how much comes from one is counted.
      const from = `10.7.${visits}.1`;
      const open = async (event: HttpEvent): Promise<HttpAnswer> => {
        asked.push(event);
        return office.handlePublic({ ...event, headers: { ...event.headers, 'x-viewer-ip': from } });
      };
      const { at, folder } = await publishedSite({ open, folder: fileURLToPath(process.env['PUBLISHED'] ?? '') });
      const visit = await browser.visit(options);
      await visit.page.goto(at + path);
      return { at, folder, visit, page: visit.page, asked };
    },
  };
}

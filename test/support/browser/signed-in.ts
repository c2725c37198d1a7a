import type { Page } from 'playwright-core';

/** A tab in which somebody is signed in by a token that was made for them; there is nothing to renew it by. */
export const signedInBy = (page: Page, token: string): Promise<unknown> =>
  page.addInitScript((text) => {
    if (sessionStorage.length === 0) sessionStorage.setItem('puskesos.session', JSON.stringify({ token: text, ends: 9e15 }));
  }, token);

/** What the tab keeps of a session, and what outlives the tab. */
export const keptIn = (page: Page): Promise<{ session: { token?: string; refresh?: string; ends?: number } | null; outlives: string }> =>
  page.evaluate(() => ({
    session: JSON.parse(sessionStorage.getItem('puskesos.session') ?? 'null'),
    outlives: JSON.stringify({ ...localStorage }) + document.cookie,
  }));

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedInFolder } from '@puskesos/core/shared/published';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transferOf, violationsOf } from '../support/browser/browser.ts';
import { overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { desk, phone } from '../support/browser/public-page.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { useStores } from '../support/engine/stores.ts';
import { publishedSite } from '../support/machine/published-site.ts';
import { numbers, VILLAGE } from '../support/register/people.ts';
import { recipient, refresh, withKnownPrograms } from '../support/scenes/published.ts';

/** A village's list from its name, without a script and without a function behind it. */

const scriptless = { ...phone, javaScriptEnabled: false };
/** Text at twice its size leaves as much room as half the width. */
const enlarged = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };

describe.skipIf(withoutBrowser())('a village’s list', () => {
  const stores = useStores(withKnownPrograms);
  const browser = useBrowser();
  let laid: string;
  beforeAll(async () => {
    const from = numbers();
    for (const name of ['Siti Aminah', 'Budi Hartono', 'Rahmat Hidayat']) await recipient(stores, from, name);
    await recipient(stores, from, 'Wati Lestari', { program: 'sembako' });
    laid = await mkdtemp(join(tmpdir(), 'puskesos-lists-'));
    await refresh({ ...stores, published: publishedInFolder(laid) });
  });
  afterAll(() => rm(laid, { recursive: true }));

  async function opened(options: BrowserContextOptions) {
    const site = await publishedSite();
    await cp(laid, site.folder, { recursive: true });
    const visit = await browser.visit(options);
    return { site, visit, page: visit.page };
  }

  it('is found by the village’s name alone, without a script', async () => {
    const { site, visit, page } = await opened(scriptless);
    await page.goto(site.at);
    await page.getByRole('link', { name: 'buka daftar desa atau kelurahan Anda' }).click();
    await page.getByRole('link', { name: 'Jahab Tenggarong' }).click();
    await page.waitForURL('**/penerima/*.html');

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Penerima bantuan sosial Kelurahan Jahab, Tenggarong$/);
    expect(await page.locator('#pkh li').allTextContents()).toEqual([
      'B**I H**O sejak 5 Januari 2026',
      'R**T H**T sejak 5 Januari 2026',
      'S**I A**H sejak 5 Januari 2026',
    ]);
    expect(visit.addresses.filter((address) => address.includes('graphql'))).toEqual([]);
    expect(new Set(visit.addresses.map((address) => new URL(address).origin))).toEqual(new Set([site.at]));
  });

  it.each([
    ['a phone', phone],
    ['text at twice its size', enlarged],
    ['a desk', desk],
    ['the dark', { ...phone, colorScheme: 'dark' as const }],
  ])('on %s fits and breaks no rule of accessibility, in both languages', async (_screen, options) => {
    const { site, visit, page } = await opened({ ...options, javaScriptEnabled: true });
    for (const address of [`/penerima/${VILLAGE}.html`, `/penerima/en/${VILLAGE}.html`, '/desa/']) {
      await page.goto(site.at + address);

      expect({ address, wide: await overflow(page), broken: await violationsOf(visit) }).toEqual({ address, wide: 0, broken: [] });
    }
    expect(visit.complaints.filter((one) => !one.includes('favicon'))).toEqual([]);
  });

  it('loads in less than 10 KB, and a programme in it has an address of its own', async () => {
    const { site, visit, page } = await opened(scriptless);

    await page.goto(`${site.at}/penerima/${VILLAGE}.html#sembako`);

    expect(await transferOf(visit)).toBeLessThan(10_000);
    expect(await page.locator(':target li').allTextContents()).toEqual(['W**I L**I sejak 5 Januari 2026']);
  });
});

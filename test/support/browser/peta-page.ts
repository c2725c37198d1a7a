import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedInFolder } from '@puskesos/core/shared/published';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type PublishedSite, publishedSite } from '../machine/published-site.ts';
import { reading } from '../scenes/drawn-borders.ts';
import { geoJson, madeBorders } from '../scenes/made-borders.ts';
import { publishFigures } from './made-figures.ts';

/** The page of figures, on figures that were made up, and what a person does there. */

export const a4 = { viewport: { width: 794, height: 1123 } };

export async function figuresSite(): Promise<PublishedSite> {
  const site = await publishedSite();
  await publishFigures(site.folder);
  return site;
}

/** The same with the villages' borders beside them, as crooked as they may be. */
export async function bordersSite(): Promise<PublishedSite> {
  const site = await figuresSite();
  const { put } = publishedInFolder(site.folder);
  const index = JSON.parse(await readFile(join(site.folder, 'index.json'), 'utf8')) as object;
  await put('borders.json', (await reading(geoJson(madeBorders(80)))).text);
  await put('index.json', JSON.stringify({ ...index, borders: true }));
  return site;
}

/** Opened at a view, and drawn. */
export async function openPeta(page: Page, { at }: { readonly at: string }, hash = ''): Promise<void> {
  await page.goto(`${at}/peta/${hash}`);
  await page.locator('#multiples svg').waitFor();
}

export const tile = (page: Page, place: string): Locator => page.locator(`[data-place="${place}"]`);

/** What a tile says of itself. */
export const told = async (page: Page, place: string): Promise<string> => (await tile(page, place).getAttribute('aria-label')) ?? '';

/** The place that the keyboard stands on. */
export const standsOn = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-place'));

/** The rows of a picture's table, header first. */
export async function rowsOf(page: Page, panel: string): Promise<string[][]> {
  const details = page.locator(`#${panel} details`);
  if (!(await details.evaluate((one: HTMLDetailsElement) => one.open))) await details.locator('summary').click();
  await details.locator('tbody tr').first().waitFor();
  return details.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

/** What a button of a picture saves. */
export async function savedBy(page: Page, panel: string, format: string): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#${panel} .deeds`).getByRole('button', { name: format, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

export const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
  ['a desk', { viewport: { width: 1280, height: 800 } }],
  ['a desk in the dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
];

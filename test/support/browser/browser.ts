import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Response } from 'playwright-core';
import { findChromium, missingChromium } from './chromium.ts';

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that the machine already has. Throws where there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missingChromium);
  return chromium.launch({ executablePath, args: flags });
}

/** A page of a browser that knows nothing yet, and all that went over the wire for it. */
export interface Visit {
  readonly page: Page;
  /** Every address asked for, whether or not it was answered. */
  readonly addresses: readonly string[];
  readonly responses: readonly Response[];
  /** What the page complained of: errors on its console, what it threw, what its policy refused. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export async function visit(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Makassar', ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const addresses: string[] = [];
  const responses: Response[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  page.on('response', (response) => responses.push(response));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, addresses, responses, complaints, close: () => context.close() };
}

/** All that was answered so far, as one text. */
export const textOf = async ({ responses }: Visit): Promise<string> =>
  (await Promise.all(responses.filter((one) => one.status() === 200).map((one) => one.text()))).join('\n');

/** What went over the wire to show the page, headers and all, in bytes. */
export async function transferOf({ responses }: Visit): Promise<number> {
  const sizes = await Promise.all(responses.map((response) => response.request().sizes()));
  return sizes.reduce((sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize, 0);
}

/** The rules of accessibility that the page breaks, by axe; in its legacy mode, which does without a second page, as no page here has frames. */
export async function violationsOf({ page }: Pick<Visit, 'page'>): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showcase } from '@puskesos/sample/sign-in-people';
import { launchBrowser, visit } from '../support/browser/browser.ts';
import { answerTitle, checkName } from '../support/browser/check-page.ts';
import { answerOf, openEditor, questionAt, runQuery, savedQuery, signInAs } from '../support/browser/graphiql-page.ts';
import { publishFigures } from '../support/browser/made-figures.ts';
import { openPeta } from '../support/browser/peta-page.ts';
import { answerSome, openHome, takeAlong } from '../support/browser/visits-page.ts';
import { freshSystem } from '../support/machine/system.ts';
import { recipientIn } from '../support/register/recipients.ts';

/** Draws the pages as they look today, with sample data, into `packages/web/screenshots`. */

const folder = join(import.meta.dirname, '../../packages/web/screenshots');
const system = await freshSystem(250);
const browser = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  const { name } = await recipientIn(system, showcase[0]);
  await drawCheck('check-phone', { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 }, name);
  await drawCheck('check-desk', { viewport: { width: 1280, height: 800 } }, name);
  await drawDesk();
  await drawVisits();
  await drawGraphiql();
  // Figures that were made up, in the place where this system looks for those that are published.
  await publishFigures(fileURLToPath(process.env['PUBLISHED'] ?? ''));
  await drawPeta('peta-phone', { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 }, '#map');
  await drawPeta('peta-desk', { viewport: { width: 1280, height: 1150 } }, 'body');
} finally {
  await browser.close();
  await system.stop();
}

async function drawCheck(file: string, options: Parameters<typeof visit>[1], name: string): Promise<void> {
  const { page, close } = await visit(browser, options);
  await page.goto(system.at);
  await checkName(page, { place: 'Jahab', name });
  await answerTitle(page);
  await page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled' });
  await close();
}

async function drawPeta(file: string, options: Parameters<typeof visit>[1], at: string): Promise<void> {
  const { page, close } = await visit(browser, options);
  await openPeta(page, system, '#tingkat=desa');
  await page.locator(at).evaluate((one) => one.scrollIntoView());
  await page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled' });
  await close();
}

async function drawGraphiql(): Promise<void> {
  const { page, close } = await visit(browser, { viewport: { width: 1440, height: 900 } });
  await signInAs(page, system.at, 'Rina Wulandari');
  await openEditor(page);
  await savedQuery(page, '01-village-page').click();
  await runQuery(page);
  await page.screenshot({ path: join(folder, 'graphiql.png'), animations: 'disabled' });
  await close();
}

async function drawVisits(): Promise<void> {
  const { page, close } = await visit(browser, { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  await takeAlong(page, system.at, 'Rina Wulandari');
  await page.screenshot({ path: join(folder, 'kunjungan-list.png'), animations: 'disabled' });
  await openHome(page, 1);
  await answerSome(page, 2);
  await page.locator('#questions').evaluate((one) => one.scrollIntoView());
  await page.screenshot({ path: join(folder, 'kunjungan-form.png'), animations: 'disabled' });
  await close();
}

async function drawDesk(): Promise<void> {
  const { page, close } = await visit(browser, { viewport: { width: 1280, height: 900 } });
  await signInAs(page, system.at, 'Bambang Prasetyo');
  await questionAt(page, 'penerima-program').click();
  await answerOf(page).waitFor();
  await page.screenshot({ path: join(folder, 'desk.png'), animations: 'disabled' });
  await close();
}

import { freePort } from '@puskesos/local/engine/free-port';
import { issuerAt } from '@puskesos/local/sign-in/token';
import { seedAccounts } from '@puskesos/sample/stories/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../support/browser/browser.ts';
import { overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { openEditor, queryOf, runQuery, savedQuery } from '../support/browser/graphiql-page.ts';
import { publishFigures } from '../support/browser/made-figures.ts';
import { desk, phone } from '../support/browser/public-page.ts';
import { keptIn } from '../support/browser/signed-in.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { newFolder } from '../support/machine/folder.ts';
import { type PublishedSite, publishedSite } from '../support/machine/published-site.ts';
import { type Office, openOffice } from '../support/office/office.ts';

/** Signing in on one machine, from each page and back to it. */

const DINSOS = 'Muhammad Arifin';

describe.skipIf(withoutBrowser())('signing in on one machine', () => {
  const browser = useBrowser();
  let office: Office;
  let port: number;
  let own: string;
  beforeAll(async () => {
    [port, own] = await Promise.all([freePort(), newFolder()]);
    const keys = `http://127.0.0.1:${port}/sign-in/jwks`;
    office = await openOffice({ signIn: { JWT_ISSUER: issuerAt(port), JWT_AUDIENCE: 'puskesos', JWT_KEYS_URL: keys } });
    await seedAccounts(office.stores);
  });
  afterAll(() => office?.close());
  const start = (): Promise<PublishedSite> => publishedSite({ office: office.handle, port, own });

  it.each([
    ['/graphiql/', '.session span', 'Masuk dahulu'],
    ['/impor/', '#who', 'Masuk dahulu'],
    ['/peta/', '#office', 'Petugas: masuk untuk angka lengkap'],
  ])('leads from %s back to what was looked at there, and from there out again', async (path, where, way) => {
    const { at, folder } = await start();
    await publishFigures(folder);
    const visit = await browser.visit(phone);
    const { page } = visit;
    await page.goto(`${at}${path}#angka=gap`);
    await page.getByRole('link', { name: way }).click();
    await page.locator('[data-person]').first().waitFor();
    const asking = [await overflow(page), await violationsOf(visit)];
    await page.getByRole('button', { name: DINSOS }).focus();
    await page.keyboard.press('Enter');
    await page.locator(where).getByText(DINSOS).waitFor();
    const back = page.url();

    await page.getByRole('link', { name: /^Keluar/ }).click();
    await page.locator('#going').getByText('Belum masuk.').waitFor();
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    expect(asking).toEqual([0, []]);
    expect(back).toMatch(new RegExp(`^${at}${path}#angka=gap`));
    expect(JSON.parse(kept)).not.toHaveProperty('puskesos.session');
    expect([await overflow(page), await violationsOf(visit)]).toEqual([0, []]);
    await page.getByRole('link', { name: 'GraphiQL' }).click();
    await page.locator('[data-person]').first().waitFor();
    expect(visit.addresses.filter((address) => address.includes('eyJ'))).toEqual([]);
  });

  it('holds through a restart while the token does; then the end is told, and what was written waits in GraphiQL', async () => {
    const first = await start();
    const { page } = await browser.visit(desk);
    await page.goto(`${first.at}/masuk/?ke=/graphiql/`);
    await page.getByRole('button', { name: DINSOS }).click();
    await openEditor(page);
    await savedQuery(page, '05-who-serves').click();
    await runQuery(page);
    await first.stop();
    await start();
    const { data } = await runQuery(page);

    await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('puskesos.session') ?? '');
      sessionStorage.setItem('puskesos.session', JSON.stringify({ ...kept, ends: Date.now() }));
    });
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const told = page.getByRole('alert');
    await told.getByText('Sesi Anda sudah berakhir.').waitFor();
    const ended = (await keptIn(page)).session;
    await told.getByRole('link', { name: 'Masuk dahulu' }).click();
    await page.getByRole('button', { name: DINSOS }).click();
    await page.locator('.session').getByText(DINSOS).waitFor();

    expect(data).toBeDefined();
    expect(ended).toEqual({});
    await queryOf(page).getByText('WhoServes').waitFor();
    expect(await runQuery(page)).toHaveProperty('data');
  });

  it('goes by one name, however this machine was called', async () => {
    await start();
    const { page } = await browser.visit(phone);
    await page.goto(`http://127.0.0.1:${port}/masuk/?ke=/impor/#satu`);
    await page.getByRole('button', { name: DINSOS }).click();

    await page.waitForURL(`http://localhost:${port}/impor/#satu`);
    expect(await page.locator('#who').textContent()).toBe(DINSOS);
  });

  it('is turned back from, and says who is signed in where nothing else was asked', async () => {
    const { at } = await start();
    const { page } = await browser.visit(phone);
    await page.goto(`${at}/sign-in`);
    await page.getByRole('button', { name: 'Batal' }).click();
    await page.locator('#said').getByText('Anda membatalkan masuk.').waitFor();
    await page.locator('#again').click();
    await page.getByRole('button', { name: DINSOS }).click();
    await page.waitForURL('**/graphiql/');
    await page.goto(`${at}/masuk/`);

    expect(await page.locator('#going').textContent()).toContain(`Masuk sebagai ${DINSOS}.`);
    expect(await page.locator('#pages a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      '/graphiql/',
      '/impor/',
      '/kunjungan/',
      '/peta/',
      '/masuk/?keluar',
    ]);
  });
});

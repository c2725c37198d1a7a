import { describe, expect, it } from 'vitest';
import { transferOf, violationsOf } from '../support/browser/browser.ts';
import { overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { lateVillage, months, smallVillage, unknownVillage } from '../support/browser/made-figures.ts';
import { a4, figuresSite, openPeta, rowsOf, screens, standsOn, tile, told } from '../support/browser/peta-page.ts';
import { desk, phone } from '../support/browser/public-page.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { publishedSite } from '../support/machine/published-site.ts';

const TENGGARONG = '64.02.06';
const POOLED = '64.02.06.1001';
const latest = months.at(-1);

describe.skipIf(withoutBrowser())('the page of figures', () => {
  const browser = useBrowser();

  it.each(screens)('on %s: all of it fits, breaks no rule of accessibility, and asks nobody else', async (_screen, options) => {
    const site = await figuresSite();
    const opened = await browser.visit(options);

    await openPeta(opened.page, site, `#tempat=${TENGGARONG}`);
    await opened.page.locator('#profile svg').waitFor();
    for (const panel of ['map', 'rank', 'funnel', 'multiples', 'profile']) await rowsOf(opened.page, panel);

    expect({ wide: await overflow(opened.page), broken: await violationsOf(opened) }).toEqual({ wide: 0, broken: [] });
    expect(opened.complaints).toEqual([]);
    expect(new Set(opened.addresses.map((address) => new URL(address).origin))).toEqual(new Set([site.at]));
  });

  it('breaks none either with all 237 villages on it', async () => {
    const opened = await browser.visit(phone);
    await openPeta(opened.page, await figuresSite(), `#tingkat=desa&tempat=${POOLED}`);
    await opened.page.locator('#profile svg').waitFor();

    expect({ wide: await overflow(opened.page), broken: await violationsOf(opened) }).toEqual({ wide: 0, broken: [] });
    expect(await transferOf(opened)).toBeLessThan(100_000);
  });

  it('loads in less than 60 KB, the figures of the first view with it and no maker of workbooks', async () => {
    const opened = await browser.visit(phone);

    await openPeta(opened.page, await figuresSite());

    expect(await transferOf(opened)).toBeLessThan(60_000);
    expect(opened.addresses.filter((address) => /workbook|browser-/.test(address))).toEqual([]);
    expect(opened.addresses.filter((address) => address.includes('/angka/')).map((address) => new URL(address).pathname)).toEqual([
      '/angka/index.json',
      '/angka/indicator/verified_poor.json',
    ]);
  });

  it('tells what others have published apart from its own, in both languages', async () => {
    const { page } = await browser.visit(phone);
    await openPeta(page, await figuresSite());

    const outside = page.locator('#outside');
    expect(await outside.textContent()).toMatch(/^Dari luar register, .*Penduduk miskin 59\.000 \(2024; BPS, lewat Databoks\)/);
    await page.locator('#language').click();
    await expect.poll(() => outside.textContent()).toMatch(/^From outside the register, .*Poor people 59,000 \(2024; /);
  });

  it('leads to the brief of the kecamatan that is looked at, and else of the regency', async () => {
    const site = await figuresSite();
    const { page } = await browser.visit(phone);
    const brief = () => page.locator('#brief').evaluate((link: HTMLAnchorElement) => [link.getAttribute('href'), link.textContent]);

    await openPeta(page, site);
    expect(await brief()).toEqual([
      `/angka/ringkas/${latest}/64.02.html`,
      expect.stringMatching(/^Ringkasan dua halaman: Kutai Kartanegara, /),
    ]);
    await page.locator('#place').selectOption(TENGGARONG);
    await page.locator('#profile svg').waitFor();
    expect(await brief()).toEqual([`/angka/ringkas/${latest}/${TENGGARONG}.html`, expect.stringContaining(': Kecamatan Tenggarong, ')]);
  });

  it('prints on A4: pictures and tables that are open, nothing to press', async () => {
    const opened = await browser.visit(a4);
    const { page } = opened;
    await openPeta(page, await figuresSite(), `#tempat=${TENGGARONG}`);
    await page.locator('#profile svg').waitFor();
    await rowsOf(page, 'profile');

    await page.emulateMedia({ media: 'print' });

    expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
    expect(await page.locator('.picture svg:visible').count()).toBe(5);
    expect(await page.locator('tbody:visible').count()).toBe(1);
    expect(await overflow(page)).toBe(0);
    expect(await violationsOf(opened)).toEqual([]);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(/\/MediaBox \[0 0 59[4-6][.\d]* 84[12]/.test(paper)).toBe(true);
  });

  it('opens the same view again by its address, which names nobody', async () => {
    const site = await figuresSite();
    const { page } = await browser.visit(desk);
    await openPeta(page, site);
    await page.getByLabel('Desa dan kelurahan').check();
    await page.getByLabel('Jumlah').check();
    await page.getByRole('slider').fill('3');
    await tile(page, '64.02.07.2001').click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Ranking' }).waitFor();
    const address = page.url();
    const seen = await page.locator('#subject, #rank table, #map [aria-selected="true"]').allTextContents();

    const { page: another } = await browser.visit(desk);
    await another.goto(address);
    await another.locator('#multiples svg').waitFor();

    expect(new URL(address).search).toBe('');
    expect(Object.fromEntries(new URLSearchParams(new URL(address).hash.slice(1)))).toEqual({
      angka: 'verified_poor',
      tingkat: 'desa',
      ukuran: 'jumlah',
      bulan: '2025-04',
      tempat: '64.02.07.2001',
      bahasa: 'en',
    });
    expect(await another.locator('#subject, #rank table, #map [aria-selected="true"]').allTextContents()).toEqual(seen);
    expect(seen[0]).toBe('Verified poor (number), April 2025');
    expect(await another.getByRole('radio', { name: 'Number' }).isChecked()).toBe(true);
  });

  it('is walked by keyboard: one stop for the map, arrows to what lies there, Enter to choose', async () => {
    const { page } = await browser.visit(desk);
    await openPeta(page, await figuresSite());
    await tile(page, TENGGARONG).focus();

    await page.keyboard.press('ArrowUp');
    const above = await standsOn(page);
    await page.keyboard.press('ArrowDown');
    const back = await standsOn(page);
    await page.keyboard.press('End');
    const last = await standsOn(page);
    await page.keyboard.press('Home');
    const first = await standsOn(page);
    await page.keyboard.press('Enter');
    await page.locator('#profile svg').waitFor();
    const chosen = await page.locator('[aria-selected="true"]').evaluateAll((all) => all.map((one) => one.getAttribute('data-place')));

    expect([above, last, first, chosen]).toEqual(['64.02.07', '64.02.20', '64.02.01', ['64.02.01']]);
    expect(back).not.toBe(above);
    expect(await standsOn(page)).toBe('64.02.01');
    expect(await page.locator('#map [tabindex="0"][role="option"]').count()).toBe(1);
    expect(await page.locator('#said').textContent()).toMatch(/^Miskin terverifikasi .*Kecamatan Muara Muntai: [\d.]+ dari [\d.]+ \(/);
    await page.keyboard.press('Escape');
    expect(await page.locator('[aria-selected="true"]').count()).toBe(0);
  });

  it('says what is told together, what is too small for a rate and what has no figure', async () => {
    const { page } = await browser.visit(desk);
    await openPeta(page, await figuresSite(), '#tingkat=desa');

    expect(await told(page, POOLED)).toMatch(/ dari .*%.* · digabung dengan .+ dan .+/);
    expect(await told(page, '64.02.12.2001')).toMatch(/ · digabung dengan Kenohan dan Tabang$/);
    expect(await told(page, smallVillage)).toMatch(/terlalu sedikit untuk dihitung persennya\)$/);
    expect(await told(page, unknownVillage)).toMatch(/: tidak ada angka$/);
    expect(await page.locator('#map path.hatched').count()).toBeGreaterThan(3);
    await page.getByRole('slider').fill('0');
    expect(await told(page, lateVillage)).toMatch(/: tidak ada angka$/);
  });

  it('says what of it is not published, and shows no other in its place', async () => {
    const opened = await browser.visit(desk);
    const { page } = opened;
    await openPeta(page, await figuresSite(), `#tempat=${TENGGARONG}`);
    await page.locator('#profile svg').waitFor();

    await page.getByRole('slider').fill('3');
    await page.locator('#profile').getByText('Angka ini belum diterbitkan.').waitFor();
    const pictures = await page.locator('.picture svg:visible').count();
    await page.getByLabel('Angka', { exact: true }).selectOption('Tanpa jamban sendiri');
    await page.getByRole('heading', { name: 'Angka ini belum diterbitkan.' }).waitFor();
    const none = await page.locator('.picture svg:visible').count();
    await page.getByLabel('Angka', { exact: true }).selectOption('Ibu hamil');
    await page.getByRole('heading', { name: /^Ibu hamil/ }).waitFor();
    const nothing = await told(page, TENGGARONG);
    await page.getByLabel('Angka', { exact: true }).selectOption('Rumah tangga');
    await page.getByRole('heading', { name: 'Rumah tangga (jumlah), April 2025' }).waitFor();

    expect([pictures, none, nothing]).toEqual([4, 0, 'Kecamatan Tenggarong: tidak ada angka']);
    expect(opened.complaints.filter((one) => !one.includes('404'))).toEqual([]);
    // It is no part of another.
    expect(await page.locator('#funnel').textContent()).toContain('tidak ada persennya');
    expect(await page.getByLabel('Persen', { exact: true }).isDisabled()).toBe(true);
  });

  it('plays the months to the last, and says the one it ends at', async () => {
    const { page } = await browser.visit(desk);
    await openPeta(page, await figuresSite(), `#bulan=${months.at(-3)}`);

    await page.getByRole('button', { name: 'Putar' }).click();
    await page.getByRole('button', { name: 'Berhenti' }).waitFor();
    await page.getByRole('button', { name: 'Putar' }).waitFor();

    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('bulan')).toBe(latest);
    expect(await page.locator('#said').textContent()).toMatch(/Oktober 2026/);
  });

  it('says kindly that nothing is published yet, and that there is no connection', async () => {
    const opened = await browser.visit(phone);
    const { page } = opened;
    const site = await publishedSite();

    await page.goto(`${site.at}/peta/`);
    await page.getByRole('heading', { name: 'Belum ada angka yang diterbitkan' }).waitFor();

    expect(await page.locator('#instead').textContent()).toContain('Silakan kembali beberapa hari lagi.');
    expect(await page.locator('#figures').isVisible()).toBe(false);
    expect(await violationsOf(opened)).toEqual([]);
    await page.route('**/angka/index.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('heading', { name: 'Tidak tersambung' }).waitFor();
    expect(await page.getByRole('button', { name: 'Coba lagi' }).isVisible()).toBe(true);
  });

  it('is led to from the public check', async () => {
    const { page } = await browser.visit(phone);
    await page.goto((await figuresSite()).at);

    await page.getByRole('link', { name: 'Peta angka' }).click();
    await page.locator('#multiples svg').waitFor();

    expect(new URL(page.url()).pathname).toBe('/peta/');
  });
});

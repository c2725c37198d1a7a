import { villageOf, villages, villagesOf } from '@puskesos/core/region';
import { groundOf } from '@puskesos/core/region/ground';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { transferOf, violationsOf } from '../support/browser/browser.ts';
import { overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { a4, bordersSite, figuresSite, openPeta, rowsOf, savedBy, screens, standsOn, tile, told } from '../support/browser/peta-page.ts';
import { desk, phone } from '../support/browser/public-page.ts';
import { useBrowser } from '../support/browser/use-browser.ts';

/** The map by the villages' real borders, where they are published. */

const TENGGARONG = '64.02.06';

/** The borders of a place, as they are drawn. */
const drawn = (page: Page, place: string) => tile(page, place).locator('path').first();
const tiles = (page: Page) => page.getByRole('radio', { name: 'Kotak sama besar' });

describe.skipIf(withoutBrowser())('the map by borders', () => {
  const browser = useBrowser();

  it.each(screens)('on %s: all of it fits, breaks no rule of accessibility, and asks nobody else', async (_screen, options) => {
    const site = await bordersSite();
    const opened = await browser.visit(options);

    await openPeta(opened.page, site, `#tempat=${TENGGARONG}`);
    await opened.page.locator('#profile svg').waitFor();
    await rowsOf(opened.page, 'map');

    expect(await opened.page.locator('#map svg.places.borders').count()).toBe(1);
    expect({ wide: await overflow(opened.page), broken: await violationsOf(opened) }).toEqual({ wide: 0, broken: [] });
    expect(opened.complaints).toEqual([]);
    expect(new Set(opened.addresses.map((address) => new URL(address).origin))).toEqual(new Set([site.at]));
  });

  it('loads in less than 200 KB with all 237 villages on it, and breaks no rule either', async () => {
    const opened = await browser.visit(phone);

    await openPeta(opened.page, await bordersSite(), '#tingkat=desa');

    expect(await transferOf(opened)).toBeLessThan(200_000);
    expect(opened.addresses.filter((address) => address.includes('/angka/')).map((address) => new URL(address).pathname)).toEqual([
      '/angka/index.json',
      '/angka/indicator/verified_poor.json',
      '/angka/borders.json',
    ]);
    expect({ wide: await overflow(opened.page), broken: await violationsOf(opened) }).toEqual({ wide: 0, broken: [] });
  });

  it('has each village where it lies, north above south, and a kecamatan around its villages', async () => {
    const { page } = await browser.visit(desk);
    await openPeta(page, await bordersSite(), '#tingkat=desa');

    const boxes = new Map(
      await page.locator('#map [data-place]').evaluateAll((all) =>
        all.map((one) => {
          const { x, y, width, height } = (one.querySelector('path') as SVGPathElement).getBBox();
          return [one.getAttribute('data-place') ?? '', { left: x, top: y, right: x + width, bottom: y + height }] as const;
        }),
      ),
    );
    const box = (code: string) => boxes.get(code) as NonNullable<ReturnType<typeof boxes.get>>;

    expect(boxes.size).toBe(237);
    const columns = villages.map(({ code }) => groundOf(code).tile.column);
    const width = Math.max(...[...boxes.values()].map(({ right }) => right)) / (Math.max(...columns) - Math.min(...columns) + 1);
    for (const { code } of villages) {
      // Crooked as its sides are, it stands about there.
      expect(Math.abs(box(code).left / width - (groundOf(code).tile.column - Math.min(...columns))), code).toBeLessThan(0.5);
    }
    const [north, ...others] = villages.toSorted((one, other) => groundOf(one.code).tile.row - groundOf(other.code).tile.row);
    expect(box(north?.code ?? '').bottom).toBeLessThan(box(others.at(-1)?.code ?? '').top);
    await page.getByLabel('Kecamatan', { exact: true }).check();
    await tile(page, TENGGARONG).waitFor();
    const whole = await drawn(page, TENGGARONG).evaluate((one) => {
      const { x, width } = (one as SVGPathElement).getBBox();
      return [x, x + width];
    });
    const mine = villagesOf(TENGGARONG).map(({ code }) => box(code));
    const ends = [Math.min(...mine.map(({ left }) => left)), Math.max(...mine.map(({ right }) => right))];
    expect(whole.map((end) => end.toFixed(1))).toEqual(ends.map((end) => end.toFixed(1)));
  });

  it('gives way to the tiles where somebody wants these, and the address keeps that', async () => {
    const { page } = await browser.visit(desk);
    await openPeta(page, await bordersSite(), `#tempat=${TENGGARONG}`);
    const [borders, says] = [await drawn(page, TENGGARONG).getAttribute('d'), await told(page, TENGGARONG)];
    expect(await page.locator('footer').textContent()).toContain('bukan penetapan batas');

    await tiles(page).check();
    await page.locator('#map svg.tiles').waitFor();

    expect([await told(page, TENGGARONG), await page.locator('#map [aria-selected="true"]').count()]).toEqual([says, 1]);
    expect(await page.locator('footer').textContent()).toContain('Setiap kotak satu desa');
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('peta')).toBe('kotak');
    const { page: another } = await browser.visit(desk);
    await another.goto(page.url());
    await another.locator('#map svg.tiles').waitFor();
    expect(await tiles(another).isChecked()).toBe(true);
    await another.getByRole('radio', { name: 'Batas desa' }).check();
    await another.locator('#map svg.borders').waitFor();
    expect(await drawn(another, TENGGARONG).getAttribute('d')).toBe(borders);
    expect(new URLSearchParams(new URL(another.url()).hash.slice(1)).get('peta')).toBe('batas');
  });

  it('is walked by keyboard as the tiles are', async () => {
    const { page } = await browser.visit(desk);
    await openPeta(page, await bordersSite(), '#tingkat=desa');
    const [stops, options] = [page.locator('#map [tabindex="0"][role="option"]'), page.getByRole('listbox').getByRole('option')];
    expect([await stops.count(), await options.count()]).toEqual([1, 237]);
    await page.locator('#map [tabindex="0"]').first().focus();

    await page.keyboard.press('End');
    const last = await standsOn(page);
    await page.keyboard.press('ArrowUp');
    const above = await standsOn(page);
    await page.keyboard.press('Enter');
    await page.locator('#profile svg').waitFor();

    const row = (place: string | null | undefined) => groundOf(place ?? '').tile.row;
    expect(row(above)).toBeLessThan(row(last));
    expect(await page.locator('#map [aria-selected="true"]').getAttribute('data-place')).toBe(above);
    expect(await page.locator('#said').textContent()).toContain(`${villageOf(above ?? '').name}, Kecamatan`);
    await page.keyboard.press('Escape');
    expect(await page.locator('#map [aria-selected="true"]').count()).toBe(0);
  });

  it('is chosen by a click, saved as it looks, and printed', async () => {
    const opened = await browser.visit(a4);
    const { page } = opened;
    await openPeta(page, await bordersSite());

    await drawn(page, TENGGARONG).click();
    await page.locator('#profile svg').waitFor();
    const [svg, png] = [await savedBy(page, 'map', 'SVG'), await savedBy(page, 'map', 'PNG')];

    const text = svg.content.toString('utf8');
    expect(text).toContain((await drawn(page, TENGGARONG).getAttribute('d')) ?? '-');
    expect([/fill="rgb\(\d+, \d+, \d+\)"/.test(text), /class=|var\(/.test(text)]).toEqual([true, false]);
    expect([png.content.subarray(1, 4).toString(), png.content.readUInt32BE(16)]).toEqual(['PNG', 1_600]);
    expect(png.content.length).toBeGreaterThan(20_000);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
    expect(await page.locator('#map svg.borders:visible').count()).toBe(1);
    expect(await violationsOf(opened)).toEqual([]);
  });

  it('is not asked for where there is none, and nothing offers it', async () => {
    const opened = await browser.visit(desk);

    await openPeta(opened.page, await figuresSite(), '#peta=batas');

    expect(await opened.page.locator('#map svg.tiles').count()).toBe(1);
    expect([await tiles(opened.page).count(), opened.complaints]).toEqual([0, []]);
    expect(opened.addresses.filter((address) => /borders|real-ground/.test(address))).toEqual([]);
  });

  it('is said not to have come where there is no connection, and comes once there is', async () => {
    const { page } = await browser.visit(desk);
    const site = await bordersSite();
    await page.route('**/angka/borders.json', (route) => route.abort());
    await page.goto(`${site.at}/peta/`);
    await page.getByRole('heading', { name: 'Tidak tersambung' }).waitFor();

    await page.unroute('**/angka/borders.json');
    await page.getByRole('button', { name: 'Coba lagi' }).click();

    await page.locator('#map svg.borders').waitFor();
  });
});

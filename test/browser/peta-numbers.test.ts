import { openFile } from '@puskesos/core/intake/sheet';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { indicatorFile, pooledVillages } from '../support/browser/made-figures.ts';
import { figuresSite, openPeta, rowsOf, savedBy } from '../support/browser/peta-page.ts';
import { desk } from '../support/browser/public-page.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { source } from '../support/register/workbooks.ts';

/** What the pictures say in numbers, on the page and in files of it. */

const VILLAGE = '64.02.07.2001';
const poor = indicatorFile('verified_poor');
const now = (place: string) => {
  const { count, base } = poor.places[place] ?? {};
  return { count: count?.at(-1) as number, base: base?.at(-1) as number };
};
const percent = (part: number) => `${(part * 100).toLocaleString('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;
const number = (value: number) => value.toLocaleString('id-ID');

describe.skipIf(withoutBrowser())('the numbers of the page of figures', () => {
  const browser = useBrowser();
  const opened = async (hash = '') => {
    const { page } = await browser.visit(desk);
    await openPeta(page, await figuresSite(), hash);
    return page;
  };

  it('are those that are published, place by place, a pool’s at each of its places', async () => {
    const page = await opened('#tingkat=desa');

    const rows = await rowsOf(page, 'map');

    const { count, base } = now(VILLAGE);
    const of = (code: string) => rows.find((row) => row[1] === code) ?? [];
    expect(rows.length).toBe(1 + 237);
    expect(of(VILLAGE).slice(3, 6)).toEqual([number(count), number(base), percent(count / base)]);
    const [pool] = poor.pools;
    for (const code of pooledVillages) expect(of(code)[3], code).toBe(number(pool?.count.at(-1) as number));
    expect(of(pooledVillages[0] ?? '')[6]?.split('; ')).toHaveLength(3);
  });

  it('are ranked from the highest, once each, with Wilson’s interval', async () => {
    const page = await opened();

    const [, ...rows] = await rowsOf(page, 'rank');

    const rates = rows.map((row) => Number(row[4]?.replace(/[.%]/g, '').replace(',', '.')));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    // Two kecamatan are told together.
    expect(rows.length).toBe(19);
    const samboja = rows.find((row) => row[1] === 'Samboja') ?? [];
    const { count, base } = now('64.02.13');
    const z = 1.959964;
    const [rate, whole] = [count / base, 1 + z ** 2 / base];
    const half = z * Math.sqrt((rate * (1 - rate)) / base + z ** 2 / (4 * base ** 2));
    const ends = [-half, half].map((side) => percent((rate + z ** 2 / (2 * base) + side) / whole));
    expect(samboja.slice(2)).toEqual([number(count), number(base), percent(rate), ...ends]);
  });

  it('lie outside the funnel where chance would rarely leave them', async () => {
    const page = await opened();

    const [, ...rows] = await rowsOf(page, 'funnel');

    const value = (text: string | undefined) => Number(text?.replace(/[.%]/g, '').replace(',', '.'));
    const where = ([, , , rate, low, high]: string[]) =>
      value(rate) > value(high) ? 'di atas batas' : value(rate) < value(low) ? 'di bawah batas' : 'di antara batas';
    expect(rows.map((row) => row[6])).toEqual(rows.map(where));
    expect(new Set(rows.map((row) => row[6])).size).toBe(3);
  });

  it('stand beside those of the kecamatan and the regency in a village’s profile', async () => {
    const page = await opened(`#tingkat=desa&tempat=${VILLAGE}`);
    await page.locator('#profile svg').waitFor();

    const rows = await rowsOf(page, 'profile');

    const rates = [VILLAGE, '64.02.07', '64.02'].map(now).map(({ count, base }) => percent(count / base));
    expect(rows.find(([name]) => name === 'Miskin terverifikasi')?.slice(1, 5)).toEqual([number(now(VILLAGE).count), ...rates]);
    expect(rows.find(([name]) => name === 'Rumah tangga')?.slice(2, 5)).toEqual(['–', '–', '–']);
  });

  it('are saved as a table that others read, with its workbook’s maker loaded only then', async () => {
    const page = await opened();
    const rows = await rowsOf(page, 'map');

    const [csv, xlsx] = [await savedBy(page, 'map', 'CSV'), await savedBy(page, 'map', 'XLSX')];

    const { first } = await openFile(source(xlsx.name, xlsx.content));
    const cells: unknown[][] = [];
    for await (const row of first.rows()) cells.push(Array.from(row.cells, (cell) => cell ?? ''));
    const lines = csv.content.toString('utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
    expect([csv.name, xlsx.name]).toEqual(['csv', 'xlsx'].map((ending) => `puskesos-map-verified_poor-kecamatan-2026-10.${ending}`));
    expect([lines.length, cells.length]).toEqual([rows.length, rows.length]);
    expect(lines[0]).toBe('Nama,Kode,Jumlah,Dari,Persen (%),Dihitung bersama');
    const { count, base } = now('64.02.13');
    const samboja = ['Samboja', '64.02.13', count, base, Math.round((count / base) * 1_000) / 10];
    expect(lines.find((line) => line.startsWith('Samboja,'))).toBe(`${samboja.join(',')},`);
    expect(cells.find((row) => row[0] === 'Samboja')?.slice(0, 5)).toEqual(samboja);
  });

  it.each(['map', 'rank', 'funnel', 'multiples', 'profile'])('of the picture %s are saved as it looks, whole by itself', async (panel) => {
    const page = await opened('#tempat=64.02.13');
    await page.locator('#profile svg').waitFor();

    const [svg, png] = [await savedBy(page, panel, 'SVG'), await savedBy(page, panel, 'PNG')];

    const text = svg.content.toString('utf8');
    const drawn = await page.evaluate((source) => {
      const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
      return { root: root.tagName, shapes: root.querySelectorAll('path, circle').length, title: root.querySelector('text')?.textContent };
    }, text);
    expect(drawn).toEqual({
      root: 'svg',
      shapes: expect.any(Number),
      title: expect.stringMatching(/: Miskin terverifikasi .*, Oktober 2026$/),
    });
    expect(drawn.shapes).toBeGreaterThan(15);
    expect(/fill="rgb\(\d+, \d+, \d+\)"/.test(text)).toBe(true);
    expect(/class=|var\(/.test(text)).toBe(false);
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    expect(png.content.readUInt32BE(16)).toBe(1_600);
    expect(png.content.length).toBeGreaterThan(10_000);
  });
});

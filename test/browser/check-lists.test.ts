import { placeCalled } from '@puskesos/core/region/named';
import * as Training from '@puskesos/core/training';
import { beforeAll, describe, expect, it } from 'vitest';
import { transferOf, violationsOf } from '../support/browser/browser.ts';
import { answerTitle, checkName, overflow, placeField } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { desk, phone } from '../support/browser/public-page.ts';
import { enlarged, usePublicSite } from '../support/browser/public-site.ts';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { recipient } from '../support/scenes/published.ts';
import { openedTraining } from '../support/scenes/trained.ts';

/** Villages' lists on the public page: found by a village's name, filtered, shared, and looked at again without a connection. */

const neighbour = placeCalled(NEIGHBOUR)?.name ?? '';
const elsewhere = placeCalled(ELSEWHERE);
const rows = '.lines summary';

describe.skipIf(withoutBrowser())('a village’s list on the page', () => {
  const office = useOffice(withPrograms);
  const site = usePublicSite(office);
  beforeAll(async () => {
    const from = numbers();
    for (const name of ['Siti Aminah', 'Budi Hartono']) await recipient(office.stores, from, name);
    await recipient(office.stores, from, 'Wati Lestari', { program: 'sembako' });
    await recipient(office.stores, from, 'Zulkifli Nasution', { village: NEIGHBOUR });
    for (const name of ['Agus', 'Dewi', 'Fitri', 'Gunawan', 'Hasan'])
      await recipient(office.stores, from, `${name} Salim`, { village: ELSEWHERE });
    await office.refresh();
    await openedTraining(office.core(), { name: 'Menjahit dasar', provider: 'BLK Tenggarong' });
    await Training.sweep(office.core());
  });

  it('shows who receives what, by programme and by who pays, without any function', async () => {
    const { page, asked, visit } = await site.open();

    await checkName(page, { place: 'jahab' });
    const title = await answerTitle(page);
    const all = await page.locator(rows).allInnerTexts();
    await page.getByLabel('Program').selectOption('BPNT / Sembako');
    const some = await page.locator(rows).allInnerTexts();
    await page.locator(rows).first().click();

    expect(title).toBe('Penerima di Kelurahan Jahab');
    expect(all).toHaveLength(3);
    expect(some).toEqual([expect.stringMatching(/^W\*\*I L\*\*I/)]);
    expect(await page.locator('.lines .aid').innerText()).toMatch(/Sembako.*Sedang menerima.*5 Januari 2026/s);
    expect(await page.locator('.desk').innerText()).toMatch(/Puskesos di kantor kelurahan Jahab\s+Senin/);
    expect(asked).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('has a link of its own that opens on the village and the programme', async () => {
    const { page, at } = await site.open();
    await checkName(page, { place: 'jahab' });
    await page.getByLabel('Program').selectOption('BPNT / Sembako');
    const link = await page.evaluate(() => location.href);

    await page.goto(link);

    expect(link).toBe(`${at}/?desa=${VILLAGE}&program=sembako`);
    await page.locator(rows).first().waitFor();
    expect(await page.locator(rows).allInnerTexts()).toHaveLength(1);
    expect(await placeField(page).inputValue()).toBe('Jahab, Tenggarong');
  });

  it('stands in no address any more once something else is typed', async () => {
    const { page, at } = await site.open(phone, `/?desa=${VILLAGE}`);
    await page.locator(rows).first().waitFor();

    await page.getByLabel('Nama kepala keluarga').fill('Siti');

    expect(await page.evaluate(() => location.href)).toBe(`${at}/`);
    expect(await page.locator('#result').isVisible()).toBe(false);
  });

  it('is looked at and looked through again without a connection, page and all', async () => {
    const { page } = await site.open();
    await checkName(page, { place: 'jahab' });
    await answerTitle(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });

    await page.context().setOffline(true);
    await page.reload();
    await checkName(page, { place: 'jahab' });
    await answerTitle(page);
    const list = await page.locator(rows).count();
    const kept = await page.locator('.kept').innerText();
    await checkName(page, { place: 'jahab', name: 'Siti Aminah' });
    await answerTitle(page);

    expect(list).toBe(3);
    expect(kept).toMatch(/^Tanpa sambungan/);
    expect(await page.locator('.match h3').allInnerTexts()).toEqual(['S**I A**H']);
    expect(await page.locator('#result').innerText()).toContain('Tanpa sambungan, yang dicari hanya nama kepala keluarga');
  });

  it('leads to other adults too, who stand in no file, by their names', async () => {
    const { page, visit } = await site.open();

    await checkName(page, { place: `${elsewhere?.name}, ${elsewhere?.district}`, name: 'Siti Contoh' });

    expect(await answerTitle(page)).toBe('5 nama cocok');
    expect(await page.locator('.match').first().innerText()).toMatch(/^S\*\*I C\*\*H\s+Orang dewasa dalam keluarga penerima\s+.*PKH/s);
    expect({ wide: await overflow(page), broken: await violationsOf(visit) }).toEqual({ wide: 0, broken: [] });
    expect(visit.complaints).toEqual([]);
  });

  it('is one of a kecamatan’s in which a name is looked for, and the others are told', async () => {
    const { page } = await site.open();

    await placeField(page).fill('kecamatan tenggarong');
    await page.getByRole('option').first().click();
    await page.getByLabel('Nama kepala keluarga').fill('Zulkifli Nasution');
    await page.getByRole('button', { name: 'Cari', exact: true }).click();

    expect(await answerTitle(page)).toBe('1 nama cocok');
    expect(await page.locator('.match').innerText()).toMatch(new RegExp(`^Z\\*\\*I N\\*\\*N\\s+${neighbour}`));
    expect(await page.locator('#result').innerText()).toMatch(/2 daftar dicari\s+Belum terbit: /);
  });

  it('of a kecamatan without a name is a choice of its villages', async () => {
    const { page } = await site.open();
    await placeField(page).fill('kecamatan tenggarong');
    await page.getByRole('button', { name: 'Cari', exact: true }).click();

    await page.locator('#result').getByRole('link', { name: 'Jahab' }).click();

    await page.locator(rows).first().waitFor();
    expect(await answerTitle(page)).toBe('Penerima di Kelurahan Jahab');
  });

  it('is told plainly where none is published yet', async () => {
    const { page } = await site.open();

    await checkName(page, { place: 'perian' });

    expect(await answerTitle(page)).toBe('Daftar Desa Perian belum terbit');
  });

  it('speaks English to an English browser, or once it is asked to, and remembers', async () => {
    const { page } = await site.open({ ...phone, locale: 'en-GB' });
    const first = { lang: await page.getAttribute('html', 'lang'), title: await page.title() };
    await page.getByRole('combobox', { name: 'Village or kecamatan' }).fill('jahab');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Look', exact: true }).click();
    const english = await answerTitle(page);
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
    const indonesian = await answerTitle(page);
    await page.reload();

    expect(first).toEqual({ lang: 'en', title: expect.stringMatching(/^Who receives social aid/) });
    expect([english, indonesian]).toEqual(['Recipients in Kelurahan Jahab', 'Penerima di Kelurahan Jahab']);
    expect(await page.getAttribute('html', 'lang')).toBe('id');
  });

  it('tells beside it which trainings can be asked for', async () => {
    const { page, asked } = await site.open();

    await page.getByText('Pelatihan yang dibuka').click();
    await page.locator('#trainings li').first().waitFor(); // fetched once opened

    expect(await page.locator('#trainings li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Menjahit dasar\s+Waktu\s+\d.*\s+Tempat\s+Balai desa, Jahab\s+Oleh\s+BLK Tenggarong\s+Kursi\s+3$/),
    ]);
    expect(asked).toEqual([]);
  });

  it('a complaint of somebody of the office names no recipient, and its code can be copied', async () => {
    const { page, asked } = await site.open({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('Keluhan tentang petugas').click();
    await page.getByLabel('Desa atau kelurahan').selectOption('Jahab, Tenggarong');
    await page.getByLabel('Tentang siapa').selectOption('Petugas Puskesos');
    await page.getByLabel('Keterangan').fill('Tidak ada orang pada jam layanan kemarin.');
    await page.getByRole('button', { name: 'Kirim keluhan' }).click();
    const code = await page.locator('.code').innerText();
    await page.getByRole('button', { name: 'Salin kode' }).click();
    await page.getByText('Tersalin').first().waitFor();

    expect(code).toMatch(/^SG-/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    expect(JSON.parse(asked[0]?.body ?? '').variables.input).toEqual({
      requestKey: expect.any(String),
      village: VILLAGE,
      complainsOf: ['PUSKESOS'],
      note: 'Tidak ada orang pada jam layanan kemarin.',
    });
  });

  it.each([
    ['a phone', phone],
    ['text at twice its size', enlarged],
    ['a desk', desk],
    ['the dark', { ...phone, colorScheme: 'dark' as const }],
  ])('on %s fits and breaks no rule of accessibility: offered, listed, opened, filled in', async (_screen, options) => {
    const { page, visit } = await site.open(options);
    const seen: { wide: number; broken: string[] }[] = [];
    const look = async () => void seen.push({ wide: await overflow(page), broken: await violationsOf(visit) });

    await placeField(page).fill('tenggarong');
    await page.keyboard.press('ArrowDown');
    await look();
    await checkName(page, { place: 'jahab' });
    await page.locator(rows).first().click();
    await page.locator('.lines .letter summary').first().click();
    await page.getByText('Keluhan tentang petugas').click();
    await page.getByText('Pelatihan yang dibuka').click();
    await page.getByText('Cek keluarga sendiri').click();
    await page.getByRole('button', { name: 'Cek keluarga saya' }).click();
    await look();

    expect(seen).toEqual([
      { wide: 0, broken: [] },
      { wide: 0, broken: [] },
    ]);
  });

  it('takes no more than 30 KB to begin with', async () => {
    const { visit } = await site.open();

    expect(await transferOf(visit)).toBeLessThan(30_000);
  });

  describe('without a script', () => {
    const scriptless = { ...phone, javaScriptEnabled: false };

    it('is found by the village’s name in the form', async () => {
      const { page, at } = await site.open(scriptless);
      await page.locator('#place').fill('jahab');
      await page.getByRole('button', { name: 'Cari', exact: true }).click();

      expect(page.url()).toBe(`${at}/penerima/${VILLAGE}.html`);
    });

    it('a name is looked for by a form, and stands in no address', async () => {
      const { page, at, asked } = await site.open(scriptless);
      await page.locator('#place').fill('jahab');
      await page.getByLabel('Nama kepala keluarga').fill('Siti Aminah');
      await page.getByRole('button', { name: 'Cari', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '1 nama cocok', exact: true }).waitFor();
      const line = await page.locator('main li section').innerText();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: '1 name fits', exact: true }).waitFor();

      expect(line).toMatch(/^S\*\*I A\*\*H/);
      expect(page.url()).toBe(`${at}/public/cari`);
      expect(asked.map(({ rawPath, rawQueryString }) => rawPath + rawQueryString)).toEqual(['/public/cari', '/public/cari']);
    });

    it.each([
      ['a phone', phone],
      ['text at twice its size', enlarged],
      ['the dark', { ...phone, colorScheme: 'dark' as const }],
    ])('on %s the answer fits and breaks no rule of accessibility', async (_screen, options) => {
      const { page, visit, at } = await site.open(options);
      const seen: { of: string; wide: number; broken: string[] }[] = [];
      for (const [of, place, name] of [
        ['found', 'jahab', 'Siti Aminah'],
        ['none', 'jahab', 'Zxqvu Qzxwk'],
        ['which', 'teluk dalam', 'Siti Aminah'],
        ['number', 'jahab', '6402061703800001'],
      ] as const) {
        await page.goto(at);
        // The same form, sent as a browser without a script sends it.
        await page.evaluate(
          ([place, name]) => {
            const form = document.getElementById('check') as HTMLFormElement;
            for (const [id, value] of Object.entries({ place, name }))
              (form.elements.namedItem(id) as HTMLInputElement).value = value ?? '';
            form.submit();
          },
          [place, name],
        );
        await page.waitForURL('**/public/cari');
        seen.push({ of, wide: await overflow(page), broken: await violationsOf(visit) });
      }

      expect(seen.filter(({ wide, broken }) => wide > 0 || broken.length > 0)).toEqual([]);
    });
  });
});

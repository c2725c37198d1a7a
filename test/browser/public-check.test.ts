import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { enroll, move } from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { placeCalled } from '@puskesos/core/region/named';
import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { textOf, transferOf, violationsOf } from '../support/browser/browser.ts';
import { answerTitle, checkName, complaintsOn, focusedId, matchesOf, overflow, placeField } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { desk, phone } from '../support/browser/public-page.ts';
import { type Opened, usePublicSite } from '../support/browser/public-site.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { namesFound } from '../support/register/recipients.ts';
import { withPrograms } from '../support/register/registered.ts';
import { recipient } from '../support/scenes/published.ts';

/** A name looked for among a village's recipients, on the public page. */

const noName = 'Ketik nama, paling sedikit satu kata penuh.';
const placeMissing = 'Ketik nama desa, kelurahan, atau kecamatan, lalu pilih dari daftar.';
const place = { place: 'Jahab' };
const from = numbers();
const head = { name: 'Rahmat Hidayat', masked: 'R**T H**T' };
const registration = family(from, { name: head.name });

describe.skipIf(withoutBrowser())('the public check', () => {
  const office = useOffice(withPrograms);
  const site = usePublicSite(office);
  const stage = { head } as {
    head: typeof head;
    opened: Opened['visit'];
    at: string;
    folder: string;
    open: (options?: BrowserContextOptions) => Promise<Opened['page']>;
  };
  stage.open = async (options) => {
    const { visit, ...opened } = await site.open(options);
    Object.assign(stage, { opened: visit, ...opened, open: stage.open });
    return visit.page;
  };
  beforeAll(async () => {
    const context = office.core();
    const { id: household } = await Household.register(context, registration);
    const of = { household, since: '2026-01-05', reason: 'uji' };
    await enroll(context, { ...of, program: 'pkh', state: 'active' });
    await enroll(context, { ...of, program: 'sembako', state: 'active' });
    await move(context, { ...of, program: 'sembako', to: 'suspended', since: '2026-03-01' });
    await recipient(office.stores, from, 'Wati Lestari');
    await recipient(office.stores, from, 'Zulkifli Nasution', { village: NEIGHBOUR });
    await markDirty(context, [VILLAGE]);
    await office.refresh();
  });

  it.each([
    ['a phone', phone],
    ['a desk', desk],
  ])('shows on %s what a household receives, under a masked name', async (_screen, options) => {
    const page = await stage.open(options);

    await checkName(page, { ...place, name: stage.head.name });

    expect(await answerTitle(page)).toBe('1 nama cocok');
    expect(await matchesOf(page)).toEqual([
      {
        name: stage.head.masked,
        aid: {
          PKH: 'Sedang menerima',
          'BPNT / Sembako': 'Ditunda',
        },
      },
    ]);
    expect(await page.locator('.dated').innerText()).toMatch(
      /^Data per \d+ \p{L}+ 20\d\d · \d+ keluarga penerima dari \d+ keluarga di Kelurahan Jahab$/u,
    );
    expect(await page.locator('#result').evaluate((result) => result.getBoundingClientRect().top)).toBeLessThan(options.viewport.height);
    expect(await overflow(page)).toBe(0);
    expect(stage.opened.complaints).toEqual([]);
  });

  it('shows and sends nobody’s name in full', async () => {
    const names = registration.members.map(({ name }) => name);
    const page = await stage.open();

    await checkName(page, { ...place, name: stage.head.name });
    await answerTitle(page);

    expect(names).toContain(stage.head.name);
    expect(namesFound(names, (await page.content()) + (await textOf(stage.opened)))).toEqual([]);
  });

  it('tells nobody else what was asked: no other host, nothing in an address, nothing kept of the name', async () => {
    const page = await stage.open();

    await checkName(page, { ...place, name: stage.head.name });
    await answerTitle(page);

    const [word = ''] = stage.head.name.split(' ');
    expect(new Set(stage.opened.addresses.map((address) => new URL(address).origin))).toEqual(new Set([stage.at]));
    expect([...stage.opened.addresses, page.url()].filter((one) => new URL(one).search || one.includes(word))).toEqual([]);
    // Other adults lie in no file: the name goes there in the body.
    expect(stage.opened.addresses.filter((one) => one.includes('graphql'))).toEqual([`${stage.at}/public/graphql`]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe(`{"puskesos.village":"${VILLAGE}"}`);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('loads in no more than 30 KB', async () => {
    await stage.open();

    expect(await transferOf(stage.opened)).toBeLessThan(30_000);
  });

  it('says what it means when no name fits, and what it does not mean', async () => {
    const page = await stage.open();

    await checkName(page, { ...place, name: 'Zxqvu Qzxwk' });

    expect(await answerTitle(page)).toBe('Tidak ada nama yang cocok');
    expect(await page.locator('#result').innerText()).toMatch(
      /Bukan berarti keluarga itu tidak berhak.*Puskesos di kantor kelurahan Jahab/s,
    );
  });

  it('says of a village whose list is gone that there is none', async () => {
    const page = await stage.open();
    await rm(join(stage.folder, `penerima/${NEIGHBOUR}.json`));

    await checkName(page, { place: placeCalled(NEIGHBOUR)?.name ?? '', name: stage.head.name });

    expect(await answerTitle(page)).toMatch(/^Daftar (Kelurahan|Desa) .+ belum terbit$/);
  });

  it('points at what is missing before it asks anything', async () => {
    const page = await stage.open();

    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    const empty = { complaints: await complaintsOn(page), focus: await focusedId(page) };
    await checkName(page, { ...place, name: 'B. C.' });
    const initials = { complaints: await complaintsOn(page), focus: await focusedId(page) };

    expect(empty).toEqual({ complaints: [placeMissing], focus: 'place' });
    expect(initials).toEqual({ complaints: [noName], focus: 'name' });
    expect(await page.getByLabel('Nama kepala keluarga').getAttribute('aria-invalid')).toBe('true');
    expect(stage.opened.addresses.filter((address) => address.includes('penerima'))).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('lets no answer stand beside another question, and says of a number where it does not belong', async () => {
    const page = await stage.open();
    await checkName(page, { ...place, name: stage.head.name });
    await page.locator('.match').waitFor();
    await checkName(page, { ...place, name: '6402061703800001' });
    const complaints = await complaintsOn(page);
    const refused = await page.locator('.match').count();
    await checkName(page, { ...place, name: stage.head.name });
    await page.locator('.match').waitFor();

    await page.getByLabel('Nama kepala keluarga').fill('Zx');

    expect(complaints).toEqual([expect.stringMatching(/^Ini nomor, bukan nama/)]);
    expect([refused, await page.locator('.match').count()]).toEqual([0, 0]);
  });

  it('begins with the village that a link names', async () => {
    const page = await stage.open();

    await page.goto(`${stage.at}/#desa=64.02.06.1011`);
    await page.reload();

    expect(await placeField(page).inputValue()).toBe(`${placeCalled('64.02.06.1011')?.name}, Tenggarong`);
    expect(await page.locator('#result').isVisible()).toBe(false);
  });

  it('says when there is no connection, and finds the name once there is, by keyboard', async () => {
    const page = await stage.open();
    await page.context().setOffline(true);
    await checkName(page, { ...place, name: stage.head.name });
    const failed = await answerTitle(page);

    await page.context().setOffline(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.match').getByText(stage.head.masked).waitFor();

    expect(failed).toBe('Tidak tersambung');
    expect(await answerTitle(page)).toBe('1 nama cocok');
  });

  it('says when the service is down, and finds the name once it is back', async () => {
    const page = await stage.open();
    await page.route('**/penerima/**', (route) => route.fulfill({ status: 502, body: 'Internal Server Error' }));
    await checkName(page, { ...place, name: stage.head.name });
    const failed = await answerTitle(page);

    await page.unroute('**/penerima/**');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.locator('.match').getByText(stage.head.masked).waitFor();

    expect(failed).toBe('Layanan sedang terganggu');
  });

  it('can be used by keyboard alone, and puts the reader at the answer', async () => {
    const page = await stage.open(desk);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('jah');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const taken = await placeField(page).inputValue();
    await page.keyboard.press('Tab');
    await page.keyboard.type(stage.head.name);
    await page.keyboard.press('Enter');
    await page.locator('.match').waitFor();

    expect(taken).toBe('Jahab, Tenggarong');
    expect(await matchesOf(page)).toMatchObject([{ name: stage.head.masked }]);
    expect(await focusedId(page)).toBe('result-title');
  });

  it('goes back to the village chosen last', async () => {
    const page = await stage.open();
    await checkName(page, { ...place, name: stage.head.name });
    await answerTitle(page);

    await page.reload();

    expect(await placeField(page).inputValue()).toBe('Jahab, Tenggarong');
    expect(await page.getByLabel('Nama kepala keluarga').inputValue()).toBe('');
  });

  it('breaks no rule of accessibility, faulty and answered, by day and in the dark', async () => {
    const page = await stage.open();
    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    const faulty = await violationsOf(stage.opened);
    await checkName(page, { ...place, name: stage.head.name });
    await answerTitle(page);
    const answered = await violationsOf(stage.opened);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violationsOf(stage.opened);

    expect({ faulty, answered, dark }).toEqual({ faulty: [], answered: [], dark: [] });
  });
});

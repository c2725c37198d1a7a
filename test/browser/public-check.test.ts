import { maskName } from '@puskesos/core/recipient/mask';
import { getPointer, type ListPointer, movePointer } from '@puskesos/core/recipient/recipient.store';
import { showcase } from '@puskesos/sample/sign-in-people';
import { describe, expect, it, vi } from 'vitest';
import { textOf, transferOf, violationsOf } from '../support/browser/browser.ts';
import { answerTitle, checkName, complaintsOn, focusedId, matchesOf, overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { desk, phone, usePublicPage } from '../support/browser/public-page.ts';
import { namesFound, namesIn, type Status } from '../support/register/recipients.ts';

const words: Record<Status, string> = { active: 'Sedang menerima', approved: 'Disetujui', suspended: 'Ditunda' };
const tooShort = 'Ketik nama lengkap, paling sedikit tiga huruf.';
const place = { district: 'Tenggarong', village: 'Jahab' };
const [JAHAB] = showcase;

describe.skipIf(withoutBrowser())('the public check', () => {
  const stage = usePublicPage(JAHAB);

  it.each([
    ['a phone', phone],
    ['a desk', desk],
  ])('shows on %s what a household receives, under a masked name', async (_screen, options) => {
    const page = await stage.open(options);

    await checkName(page, { ...place, name: stage.head.name });

    expect(await answerTitle(page)).toBe('1 nama cocok');
    expect(await matchesOf(page)).toEqual([
      {
        name: maskName(stage.head.name),
        aid: Object.fromEntries(Object.entries(stage.head.aid).map(([name, status]) => [name, words[status]])),
      },
    ]);
    expect(await page.locator('.dated').textContent()).toMatch(/^Data per \d+ \p{L}+ 20\d\d · \d+ keluarga penerima di Kelurahan Jahab$/u);
    expect(await page.locator('#result').evaluate((result) => result.getBoundingClientRect().top)).toBeLessThan(options.viewport.height);
    expect(await overflow(page)).toBe(0);
    expect(stage.opened.complaints).toEqual([]);
  });

  it('shows and sends nobody’s name in full', async () => {
    const names = await namesIn(stage.system, JAHAB);
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
    expect(new Set(stage.opened.addresses.map((address) => new URL(address).origin))).toEqual(new Set([stage.system.at]));
    expect(
      [...stage.opened.addresses, page.url()].filter((one) => one.includes(JAHAB) || new URL(one).search || one.includes(word)),
    ).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe(`{"puskesos.village":"${JAHAB}"}`);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('loads in less than 60 KB', async () => {
    await stage.open();

    expect(await transferOf(stage.opened)).toBeLessThan(60_000);
  });

  it('says what it means when no name fits, and what it does not mean', async () => {
    const page = await stage.open();

    await checkName(page, { ...place, name: 'Zxqvu Qzxwk' });

    expect(await answerTitle(page)).toBe('Tidak ada nama yang cocok');
    expect(await page.locator('#result').textContent()).toMatch(
      /Bukan berarti keluarga itu tidak berhak.*Puskesos di kantor Kelurahan Jahab/s,
    );
  });

  it('says of a village without a published list that there is none yet', async () => {
    const village = '64.02.06.1011';
    await takeListAway(village);
    const page = await stage.open();

    await checkName(page, { district: 'Tenggarong', village, name: stage.head.name });

    expect(await answerTitle(page)).toMatch(/^Daftar (Kelurahan|Desa) .+ belum terbit$/);
  });

  it('points at what is missing before it asks anything', async () => {
    const page = await stage.open();

    await page.getByRole('button', { name: 'Cek nama' }).click();
    const empty = { complaints: await complaintsOn(page), focus: await focusedId(page) };
    await checkName(page, { ...place, name: 'Bo' });
    const short = { complaints: await complaintsOn(page), focus: await focusedId(page) };
    await checkName(page, { ...place, name: 'A. Rahman' });
    const initial = await complaintsOn(page);

    expect(empty).toEqual({ complaints: ['Pilih kecamatan.', tooShort], focus: 'district' });
    expect(short).toEqual({ complaints: [tooShort], focus: 'name' });
    expect(initial).toEqual(['Ketik nama lengkap, mulai dari nama depan.']);
    expect(await page.getByLabel('Nama kepala keluarga').getAttribute('aria-invalid')).toBe('true');
    expect(stage.opened.addresses.filter((address) => address.includes('graphql'))).toEqual([]);
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

    await page.goto(`${stage.system.at}/#desa=64.02.06.1011`);
    await page.reload();

    expect(await page.getByLabel('Kelurahan / desa').inputValue()).toBe('64.02.06.1011');
  });

  it('says when there is no connection, and finds the name once there is, by keyboard', async () => {
    const page = await stage.open();
    await page.context().setOffline(true);
    await checkName(page, { ...place, name: stage.head.name });
    const failed = await answerTitle(page);

    await page.context().setOffline(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.match').getByText(maskName(stage.head.name)).waitFor();

    expect(failed).toBe('Tidak tersambung');
    expect(await answerTitle(page)).toBe('1 nama cocok');
  });

  it('says when the service is down, and finds the name once it is back', async () => {
    const page = await stage.open();
    await page.route('**/public/graphql', (route) => route.fulfill({ status: 502, body: 'Internal Server Error' }));
    await checkName(page, { ...place, name: stage.head.name });
    const failed = await answerTitle(page);

    await page.unroute('**/public/graphql');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.locator('.match').getByText(maskName(stage.head.name)).waitFor();

    expect(failed).toBe('Layanan sedang terganggu');
  });

  it('can be used by keyboard alone, and puts the reader at the answer', async () => {
    const page = await stage.open(desk);

    for (const typed of ['Tenggarong', 'Jahab', stage.head.name]) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(typed);
    }
    await page.keyboard.press('Enter');
    await page.locator('.match').waitFor();

    expect(await matchesOf(page)).toMatchObject([{ name: maskName(stage.head.name) }]);
    expect(await focusedId(page)).toBe('result-title');
  });

  it('goes back to the village chosen last', async () => {
    const page = await stage.open();
    await checkName(page, { ...place, name: stage.head.name });
    await answerTitle(page);

    await page.reload();

    expect(await page.getByLabel('Kelurahan / desa').inputValue()).toBe(JAHAB);
    expect(await page.getByLabel('Nama kepala keluarga').inputValue()).toBe('');
  });

  it('breaks no rule of accessibility, faulty and answered, by day and in the dark', async () => {
    const page = await stage.open();
    await page.getByRole('button', { name: 'Cek nama' }).click();
    const faulty = await violationsOf(stage.opened);
    await checkName(page, { ...place, name: stage.head.name });
    await answerTitle(page);
    const answered = await violationsOf(stage.opened);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violationsOf(stage.opened);

    expect({ faulty, answered, dark }).toEqual({ faulty: [], answered: [], dark: [] });
  });

  /** As if none was published yet; the other villages’ sample has to be there, and the first refresh done with the village. */
  async function takeListAway(village: string): Promise<void> {
    const { publicIndex } = stage.system.stores;
    const published = async () => {
      const pointer = await getPointer(publicIndex, village, true);
      return pointer?.manifest ? pointer : undefined;
    };
    const { rev } = (await vi.waitUntil(published, { timeout: 60_000, interval: 200 })) as ListPointer;
    expect(await movePointer(publicIndex, { village, rev: rev + 1 })).toBe(true);
  }
});

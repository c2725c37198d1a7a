import { recordFinding } from '@puskesos/core/aid/finding';
import { countMonths } from '@puskesos/core/indicator/counting';
import { putSideBySide } from '@puskesos/core/pocket/ranking';
import { publishFigures } from '@puskesos/core/published/publish';
import { villageOf, villagesOf } from '@puskesos/core/region';
import { publishedInFolder } from '@puskesos/core/shared/published';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { violationsOf } from '../support/browser/browser.ts';
import { overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { openPeta, savedBy, tile, told } from '../support/browser/peta-page.ts';
import { phone } from '../support/browser/public-page.ts';
import { signedInBy } from '../support/browser/signed-in.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { useStoppedClock } from '../support/clock.ts';
import { publishedSite } from '../support/machine/published-site.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer } from '../support/register/people.ts';
import { begunWith, withPrograms } from '../support/register/registered.ts';
import { run } from '../support/scenes/cycles.ts';

/** The page of figures for staff: what is too small for everybody is told to who may see whom it counts. */

const [large, other, small, another] = villagesOf('64.02.06').map(({ code }) => code) as [string, string, string, string];
/** How many live there, and of those that were visited how many are poor. */
const sizes: Readonly<Record<string, number>> = { [large]: 30, [other]: 24, [small]: 2, [another]: 6 };
const VIEW = '#tingkat=desa&ukuran=jumlah';

describe.skipIf(withoutBrowser())('the page of figures, for staff', () => {
  useStoppedClock('2026-10-20T03:00:00.000Z');
  const office = useOffice(withPrograms);
  const browser = useBrowser();

  beforeAll(async () => {
    const from = numbers(4_000);
    const families = Object.entries(sizes).flatMap(([village, households]) =>
      Array.from({ length: households }, (_, n) => family(from, { village, name: `Keluarga ${n}` })),
    );
    for (const { id } of await begunWith(office.core(), families)) {
      await recordFinding(office.core(), { household: id, finding: 'poor', date: '2026-10-20' });
    }
    vi.setSystemTime('2026-11-10T03:00:00.000Z');
    await countMonths(office.core(), '2026-10', run);
    await putSideBySide(office.core(), '2026-10');
  });

  async function site() {
    const served = await publishedSite({ office: office.handle });
    await office.stores.registry.batchWrite([], [{ pk: 'published', sk: 'figures' }]);
    await publishFigures({ ...office.core(), published: publishedInFolder(served.folder) });
    return served;
  }
  async function opened(person?: Person, options: object = phone) {
    const visit = await browser.visit(options);
    const token = person && (await office.token(person));
    if (token) await signedInBy(visit.page, token);
    await openPeta(visit.page, await site(), VIEW);
    return visit;
  }
  const bar = (page: Page) => page.locator('#office').textContent();

  it('asks nobody but for what is published where nobody signed in, and says where to', async () => {
    const { page, addresses } = await opened();

    expect(await told(page, small)).not.toMatch(/: 2\b/);
    expect(addresses.filter((address) => address.includes('graphql'))).toEqual([]);
    const link = page.locator('#office a');
    expect([await link.textContent(), await link.getAttribute('href')]).toEqual([
      'Petugas: masuk untuk angka lengkap',
      expect.stringMatching(/^\/masuk\/\?ke=\/peta\/#angka=verified_poor&tingkat=desa/),
    ]);
  });

  it('tells Dinsos each village’s own number, and marks all that is shown, printed or saved of it', async () => {
    const visit = await opened(dinsos);
    const { page } = visit;

    expect(await bar(page)).toMatch(/^BUKAN UNTUK UMUM: angka lengkap, juga yang kecil\.Masuk sebagai /);
    expect(await told(page, small)).toContain(`${villageOf(small).name}, Kecamatan Tenggarong: 2 dari 2`);
    expect(await told(page, large)).toContain('30 dari 30');
    const { name, content } = await savedBy(page, 'map', 'CSV');
    expect(name).toBe('puskesos-map-verified_poor-village-2026-10-bukan-untuk-umum.csv');
    expect(content.toString()).toContain(`${villageOf(small).name}`);
    expect({ wide: await overflow(page), broken: await violationsOf(visit), complaints: visit.complaints }).toEqual({
      wide: 0,
      broken: [],
      complaints: [],
    });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#office strong').isVisible()).toBe(true);
  });

  it('tells a camat those of their kecamatan, and an officer of single villages what everybody sees', async () => {
    const camat = await opened({ role: 'camat', district: '64.02.06' });
    expect(await told(camat.page, small)).toContain('2 dari 2');
    const elsewhere = await opened({ role: 'camat', district: '64.02.12' });
    expect(await told(elsewhere.page, small)).not.toContain('2 dari 2');
    const one = await opened(officer);
    expect(await told(one.page, small)).not.toContain('2 dari 2');
    expect(await bar(one.page)).toMatch(/^Angka terbuka: angka lengkap bulan ini tidak ada di wilayah tugas Anda\./);
  });

  it('goes back to what is published at once when they sign out, and where their time is over', async () => {
    const { page } = await opened(dinsos);
    await page.evaluate(() => sessionStorage.setItem('puskesos.session', '{"token":"a.b.c","ends":9e15}'));
    await page.locator('#indicator').selectOption('gap');
    await tile(page, small).waitFor();
    await expect.poll(() => bar(page)).not.toMatch(/BUKAN UNTUK UMUM/);
    expect(await told(page, small)).not.toContain('2 dari 2');
  });
});

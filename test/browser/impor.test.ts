import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { showcase } from '@puskesos/sample/sign-in-people';
import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/browser/browser.ts';
import { overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { chooseVillage, deed, dropFile, figures, shows, signInToImpor } from '../support/browser/impor-page.ts';
import { desk, phone } from '../support/browser/public-page.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { useSystem } from '../support/machine/use-system.ts';
import { bomb, residentsWithStray } from '../support/register/hostile.ts';
import { measured } from '../support/register/measured.ts';
import { numbers } from '../support/register/people.ts';
import { csv, residents, sheetOf } from '../support/register/workbooks.ts';

const DINSOS = 'Muhammad Arifin';
const [JAHAB = ''] = showcase;

describe.skipIf(withoutBrowser())('the page that takes files in', () => {
  const system = useSystem();
  const browser = useBrowser();

  it.each([
    ['a desk', desk, 8_000],
    ['a phone', phone, 8_500],
  ])('on %s: a file is dropped, looked through, taken in, told of and undone', async (screen, options, serial) => {
    const opened = await browser.visit(options);
    const { page } = opened;
    const rows = residents(12, numbers(serial));
    const before = (await system.householdsOf(JAHAB)).length;
    await signInToImpor(page, system.at, DINSOS);
    await chooseVillage(page, 'Tenggarong', 'Jahab');

    await dropFile(page, `penduduk ${screen}.csv`, csv(sheetOf([...rows, { ...rows[0], nik: '12' }])));
    await page.getByRole('button', { name: 'Periksa dahulu' }).click();
    await shows(page, 'Selesai');
    const seen = await figures(page);
    const none = (await system.householdsOf(JAHAB)).length;
    const brokenBefore = await violationsOf(opened);
    await deed(page, 'Masukkan').click();
    await deed(page, 'Batalkan impor').waitFor();
    const taken = (await system.householdsOf(JAHAB)).length;
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Unduh laporan' }).click()]);
    const report = await readFile(await saved.path(), 'utf8');
    const wide = await overflow(page);
    const broken = await violationsOf(opened);
    await page.getByLabel('Alasan membatalkan').fill('Berkas desa lain');
    await page.keyboard.press('Enter');
    await shows(page, 'Dibatalkan');

    expect(seen).toEqual({ Baris: '49', Baru: '48', Diperbarui: '0', Tetap: '0', Ditolak: '1', 'Perlu dilihat': '0' });
    expect([none, taken]).toEqual([before, before + 12]);
    expect(saved.suggestedFilename()).toMatch(/^laporan-\d{4}-\d\d-\d\d\.csv$/);
    expect(report).toContain('50,ditolak / refused,nik,12');
    expect(await page.locator('#shown').textContent()).toContain('Dibatalkan 12 dari 12 keluarga. Alasan: Berkas desa lain');
    expect((await system.householdsOf(JAHAB)).length).toBe(before);
    expect(wide).toBe(0);
    expect([brokenBefore, broken, await violationsOf(opened)]).toEqual([[], [], []]);
    expect(opened.complaints.filter((one) => !one.includes('401'))).toEqual([]);
    expect(new Set(opened.addresses.map((address) => new URL(address).origin))).toEqual(new Set([system.at]));
  });

  it('says what is amiss beside it, and asks before it takes a file of another region', async () => {
    const { page } = await browser.visit(desk);
    await signInToImpor(page, system.at, DINSOS);
    await page.getByRole('button', { name: 'Periksa dahulu' }).click();
    const missing = await page.locator('#file-error').textContent();
    const elsewhere = residents(3, numbers(8_900)).map((row) => ({ ...row, no_kk: String(row['no_kk']).replace('640206', '520605') }));
    await chooseVillage(page, 'Tenggarong', 'Jahab');

    await dropFile(page, 'lain.csv', csv(sheetOf(elsewhere)));
    await page.getByRole('button', { name: 'Periksa dahulu' }).click();
    await shows(page, 'Ditolak');
    const asked = await page.locator('#shown .field-error').textContent();
    await deed(page, 'Saya yakin').click();
    await shows(page, 'Selesai');

    expect(missing).toBe('Pilih berkasnya.');
    expect(asked).toMatch(/^3 dari 3 nomor KK dalam berkas ini berasal dari wilayah lain/);
    expect(await figures(page)).toMatchObject({ Baru: '12' });
  });

  it.each([
    ['400 MB in a small archive', () => bomb(), 'Ditolak'],
    ['a cell at the end of a sheet', () => residentsWithStray(3, numbers(9_200)), 'Selesai'],
  ])('%s takes the system that reads it under 2 s of CPU and 200 MB', async (_what, content, ending) => {
    const { page } = await browser.visit(desk);
    const file = join(await folderOfTest(), 'penduduk.xlsx');
    await writeFile(file, content());
    await signInToImpor(page, system.at, DINSOS);
    await chooseVillage(page, 'Tenggarong', 'Jahab');
    await page.locator('#file').setInputFiles(file);

    const { seconds, megabytes } = await measured(async () => {
      await page.getByRole('button', { name: 'Periksa dahulu' }).click();
      await shows(page, ending);
    });

    expect(await page.locator('#shown').textContent()).toMatch(
      ending === 'Ditolak' ? /terlalu besar/ : /Baru12.*Sel di kanan kolom ke-256/s,
    );
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(200);
  });
});

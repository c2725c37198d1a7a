import { enroll, move } from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../support/browser/browser.ts';
import { answerTitle, checkName, complaintsOn, focusedId, overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { phone } from '../support/browser/public-page.ts';
import { enlarged, usePublicSite } from '../support/browser/public-site.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';

/** Somebody looks at what their own household is told, on the page, and objects to it. */

const from = numbers();
const budi = family(from);
const head = { nik: budi.members[0]?.nik ?? '', birthDate: '1980-03-17' };

describe.skipIf(withoutBrowser())('one’s own household on the page', () => {
  const office = useOffice(withPrograms);
  const site = usePublicSite(office);
  beforeAll(async () => {
    const context = office.core();
    const { id } = await Household.register(context, budi);
    await enroll(context, { household: id, program: 'pkh', state: 'active', since: '2026-01-05', reason: 'uji' });
    await enroll(context, { household: id, program: 'sembako', state: 'active', since: '2026-01-05', reason: 'uji' });
    await move(context, { household: id, program: 'sembako', to: 'ended', ending: 'ineligible', since: '2026-09-01', reason: 'uji' });
    await markDirty(context, [VILLAGE]);
    await office.refresh();
  });

  async function look(page: Page, { nik, birthDate } = head): Promise<void> {
    const [year = '', month = '', day = ''] = birthDate.split('-');
    if (!(await page.getByLabel('NIK').isVisible())) await page.getByText('Cek keluarga sendiri').click();
    await page.getByLabel('NIK').fill(nik);
    await page.getByLabel('Tanggal', { exact: false }).last().fill(day);
    await page.getByLabel('Bulan').fill(month);
    await page.getByLabel('Tahun').fill(year);
    await page.getByRole('button', { name: 'Cek keluarga saya' }).click();
    await page.locator('#result-title').waitFor();
  }

  it('is told what goes on and what ended, why, what to do now, and where to ask', async () => {
    const { page, visit, asked } = await site.open();

    await look(page);

    const text = await page.locator('#result').innerText();
    expect(await answerTitle(page)).toBe('Keluarga Anda');
    expect(text).toMatch(/PKH|Keluarga Harapan/);
    expect(text).toMatch(/Sedang menerima/);
    expect(text).toMatch(/Penyaluran berikut\s+antara \d+ \w+ 20\d\d dan/);
    expect(text).toMatch(/Berakhir\s+Bantuan Anda selesai karena tidak lagi memenuhi syarat program/);
    expect(text).toMatch(/Belum ada desil/);
    expect(text).toMatch(/Puskesos di kantor kelurahan Jahab\s+Senin/);
    expect(asked.map(({ rawPath }) => rawPath)).toEqual(['/public/graphql', '/public/graphql']);
    expect([...visit.addresses, page.url()].filter((one) => one.includes(head.nik) || new URL(one).search)).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{}');
    expect(await focusedId(page)).toBe('result-title');
    expect(visit.complaints).toEqual([]);
  });

  it('looks the same where the date is another and where there is nobody, by as many requests', async () => {
    const seen = [];
    for (const who of [
      { ...head, birthDate: '1980-03-18' },
      { nik: from.nik('1971-05-05', 'male'), birthDate: '1971-05-05' },
    ]) {
      const { page, asked } = await site.open();
      await look(page, who);
      seen.push({ text: await page.locator('#result').innerText(), asked: asked.length });
    }

    expect(seen[0]).toEqual({ text: expect.stringMatching(/^Tidak ada data yang cocok\s+Tidak ada data yang cocok dengan NIK/), asked: 2 });
    expect(seen[1]).toEqual(seen[0]);
  });

  it.each([
    ['Keberatan: seharusnya tidak berhenti', { about: 'ENDED', program: 'sembako' }],
    ['Bantuan ini tidak sampai', { about: 'NOT_RECEIVED', program: 'pkh' }],
    ['Keberatan: keluarga saya belum menerima bantuan', { about: 'LEFT_OUT' }],
    ['Keberatan: desil keliru', { about: 'DECILE' }],
  ])('can be objected to: %s', async (summary, about) => {
    const { page, asked } = await site.open();
    await look(page);

    await page.getByText(summary).click();
    await page.getByLabel('Keterangan').fill('Kami tidak mengerti mengapa; mohon diperiksa.');
    await page.getByRole('button', { name: 'Kirim keberatan' }).click();
    const code = await page.locator('.code').innerText();
    await page.getByLabel('Kode', { exact: false }).last().fill(code);
    await page.getByRole('button', { name: 'Lihat jawaban' }).click();

    expect(code).toMatch(/^SG-/);
    const sent = JSON.parse(asked[2]?.body ?? '').variables.input;
    expect(sent).toMatchObject(about);
    expect(JSON.stringify(sent)).not.toContain(head.nik);
    await page.locator('#follow-answer h3').waitFor();
  });

  it('goes from the screen with the first change, and when somebody is done', async () => {
    const { page } = await site.open();
    await look(page);
    await page.getByLabel('Tahun').fill('1981');
    const changed = await page.locator('#result').isVisible();
    await look(page);
    await page.getByRole('button', { name: 'Selesai, hapus dari layar' }).click();

    expect(changed).toBe(false);
    expect(await page.locator('#result').isVisible()).toBe(false);
    expect(await page.getByLabel('NIK').inputValue()).toBe('');
  });

  it('points at what is wrong with a number or a date before it asks anything', async () => {
    const { page, asked } = await site.open();
    await page.getByText('Cek keluarga sendiri').click();

    await page.getByLabel('NIK').fill('640206');
    await page.getByRole('button', { name: 'Cek keluarga saya' }).click();

    expect(await complaintsOn(page)).toEqual(['NIK harus 16 angka.', 'Tulis tanggal lahir dengan angka, misalnya 17 3 1980.']);
    expect(await focusedId(page)).toBe('nik');
    expect(asked).toEqual([]);
  });

  it('is where a NIK belongs that was typed as a name', async () => {
    const { page, asked } = await site.open();

    await checkName(page, { place: 'jahab', name: head.nik });

    expect(await complaintsOn(page)).toEqual([expect.stringContaining('dicek di “Cek keluarga sendiri”')]);
    expect(await page.getByLabel('NIK').isVisible()).toBe(true);
    expect(asked).toEqual([]);
  });

  it('without a script says what it takes', async () => {
    const { page } = await site.open({ ...phone, javaScriptEnabled: false });

    await page.getByText('Cek keluarga sendiri').click();

    expect(await page.locator('#own noscript').innerText()).toContain('Ini memerlukan JavaScript');
    expect(await page.getByLabel('NIK').isDisabled()).toBe(true);
  });

  it.each([
    ['a phone', phone],
    ['text at twice its size', enlarged],
    ['the dark', { ...phone, colorScheme: 'dark' as const }],
  ])('on %s fits and breaks no rule of accessibility', async (_screen, options) => {
    const { page, visit } = await site.open(options);
    await look(page);
    await page.getByText('Keberatan: desil keliru').click();

    expect({ wide: await overflow(page), broken: await violationsOf(visit) }).toEqual({ wide: 0, broken: [] });
  });
});

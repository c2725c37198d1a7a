import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { questionCalled, questionsFor } from '../../packages/web/src/graphiql/desk/questions.ts';
import { transferOf, type Visit, violationsOf } from '../support/browser/browser.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { answerOf, openEditor, queryOf, questionAt, resultOf, run, savedQuery, signInAs } from '../support/browser/graphiql-page.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { useSystem } from '../support/machine/use-system.ts';

const DINSOS = 'Muhammad Arifin';
const MINISTRY = 'Bambang Prasetyo';
const OFFICER = 'Rina Wulandari';

/** Whoever fills in a form gets an answer, a table, a picture and a file: the desk, as the ministry and others use it. */

describe.skipIf(withoutBrowser())('the desk', () => {
  const system = useSystem();
  const browser = useBrowser();
  let opened: Visit;
  beforeEach(async () => {
    opened = await browser.visit({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  });

  /** Of the page itself: not of signing in, nor of answers. */
  const pageBytes = () =>
    transferOf({ ...opened, responses: opened.responses.filter((one) => /\/(assets|graphiql)\//.test(new URL(one.url()).pathname)) });

  const five = ['kantong-terbesar', 'miskin-tanpa-bantuan', 'penerima-program', 'pagu-terpakai', 'tanpa-petugas'];

  it('answers five questions of the ministry, from opening to CSV in four clicks at most', async () => {
    const { page, complaints } = opened;
    await signInAs(page, system.at, MINISTRY);
    const clicks: Record<string, number> = {};
    for (const name of five) {
      await page.goto(`${system.at}/graphiql/`);
      await page.evaluate(() => {
        Object.assign(window, { clicks: 0 });
        addEventListener('click', () => ((window as unknown as { clicks: number }).clicks += 1), true);
      });
      await questionAt(page, name).click();
      await answerOf(page).waitFor();
      const asked = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Unduh CSV' }).click();
      const csv = await readFile(await (await asked).path(), 'utf8');
      clicks[name] = await page.evaluate(() => (window as unknown as { clicks: number }).clicks);

      const [head, ...rows] = csv.replace('\uFEFF', '').trim().split('\r\n');
      const shown = await answerOf(page).locator('tbody tr').count();
      expect(rows.length, name).toBe(shown);
      expect(rows.length, name).toBeGreaterThan(0);
      expect(head).toContain(questionCalled(name)?.columns[0]?.title.id);
    }
    expect(clicks).toEqual(Object.fromEntries(five.map((name) => [name, 2])));
    expect(complaints).toEqual([]);
  });

  it('shows what the API counts: the gap of each kecamatan, added up from its villages', async () => {
    const { page } = opened;
    await signInAs(page, system.at, MINISTRY);
    await questionAt(page, 'miskin-tanpa-bantuan').click();
    await answerOf(page).waitFor();

    const shown = await answerOf(page).locator('tfoot td').nth(1).innerText();
    const counted = await page.evaluate(async () => {
      const { token } = JSON.parse(sessionStorage.getItem('puskesos.session') ?? '{}');
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ regency { figures { gap } } }' }),
      });
      return (await response.json()).data.regency.figures.gap as number;
    });
    expect(Number(shown.replaceAll('.', ''))).toBe(counted);
    expect(counted).toBeGreaterThan(0);
    await page.getByRole('img', { name: /tanpa bantuan/ }).waitFor();
  });

  it('lists only what a role may ask, grouped and searchable, in both languages', async () => {
    const { page } = opened;
    const other = await browser.visit({ viewport: { width: 1280, height: 800 } });
    const listed = (at = page) =>
      at.locator('[data-question]').evaluateAll((all) => all.map((one) => one.getAttribute('data-question') ?? ''));
    for (const [at, who, role] of [
      [page, MINISTRY, 'MINISTRY'],
      [other.page, OFFICER, 'OFFICER'],
    ] as const) {
      await signInAs(at, system.at, who);
      await at.locator('[data-question]').first().waitFor();
      const names = questionsFor({ role, districts: [] }).map(({ name }) => name);
      expect((await listed(at)).toSorted()).toEqual(names.toSorted());
    }
    await page.getByRole('searchbox', { name: 'Cari pertanyaan' }).fill('kantong terbesar');
    await expect.poll(() => listed()).toEqual(['kantong-terbesar']);
    await page.getByRole('searchbox').fill('zzz');
    await page.getByText('Tidak ada pertanyaan dengan kata itu.').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Where are the biggest pockets of poverty?' }).waitFor();
  });

  it('a link reopens it; one of another role, or of what is not there, is told in words', async () => {
    const { page } = opened;
    await signInAs(page, system.at, MINISTRY);
    await questionAt(page, 'desa-miskin').click();
    await page.getByRole('combobox', { name: 'Kecamatan' }).selectOption({ label: 'Anggana' });
    await answerOf(page).waitFor();
    const [link, told] = [page.url(), await answerOf(page).innerText()];
    await page.goto('about:blank');
    await page.goto(link);
    await answerOf(page).waitFor();
    expect(await answerOf(page).innerText()).toBe(told);

    const at = async (hash: string) => {
      await page.goto('about:blank');
      await page.goto(`${system.at}/graphiql/${hash}`);
    };
    await at('#tanya=desa-miskin&district=64.02.99');
    await page.getByRole('alert').getByText('tidak ada lagi').waitFor();
    await page.getByRole('combobox', { name: 'Kecamatan' }).selectOption({ label: 'Anggana' });
    await answerOf(page).waitFor();
    await at('#tanya=daftar-penerima&program=tidak-ada&place=64.02.06.1001');
    await page.getByRole('alert').getByText('tidak ada lagi').waitFor();
    await at('#tanya=pertanyaan-lain');
    await page.getByText('Pertanyaan dalam tautan ini tidak ada.').waitFor();
    await at('#tanya=peringkat-desa');
    await page.getByText('bukan untuk peran Anda').waitFor();
  });

  it('an ended sign-in in the middle is told, and nothing that was chosen is lost', async () => {
    const { page } = opened;
    await signInAs(page, system.at, MINISTRY);
    await questionAt(page, 'desa-miskin').click();
    await answerOf(page).waitFor();
    await page.evaluate(() => sessionStorage.setItem('puskesos.session', '{}'));
    await page.getByRole('combobox', { name: 'Kecamatan' }).selectOption({ label: 'Muara Kaman' });
    await page.getByText('Sesi Anda sudah berakhir.').waitFor();
    await page.getByRole('link', { name: 'Masuk dahulu' }).click();
    // The issuer knows them still.
    await page.getByRole('link', { name: 'Keluar / Sign out' }).waitFor();
    await answerOf(page).waitFor();
    expect(await page.getByRole('combobox', { name: 'Kecamatan' }).locator('option:checked').innerText()).toBe('Muara Kaman');
  });

  it('is read by anyone: no rule of accessibility broken at a desk, on a wide screen, on a tablet and on a phone', async () => {
    const { page } = opened;
    await signInAs(page, system.at, MINISTRY);
    for (const width of [1280, 1440, 820, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${system.at}/graphiql/#tanya=miskin-tanpa-bantuan`);
      await answerOf(page).waitFor();
      expect(await violationsOf(opened), String(width)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, String(width)).toBeLessThanOrEqual(0);
    }
    await page.goto(`${system.at}/graphiql/#tanya=dari-bulan-ke-bulan`);
    await page.locator('.question :is(table, .says)').first().waitFor();
    expect(await violationsOf(opened)).toEqual([]);
  });

  it('weighs little; the editor comes when it is asked for, with the GraphQL behind the question, and keeps eighty columns', async () => {
    const { page } = opened;
    await signInAs(page, system.at, MINISTRY);
    await questionAt(page, 'miskin-tanpa-bantuan').click();
    await answerOf(page).waitFor();
    const desk = await pageBytes();
    await page.getByRole('button', { name: 'Lihat GraphQL' }).click();
    await queryOf(page).getByText('villageFigures').first().waitFor();
    const both = await pageBytes();
    console.info(
      await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '.graphiql-sidebar, .graphiql-plugin, .graphiql-editors, .graphiql-response, .graphiql-query-editor, .graphiql-toolbar, .graphiql-editor',
          ),
        ]
          .map((one) => `${one.className} ${one.getBoundingClientRect().width}`)
          .join('\n'),
      ),
    );
    const columns = await page.evaluate(() => {
      const area = document.querySelector('.graphiql-query-editor .view-lines') as HTMLElement;
      const probe = document.createElement('span');
      probe.textContent = 'x'.repeat(100);
      Object.assign(probe.style, { position: 'absolute', whiteSpace: 'pre', font: getComputedStyle(area).font });
      area.append(probe);
      const one = probe.getBoundingClientRect().width / 100;
      probe.remove();
      const pane = area.closest('.lines-content')?.parentElement as HTMLElement;
      return Math.floor(pane.getBoundingClientRect().width / one);
    });
    console.info(`desk ${desk} bytes, with the editor ${both}; ${columns} columns at 1280`);
    expect(columns).toBeGreaterThanOrEqual(80);
    expect(desk).toBeLessThan(200_000);
    expect(both).toBeLessThan(1_400_000);
    await run(page);
    await resultOf(page).getByText('"villageFigures"').first().waitFor();
  });

  it('asks before it changes anything', async () => {
    const { page, responses } = opened;
    // Wide enough that no word of an answer is broken.
    await page.setViewportSize({ width: 1920, height: 1000 });
    await signInAs(page, system.at, DINSOS);
    await openEditor(page);
    await savedQuery(page, '153-recount-indicators').click();
    await queryOf(page).getByText('recountIndicators').first().waitFor();
    const sent = () => responses.filter((one) => one.request().postData()?.includes('mutation')).length;
    const before = sent();
    await run(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Batal / Cancel' }).click();
    await resultOf(page).getByText('tidak ada yang berubah').first().waitFor();
    expect(sent()).toBe(before);
    await run(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Ubah / Change' }).click();
    await resultOf(page).getByText('RecountIndicatorsPayload').first().waitFor();
  });

  it('shows who only reads no change among the saved queries', async () => {
    const { page } = opened;
    await signInAs(page, system.at, MINISTRY);
    await openEditor(page);
    await savedQuery(page, '01-village-page').waitFor();
    // What another rule would reach is worked out, and changes nobody's record.
    const changes = page.locator('[data-query]', { has: page.locator('em') });
    expect(await changes.evaluateAll((all) => all.map((one) => one.getAttribute('data-query')))).toEqual(['15-simulate']);
  });
});

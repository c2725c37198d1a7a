import * as Inbox from '@puskesos/core/inbox/desk';
import { maskName } from '@puskesos/core/recipient/mask';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { showcase } from '@puskesos/sample/sign-in-people';
import { describe, expect, it, vi } from 'vitest';
import { violationsOf } from '../support/browser/browser.ts';
import { answerTitle, checkName, overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { usePublicPage } from '../support/browser/public-page.ts';
import { globalId } from '../support/office/input.ts';

/** An objection from the page to its answer, on the whole system: sent on a phone, taken in, answered by an officer, read by its code. */

const [JAHAB] = showcase;
const place = { place: 'Jahab' };

describe.skipIf(withoutBrowser())('an objection', () => {
  const stage = usePublicPage(JAHAB);

  const ofVillage = async () => {
    const { rows } = await Inbox.objectionsInPlace(contextFor(stage.system.stores, systemActor('test')), {
      place: JAHAB,
      page: { first: 50 },
    });
    return rows.map(({ value }) => value);
  };

  it('is raised on a phone, taken in, answered in the office, and its answer read by the code', async () => {
    const page = await stage.open();
    await checkName(page, { ...place, name: stage.head.name });
    await answerTitle(page);
    const note = 'Sudah pindah ke Samarinda, rumahnya kosong.';

    await page.getByText('Sampaikan sanggahan', { exact: true }).click();
    await page.getByRole('button', { name: 'Kirim sanggahan' }).click();
    const complaints = await page.locator('.letter .field-error:visible').allInnerTexts();
    await page.getByLabel('Alasan').selectOption('Sudah pindah');
    await page.getByLabel('Keterangan').fill(note);
    await page.getByRole('button', { name: 'Kirim sanggahan' }).click();
    const code = (await page.locator('.code').textContent()) ?? '';
    const wide = await overflow(page);
    const violations = await violationsOf(stage.opened);

    // The work function runs by itself; the schedule is not waited for.
    await stage.system.refresh();
    const objection = await vi.waitUntil(async () => (await ofVillage()).find((one) => one.note === note), {
      timeout: 120_000,
      interval: 250,
    });
    const answered = await fetch(`${stage.system.at}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await stage.system.tokenFor('rina-wulandari')}` },
      body: JSON.stringify({
        query:
          'mutation ($input: AnswerObjectionInput!) { answerObjection(input: $input) { ... on AnswerObjectionPayload { objection { state } } ... on Error { code } } }',
        variables: {
          input: {
            objection: globalId('Objection', objection?.id ?? ''),
            outcome: 'UPHELD',
            answer: 'Benar, keluarga ini sudah pindah; bantuannya dihentikan.',
            // She may have been the one who visited them.
            standIn: 'petugas lain sedang di lapangan',
          },
        },
      }),
    });
    await page.getByRole('textbox', { name: 'Kode', exact: true }).fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Lihat jawaban' }).click();
    await page.getByText('Sanggahan diterima').waitFor();

    expect(complaints).toEqual(['Pilih salah satu.', 'Tulis paling sedikit 10 huruf.']);
    expect(code).toMatch(/^SG-/);
    expect(wide).toBe(0);
    expect(violations).toEqual([]);
    expect(objection).toMatchObject({ reason: 'moved', maskedName: maskName(stage.head.name) });
    expect(await answered.json()).toMatchObject({ data: { answerObjection: { objection: { state: 'UPHELD' } } } });
    const text = (await page.locator('.follow').innerText()) ?? '';
    expect(text).toContain(`Sanggahan tentang ${maskName(stage.head.name)}, Jahab`);
    expect(text).toContain('Benar, keluarga ini sudah pindah; bantuannya dihentikan.');
    expect(text).not.toContain(stage.head.name);
    expect(stage.opened.complaints).toEqual([]);
    expect(stage.opened.addresses.filter((address) => address.includes(code) || new URL(address).search)).toEqual([]);
  });

  it('with a number in it is refused in the page’s own words, and can be sent mended', async () => {
    const page = await stage.open();
    await checkName(page, { ...place, name: stage.head.name });
    await page.getByText('Sampaikan sanggahan', { exact: true }).click();
    await page.getByLabel('Alasan').selectOption('Penerima ganda');
    await page.getByLabel('Keterangan').fill('NIK 6402060101010001 dipakai dua kali');
    await page.getByRole('button', { name: 'Kirim sanggahan' }).click();
    await page.getByText('Jangan menulis NIK atau nomor KK di sini').waitFor();

    await page.getByLabel('Keterangan').fill('Kartu yang sama dipakai dua kali.');
    await page.getByRole('button', { name: 'Kirim sanggahan' }).click();

    expect(await page.locator('.code').textContent()).toMatch(/^SG-/);
  });

  it('a family can be named where no name was found, and a code that opens nothing says so', async () => {
    const page = await stage.open();
    await checkName(page, { ...place, name: 'Zxqvu Qzxwk' });
    await page.getByText('Usulkan keluarga yang perlu dibantu').click();
    await page.getByLabel('RT').fill('003');
    await page.getByLabel('Petunjuk rumah').fill('rumah papan di samping langgar');
    await page.getByLabel('Mengapa perlu dibantu').fill('Kepala keluarganya sakit dan tidak bekerja.');
    await page.getByRole('button', { name: 'Kirim usul' }).click();
    const code = await page.locator('.code').textContent();
    await page.getByRole('textbox', { name: 'Kode', exact: true }).fill('SG-0000-0000-0000');
    await page.getByRole('button', { name: 'Lihat jawaban' }).click();

    expect(code).toMatch(/^US-/);
    await page.getByText('Tidak ada kiriman dengan kode ini').waitFor();
    expect(await overflow(page)).toBe(0);
  });

  it('the village’s deliberation is shown beside the answer, masked, and as no list of recipients', async () => {
    const page = await stage.open();
    await vi.waitUntil(
      async () => {
        await stage.system.refresh();
        await checkName(page, { ...place, name: stage.head.name });
        await answerTitle(page);
        return (await page.locator('.decided').count()) > 0;
      },
      { timeout: 120_000, interval: 500 },
    );

    await page.locator('.decided summary').click();
    const text = (await page.locator('.decided').innerText()) ?? '';
    expect(text).toMatch(/Hasil musyawarah .+: \d+ keluarga disepakati diusulkan/);
    expect(text).toContain('belum tentu menerima');
    expect(text).toMatch(/\p{Lu}\*\*/u);
    expect(await overflow(page)).toBe(0);
  });
});

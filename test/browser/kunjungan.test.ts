import { homeCodeOf } from '@puskesos/core/household/home-code';
import { publish } from '@puskesos/core/setup/questionnaire-plan';
import { systemActor } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { contextFor } from '@puskesos/core/shared/context';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { withoutBrowser } from '../support/browser/chromium.ts';
import {
  answerOf,
  answerSome,
  choose,
  choosePassphrase,
  codesOf,
  fetchAgain,
  filesHolding,
  finish,
  homeAt,
  isAsked,
  killed,
  kindsOn,
  letDaysPass,
  openHome,
  type Phone,
  phoneIn,
  pictureOf,
  runAhead,
  saved,
  send,
  shows,
  storageOf,
  takeAlong,
  unlock,
  violationsOn,
  visitsOn,
} from '../support/browser/visits-page.ts';
import { newFolder } from '../support/machine/folder.ts';
import { useSystem } from '../support/machine/use-system.ts';
import { globalId } from '../support/office/input.ts';
import { savedOperation, savedOperations } from '../support/office/operations.ts';

/** A day in the field, on a cheap phone without a signal, and what becomes of it. */

const [RINA, AGUS] = ['Rina Wulandari', 'Agus Setiawan'];
const visitText = `query V($id: ID!) { node(id: $id) { ... on HomeVisit { outcome finding note clockAhead latitude longitude photos { reference sha256 }
  household { code } questionnaireVersion skipped startedAt answers { item value } } } }`;
const NOTE = 'Atap dapur bocor sejak hujan kemarin';

describe.skipIf(withoutBrowser())('the page for visits', () => {
  const system = useSystem();
  const phones: Phone[] = [];
  const phone = async (folder: string, before?: (one: Phone) => Promise<unknown>): Promise<Phone> => {
    const one = await phoneIn(folder);
    phones.push(one);
    await before?.(one);
    return one;
  };
  const folders: Record<string, string> = {};
  const folderOf = async (name: string) => (folders[name] ??= await newFolder());
  afterAll(() => Promise.all(phones.map(({ context }) => context.close().catch(() => undefined))));

  const asked = <T>(sub: string, query: string, variables: object) => answerOf<T>(system, sub, { query, variables });

  let [heads, codes] = [[], []] as [string[], string[]];

  it('loads in less than 250 kB, with what it keeps for later', async () => {
    const { context, page } = await phone(await folderOf('rina'));
    const sizes: Promise<number>[] = [];
    context.on('requestfinished', (request) => {
      if (/\/(assets|kunjungan)\/|emblem/.test(request.url()))
        sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });

    await takeAlong(page, system.at, RINA);
    await page.getByText('siap dipakai tanpa sinyal').first().waitFor();

    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(250_000);
    expect(bytes).toBeGreaterThan(20_000);
  });

  it('serves a day of ten homes without a signal, through reloads and a browser that was killed', async () => {
    const one = phones[0] as Phone;
    const { page, context } = one;
    await choosePassphrase(page);
    const ten = page.locator('[data-home]');
    heads = (await ten.locator('strong').allTextContents()).map((text) => text.replace(/^\d+\. /, '')).slice(0, 10);
    const ofHomes = await codesOf(ten);
    const broken = [await violationsOn(one)];
    await context.setOffline(true);
    await page.reload();
    await ten.first().waitFor();
    await page.locator('#bar').getByText('Tanpa sinyal', { exact: true }).waitFor();

    await openHome(page, 1);
    broken.push(await violationsOn(one));
    await answerSome(page, 3);
    await page.locator('#photo').setInputFiles(await pictureOf(page));
    await page.locator('.photos img').waitFor();
    await page.getByRole('button', { name: 'Ambil titik lokasi' }).click();
    await page.getByText('0.2731').waitFor();
    await page.locator('#note-text').fill(NOTE);
    await finish(page);
    for (const [n, outcome] of [
      [2, 'NO_CONTACT'],
      [3, 'REFUSED'],
      [4, 'MOVED'],
    ] as const) {
      await openHome(page, n);
      await choose(page, 'outcome', outcome);
      await finish(page);
    }
    await openHome(page, 5);
    await answerSome(page, 2);
    await page.reload();
    await page.locator('#visit').waitFor();
    const afterReload = await page.locator('#questions input:checked').count();
    await finish(page);
    await openHome(page, 6);
    await answerSome(page, 2);
    await killed(one, await folderOf('rina'));

    const again = await phone(await folderOf('rina'), ({ context: next }) => next.setOffline(true));
    await again.page.goto(`${system.at}/kunjungan/`);
    await again.page.getByLabel('Kata sandi lapangan').waitFor();
    broken.push(await violationsOn(again));
    const kept = await storageOf(again.page);
    await unlock(again.page, 'perahu merah');
    await shows(again.page.locator('#wrong'), 'Kata sandi salah. Tinggal 9 kali.');
    await unlock(again.page);
    await homeAt(again.page, 6).click();
    await again.page.locator('#visit').waitFor();
    const afterKill = await again.page.locator('#questions input:checked').count();
    await finish(again.page);
    for (const n of [7, 8, 9, 10]) {
      await openHome(again.page, n);
      await answerSome(again.page, 2);
      await finish(again.page);
    }

    expect(await again.page.locator('.progress-line').innerText()).toMatch(/^10 dari \d+ rumah/);
    expect([afterReload, afterKill]).toEqual([2, 2]);
    expect(broken).toEqual([[], [], []]);
    // Neither people nor what they said, nor which homes: not in what a script reads, nor in any file of the browser's.
    const telling = [...heads, NOTE, 'RT 0', 'Jl. ', ...ofHomes, ...(await system.householdsOf('64.02.06.1001')).map(({ id }) => id)];
    expect(kept).toContain('puskesos-kunjungan.records');
    expect(telling.filter((text) => kept.includes(text))).toEqual([]);
    // The one that saved operations have as their example is no trace of anybody.
    const examples = savedOperations.map(({ text }) => text).join();
    const ids = (await system.householdsOf('64.02.06.1001'))
      .map(({ id }) => globalId('Household', id))
      .filter((id) => !examples.includes(id));
    expect(await filesHolding(await folderOf('rina'), [...heads, NOTE, ...ids])).toEqual([]);
    expect([...one.complaints, ...again.complaints].filter((text) => !/ERR_INTERNET_DISCONNECTED|401/.test(text))).toEqual([]);
  }, 120_000);

  it('sends them once there is a signal, and keeps no more than receipts', async () => {
    const { page, context } = phones.at(-1) as Phone;
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await page.locator('#problem').getByText('Masuk lagi untuk mengirim').waitFor();
    await page.locator('#problem').getByRole('link', { name: 'Masuk dahulu' }).click();
    const taken = page.locator('#progress').getByText('10 diterima, 0 ditolak.');
    // The issuer may know her still.
    const chosen = page.getByRole('button', { name: RINA }).click();
    await Promise.race([chosen.catch(() => undefined), taken.waitFor()]);
    await taken.waitFor();
    const receipts = await page.locator('.receipts').innerText();
    codes = await visitsOn(page);

    const visits = await Promise.all(
      codes.map((code) =>
        asked<{ node: object }>('rina-wulandari', visitText, { id: globalId('HomeVisit', code) }).then(({ node }) => node),
      ),
    );
    expect(visits[0]).toMatchObject({
      outcome: 'ANSWERED',
      note: NOTE,
      latitude: 0.2731,
      longitude: 115.9893,
      clockAhead: false,
      photos: [{ reference: expect.stringMatching(/^hp-/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(visits.map((visit) => (visit as { outcome: string }).outcome)).toEqual([
      'ANSWERED',
      'NO_CONTACT',
      'REFUSED',
      'MOVED',
      ...Array<string>(6).fill('ANSWERED'),
    ]);
    expect(await page.locator('#bar').innerText()).toContain('semua terkirim');
    expect(heads.filter((name) => receipts.includes(name))).toEqual([]);
  });

  it('tells two officers at one home what they saw differently, and what the office made of it', async () => {
    const rina = phones.at(-1) as Phone;
    const agus = await phone(await folderOf('agus'));
    await takeAlong(agus.page, system.at, AGUS);
    const [ofRina, ofAgus] = await Promise.all([rina, agus].map(({ page }) => codesOf(page.locator('[data-home]:has(.unbegun)'))));
    const code = ofRina?.find((one) => ofAgus?.includes(one)) ?? '';
    const fill = async ({ page }: Phone, value: string) => {
      await page.locator('[data-home]', { hasText: code }).click();
      await page.locator('#visit').waitFor();
      await choose(page, 'outcome', 'ANSWERED');
      await choose(page, 'toilet', value);
      await saved(page);
      await finish(page);
      await send(page);
    };
    await fill(rina, 'own');
    await fill(agus, 'public');
    await fetchAgain(rina.page);
    const receipt = rina.page.locator('.receipts li', { hasText: code });
    await shows(receipt, 'Menunggu keputusan kantor: ');
    await rina.page.locator('[data-home]', { hasText: code }).click();
    const doubt = await rina.page.locator('#view').innerText();
    await rina.page.getByRole('button', { name: 'Kembali ke daftar' }).click();

    const { householdByCode } = await asked<{ householdByCode: { id: string } }>('dinsos-kukar', savedOperation('202-find-by-code').text, {
      code,
    });
    const input = { household: householdByCode.id, item: 'toilet', value: 'public', reason: 'Dilihat bersama di rumah' };
    await asked('dinsos-kukar', savedOperation('81-settle-conflict').text, { input });
    await fetchAgain(rina.page);

    await shows(receipt, 'Sudah diputuskan kantor: Fasilitas BAB');
    expect(doubt).toMatch(/Dua petugas mencatat jawaban berbeda: Fasilitas BAB — (Umum \/ Sendiri|Sendiri \/ Umum)/);
    // For the test after the next: a browser remembers for half a minute how much room there was.
    await agus.page.locator('[data-home]:has(.unbegun)').first().click();
    await answerSome(agus.page, 2);
    await agus.session.send('Storage.overrideQuotaForOrigin', { origin: system.at, quotaSize: 1 });
  }, 180_000);

  it('prints a form for each home, and makes the same of one that is typed in as of one filled in here', async () => {
    const rina = phones[1] as Phone;
    const { page } = rina;
    const before = await visitsOn(page);
    const homes = await page.locator('[data-home]').count();
    await page.getByRole('link', { name: 'Formulir kertas' }).click();
    const papers = await page.locator('.paper').count();
    const broken = [await violationsOn(rina)];
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0;
    await page.getByRole('button', { name: 'Lembar kosong' }).click();
    const visit = (await page.locator('.paper code').first().innerText()) ?? '';
    const numberOf = async (code: string, value: string) => {
      const { questions } = (await Questionnaire.list(contextFor(system.stores, { ...systemActor('test'), role: 'dinsos' }), {})).at(
        -1,
      ) as Questionnaire.QuestionnaireNow;
      return String((questions.find((one) => one.code === code)?.choices.findIndex((one) => one.code === value) ?? -1) + 1);
    };
    const typed = { toilet: await numberOf('toilet', 'shared'), floor: await numberOf('floor', 'earth') };
    await page.getByRole('button', { name: 'Kembali ke daftar' }).click();

    await page.locator('[data-home]:has(.unbegun)').first().click();
    await page.locator('#visit').waitFor();
    await choose(page, 'outcome', 'ANSWERED');
    await choose(page, 'toilet', 'shared');
    await choose(page, 'floor', 'earth');
    await page.locator('#q-floor_area').fill('36,5');
    await page.locator('#finding').selectOption('POOR');
    await saved(page);
    await finish(page);

    // One that is on no list of the day: its code is all that the paper has of it.
    const onList = await page.locator('#view').innerText();
    const [far = ''] = (await system.householdsOf('64.02.06.1001'))
      .map(({ id }) => homeCodeOf(id))
      .filter((code) => !onList?.includes(code));
    await page.getByRole('link', { name: 'Ketik dari kertas' }).click();
    broken.push(await violationsOn(rina));
    await page.getByLabel('Kode kunjungan').fill(`${visit.slice(0, -1)}${visit.endsWith('2') ? '3' : '2'}`);
    await page.getByLabel('Kode rumah').fill(far.toLowerCase().replace('-', ' '));
    await page.getByLabel('Tanggal').fill(dayOf(new Date(Date.now() - 86_400_000).toISOString()));
    await page.getByLabel('Jam').fill('08:15');
    await page.getByRole('button', { name: 'Mulai mengetik' }).click();
    await page.locator('#problem').getByText('Kode kunjungan salah tulis').waitFor();
    await page.getByLabel('Kode kunjungan').fill(visit.toLowerCase().replaceAll('-', ''));
    await page.getByRole('button', { name: 'Mulai mengetik' }).click();
    await page.locator('#visit').waitFor();
    await choose(page, 'outcome', 'ANSWERED');
    await page.locator('#q-toilet').fill('9');
    await page.getByText('Tidak ada pilihan bernomor itu.').waitFor();
    for (const [code, number] of Object.entries(typed)) await page.locator(`#q-${code}`).fill(number);
    await page.locator('#q-floor_area').fill('36,5');
    await page.locator('#finding').selectOption('POOR');
    await saved(page);
    broken.push(await violationsOn(rina));
    await finish(page);
    await send(page);
    const [here = ''] = (await visitsOn(page)).filter((code) => code !== visit && !before.includes(code));
    const told = (code: string) => asked<{ node: object }>('rina-wulandari', visitText, { id: globalId('HomeVisit', code) });
    const [{ node: onPaper }, { node: onPage }] = [await told(visit), await told(here)];

    expect([papers, homes > 0]).toEqual([homes, true]);
    expect(Math.ceil(pages / papers)).toBeLessThanOrEqual(2);
    expect(broken).toEqual([[], [], []]);
    expect(onPaper).toMatchObject({ household: { code: far }, startedAt: expect.stringContaining('T00:15:00') });
    expect({ ...onPaper, household: null, startedAt: null }).toEqual({ ...onPage, household: null, startedAt: null });
  }, 90_000);

  it('says that the phone is full, and loses nothing of what was saved', async () => {
    const { page, session } = phones[phones.length - 1] as Phone;
    const full = page.locator('#problem').getByText('Penyimpanan HP penuh');
    for (let tries = 0; !(await full.isVisible()); tries += 1) {
      await choose(page, 'outcome', tries % 2 === 0 ? 'REFUSED' : 'ANSWERED');
      await page.waitForTimeout(500);
    }
    const told = await page.locator('.saved').innerText();
    await session.send('Storage.overrideQuotaForOrigin', { origin: system.at });
    await page.reload();
    await page.locator('#visit').waitFor();

    expect(told).toBe('');
    expect(await page.locator('#questions input:checked').count()).toBe(2);
  });

  it('goes on with a form under its version, and asks by the new one in homes that were not begun', async () => {
    const { page, context } = phones[phones.length - 1] as Phone;
    await runAhead(context, 2 * 3_600_000);
    await page.reload();
    await page.locator('#visit').waitFor();
    await choose(page, 'outcome', 'ANSWERED');
    await choose(page, 'toilet', 'own');
    await saved(page);
    const before = await page.locator('#visit').innerText();
    const core = contextFor(system.stores, { ...systemActor('test'), role: 'dinsos' });
    const now = (await Questionnaire.list(core, {})).at(-1);
    const {
      number: _number,
      state: _state,
      publishedAt: _at,
      version: _version,
      updatedAt: _changed,
      weighed: _w,
      carriedOver: _c,
      ...form
    } = now as Questionnaire.QuestionnaireNow;
    const added = { ...(form.questions[0] as Questionnaire.Question), code: 'fence', text: { id: 'Punya pagar', en: 'Has a fence' } };
    const run = { signal: new AbortController().signal, onProgress: () => undefined };
    await publish(
      core,
      { ...form, from: dayOf(core.now()), questions: [...form.questions, added], carry: [] },
      { seenThrough: ({ kind, version }) => Questionnaire.runMigration(core, `${kind}.${version}`, run) },
    );
    await page.getByRole('button', { name: 'Kembali ke daftar' }).click();
    await fetchAgain(page);
    const told = await page.locator('#bar').innerText();
    const begun = page.locator('[data-home]:has(.begun)');
    await begun.click();
    await page.locator('#visit').waitFor();
    const after = await page.locator('#visit').innerText();
    const askedThere = await page.locator('[data-question="fence"]').count();
    await finish(page);
    await page.locator('[data-home]:has(.unbegun)').first().click();
    await choose(page, 'outcome', 'ANSWERED');
    const askedAnew = await isAsked(page, 'fence');
    await page.getByRole('button', { name: 'Kembali ke daftar' }).click();
    await send(page);

    expect([before, after].map((text) => /versi (\d+)/.exec(text ?? '')?.[1])).toEqual(['3', '3']);
    expect([askedThere, askedAnew]).toEqual([0, true]);
    expect(told).toContain('Jam HP ini maju 120 menit');
    expect(await page.locator('.receipts').innerText()).toContain('jam HP maju');
  }, 180_000);

  it('signs out with the keys: what was not sent opens to the same person alone', async () => {
    const { page } = phones[phones.length - 1] as Phone;
    await page.locator('[data-home]:has(.begun)').first().waitFor();
    const forms = page.locator('#bar').getByText('1 formulir belum terkirim');
    await forms.waitFor();
    await page.locator('#sign-out').click();
    await page.getByText('Belum masuk.').waitFor();
    const left = await page.evaluate(async () => [
      JSON.stringify({ ...sessionStorage }),
      (await indexedDB.databases()).map(({ name }) => name),
    ]);
    await takeAlong(page, system.at, RINA);
    const others = await page.locator('#bar').innerText();
    await page.locator('#sign-out').click();
    await page.getByText('Belum masuk.').waitFor();
    await takeAlong(page, system.at, AGUS);
    await forms.waitFor();

    expect(left).toEqual(['{}', ['puskesos-kunjungan']]);
    expect(others).toContain('1 formulir orang lain ada di HP ini');
    expect(others).toContain('semua terkirim');
  }, 180_000);

  it('deletes what has lain there for its days, by the office’s clock where that is something filled in', async () => {
    const { page, context } = phones[phones.length - 1] as Phone;
    await letDaysPass(page);
    await context.setOffline(true);
    await page.reload();
    await page.locator('#bar').getByText('Tanpa sinyal', { exact: true }).waitFor();
    await vi.waitFor(async () => expect(await kindsOn(page)).toEqual(['form', 'sheet']), { timeout: 30_000 });
    await context.setOffline(false);
    await page.reload();
    await vi.waitFor(async () => expect(await kindsOn(page)).not.toContain('form'), { timeout: 30_000 });
  }, 90_000);
});

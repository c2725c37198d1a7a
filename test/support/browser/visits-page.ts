import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Locator, type Page } from 'playwright-core';
import { vi } from 'vitest';
import type { System } from '../machine/system.ts';
import { flags, violationsOf } from './browser.ts';
import { findChromium, missingChromium } from './chromium.ts';

/** What an officer does on the page for home visits, on a cheap phone of their own. */

const PASSPHRASE = 'perahu hijau di mahakam';
/** So many times slower than this machine. */
const SLOWER = 4;
const small = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
  readonly complaints: readonly string[];
}

/** A phone whose storage lies in that folder, and outlives the browser. */
export async function phoneIn(folder: string): Promise<Phone> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missingChromium);
  const options = { ...small, executablePath, args: [...flags], locale: 'id-ID', timezoneId: 'Asia/Makassar' };
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    permissions: ['geolocation'],
    geolocation: { latitude: 0.2731, longitude: 115.9893 },
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { context, page, session, complaints };
}

/** Signs in and waits for the day. */
export async function takeAlong(page: Page, at: string, name: string): Promise<void> {
  await page.goto(`${at}/kunjungan/`);
  await page.getByRole('link', { name: 'Masuk dahulu' }).click();
  await page.getByRole('button', { name }).click();
  await page.waitForURL('**/kunjungan/');
  await page.locator('[data-home]').first().waitFor();
}

/** Anew, as whoever is signed in. */
export async function fetchAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ambil pekerjaan hari ini' }).click();
  await page.locator('#progress:empty').waitFor({ state: 'attached' });
}

export async function choosePassphrase(page: Page, words = PASSPHRASE): Promise<void> {
  await page.locator('#passphrase-card summary').click();
  await page.getByLabel('Kata sandi lapangan').fill(words);
  await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await page.getByText('Kata sandi lapangan tersimpan.').waitFor();
}

export const homeAt = (page: Page, n: number) => page.locator(`[data-home="${n}"]`);

/** The codes of those homes of the list, in its order. */
export const codesOf = async (homes: Locator): Promise<string[]> =>
  (await homes.allInnerTexts()).map((text) => /\b\w{4}-\w{4}\b/.exec(text)?.[0] ?? '');

/** The codes of the visits that the office has taken, by the number of their home. */
export const visitsOn = async (page: Page): Promise<string[]> =>
  (await page.locator('.receipts li').allInnerTexts()).map((text) => /\w{4}-\w{4}-\w{4}/.exec(text)?.[0] ?? '');

export async function openHome(page: Page, n: number): Promise<void> {
  await homeAt(page, n).click();
  await page.locator('#visit').waitFor();
}

const area = (page: Page, code: string) => page.locator(`[data-question="${code}"]`);

/** Chooses the answer with that code. */
export async function choose(page: Page, code: string, value: string): Promise<void> {
  const select = area(page, code).locator('select');
  if ((await select.count()) > 0) await select.selectOption(value);
  else await area(page, code).locator(`input[value="${value}"]`).check();
}

export const isAsked = (page: Page, code: string): Promise<boolean> => area(page, code).isVisible();

/** Answers so many of the questions that are asked, each by the first that it offers. */
export async function answerSome(page: Page, most: number): Promise<void> {
  await choose(page, 'outcome', 'ANSWERED');
  for (let done = 0; done < most; done += 1) {
    const open = page.locator('#questions fieldset.question:visible:not(:has(:checked))').first();
    await open.locator('input').first().check();
  }
  await saved(page);
}

/** Waits until that place shows it, in the language that the page is in: what stands there in the other is no part of it. */
export async function shows(at: Locator, said: string | RegExp): Promise<void> {
  const isThere = (text: string) => (typeof said === 'string' ? text.includes(said) : said.test(text));
  await vi.waitFor(
    async () => {
      const text = (await at.innerText()).replaceAll(/\s+/g, ' ');
      if (!isThere(text)) throw new Error(`not ${said}: ${text}`);
    },
    { timeout: 60_000, interval: 100 },
  );
}

export const saved = (page: Page): Promise<void> => page.locator('.saved').getByText('Tersimpan').waitFor();

export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Selesai', exact: true }).click();
  await page.locator('#visit').waitFor({ state: 'detached' });
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  await page.locator('#progress').getByText('diterima').waitFor();
}

/** All that this browser keeps of the page, as one text: its databases, what outlives a tab and what does not, and what a worker kept. */
export const storageOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const told: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
    const textOf = (value: unknown): string =>
      JSON.stringify(value, (_key, one: unknown) => {
        if (one instanceof ArrayBuffer) return new TextDecoder('latin1').decode(one);
        return one instanceof Uint8Array ? new TextDecoder('latin1').decode(one) : one;
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const at = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      for (const store of at.objectStoreNames) {
        const asked = at.transaction(store).objectStore(store);
        const [all, keys] = await Promise.all(
          [asked.getAll(), asked.getAllKeys()].map(
            (one) =>
              new Promise<unknown>((resolve) => {
                one.onsuccess = () => resolve(one.result);
              }),
          ),
        );
        told.push(`${name}.${store} ${textOf(keys)} ${textOf(all)}`);
      }
      at.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!/\.(js|css|svg)$|\/kunjungan\//.test(new URL(request.url).pathname)) told.push(request.url);
        told.push((await (await cache.match(request))?.text()) ?? '');
      }
    }
    return told.join('\n');
  });

/** Ends it as a phone does that has no room for it: nothing is asked, nothing is saved. */
export async function killed({ context }: Phone, folder: string): Promise<void> {
  // Chromium writes beside its storage which process that is.
  const [pid] = (await readlink(join(folder, 'SingletonLock'))).split('-').slice(-1);
  process.kill(Number(pid), 'SIGKILL');
  await context.close().catch(() => undefined);
}

export async function unlock(page: Page, words = PASSPHRASE): Promise<void> {
  await page.getByLabel('Kata sandi lapangan').fill(words);
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
}

/** What axe finds, at this machine's own speed. */
export async function violationsOn({ page, session }: Phone): Promise<string[]> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const found = await violationsOf({ page });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return found;
}

/** A picture as a camera makes it, that packs badly. */
export const pictureOf = (page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> =>
  page
    .evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2_000, height: 1_500 });
      const drawn = canvas.getContext('2d');
      for (let x = 0; x < 2_000; x += 20)
        for (let y = 0; y < 1_500; y += 20) {
          if (drawn) drawn.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 80% ${(x * y) % 100}%)`;
          drawn?.fillRect(x, y, 20, 20);
        }
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
    })
    .then((base64) => ({ name: 'rumah.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }));

/** Every byte that the browser left on its disk, file by file, that holds one of these texts. */
export async function filesHolding(folder: string, texts: readonly string[]): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const found: string[] = [];
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name)).catch(() => Buffer.alloc(0));
    // As Chromium writes text: a byte each, or two.
    const held = texts.filter((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    if (held.length > 0) found.push(`${join(parentPath, name)}: ${held.join()}`);
  }
  return found;
}

/** From the next load on the phone's clock runs ahead by so many milliseconds. */
export const runAhead = (context: BrowserContext, milliseconds: number): Promise<unknown> =>
  context.addInitScript((ahead) => {
    const Real = Date;
    class Ahead extends Real {
      constructor(...given: []) {
        super(...((given.length > 0 ? given : [Real.now() + ahead]) as []));
      }
      static override now = () => Real.now() + ahead;
    }
    Object.assign(globalThis, { Date: Ahead });
  }, milliseconds);

/** What the office answers somebody beside the page. */
export async function answerOf<T>(system: System, sub: string, asked: { readonly query: string; readonly variables: object }): Promise<T> {
  const authorization = `Bearer ${await system.tokenFor(sub)}`;
  const headers = { 'content-type': 'application/json', authorization };
  const answer = await fetch(`${system.at}/graphql`, { method: 'POST', headers, body: JSON.stringify(asked) });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** As if all days were over for what lies on the phone. */
export const letDaysPass = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const asked = indexedDB.open('puskesos-kunjungan');
    await new Promise((resolve) => (asked.onsuccess = resolve));
    const records = asked.result.transaction('records', 'readwrite').objectStore('records');
    const all = records.getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    for (const one of all.result) records.put({ ...one, until: '2026-01-01' });
    await new Promise((resolve) => (records.transaction.oncomplete = resolve));
    asked.result.close();
  });

/** Which kinds of records lie there. */
export const kindsOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const asked = indexedDB.open('puskesos-kunjungan');
    await new Promise((resolve) => (asked.onsuccess = resolve));
    const all = asked.result.transaction('records').objectStore('records').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    asked.result.close();
    return [...new Set((all.result as { kind: string }[]).map(({ kind }) => kind))].sort();
  });

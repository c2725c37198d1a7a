import * as Account from '@puskesos/core/account';
import { freePort } from '@puskesos/local/engine/free-port';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, violationsOf } from '../support/browser/browser.ts';
import { overflow } from '../support/browser/check-page.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { phone } from '../support/browser/public-page.ts';
import { keptIn } from '../support/browser/signed-in.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { builtFor } from '../support/machine/built-site.ts';
import { newFolder } from '../support/machine/folder.ts';
import { type ForeignIssuer, foreignIssuer, HOLDS } from '../support/machine/foreign-issuer.ts';
import { publishedSite } from '../support/machine/published-site.ts';
import { type Office, openOffice } from '../support/office/office.ts';
import { NEIGHBOUR, VILLAGE } from '../support/register/people.ts';

/** The pages as they are built for a deployment: at an issuer of OpenID Connect that is not ours, and with the office at an address of its own. */

describe.skipIf(withoutBrowser())('signing in at an issuer that is not ours', () => {
  const browser = useBrowser();
  let issuer: ForeignIssuer & { readonly office: string };
  let port: number;
  let site: string;
  let office: Office;
  let at: string;

  beforeAll(async () => {
    port = await freePort();
    at = `http://localhost:${port}`;
    // To a browser that is somewhere else, as the gateway is on AWS.
    issuer = { ...(await foreignIssuer(at)), office: `http://127.0.0.1:${port}/graphql` };
    site = await builtFor(await newFolder(), issuer);
    office = await openOffice({ signIn: issuer.settings });
    await Account.add(office.core(), { id: 'siti-dinsos', name: 'Siti dari Luar', role: 'dinsos', email: 'siti@example.go.id' });
  });
  afterAll(async () => {
    office?.close();
    await issuer?.stop();
  });

  /** On the site, in a browser that knows nobody. */
  async function arrive(path: string): Promise<Visit> {
    await publishedSite({ office: office.handle, port, foreign: { site, issuer } });
    const visit = await browser.visit(phone);
    await visit.page.goto(`${at}${path}`);
    return visit;
  }
  /** The issuer's own pages: who one is, and whether the site may know. */
  async function answerIssuer(page: Page, who = 'siti'): Promise<void> {
    await page.locator('input[name=login]').fill(who);
    await page.locator('input[name=password]').fill('apa saja');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  const askToImport = (page: Page) => page.getByLabel('Kecamatan').selectOption('Tenggarong');

  it.each([
    ['/impor/', '#who', 'Siti dari Luar'],
    ['/graphiql/', '.session span', 'Siti dari Luar'],
  ])(
    'comes back to %s, by a code that nobody else can use, and no token stands in an address or outlives the tab',
    async (path, where, name) => {
      const visit = await arrive(`${path}#lihat`);
      const { page } = visit;
      await page.getByRole('link', { name: 'Masuk dahulu' }).click();
      await answerIssuer(page);
      await page.waitForURL(`${at}${path}#lihat`);
      await page.locator(where).getByText(name).waitFor();

      const asked = visit.addresses.filter((one) => new URL(one).pathname === '/graphql');
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((one) => one !== issuer.office)).toEqual([]);
      const { session, outlives } = await keptIn(page);
      const there = new URL(visit.addresses.find((one) => one.includes('/masuk-sini?')) ?? '').searchParams;
      expect(Object.fromEntries(there)).toMatchObject({
        client_id: issuer.clientId,
        response_type: 'code',
        code_challenge_method: 'S256',
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        scope: 'openid email profile offline_access',
        redirect_uri: `${at}/masuk/`,
      });
      expect(session?.token).toMatch(/^eyJ/);
      expect(session?.refresh).toBeDefined();
      const said = [...visit.addresses, ...office.log, outlives].join('\n');
      for (const secret of [session?.token, session?.refresh]) expect(said).not.toContain(secret);
      expect(outlives).not.toContain('puskesos');
      expect(page.url()).not.toMatch(/code=|state=/);
      // What the issuer's own pages look for in vain is theirs to find.
      expect(visit.complaints.filter((one) => !one.startsWith('Failed to load resource'))).toEqual([]);
    },
  );

  it('works as what Dinsos made of somebody, elsewhere once they are moved, and no more once they are ended, each at once', async () => {
    const account = 'lurah-luar';
    const email = 'lurah@example.go.id';
    await Account.add(office.core(), { id: account, name: 'Lurah Luar', role: 'village_head', place: VILLAGE, email });
    const { page } = await arrive('/impor/');
    await page.getByRole('link', { name: 'Masuk dahulu' }).click();
    await answerIssuer(page, 'lurah');
    await page.locator('#who').getByText('dari Luar').waitFor();
    const { token } = (await keptIn(page)).session ?? {};
    const asked = () =>
      page.evaluate(async (bearer) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
        const body = JSON.stringify({ query: '{ viewer { code role villages { code } } }' });
        const answer = await fetch('/graphql', { method: 'POST', headers, body });
        const { data, errors } = await answer.json();
        return data?.viewer ?? { status: answer.status, code: errors[0].extensions.code };
      }, token);

    const [first, , moved, , ended] = [
      await asked(),
      await Account.move(office.core(), { account, place: NEIGHBOUR, reason: 'mutasi' }),
      await asked(),
      await Account.end(office.core(), { account, reason: 'purnatugas' }),
      await asked(),
    ];

    expect(first).toEqual({ code: account, role: 'VILLAGE_HEAD', villages: [{ code: VILLAGE }] });
    expect(moved).toEqual({ code: account, role: 'VILLAGE_HEAD', villages: [{ code: NEIGHBOUR }] });
    expect(ended).toEqual({ status: 403, code: 'ACCOUNT_NOT_IN_FORCE' });
  });

  it('renews what has less than a minute left, unseen, and is told when the issuer ends it, with the way back to this very page', async () => {
    const visit = await arrive('/impor/#di-sini');
    const { page } = visit;
    await page.getByRole('link', { name: 'Masuk dahulu' }).click();
    await answerIssuer(page);
    await page.locator('#who').getByText('Siti').waitFor();
    const first = (await keptIn(page)).session;
    await page.waitForTimeout((HOLDS - 60) * 1_000 + 500);

    await askToImport(page);
    await expect.poll(async () => (await keptIn(page)).session?.token).not.toBe(first?.token);
    const second = (await keptIn(page)).session;
    expect(await page.locator('#problem').isVisible()).toBe(false);

    expect(await issuer.forget(second?.refresh ?? '')).toBe(200);
    await page.waitForTimeout((HOLDS - 60) * 1_000 + 500);
    await askToImport(page);
    await page.locator('#problem').getByText('Sesi Anda sudah berakhir.').waitFor();
    expect((await keptIn(page)).session).toEqual({});
    await page.reload();
    await page.locator('#problem').getByText('Sesi Anda sudah berakhir.').waitFor();
    const link = page.getByRole('link', { name: 'Masuk dahulu' });
    expect(await link.getAttribute('href')).toBe('/masuk/?ke=/impor/#di-sini');
    expect([await overflow(page), await violationsOf(visit)]).toEqual([0, []]);
  });

  it('is told that the issuer is silent, and goes on with what still holds', async () => {
    const visit = await arrive('/impor/');
    const { page } = visit;
    await page.getByRole('link', { name: 'Masuk dahulu' }).click();
    await answerIssuer(page);
    await page.locator('#who').getByText('Siti').waitFor();
    await page.route(`${issuer.issuer}/**`, (route) => route.abort());
    await page.waitForTimeout((HOLDS - 60) * 1_000 + 500);

    await askToImport(page);
    await page.getByLabel('Kelurahan / desa').selectOption('Jahab');
    await page.locator('#none').waitFor();
    expect(await page.locator('#problem').isVisible()).toBe(false);
    await page.goto(`${at}/masuk/?ke=/peta/`);
    await page.locator('#said').getByText('Layanan masuk tidak menjawab').waitFor();
    expect([await overflow(page), await violationsOf(visit)]).toEqual([0, []]);
  });

  it('uses no answer with a state that is not its own, and asks the issuer nothing', async () => {
    const visit = await arrive('/masuk/?code=dari-orang-lain&state=dari-orang-lain');
    const { page } = visit;
    await page.locator('#said').getByText('bukan untuk masuk yang dimulai di tab ini').waitFor();

    expect((await keptIn(page)).session).toBeNull();
    expect(visit.addresses.filter((one) => one.startsWith(issuer.issuer))).toEqual([]);
    expect(page.url()).toBe(`${at}/masuk/`);
    expect([await overflow(page), await violationsOf(visit)]).toEqual([0, []]);
  });

  it('says so to who turns back, with the way in to where they were going', async () => {
    const visit = await arrive('/masuk/?ke=/impor/#satu');
    const { page } = visit;
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.locator('#said').getByText('Anda membatalkan masuk.').waitFor();

    expect(await page.locator('#again').getAttribute('href')).toBe('/masuk/?ke=/impor/#satu');
    expect([await overflow(page), await violationsOf(visit)]).toEqual([0, []]);
  });

  it('goes to no page of others', async () => {
    const { page } = await arrive('/masuk/?ke=https://tempat-lain.example/');
    await page.getByText('Belum masuk.').waitFor();
    await page.goto(`${at}/masuk/?ke=//tempat-lain.example/`);

    await page.getByText('Belum masuk.').waitFor();
  });

  it('ends both sessions: the next who signs in is asked who they are, and what renewed the last is no good', async () => {
    const visit = await arrive('/impor/');
    const { page } = visit;
    await page.getByRole('link', { name: 'Masuk dahulu' }).click();
    await answerIssuer(page);
    await page.locator('#who').getByText('Siti').waitFor();
    const { refresh = '', token = '' } = (await keptIn(page)).session ?? {};

    await page.getByRole('link', { name: 'Keluar' }).click();
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.waitForURL(`${at}/masuk/`);
    const kept = await keptIn(page);
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refresh, client_id: issuer.clientId });
    const renewed = await fetch(`${issuer.issuer}/tukar/kode`, { method: 'POST', body });
    await page.goto(`${at}/masuk/?ke=/impor/`);
    await page.locator('input[name=login]').waitFor();

    expect(kept.session).toBeNull();
    expect([renewed.status, await renewed.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
    for (const secret of [refresh, token]) expect(visit.addresses.join('\n')).not.toContain(secret);
  });
});

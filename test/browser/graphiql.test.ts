import { showcase, signInPeople } from '@puskesos/sample/sign-in-people';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Visit, violationsOf } from '../support/browser/browser.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { openEditor, queryOf, resultOf, runQuery, savedQuery, signInAs } from '../support/browser/graphiql-page.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { useSystem } from '../support/machine/use-system.ts';
import { namesFound, namesIn } from '../support/register/recipients.ts';

const OFFICER = 'Rina Wulandari';
const MINISTRY = 'Bambang Prasetyo';
const saved = ['01-village-page', '02-household-file', '03-find-by-number', '04-programs', '05-who-serves'];

describe.skipIf(withoutBrowser())('sign-in and GraphiQL', () => {
  const system = useSystem();
  const browser = useBrowser();
  let opened: Visit;
  beforeEach(async () => {
    opened = await browser.visit({ viewport: { width: 1920, height: 1600 } });
  });

  it('lists everybody to sign in as, for keyboard and screen reader too', async () => {
    await opened.page.goto(`${system.at}/sign-in`);
    await opened.page.locator('[data-person]').first().waitFor();

    expect((await opened.page.locator('[data-person] strong').allTextContents()).toSorted()).toEqual(
      signInPeople.map(({ name }) => name).toSorted(),
    );
    expect(await violationsOf(opened)).toEqual([]);
  });

  it('runs the first saved query for an officer: households, poorest first, with their aid and officers', async () => {
    const { page } = opened;
    await signInAs(page, system.at, OFFICER);
    await openEditor(page);
    await savedQuery(page, '01-village-page').click();

    const { data } = await runQuery(page);

    const listed = await page.locator('[data-query]').evaluateAll((all) => all.map((one) => one.getAttribute('data-query')));
    expect(listed.slice(0, 5)).toEqual(saved);
    const { nodes } = data.village.households;
    expect(nodes.length).toBe(20);
    const aid = nodes.flatMap((household: { aid: object[] }) => household.aid);
    expect(aid).toContainEqual({ programName: 'PBI-JK', fund: 'APBN', state: 'ACTIVE', since: expect.any(String) });
    expect(nodes[0].officers).toContainEqual(expect.objectContaining({ name: OFFICER, role: 'COORDINATOR' }));
    expect(await resultOf(page).textContent()).toMatch(new RegExp(`"${nodes[0].head.name}"`.replaceAll(' ', '\\s+')));
    expect(opened.complaints).toEqual([]);
    expect(new Set(opened.addresses.map((address) => new URL(address).origin))).toEqual(new Set([system.at]));
  });

  it('shows the schema, and builds a query by clicking', async () => {
    const { page } = opened;
    await signInAs(page, system.at, OFFICER);
    await openEditor(page);
    await savedQuery(page, '05-who-serves').waitFor();

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).click();
    await page.getByText('The household that holds a NIK or a KK number').waitFor();
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    await page.locator('.graphiql-explorer-root').getByText('regency').click();

    await queryOf(page).getByText('regency').waitFor();
    expect(opened.complaints).toEqual([]);
  });

  it('asks whoever is not signed in to sign in, and forgets who signs out', async () => {
    const { page } = opened;
    const asked = page.getByRole('alert').getByRole('link', { name: 'Masuk dahulu' });
    await page.goto(`${system.at}/graphiql/`);
    await asked.click();
    await page.getByRole('button', { name: OFFICER }).click();
    await page.waitForURL('**/graphiql/');
    await openEditor(page);
    await savedQuery(page, '01-village-page').click();
    const refused = await asked.count();
    await page.getByRole('link', { name: 'Keluar / Sign out' }).click();
    await page.getByText('Belum masuk.').waitFor();
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    await page.goto(`${system.at}/graphiql/`);
    await asked.waitFor();

    expect(refused).toBe(0);
    expect(kept).toBe('{}');
  });

  it('shows the ministry households without anybody’s name', async () => {
    const names = await namesIn(system, showcase[0]);
    const { page } = opened;
    await signInAs(page, system.at, MINISTRY);
    await openEditor(page);
    await savedQuery(page, '01-village-page').click();

    const answer = await runQuery(page);

    const heads = answer.data.village.households.nodes.map(({ head }: { head: { name: string } }) => head.name);
    expect(heads.filter((name: string) => !/^(\p{Lu}\*\*\p{Lu}? ?)+$/u.test(name))).toEqual([]);
    expect(heads.length).toBe(20);
    expect(namesFound(names, `${JSON.stringify(answer)} ${await resultOf(page).textContent()}`)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

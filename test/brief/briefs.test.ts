import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { recordFinding } from '@puskesos/core/aid/finding';
import { publishBriefs } from '@puskesos/core/brief/publish-briefs';
import { monthUntold } from '@puskesos/core/brief/untold';
import type { Household } from '@puskesos/core/household';
import { countMonths } from '@puskesos/core/indicator/counting';
import * as Pocket from '@puskesos/core/pocket';
import { putSideBySide } from '@puskesos/core/pocket/ranking';
import { publishFigures } from '@puskesos/core/published/publish';
import { villageOf, villagesOf } from '@puskesos/core/region';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { enqueueJobNow, findJob } from '@puskesos/core/shared/job';
import { publishedInFolder } from '@puskesos/core/shared/published';
import { runJob } from '@puskesos/functions/job-runners';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { violationsOf } from '../support/browser/browser.ts';
import { withoutBrowser } from '../support/browser/chromium.ts';
import { useBrowser } from '../support/browser/use-browser.ts';
import { useStoppedClock } from '../support/clock.ts';
import { failing, Killed } from '../support/engine/failing.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers } from '../support/register/people.ts';
import { begunWith, withPrograms } from '../support/register/registered.ts';
import { run } from '../support/scenes/cycles.ts';
import { intervening } from '../support/scenes/intervened.ts';

/** Two pages a month of each kecamatan and of the regency, for anyone. */

const at = (day: string) => vi.setSystemTime(`${day}T03:00:00.000Z`);
useStoppedClock('2026-09-20T03:00:00.000Z');
const office = useOffice(withPrograms);
const works = intervening(office);
const ministry: Person = { role: 'ministry', sub: 'kementerian' };
const [large, other, small, another] = villagesOf('64.02.06').map(({ code }) => code) as [string, string, string, string];
const sizes = { [large]: 30, [other]: 24, [small]: 2, [another]: 6, '64.02.12.2001': 8 };

const folderOf = (name: string) => join(inject('folder'), `ringkas-${name}`);
const publishingTo = (name: string, context = office.core()): Context => ({ ...context, published: publishedInFolder(folderOf(name)) });
async function briefsIn(name: string): Promise<Record<string, string>> {
  const found = await readdir(folderOf(name), { recursive: true });
  const paths = found.filter((path) => path.endsWith('.html')).toSorted();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folderOf(name), path), 'utf8')] as const)),
  );
}
async function counted(month: string): Promise<number> {
  await countMonths(office.core(), month, run);
  await putSideBySide(office.core(), month);
  await publishFigures(publishingTo('a'));
  return publishBriefs(publishingTo('a'));
}
/** What is to be read, a line each. */
const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll(/\s*\n\s*/g, '\n');

beforeAll(async () => {
  const from = numbers(4_000);
  const families = Object.entries(sizes).flatMap(([village, households]) =>
    Array.from({ length: households }, (_, n) => family(from, { village, name: `Keluarga ${village} ${n}` })),
  );
  const homes: Household[] = await begunWith(office.core(), families);
  const poor = homes.filter(({ village }) => village === large).slice(0, 24);
  for (const { id } of poor) await recordFinding(office.core(), { household: id, finding: 'poor', date: '2026-09-20' });
  const fine = homes.filter(({ village }) => village === other).slice(0, 20);
  for (const { id } of fine) await recordFinding(office.core(), { household: id, finding: 'not_poor', date: '2026-09-20' });
});

it('are written for a month that is final, of the regency and each kecamatan, once', async () => {
  at('2026-10-02');
  expect(await counted('2026-09')).toBe(0);

  at('2026-10-10');
  expect(await counted('2026-09')).toBe(1);

  const paths = Object.keys(await briefsIn('a'));
  expect(paths).toHaveLength(21);
  expect(paths).toContain('ringkas/2026-09/64.02.html');
  expect(paths).toContain('ringkas/2026-09/64.02.06.html');
  expect(await publishBriefs(publishingTo('a'))).toBe(0);
});

it('say what the month came to, set beside the one before it, and nothing of a place so small that it would tell of somebody', async () => {
  at('2026-10-20');
  const [more] = await begunWith(office.core(), [family(numbers(9_000), { village: large, name: 'Keluarga baru' })]);
  await recordFinding(office.core(), { household: more?.id ?? '', finding: 'poor', date: '2026-10-20' });
  at('2026-11-10');
  expect(await counted('2026-10')).toBe(1);

  const said = textOf((await briefsIn('a'))['ringkas/2026-10/64.02.06.html'] ?? '');
  expect(said).toContain('Ringkasan Kecamatan Tenggarong, Oktober 2026');
  expect(said).toContain('\nMiskin terverifikasi\n25\ndari 45 (55,6%)\n+1 sejak bulan lalu\n');
  expect(said).toContain('\nDi bawah garis miskin ekstrem\n–\nbelum ada jawaban yang dapat dihitung\n');
  expect(said).toContain(`\n${villageOf(large).name}\n31\n25\n25\n`);
  expect(said).toMatch(new RegExp(`\\n\\w\\n32 rumah tangga di .*${villageOf(small).name}.* bersama\\.`));
  expect(said).not.toMatch(new RegExp(`\\n${villageOf(small).name}\\n\\d`));
});

it('tell what was declared and planned by their papers, of the day that the month ended, and none of the words that somebody wrote', async () => {
  const core = office.core();
  at('2026-11-11');
  const paper = { number: 'SK <12>/2026', date: '2026-11-05' };
  await Pocket.declare(core, {
    name: 'Kantong rahasia',
    villages: [large],
    indicator: 'verified_poor',
    month: '2026-10',
    paper,
    nextReview: '2027-02-01',
    reason: 'alasan rahasia',
  });
  const { intervention } = await works.plan({ name: 'Nama rahasia', villages: [large], on: '2026-11-06' });
  await works.contract(intervention.id, { on: '2026-11-10' });
  at('2026-11-20');
  expect(await publishBriefs(publishingTo('a'))).toBe(0);

  at('2026-12-10');
  expect(await counted('2026-11')).toBe(1);

  const html = (await briefsIn('a'))['ringkas/2026-11/64.02.06.html'] ?? '';
  expect(html).toContain(`<li>${villageOf(large).name}: sejak 11 November 2026, SK &lt;12&gt;/2026</li>`);
  expect(html).toContain(
    `<li>Sanitasi, Dinas Perumahan dan Kawasan Permukiman: ${villageOf(large).name}; pagu Rp900.000.000 (2026); berkontrak</li>`,
  );
  expect(html).not.toContain('rahasia');
  const regency = textOf((await briefsIn('a'))['ringkas/2026-11/64.02.html'] ?? '');
  expect(regency).toContain('Penduduk miskin: 59.000 (2024; BPS, lewat Databoks)');
  expect(regency).not.toContain('60.860');
  const elsewhere = (await briefsIn('a'))['ringkas/2026-11/64.02.12.html'] ?? '';
  expect(elsewhere).not.toContain('SK &lt;12&gt;');
});

it('are the same bytes wherever their writing was cut off', async () => {
  const whole = await briefsIn('a');
  const { registry } = office.stores;
  const anew = () => registry.batchWrite([], [{ pk: 'published', sk: 'briefs' }]);
  for (const n of [0, 3, 6, 8, 9, 10]) {
    await anew();
    const stores = failing(office.stores, { at: (call) => call === n, when: 'before' });
    const ended = await publishBriefs(publishingTo(`b${n}`, contextFor(stores, office.core().actor))).catch((error: unknown) => error);
    expect(ended instanceof Killed || ended === 3).toBe(true);
    await publishBriefs(publishingTo(`b${n}`));
    expect(await briefsIn(`b${n}`)).toEqual(whole);
  }
});

it('are asked for again where a month is counted but not told, a day later once it was given up', async () => {
  const core = office.core();
  expect(await monthUntold(core)).toBeUndefined();
  await office.stores.registry.batchWrite([], [{ pk: 'published', sk: 'briefs' }]);
  expect(await monthUntold(core)).toBe('2026-11');

  await enqueueJobNow(core.registry, 'indicators', '2026-11');
  expect(await monthUntold(core)).toBeUndefined();
  const nowhere = { ...core, published: { put: () => Promise.reject(new Error('no bucket')) } };
  const outcomes: string[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const job = await findJob(core.registry, { kind: 'indicators', id: '2026-11' });
    if (job) outcomes.push(await runJob(nowhere, job, run).catch((error: Error) => error.message));
  }
  expect(outcomes).toEqual([...Array(5).fill('no bucket'), 'given up']);
  expect(await monthUntold(core)).toBeUndefined();
  at('2026-12-11');
  expect(await monthUntold(core)).toBe('2026-11');
  await publishBriefs(publishingTo('a'));
  expect(await monthUntold(core)).toBeUndefined();
});

it('are listed with the months of their place', async () => {
  const MONTHS = `{ district(code: "64.02.06") { publishedMonths(first: 2) { edges { node { month brief } } } }
    village(code: "${large}") { publishedMonths(first: 1) { edges { node { brief } } } } }`;
  const { data } = await office.as(ministry).send(MONTHS);
  expect(data.district.publishedMonths.edges).toEqual([
    { node: { month: '2026-11', brief: '/angka/ringkas/2026-11/64.02.06.html' } },
    { node: { month: '2026-10', brief: '/angka/ringkas/2026-10/64.02.06.html' } },
  ]);
  expect(data.village.publishedMonths.edges).toEqual([{ node: { brief: null } }]);
});

describe.skipIf(withoutBrowser())('in a browser', () => {
  const browser = useBrowser();
  const brief = (place: string) => pathToFileURL(join(folderOf('a'), `ringkas/2026-11/${place}.html`)).href;

  it.each([
    ['the regency, on a phone', '64.02', 360],
    ['the regency, on a desk', '64.02', 1_280],
    ['a kecamatan, on a phone', '64.02.06', 360],
    ['a kecamatan, on a desk', '64.02.06', 1_280],
  ])('%s: reads well, loads nothing, and hides nothing beside the screen', async (_where, place, width) => {
    const visit = await browser.visit({ viewport: { width, height: 800 } });
    await visit.page.goto(brief(place));

    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await violationsOf(visit)).toEqual([]);
    expect([visit.addresses.length, visit.complaints]).toEqual([1, []]);
  });

  it.each(['64.02', '64.02.06', '64.02.12'])('%s prints to two sheets of A4', async (place) => {
    const { page } = await browser.visit({});
    await page.goto(brief(place));

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
  });
});

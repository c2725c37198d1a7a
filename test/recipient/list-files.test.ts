import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Aid from '@puskesos/core/aid';
import { checkLists } from '@puskesos/core/recipient/check';
import { markHouseholds } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { publishedHeaders, publishedInFolder } from '@puskesos/core/shared/published';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { useNumbers, VILLAGE } from '../support/register/people.ts';
import { recipient, refresh, system, withKnownPrograms } from '../support/scenes/published.ts';

/** What anybody may read without a function: a short pointer, versions that never change, tables, and what came from the one to the other. */

const stores = useStoresForEach(withKnownPrograms);
const from = useNumbers();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'puskesos-lists-'));
  Object.assign(stores, { published: publishedInFolder(folder) });
});
afterEach(() => rm(folder, { recursive: true }));

const text = (path: string) => readFile(join(folder, path.replace(/^\//, '')), 'utf8');
const json = async (path: string) => JSON.parse(await text(path));
const pointer = () => json(`penerima/${VILLAGE}.json`);
const end = async (household: string) => {
  await Aid.move(system(stores), { household, program: 'pkh', to: 'ended', ending: 'graduated', reason: 'selesai' });
  await markHouseholds(system(stores), [{ village: VILLAGE, household }]);
};

it('tell the list, as JSON and as a table, with nothing that the list does not say', async () => {
  await recipient(stores, from, 'Siti Aminah');
  await recipient(stores, from, 'Budi Hartono', { program: 'sembako' });
  await refresh(stores);

  const told = await pointer();
  const list = await json(told.list);

  expect(told).toMatchObject({ village: VILLAGE, kind: 'kelurahan', recipients: 2, households: 2, publishedAt: expect.any(String) });
  expect(told.history).toEqual([{ version: told.version, publishedAt: told.publishedAt }]);
  expect(list.entries.map(({ maskedName }: { maskedName: string }) => maskedName)).toEqual(['B**I H**O', 'S**I A**H']);
  expect(Object.keys(list.entries[0]).toSorted()).toEqual(['aid', 'id', 'maskedName']);
  const lines = (await text(told.csv)).trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^64\.02\.06\.1001,[^,]+,Tenggarong,[\w-]{22},B\*\*I H\*\*O,sembako,[^,]+,apbn,[a-z]+,active,2026-01-05$/);
});

it('tell from one version to the next what came, went and changed; the versions stay as they are', async () => {
  const gone = await recipient(stores, from, 'Siti Aminah');
  await recipient(stores, from, 'Budi Hartono');
  await refresh(stores);
  const first = await pointer();
  const before = await text(first.list);
  await end(gone.id);

  await refreshDirtyVillages(system(stores), { everything: false });

  const second = await pointer();
  const [latest, older] = second.history;
  expect(second.version).not.toBe(first.version);
  expect([latest.version, older]).toEqual([second.version, { version: first.version, publishedAt: first.publishedAt }]);
  expect(await json(latest.changes)).toEqual({
    ...{ village: VILLAGE, from: first.version, to: second.version },
    ...{ added: [], removed: [expect.stringMatching(/^[\w-]{22}$/)], changed: [] },
  });
  expect(await text(first.list)).toBe(before);
  expect(publishedHeaders(first.list.slice(1))['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(publishedHeaders(`penerima/${VILLAGE}.json`)['cache-control']).toMatch(/max-age=60,/);
});

it('tell the list in force after a run that was killed anywhere, once the next has run', async () => {
  const people = [await recipient(stores, from, 'Siti Aminah')];
  for (const name of ['Budi Hartono', 'Rahmat Hidayat', 'Wati Lestari']) people.push(await recipient(stores, from, name));
  await refresh(stores);
  let completed = false;
  for (let kill = 0; !completed; kill += 1) {
    const [one] = people;
    const line = { household: one?.id ?? '', program: 'pkh', reason: 'uji' };
    await Aid.move(system(stores), { ...line, to: kill % 2 === 0 ? 'suspended' : 'active' });
    await markHouseholds(system(stores), [{ village: VILLAGE, household: line.household }]);
    const report = await refreshDirtyVillages(system(failing(stores, { at: (call) => call >= kill, when: 'after' })), {
      everything: false,
    }).catch((error: unknown) => ({ failed: [{ error }] }));
    completed = !report.failed.some(({ error }) => error instanceof Killed);
    await refreshDirtyVillages(system(stores), { everything: false });

    const { version, list } = await pointer();
    const told = await json(list);
    const states = told.entries.flatMap(({ aid }: { aid: { status: string }[] }) => aid.map(({ status }) => status));
    expect(told.version).toBe(version);
    expect(states.filter((status: string) => status === 'suspended')).toHaveLength(kill % 2 === 0 ? 1 : 0);
  }
});

it('are laid anew within a week where one was lost', async () => {
  await recipient(stores, from, 'Siti Aminah');
  await refresh(stores);
  const { list } = await pointer();
  const lost = await text(list);
  await rm(join(folder, list));

  const nights = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'];
  const found: string[] = [];
  for (const night of nights) {
    const context = system(stores, () => `${night}T18:00:00.000Z`);
    await checkLists(context, 'all', { signal: new AbortController().signal, onProgress: () => undefined });
    found.push(await text(list).catch(() => ''));
    if (found.at(-1)) break;
  }

  expect(found.at(-1)).toBe(lost);
});

it('gather each kecamatan’s lists under the month, and say what each column means and what may be done with it', async () => {
  await recipient(stores, from, 'Siti Aminah');
  await refresh(stores);
  await checkLists(
    system(stores, () => '2026-11-29T18:00:00.000Z'),
    'all',
    { signal: new AbortController().signal, onProgress: () => undefined },
  );

  const month = await json('penerima/bulan/2026-11.json');
  const about = await json('penerima/data.json');
  const own = await text(month.files.find(({ district }: { district: string }) => district === '64.02.06').csv);

  expect(month.files).toHaveLength(20);
  expect(own.trimEnd().split('\r\n')).toHaveLength(2);
  expect(Object.keys(about.columns)).toEqual(own.split('\r\n')[0]?.replace('\uFEFF', '').split(','));
  expect(about.licence.url).toMatch(/^https:/);
  expect(await readdir(join(folder, 'penerima/bulan/2026-11'))).toHaveLength(20);
});

it('show the list as a page, in both languages, a part of it for each programme', async () => {
  await recipient(stores, from, 'Siti Aminah');
  await recipient(stores, from, 'Budi Hartono', { program: 'sembako' });
  await refresh(stores);

  const [id, en] = [await text(`penerima/${VILLAGE}.html`), await text(`penerima/en/${VILLAGE}.html`)];

  expect(id).toContain('<section id="pkh">');
  expect(id).toMatch(/<b>S\*\*I A\*\*H<\/b> sejak 5 Januari 2026/);
  expect(en).toMatch(/<b>S\*\*I A\*\*H<\/b> since January 5, 2026|<b>S\*\*I A\*\*H<\/b> since 5 January 2026/);
  expect(id).not.toMatch(/<script/);
});

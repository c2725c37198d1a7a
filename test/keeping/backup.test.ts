import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backing, backUp, type Source } from '@puskesos/cli/backup/back-up';
import { newBackupKey } from '@puskesos/cli/backup/envelope';
import { textOf } from '@puskesos/cli/backup/line';
import { compareAll, putBack } from '@puskesos/cli/backup/put-back';
import { checkBackup, itemsOf as itemsIn } from '@puskesos/cli/backup/read-back';
import { backupKeyIn, sourceIn, tablesAsTheyLie } from '@puskesos/cli/backup/tables';
import * as Household from '@puskesos/core/household';
import { Pace } from '@puskesos/core/rewriting/pace';
import type { Stores } from '@puskesos/core/shared/context';
import type { Item } from '@puskesos/core/shared/item';
import { newVaultKeys } from '@puskesos/core/shared/vault';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitedClock } from '../rewriting/rewritten.ts';
import { itemsOf } from '../support/engine/items.ts';
import { type FreshTables, freshTables, turnOnStream } from '../support/engine/tables.ts';
import { family, numbers } from '../support/register/people.ts';
import { as, begin, numbersIn, openAt, settingsOf } from './stages.ts';

/** Both tables as they were at one instant, though everybody worked on; and back, to the item and to the number. */

const root = mkdtempSync(join(tmpdir(), 'puskesos-backup-'));
afterAll(() => rmSync(root, { recursive: true }));
const pem = newBackupKey();
writeFileSync(join(root, 'key.pem'), pem);
const [publicKey, privateKey] = [createPublicKey(pem), createPrivateKey(pem.slice(pem.indexOf('-----BEGIN PRIVATE')))];

const keys = JSON.stringify(newVaultKeys());
const from = numbers(1000);
let tables: FreshTables;
let stores: Stores;
const ids: string[] = [];
const register = async () => void ids.push((await Household.register(as(stores), family(from))).id);
const move = (id: string, n: number) =>
  Household.correctAddress(as(stores), { household: id, address: { street: `Jl. Baru ${n}` }, reason: 'pindah rumah sebelah' });

beforeAll(async () => {
  const begun = await begin(keys, [family(from), family(from), family(from)]);
  tables = begun.tables;
  ids.push(...begun.households.map(({ id }) => id));
  stores = await openAt(tables, keys);
  await turnOnStream(tables.registry);
  await stores.publicIndex.batchWrite([
    { pk: 'inbox', sk: '2026-11-30T04:00:00.000Z#s1', type: 'mark' },
    { pk: 'letter#s1', sk: 'letter', type: 'letter', state: 'sent' },
    { pk: 'answer#x', sk: 'answer', sealed: new Uint8Array([1, 2, 250]) },
  ]);
});

const backing = (folder: string, more: Partial<Backing> = {}): Backing => ({
  ...{ folder: join(root, folder), key: publicKey, pace: new Pace(1_000_000, waitedClock()), atOnce: 10, quiet: 300, wait: 20_000 },
  ...{ signal: new AbortController().signal, onProgress: () => undefined, ...more },
});
const check = (folder: string, key: KeyObject = privateKey) => checkBackup(join(root, folder), key);
const putting = { pace: new Pace(1_000_000, waitedClock()), signal: new AbortController().signal, onProgress: (): void => undefined };
const restoreInto = async (target: FreshTables, folder: string, more = putting) => {
  const there = tablesAsTheyLie(settingsOf(target, keys));
  return putBack(there, await check(folder), more).finally(there.close);
};
const both = async (of: FreshTables) => [await itemsOf({ name: of.registry }), await itemsOf({ name: of.publicIndex })];

/** Kills the backup at the n-th piece that it reads. */
const dying = (source: Source, at: number): Source => {
  let pieces = 0;
  const { registry } = source.tables;
  const pieceAfter: typeof registry.pieceAfter = (key, most) => {
    pieces += 1;
    if (pieces === at) throw new Error('killed');
    return registry.pieceAfter(key, most);
  };
  return { ...source, tables: { ...source.tables, registry: { ...registry, pieceAfter } } };
};

describe('made while everybody writes', () => {
  let working = true;
  let written = 0;
  beforeAll(async () => {
    const work = (async () => {
      for (let n = 0; working; n += 1) {
        if (n % 3 === 0) await register();
        else await move(ids[n % ids.length] ?? '', n);
        written += 1;
      }
    })();
    // Killed twice on its way, and while it waits for quiet.
    for (const at of [3, 4])
      await expect(backUp(dying(await sourceIn(settingsOf(tables, keys)), at), backing('busy'))).rejects.toThrow('killed');
    await expect(backUp(await sourceIn(settingsOf(tables, keys)), backing('busy', { wait: 100 }))).rejects.toThrow('better at night');
    const ending = backUp(await sourceIn(settingsOf(tables, keys)), backing('busy', { quiet: 1500 }));
    await new Promise((later) => setTimeout(later, 500));
    working = false;
    await work;
    await stores.publicIndex.remove({ pk: 'inbox', sk: '2026-11-30T04:00:00.000Z#s1' });
    await stores.publicIndex.put({ pk: 'letter#s1', sk: 'letter', type: 'letter', state: 'taken in' });
    await ending;
  });

  it('it has every item as it is where the work ended, letters with it, and nothing else', async () => {
    const backup = await check('busy');
    const kept: Item[] = [];
    for await (const { item } of itemsIn(backup)) kept.push(item);
    const all = (await both(tables)).flat();
    const order = (items: readonly Item[]) => items.map(textOf).toSorted();

    expect(written).toBeGreaterThan(5);
    expect(backup.progress.changes).toBeGreaterThan(20);
    expect(order(kept)).toEqual(order(all));
  });

  it('into empty tables it comes back to the item and the number; into its own as it is', async () => {
    const target = await freshTables();
    const report = await restoreInto(target, 'busy');
    const again = await restoreInto(target, 'busy');
    const there = tablesAsTheyLie(settingsOf(target, keys));
    const opened = await openAt(target, keys);
    const compared = await compareAll(there, await check('busy'), opened.vault).finally(there.close);

    expect(report).toMatchObject({ same: 0, kept: [], done: true });
    expect(again).toMatchObject({ written: 0, same: report.written, kept: [] });
    expect(await both(target)).toEqual(await both(tables));
    expect(compared).toMatchObject({ items: report.written, missing: [], different: [], shut: [] });
    // Five numbers of each family, in each of its states.
    expect(compared.opened).toBeGreaterThan(ids.length * 5);
    expect(await numbersIn(opened, ids)).toEqual(await numbersIn(stores, ids));
  });

  it('into half-filled ones: what is there stays, what is older is replaced, what is newer is told and kept', async () => {
    const target = await freshTables();
    const stopping = new AbortController();
    const half = await restoreInto(target, 'busy', { ...putting, signal: stopping.signal, onProgress: () => stopping.abort() });
    const [registry] = (await both(target)) as [Item[]];
    const [older, newer] = registry.filter(({ sk, version }) => sk === 'household' && (version as number) >= 1) as [Item, Item];
    const opened = await openAt(target, keys);
    await opened.registry.put({ ...older, version: 0 });
    await opened.registry.put({ ...newer, version: 99 });

    const report = await restoreInto(target, 'busy');

    expect(half).toMatchObject({ done: false, written: 100 });
    expect(report).toMatchObject({ done: true, kept: [`household ${newer.pk} household`], same: 98 });
    expect(await opened.registry.get(older)).toEqual(older);
    expect(await opened.registry.get(newer)).toMatchObject({ version: 99 });
  });

  it('another account opens it by the backup key and the keys that it carries, without anything of the first', async () => {
    const carried = (await check('busy', await backupKeyIn(join(root, 'key.pem'), 'private'))).keys;
    const target = await freshTables();
    await restoreInto(target, 'busy');
    const opened = await openAt(target, carried.vault);

    expect(await numbersIn(opened, ids)).toEqual(await numbersIn(stores, ids));
    expect(carried.public).toBe(settingsOf(tables, keys).PUBLIC_KEYS);
    // And without them, which is what is lost where the backup key is: everything stands there but what was sealed.
    const without = await openAt(target, JSON.stringify(newVaultKeys()));
    expect(await Household.byId(as(without), { household: ids[0] ?? '' })).toMatchObject({ id: ids[0] });
    await expect(numbersIn(without, ids)).rejects.toThrow();
  });
});

describe('what is broken is refused before anything is written', () => {
  const folder = join(root, 'broken');
  beforeAll(async () => {
    const source = await sourceIn(settingsOf(tables, keys));
    await backUp(source, backing('broken', { quiet: 50 }));
  });
  const spoilt = async (name: string, change: (bytes: Buffer) => Buffer | undefined) => {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const changed = change(bytes);
    if (changed) writeFileSync(path, changed);
    else rmSync(path);
    const refusal = await check('broken').catch((error: Error) => error.message);
    writeFileSync(path, bytes);
    return refusal;
  };
  const flipped = (bytes: Buffer) => Buffer.from(bytes.map((byte, n) => (n === bytes.length - 40 ? byte ^ 1 : byte)));

  it('a bit, a part that is gone, one in another’s place, another key, one that isn’t whole', async () => {
    const other = readFileSync(join(folder, '000002.part'));
    expect(await spoilt('000001.part', flipped)).toMatch(/000001.part is not what was backed up/);
    expect(await spoilt('000001.part', () => undefined)).toMatch(/000001.part is not there/);
    expect(await spoilt('000001.part', () => other)).toMatch(/000001.part is not what was backed up/);
    const last =
      readdirSync(folder)
        .filter((name) => name.endsWith('.part'))
        .toSorted()
        .at(-1) ?? '';
    expect(await spoilt(last, flipped)).toMatch(/is broken, or this key is not its own/);
    expect(await spoilt('backup.json', (bytes) => Buffer.from(JSON.stringify({ ...JSON.parse(String(bytes)), of: undefined })))).toMatch(
      /no whole backup/,
    );
    const stranger = newBackupKey();
    await expect(check('broken', createPrivateKey(stranger.slice(stranger.indexOf('-----BEGIN PRIVATE'))))).rejects.toThrow('not its own');
    await expect(check('broken')).resolves.toMatchObject({ items: expect.any(Number) });
  });

  it('nothing of anybody can be read in it', () => {
    const bytes = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
    for (const word of ['Budi', 'Contoh', 'household', 'village#', JSON.parse(keys).data.k1]) expect(bytes).not.toContain(word);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Household from '@puskesos/core/household';
import { homeCodeOf, keepCodes } from '@puskesos/core/household/home-code';
import { openNumber } from '@puskesos/core/household/numbers';
import { readings } from '@puskesos/core/household/readings';
import { type Kept, keptOf } from '@puskesos/core/privacy/kept';
import { Pace } from '@puskesos/core/rewriting/pace';
import type { Actor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { Forbidden } from '@puskesos/core/shared/forbidden';
import { wholeRegistry } from '@puskesos/core/shared/whole-table';
import { showcase } from '@puskesos/sample/sign-in-people';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { puskesos } from '../support/machine/command.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers } from '../support/register/people.ts';
import { beyondSample } from '../support/scenes/beyond-sample.ts';
import { listAll } from '../support/scenes/listed.ts';
import { sample } from '../support/scenes/sample.ts';

/** What is kept of a household is told to whom it is about: all of it, in clear, and nothing of anybody else. */

const [village = ''] = showcase;
const office = useOffice(sample(60), listAll);
const dinsos: Actor = { id: 'dinsos-kukar', role: 'dinsos', name: 'Dinsos', scope: { kind: 'regency' } };
const running = () => ({ pace: new Pace(1_000_000), atOnce: 500, signal: new AbortController().signal, onProgress: () => undefined });
const kept = (household: string, actor = dinsos): Promise<Kept> => {
  const table = wholeRegistry(registryEnv());
  return keptOf(contextFor(office.stores, actor), table, { ...running(), household, purpose: 'permintaan kepala keluarga' }).finally(
    table.close,
  );
};

const isSensitive = (item: object) => /"sensitive":true/.test(JSON.stringify(item).replaceAll('\\"', '"'));
let items: Awaited<ReturnType<typeof itemsOf>>;
let one: Household.Household;
const naming = (id: string) => items.filter((item) => JSON.stringify(item).includes(id));

beforeAll(async () => {
  await beyondSample(office, numbers(8_000), village);
  items = await itemsOf(office.stores.registry);
  // Whom most kinds of records name.
  const all: Household.Household[] = [];
  for await (const household of Household.eachInVillage(office.core(), village)) all.push(household);
  const kindsOf = ({ id }: Household.Household) => new Set(naming(id).map(({ type }) => type)).size;
  one = all.toSorted((a, b) => kindsOf(b) - kindsOf(a))[0] as Household.Household;
  await keepCodes(office.core(), [one.id]);
});

describe('a copy', () => {
  it('has every item that names the household: told, counted, or kept from whoever asks in its name', async () => {
    const { records, named, guarded, done } = await kept(one.id);
    const kinds = new Set(records.map(({ kind }) => kind));
    const counted = Object.values(named).reduce((sum, count) => sum + count, 0);
    // What the reading of the numbers itself added to the log, and the code that was laid.
    const before = naming(one.id).length;
    const now = (await itemsOf(office.stores.registry)).filter((item) => JSON.stringify(item).includes(one.id)).length;

    expect(done).toBe(true);
    expect(records.length + counted + guarded).toBe(now);
    expect(now).toBeGreaterThanOrEqual(before);
    expect(guarded).toBe(naming(one.id).filter(isSensitive).length);
    for (const kind of ['household', 'enrollment', 'proposal', 'survey', 'visit', 'household-reading']) expect(kinds).toContain(kind);
    process.stderr.write(`${records.length} records of ${kinds.size} kinds, ${counted} items that lead to them, ${guarded} guarded\n`);
  });

  it('has their numbers in clear and their past, and nobody else’s name, number or id', async () => {
    const text = JSON.stringify((await kept(one.id)).records);
    const { vault } = office.core();
    const others: string[] = [];
    const own = new Set(one.members.map(({ name }) => name));
    for await (const { id, members, address } of Household.eachInVillage(office.core(), village)) {
      if (id === one.id) continue;
      others.push(id, ...(address.street === one.address.street ? [] : [address.street]));
      for (const { id: member, name, nik } of members) {
        if (!own.has(name) && name.includes(' ')) others.push(name);
        if (nik) others.push(openNumber(vault, 'nik', nik, member));
      }
    }

    for (const { id, nik } of one.members) if (nik) expect(text).toContain(openNumber(vault, 'nik', nik, id));
    expect(others.filter((word) => text.includes(word))).toEqual([]);
    expect(text).not.toMatch(/"blind"|"withheld"|"sensitive":true/);
    expect((await kept(one.id)).records.filter(({ past }) => past).length).toBeGreaterThan(5);
  });

  it('has nothing of a case that few may know of, for whoever asks in their name', async () => {
    const few = items.find((item) => item['type'] === 'case' && isSensitive(item));
    const { household, id } = JSON.parse(String(few?.['data'])) as { household: string; id: string };
    const { records, guarded } = await kept(household);

    expect(guarded).toBeGreaterThanOrEqual(naming(household).filter(isSensitive).length);
    expect(guarded).toBeGreaterThan(0);
    expect(JSON.stringify(records)).not.toContain(id);
  });

  it('is logged before it is made, as each reading of a number is, and is for who may read them', async () => {
    const context = contextFor(office.stores, dinsos);
    await kept(one.id);
    const { rows } = await readings(context, { household: one.id, page: { first: 1 } });

    expect(rows[0]?.value).toMatchObject({ by: 'dinsos-kukar', purpose: 'permintaan kepala keluarga' });
    await expect(kept(one.id, { ...dinsos, id: 'keuangan', role: 'finance' })).rejects.toBeInstanceOf(Forbidden);
  });

  it('is written as a file by the command, by the code on the home’s card', async () => {
    const out = join(await folderOfTest(), 'salinan.json');
    const asked = ['--purpose', 'permintaan kepala keluarga', '--out', out, '--units', '1000000'];
    const made = await puskesos('personal-data', homeCodeOf(one.id), ...asked);
    const none = await puskesos('personal-data', 'KKKK-KKKK', ...asked);
    const copy = JSON.parse(readFileSync(out, 'utf8'));

    expect(made).toMatchObject({ code: 0 });
    expect(none.code).not.toBe(0);
    expect(copy.code).toBe(homeCodeOf(one.id));
    expect(copy.records.length).toBeGreaterThan(20);
  });
});

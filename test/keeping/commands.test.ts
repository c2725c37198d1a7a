import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Household from '@puskesos/core/household';
import { newVaultKeys } from '@puskesos/core/shared/vault';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesSettings } from '../support/engine/file-folder.ts';
import { itemsOf } from '../support/engine/items.ts';
import { type FreshTables, freshTables, turnOnStream } from '../support/engine/tables.ts';
import { begunCommand, puskesos } from '../support/machine/command.ts';
import { newFolder } from '../support/machine/folder.ts';
import { family, numbers } from '../support/register/people.ts';
import { as, begin, numbersIn, openAt, stepsOf } from './stages.ts';

/** The drill as whoever keeps the register does it, by the commands alone: backed up, its keys changed, put back elsewhere, compared. */

const from = numbers(4000);
let tables: FreshTables;
let steps: Awaited<ReturnType<typeof stepsOf>>;
let folder: string;

const environment = ({ endpoint, registry, publicIndex }: FreshTables, keys: string): Record<string, string> => ({
  ...{ DYNAMODB_ENDPOINT: endpoint, REGISTRY_TABLE: registry, PUBLIC_INDEX_TABLE: publicIndex, VAULT_KEYS: keys, VAULT_KMS: 'off' },
  PUBLIC_KEYS: inject('publicKeys'),
  ...(filesSettings('http://localhost/files') as Record<string, string>),
});
const FAST = ['--units', '1000000'];

beforeAll(async () => {
  steps = await stepsOf('data', JSON.stringify(newVaultKeys()));
  ({ tables } = await begin(steps.before, [family(from), family(from), family(from)]));
  await turnOnStream(tables.registry);
  folder = await newFolder();
  const { out } = await puskesos('keys', '--backup');
  writeFileSync(join(folder, 'key.pem'), out);
});

afterAll(() => rmSync(folder, { recursive: true }));

const backup = (name: string, keys: string) =>
  puskesos(environment(tables, keys), 'backup', join(folder, name), '--key', join(folder, 'key.pem'), '--quiet', '300', ...FAST);
const restore = (name: string, into: FreshTables, keys: string, ...how: string[]) =>
  puskesos(environment(into, keys), 'restore', join(folder, name), '--key', join(folder, 'key.pem'), ...how);

describe('a backup', () => {
  it('is made, found whole, put into empty tables, and compared with them to the item and the seal', async () => {
    const target = await freshTables();
    const all = (await itemsOf({ name: tables.registry })).length;

    expect(await backup('first', steps.before)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Utuh, seperti pada \/ whole, as at: 20/),
    });
    expect(await restore('first', target, steps.before, '--check')).toMatchObject({ code: 0, out: expect.stringContaining(`${all} item`) });
    expect(await itemsOf({ name: target.registry })).toEqual([]);
    expect(await restore('first', target, steps.before, ...FAST)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`written: ${all}`),
    });
    const { code, out, complaint } = await restore('first', target, steps.before, '--compare');
    expect([code, complaint]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`compared: ${all}; segel terbuka / seals opened: [1-9]`));

    const stores = await openAt(target, steps.before);
    const [one] = (await itemsOf(stores.registry)).filter(({ sk }) => sk === 'household');
    await stores.registry.batchWrite([{ ...one, pk: one?.pk ?? '', sk: one?.sk ?? '', data: '{}' }]);
    expect(await restore('first', target, steps.before, '--compare')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining(`Berbeda / different: `),
    });
  });

  it('of whom the key is lost, or a part, nothing is written', async () => {
    const target = await freshTables();
    const { out } = await puskesos('keys', '--backup');
    writeFileSync(join(folder, 'other.pem'), out);
    const asked = ['restore', join(folder, 'first'), '--key', join(folder, 'other.pem')];

    expect((await puskesos(environment(target, steps.before), ...asked)).code).not.toBe(0);
    expect(await itemsOf({ name: target.registry })).toEqual([]);
  });
});

describe('the data key', () => {
  it('is changed while families come: stopped on its way the command goes on, and then the new key alone opens all', async () => {
    const stores = await openAt(tables, steps.use);
    const ids: string[] = [];
    const coming = (async () => {
      for (let n = 0; n < 6; n += 1) ids.push((await Household.register(as(stores), family(from))).id);
    })();
    Object.assign(process.env, environment(tables, steps.use));
    const stopped = begunCommand('rekey', 'seals', '--units', '40');
    setTimeout(stopped.interrupt, 2_500);
    expect((await stopped.ended).code).not.toBe(2);
    await coming;
    for (let left = true; left; ) {
      const { code, out, complaint } = await puskesos(environment(tables, steps.use), 'rekey', 'seals', ...FAST);
      expect([code, complaint]).toEqual([0, '']);
      left = !/written anew: 0/.test(out) || /written anew: \w+ [1-9]/.test(out);
    }

    const alone = await openAt(tables, steps.retire);
    expect(Object.keys(await numbersIn(alone, ids)).length).toBeGreaterThan(9);
    expect(await backup('second', steps.retire)).toMatchObject({ code: 0 });
    const target = await freshTables();
    await restore('second', target, steps.retire, ...FAST);
    expect(await restore('second', target, steps.retire, '--compare')).toMatchObject({ code: 0, complaint: '' });
  });
});

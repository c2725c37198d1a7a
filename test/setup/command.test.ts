import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerFindings } from '@puskesos/cli/doctor/register';
import * as Account from '@puskesos/core/account';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { beforeAll, describe, expect, it } from 'vitest';
import { countItems } from '../support/engine/items.ts';
import { cli, puskesos } from '../support/machine/command.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { useOffice } from '../support/office/use-office.ts';

/** From an empty register to one that people can work with, by `puskesos setup`. */

const office = useOffice();
const programs = async () => (await Program.list(office.core(), {})).map(({ id, version }) => [id, version]);
const versions = async () => (await Questionnaire.list(office.core(), {})).map(({ number, state }) => [number, state]);
const asked = { dryRun: ['setup', '--as', 'dinsos-1', '--dry-run'], done: ['setup', '--as', 'dinsos-1'] };
const lacking = async () =>
  (await registerFindings(office.stores)).filter(({ state }) => state !== 'ok').map(({ what, mend }) => [what.split(' / ')[1], mend]);

beforeAll(async () => {
  await puskesos('first-account', '--code', 'dinsos-1', '--name', 'Kepala Dinas', '--email', 'dinsos@example.go.id');
});

it('lacks programmes and a questionnaire; a dry run tells what would come, and writes nothing', async () => {
  const before = [await lacking(), await countItems(office.stores.registry)];
  const told = await puskesos(...asked.dryRun, '--json');

  expect(before[0]).toEqual([
    ['programmes', 'puskesos setup --as …'],
    ['questionnaire', 'puskesos setup --as …'],
  ]);
  expect(told).toMatchObject({ code: 0, complaint: '' });
  expect(JSON.parse(told.out)).toMatchObject([
    ...knownPrograms.map(({ id: what }) => ({ what, state: 'added' })),
    ...knownQuestionnaires.map(({ from: what }) => ({ what, state: 'added' })),
  ]);
  expect([await lacking(), await countItems(office.stores.registry)]).toEqual(before);
});

it('killed on its way, it goes on with what is left; done again, it does nothing', async () => {
  await killedAt('+ pkh ');
  const half = await programs();
  const rest = await puskesos(...asked.done);
  const whole = await countItems(office.stores.registry);
  const again = await puskesos(...asked.done, '--json');

  expect(half.length).toBeGreaterThan(0);
  expect(half.length).toBeLessThan(knownPrograms.length);
  expect(rest).toMatchObject({ code: 0, complaint: '' });
  expect(rest.out).toMatch(/= tetap \/ the same: [1-5]\n\+ ditambah \/ added: [4-8]\n/);
  expect((await programs()).toSorted()).toEqual(knownPrograms.map(({ id }) => [id, 1]).toSorted());
  expect(await versions()).toEqual([
    [1, 'retired'],
    [2, 'retired'],
    [3, 'published'],
  ]);
  expect(again.code).toBe(0);
  expect(new Set(JSON.parse(again.out).map(({ state }: { state: string }) => state))).toEqual(new Set(['same']));
  expect(await countItems(office.stores.registry)).toEqual(whole);
  expect(await lacking()).toEqual([]);
});

/** Begun, and killed once it says that much. */
async function killedAt(words: string): Promise<void> {
  const child = spawn(process.execPath, [cli, ...asked.done], { env: process.env });
  child.stdout.on('data', (text) => String(text).includes(words) && child.kill('SIGKILL'));
  await once(child, 'close');
}

it('writes what stands into files, in which it finds it again', async () => {
  const folder = await folderOfTest();
  const written = await puskesos('setup', '--as', 'dinsos@example.go.id', '--export', folder);
  const read = await puskesos('setup', folder, '--as', 'dinsos-1', '--dry-run');

  expect(written.code).toBe(0);
  expect(read).toMatchObject({ code: 0, out: expect.stringMatching(/\n\n= tetap \/ the same: 9\nUji coba/) });
  expect(JSON.parse(await readFile(join(folder, 'programs/pbi-jk.json'), 'utf8'))).toMatchObject({ id: 'pbi-jk', fund: 'apbn' });
});

describe('whoever it is done as', () => {
  it.each([
    ['an account that may not', 'inspektorat-1', 'As an auditor you may not do this. Ask Dinsos'],
    ['an account that is over', 'purna-1', 'has not begun or has ended; check --as'],
  ])('%s is refused', async (_what, as, complaint) => {
    await add('inspektorat-1', 'auditor');
    await add('purna-1', 'dinsos');
    await Account.end(office.core(), { account: 'purna-1', reason: 'purnatugas' }).catch(() => undefined);

    expect(await puskesos('setup', '--as', as)).toMatchObject({ code: 2, out: '', complaint: expect.stringContaining(complaint) });
  });

  it('is of the register, and not of the sample, on a database of others; a script is known by its client', async () => {
    await Account.add(office.core(), { id: 'skrip-1', name: 'Skrip', role: 'dinsos', client: 'skrip-dinsos' });
    const elsewhere = { DYNAMODB_ENDPOINT: process.env['DYNAMODB_ENDPOINT']?.replace('127.0.0.1', '[::ffff:127.0.0.1]') ?? '' };
    const sample = await puskesos(elsewhere, 'setup', '--as', 'dinsos-kukar', '--dry-run');
    const script = await puskesos({ ...elsewhere, PUSKESOS_CLIENT_ID: 'skrip-dinsos' }, 'setup', '--dry-run');

    expect(sample).toMatchObject({ code: 2, complaint: expect.stringContaining('No such account is in this register') });
    expect(script).toMatchObject({ code: 0, out: expect.stringContaining('= tetap / the same: 9') });
  });
});

const add = (id: string, role: 'auditor' | 'dinsos') =>
  Account.add(office.core(), { id, name: 'Orang Lain', role, email: `${id}@example.go.id` }).catch(() => undefined);

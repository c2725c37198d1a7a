import { execFile } from 'node:child_process';
import { cp, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as Household from '@puskesos/core/household';
import { expect, it } from 'vitest';
import { folderOfTest } from '../support/machine/folder.ts';
import { atWork } from '../support/office/at-work.ts';
import { useOffice } from '../support/office/use-office.ts';
import { VILLAGE } from '../support/register/people.ts';
import { askedFirst } from '../support/scenes/dwellings.ts';
import { withKnownPrograms } from '../support/scenes/published.ts';

/** The README's way from a village's file to the public check, as it stands there, in the folder of the sample's files. */

const root = join(import.meta.dirname, '../..');
const office = useOffice(async ({ stores }) => {
  await withKnownPrograms(stores);
  await askedFirst(stores);
});
atWork(office);

const shell = (cwd: string, command: string): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile('sh', ['-c', command], { cwd, env: process.env }, (error, out, complaint) =>
      resolve({ code: error ? Number(error.code) : 0, out: out + complaint }),
    );
  });

it('the five commands run as they are written', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const section =
    readme.split('## From a village’s file to the public check')[1] ?? readme.split("## From a village's file to the public check")[1];
  const commands = (section?.split('\n\n')[1] ?? '').split('\n').map((line) => line.trim());
  const folder = await folderOfTest();
  await cp(join(root, 'packages/sample/files'), folder, { recursive: true });
  // Where npm has put the command, so that it is fetched from nowhere.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));

  const runs: { code: number; out: string }[] = [];
  for (const command of commands) runs.push(await shell(folder, command));

  expect(commands.map((command) => command.split(' ').slice(0, 3).join(' '))).toEqual([
    ...Array.from({ length: 4 }, () => 'npx puskesos import'),
    'npx puskesos refresh',
  ]);
  for (const { code, out } of runs) expect({ code, out }).toMatchObject({ code: 0 });
  for (const { out } of runs.slice(0, 4)) expect(out).toMatch(/ditolak \/ refused +0\n/);
  const households: Household.Household[] = [];
  for await (const one of Household.eachInVillage(office.core(), VILLAGE)) households.push(one);
  expect(households.filter(({ officialDecile }) => officialDecile).length).toBeGreaterThanOrEqual(12);
  expect(households.filter(({ aid }) => aid.some(({ program }) => program === 'pkh')).length).toBeGreaterThanOrEqual(5);
});

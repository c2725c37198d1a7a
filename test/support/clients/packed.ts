import { execFile } from 'node:child_process';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder } from '../machine/folder.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');

/** A folder as a frontend team has it: packages/client installed from what would be published, beside the libraries it goes with. */
export async function installed(): Promise<string> {
  const folder = await newFolder();
  const own = join(folder, 'node_modules/@puskesos/client');
  await mkdir(own, { recursive: true });
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder, '-w', '@puskesos/client'], { cwd: root });
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [{ filename: string }];
  await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', own]);
  for (const name of await readdir(join(root, 'node_modules')))
    if (name !== '@puskesos' && !name.startsWith('.')) await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

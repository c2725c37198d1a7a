import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalError } from '../local-error.ts';

const root = join(import.meta.dirname, '../../../..');
export const builtSite = join(root, 'packages/web/dist');

/** What the pages are made from. */
const sources = [
  'packages/web',
  'schema/operations',
  'packages/core/src/region',
  'packages/core/src/regency',
  'packages/core/src/recipient',
  'packages/core/src/survey',
];
const made = /(^|[/\\])(dist|node_modules)([/\\]|$)/;

/** Builds the pages where they are missing or older than what they are made from. Throws `LocalProblem` when they can't be built. */
export async function buildWeb(): Promise<'built' | 'ready'> {
  const [built, changed] = await Promise.all([changedAt(join(builtSite, 'index.html')), newest(sources)]);
  if (built > changed) return 'ready';
  const build = spawn('npm', ['run', 'build', '-w', 'packages/web'], { cwd: root, shell: process.platform === 'win32' });
  let said = '';
  const listen = (text: string) => {
    said += text;
  };
  for (const stream of [build.stdout, build.stderr]) stream.setEncoding('utf8').on('data', listen);
  const code = await new Promise((resolve) => build.once('error', resolve).once('close', resolve));
  if (code === 0) return 'built';
  const why = said.split('\n').find((line) => /error/i.test(line)) ?? String(code);
  throw new LocalError(
    `Halaman web tidak bisa dibangun; jalankan \`npm run build -w packages/web\` untuk melihat sebabnya / The pages can't be built; run that to see why: ${why.trim()}`,
  );
}

async function newest(folders: readonly string[]): Promise<number> {
  let latest = 0;
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && !made.test(file.slice(root.length + folder.length + 1))) latest = Math.max(latest, await changedAt(file));
    }
  }
  return latest;
}

const changedAt = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

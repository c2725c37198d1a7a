import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const root = join(import.meta.dirname, '../..');
export const platform = join(root, '.sst/platform');

const run = promisify(execFile);

/**
 * Sees to it that `.sst` holds SST's components and their providers, in the version that package.json pins: 320 MB from the npm registry,
 * about a minute, once. Answers with the reason, in one line, when they can't be had.
 */
export async function installSst(): Promise<string | undefined> {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  if ((await installed()) === devDependencies.sst) return undefined;
  console.error('SST disiapkan, sekitar satu menit, satu kali … / installing SST, about a minute, once …');
  try {
    await run('npm', ['exec', '--no', '--', 'sst', 'install', '--stage', 'test'], { cwd: root, env: alone, timeout: 280_000 });
    if ((await installed()) === devDependencies.sst) return undefined;
  } catch {}
  return 'SST tidak bisa disiapkan: perlu registri npm, ulangi saat daring / SST can not be installed: it needs the npm registry, try again online';
}

/** Neither Pulumi's engine nor Bun is needed to evaluate a deployment, and nothing is written outside the project. */
const alone = {
  ...process.env,
  SST_TELEMETRY_DISABLED: '1',
  SST_SKIP_DEPENDENCY_CHECK: '1',
  SST_NO_BUN: '1',
  XDG_CONFIG_HOME: join(root, '.sst-home'),
};

async function installed(): Promise<string | undefined> {
  try {
    await readFile(join(root, '.sst/provider-lock.json'));
    return (await readFile(join(platform, 'version'), 'utf8')).trim();
  } catch {
    return undefined;
  }
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The servers that ours is measured beside are installed the first time, in the versions of the lockfile here, and are no part of anything else. */

const here = import.meta.dirname;

function install(): void {
  if (existsSync(join(here, 'node_modules/.package-lock.json'))) return;
  console.error('yardsticks are installed, half a minute, once …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** One of their modules, by its name. */
// biome-ignore lint/suspicious/noExplicitAny: they are not there where this is checked
export async function yardstick(name: string): Promise<any> {
  install();
  return import(pathToFileURL(createRequire(join(here, 'package.json')).resolve(name)).href);
}

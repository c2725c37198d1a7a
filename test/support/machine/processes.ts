import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The system as a person starts it, and its command line, as processes of their own. */

const root = join(import.meta.dirname, '../../..');
const main = join(root, 'packages/local/src/main.ts');
const cli = join(root, 'packages/cli/src/puskesos.ts');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

export interface Started {
  readonly at: string;
  /** As Ctrl-C does. */
  readonly stop: () => Promise<Ended>;
}

/** Starts it on a free port and answers once it says that it is ready. */
export async function startProcess(folder: string, ...options: string[]): Promise<Started> {
  const { child, ended } = launch([main, '--folder', folder, '--port', '0', ...options]);
  const over = ended.then(({ out, problems }) => {
    throw new Error(`it ended before it was ready: ${out}${problems}`);
  });
  const port = await Promise.race([announcedPort(folder, child.pid), over]);
  over.catch(() => undefined);
  return {
    at: `http://localhost:${port}`,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Starts it where it can't start, and answers with how it ended. */
export const failToStart = (...options: string[]): Promise<Ended> => launch([main, ...options]).ended;

/** Runs `puskesos` to its end. */
export const puskesos = (folder: string, command: string, ...options: string[]): Promise<Ended> =>
  launch([cli, command, '--folder', folder, ...options]).ended;

function launch(args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  // The tables of other tests are no concern of a process started by hand.
  const { REGISTRY_TABLE: _registry, DYNAMODB_ENDPOINT: _endpoint, ...env } = process.env;
  const child = spawn(process.execPath, args, { env });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  let out = '';
  let problems = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    problems += text;
  });
  return { child, ended: once(child, 'close').then(([code]) => ({ code, out, problems })) };
}

async function announcedPort(folder: string, pid: number | undefined): Promise<number> {
  for (;;) {
    const text = await readFile(join(folder, 'running.json'), 'utf8').catch(() => '{}');
    const running = JSON.parse(text) as { pid?: number; port?: number };
    if (running.pid === pid && running.port) return running.port;
    await sleep(100);
  }
}

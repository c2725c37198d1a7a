import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const cli = join(import.meta.dirname, '../../../packages/cli/src/puskesos.ts');

/** Runs `puskesos` on the tables and the address that the environment names, or that are given first. */
export function puskesos(...given: readonly [Record<string, string>, ...string[]] | readonly string[]) {
  const [first, ...rest] = given;
  const [more, args] = typeof first === 'object' ? [first, rest] : [{}, given];
  return new Promise<{ code: number; out: string; complaint: string }>((resolve) => {
    execFile(process.execPath, [cli, ...(args as string[])], { env: { ...process.env, ...more } }, (error, out, complaint) =>
      resolve({ code: error ? Number(error.code) : 0, out, complaint }),
    );
  });
}

/** The same on the tables that the environment names, to be stopped on its way as Ctrl-C does. */
export function begunCommand(...args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args]);
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return {
    interrupt: () => child.kill('SIGINT'),
    ended: ended.then(([out, complaint, [code]]) => ({ code: code as number | null, out, complaint })),
  };
}

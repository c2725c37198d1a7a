import { execFile } from 'node:child_process';
import { join } from 'node:path';

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

import { execFile } from 'node:child_process';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '../../../packages/cli/src/puskesos.ts');

/** Runs `puskesos` on the tables that the environment names. */
export const puskesos = (...args: string[]): Promise<{ code: number; out: string; complaint: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { env: process.env }, (error, out, complaint) =>
      resolve({ code: error ? Number(error.code) : 0, out, complaint }),
    );
  });

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process beside this one, that says in its first line where it listens and ends with us. */
export interface Child {
  readonly address: string;
  readonly stop: () => void;
}

export function begin(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = process.env): Promise<Child> {
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
    createInterface(child.stdout).once('line', (address) => {
      // What it logs is not read on.
      child.stdout.resume();
      resolve({ address, stop: () => void child.kill('SIGKILL') });
    });
  });
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../house/files.ts';
import { guards } from './guards.ts';

/**
 * `npm run faults`: a thousand runs, and what came of them. `--seed 42 --runs 1` makes one again; `--minutes 30` goes on, from another seed each time;
 * `--without NAME` takes a guard away in a copy and tells after how many runs that is found; `NAME,NAME` or `all` one after the other.
 */

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, minutes: { type: 'string' }, without: { type: 'string' } },
});

const program = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

function vitest(settings: Record<string, string>, isShown: boolean): Promise<{ code: number; said: string }> {
  const args = ['run', '--config', 'test/faults/vitest.config.ts', 'test/faults/model.test.ts', '--reporter', 'verbose'];
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...settings, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk;
    if (isShown) process.stdout.write(chunk);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => void child.once('close', (code) => resolve({ code: code ?? 1, said })));
}

const seed = values.seed ?? (values.minutes ? String(Date.now() % 1_000_000_000) : '1');

if (values.without) {
  const chosen = guards.filter(({ name }) => values.without === 'all' || values.without?.split(',').includes(name));
  if (chosen.length === 0) throw new Error(`no guard ${values.without}; there are ${guards.map(({ name }) => name).join(', ')}`);
  // What goes wrong with all guards in place is no guard's.
  const control = await vitest({ FAULT_RUNS: values.runs ?? '400', FAULT_SEED: seed, FAULT_SHRINK: '0' }, false);
  if (control.code !== 0)
    throw new Error(`these runs go wrong with every guard in place, so they tell of none: ${/seed \d+, run .*/.exec(control.said)?.[0]}`);
  let missed = 0;
  for (const { name } of chosen) {
    const settings = { FAULT_WITHOUT: name, FAULT_RUNS: values.runs ?? '400', FAULT_SEED: seed, FAULT_SHRINK: '0' };
    const { code, said } = await vitest(settings, false);
    const [, at, run, what = ''] = /seed (\d+), run (\d+): (.*)/.exec(said) ?? [];
    if (code === 0 || !run) missed += 1;
    console.info(
      `${name.padEnd(26)} ${run ? `found by run ${run} (seed ${at}): ${what.slice(0, 150)}` : code === 0 ? 'not found' : said.slice(-400)}`,
    );
  }
  process.exitCode = missed > 0 ? 1 : 0;
} else {
  const settings = { FAULT_RUNS: values.runs ?? '1000', FAULT_SEED: seed, ...(values.minutes && { FAULT_MINUTES: values.minutes }) };
  process.exitCode = (await vitest(settings, true)).code;
}

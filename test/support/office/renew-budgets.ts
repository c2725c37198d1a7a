// npm run budgets: runs the whole suite, and writes what each saved operation may take into schema/operations/budgets.json.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Budget } from './budgets.ts';

const root = join(import.meta.dirname, '../../..');
const met = join(root, '.local/budgets');
/** A fifth, and at least what one more small item takes. */
const above = (most: number): number => (most === 0 ? 0 : Math.ceil(most * 1.2 + 0.5));

rmSync(met, { recursive: true, force: true });
const { status } = spawnSync('npm', ['test'], { cwd: root, stdio: 'inherit', env: { ...process.env, BUDGETS: 'write' } });

const most = new Map<string, Budget>();
for (const file of globSync('*.jsonl', { cwd: met })) {
  for (const line of readFileSync(join(met, file), 'utf8').trim().split('\n')) {
    const [name, took] = JSON.parse(line) as [string, Budget];
    const known = most.get(name) ?? took;
    const larger = (of: keyof Budget) => Math.max(known[of], took[of]);
    most.set(name, {
      ...{ calls: larger('calls'), readUnits: larger('readUnits'), writeUnits: larger('writeUnits') },
      ...{ bytes: larger('bytes'), complexity: larger('complexity') },
    });
  }
}
const lines = [...most]
  .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  .map(([name, { complexity, ...took }]) => {
    const budget = Object.fromEntries(Object.entries(took).map(([of, value]) => [of, above(value)]));
    return `  ${JSON.stringify(name)}: ${JSON.stringify({ ...budget, complexity })}`;
  });
writeFileSync(join(root, 'schema/operations/budgets.json'), `{\n${lines.join(',\n')}\n}\n`);
spawnSync('npx', ['biome', 'format', '--write', 'schema/operations/budgets.json'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;

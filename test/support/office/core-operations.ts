import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What core can do, by the names under which it goes into the history. */

const core = join(import.meta.dirname, '../../../packages/core/src');

export const coreOperations: readonly string[] = globSync('**/*.ts', { cwd: core }).flatMap((path) =>
  [...readFileSync(join(core, path), 'utf8').matchAll(/\boperation\(\{\s*name: '(\w+)'/g)].map(([, name]) => String(name)),
);

// Writes src/generated from the printed schemas and the saved operations: `npm run client`. With --check it changes nothing and fails
// where a file is out of date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { regency } from '@puskesos/core/regency';
import { documentsOf } from './documents.ts';
import { factsOf } from './facts.ts';
import { endpoints } from './sources.ts';

const folder = join(import.meta.dirname, '../src/generated');
const check = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });

keep('regency.ts', `/** The regency’s own time. */\nexport const zone = '${regency.clock.zone}';\n`);
for (const endpoint of endpoints) {
  keep(`${endpoint.name}.ts`, await documentsOf(endpoint));
  keep(`${endpoint.name}-facts.ts`, factsOf(endpoint.schema));
}

function keep(file: string, text: string): void {
  const path = join(folder, file);
  if (!check) writeFileSync(path, text);
  if (read(path) === text) return;
  console.error(`packages/client/src/generated/${file} is not what the schema and its operations say. Run: npm run client`);
  process.exitCode = 1;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

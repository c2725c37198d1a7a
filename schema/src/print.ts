// Prints both schemas to schema/*.graphql: `npm run sdl`. With --check it changes nothing and fails where the files are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { officeSchema } from './office.ts';
import { publicSchema } from './public/schema.ts';

const folder = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

for (const [file, schema] of [
  ['schema.graphql', officeSchema],
  ['public.graphql', publicSchema],
] as const) {
  const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
  const path = join(folder, file);
  if (!check) writeFileSync(path, printed);
  else if (readFileSync(path, 'utf8') !== printed) {
    console.error(`schema/${file} is not what the code says. Run: npm run sdl`);
    process.exitCode = 1;
  }
}

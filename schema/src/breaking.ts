// Names what would break a frontend that was written against the released schemas: `npm run breaking`. Fails at what wasn’t announced by
// `@deprecated` with its day, or whose day has not come. With --release it takes the schemas as they are now for the released ones.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { officeSchema } from './office.ts';
import { publicSchema } from './public/schema.ts';
import { bare, breaks } from './shared/breaks.ts';

const released = join(import.meta.dirname, '../released');
const today = new Date().toISOString().slice(0, 10);

for (const [file, schema] of [
  ['schema.graphql', officeSchema],
  ['public.graphql', publicSchema],
] as const) {
  const path = join(released, file);
  if (process.argv.includes('--release')) writeFileSync(path, bare(schema));
  const found = breaks(buildSchema(readFileSync(path, 'utf8')), schema, today);
  for (const what of found) console.error(`${file}: ${what}`);
  if (found.length > 0) process.exitCode = 1;
}
if (process.exitCode)
  console.error('Deprecate it first, with its day, as CONTRIBUTING.md tells. After a release: npm run breaking -- --release');

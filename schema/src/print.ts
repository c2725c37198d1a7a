// Prints both schemas to schema/*.graphql, and the names of the saved operations for who counts by them: `npm run sdl`. With --check it changes
// nothing and fails where the files are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { officeSchema } from './office.ts';
import { publicSchema } from './public/schema.ts';
import { savedNamesModule } from './saved-names.ts';

const folder = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const printedOf = (schema: GraphQLSchema) => `${printSchema(lexicographicSortSchema(schema))}\n`;

for (const [file, printed] of [
  ['schema.graphql', printedOf(officeSchema)],
  ['public.graphql', printedOf(publicSchema)],
  ['src/saved-by-name.ts', savedNamesModule(join(folder, 'operations'))],
  ['src/public/saved-by-name.ts', savedNamesModule(join(folder, 'operations/public'))],
] as const) {
  const path = join(folder, file);
  if (!check) writeFileSync(path, printed);
  else if (readFileSync(path, 'utf8') !== printed) {
    console.error(`schema/${file} is not what the code says. Run: npm run sdl`);
    process.exitCode = 1;
  }
}

// Builds dist/, as it is published: the modules with their types, both schemas, and what urql’s cache reads of the office’s.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { minifyIntrospectionQuery } from '@urql/introspection';
import { introspectionFromSchema } from 'graphql';
import { endpoints } from './sources.ts';

const folder = join(import.meta.dirname, '..');
const dist = join(folder, 'dist');
const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', join(folder, 'tsconfig.build.json')], { stdio: 'inherit' });
for (const { name, schema, sdl } of endpoints) {
  writeFileSync(join(dist, name === 'office' ? 'schema.graphql' : 'public.graphql'), sdl);
  const types = minifyIntrospectionQuery(introspectionFromSchema(schema, { descriptions: false }));
  writeFileSync(join(dist, name === 'office' ? 'urql-schema.json' : 'urql-public-schema.json'), JSON.stringify(types));
}

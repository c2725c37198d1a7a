import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

const root = join(import.meta.dirname, '../../../schema');

interface SavedText {
  /** As `01-village-page`. */
  readonly file: string;
  readonly text: string;
}

/** One of the two addresses: what it answers, and what is saved to be asked there. */
export interface Endpoint {
  readonly name: 'office' | 'public';
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly operations: readonly SavedText[];
}

const endpoint = (name: Endpoint['name'], printed: string, folder: string): Endpoint => {
  const sdl = readFileSync(join(root, printed), 'utf8');
  const files = globSync('*.graphql', { cwd: join(root, folder) }).toSorted(byNumber);
  const operations = files.map((file) => ({
    file: file.replace(/\.graphql$/, ''),
    text: readFileSync(join(root, folder, file), 'utf8'),
  }));
  return { name, schema: buildSchema(sdl), sdl, operations };
};

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

export const endpoints: readonly Endpoint[] = [
  endpoint('office', 'schema.graphql', 'operations'),
  endpoint('public', 'public.graphql', 'operations/public'),
];

import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { withDays } from '../../../packages/web/src/graphiql/example-days.ts';

const folder = join(import.meta.dirname, '../../../schema/operations');

export interface SavedOperation {
  /** As `01-village-page` or `public/recipients-by-name`. */
  readonly name: string;
  readonly text: string;
  /** The variables its head gives as an example. */
  readonly variables: Record<string, unknown>;
}

export const savedOperations: readonly SavedOperation[] = globSync('**/*.graphql', { cwd: folder })
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const example = /^# variables: (.+)$/m.exec(text)?.[1] ?? '{}';
    return { name: relative('.', path).replace(/\.graphql$/, ''), text, variables: JSON.parse(withDays(example)) };
  });

export function savedOperation(name: string): SavedOperation {
  const found = savedOperations.find((one) => basename(one.name) === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

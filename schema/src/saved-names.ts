import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WIDEST = 130;

/** The module `saved-names.ts` of an endpoint, made of the names that stand in the folder's operations. */
export function savedNamesModule(folder: string): string {
  const names = globSync('*.graphql', { cwd: folder }).flatMap(
    (path) => /^(?:query|mutation) (\w+)/m.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? [],
  );
  const lines = [''];
  for (const name of names.toSorted()) {
    if (`${lines.at(-1)}${name}`.length > WIDEST) lines.push('');
    lines[lines.length - 1] += `${name} `;
  }
  return [
    '// Written by `npm run sdl`.',
    '',
    'const names = `',
    ...lines.map((line) => line.trim()),
    '`;',
    '',
    '/** What the saved operations are called. */',
    'export const savedNames: ReadonlySet<string> = new Set(names.trim().split(/\\s+/));',
    '',
  ].join('\n');
}

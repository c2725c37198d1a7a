import { posix } from 'node:path';
import ts from 'typescript';
import { filesLike, textOf } from './files.ts';

/** Which file of ours imports which: read from the sources alone, without resolving what lies in node_modules. */

export interface Import {
  readonly from: string;
  readonly to: string;
}

const exportsOf: ReadonlyMap<string, { folder: string; exports: Readonly<Record<string, string>> }> = new Map(
  filesLike('{packages/*,schema,test}/package.json').map((path) => {
    const { name, exports = {} } = JSON.parse(textOf(path)) as { name: string; exports?: Record<string, string> };
    return [name, { folder: posix.dirname(path), exports }];
  }),
);

/** The file that `specifier` means in `from`; undefined for what isn't ours. */
export function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const [scope, name, ...rest] = specifier.split('/');
  const workspace = exportsOf.get(`${scope}/${name}`);
  if (!workspace) return undefined;
  const asked = ['.', ...rest].join('/');
  for (const [pattern, target] of Object.entries(workspace.exports)) {
    const [head = '', tail] = pattern.split('*');
    const matches = tail === undefined ? asked === pattern : asked.startsWith(head) && asked.endsWith(tail);
    if (matches) return posix.join(workspace.folder, target.replace('*', asked.slice(head.length)));
  }
  return undefined;
}

/** All imports of the files that match, types included. */
export const importsOf = (...patterns: readonly string[]): Import[] =>
  filesLike(...patterns).flatMap((from) =>
    ts.preProcessFile(textOf(from), true, true).importedFiles.flatMap(({ fileName }) => {
      const to = resolve(from, fileName);
      return to === undefined ? [] : [{ from, to }];
    }),
  );

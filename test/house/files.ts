import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files are found by pattern, so that a folder that is new or was moved counts without a word here. */

export const root = join(import.meta.dirname, '../..');

const IGNORED = ['**/node_modules/**', '**/dist/**'];

/** Paths from the root that match, sorted. */
export const filesLike = (...patterns: readonly string[]): string[] =>
  globSync([...patterns], { cwd: root, exclude: IGNORED })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

import { filesLike, textOf } from './files.ts';

export interface Counted {
  readonly path: string;
  readonly lines: number;
}

/** Files by their length, the longest first. What a script wrote is left out: nobody reads it through. */
export const linesOf = (...patterns: readonly string[]): Counted[] =>
  filesLike(...patterns)
    .map((path) => ({ path, text: textOf(path) }))
    .filter(({ text }) => !text.startsWith('// Generated'))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .toSorted((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : 1));

/** The smallest length that this share of the files does not exceed; 0 of no files. */
const quantile = (files: readonly Counted[], share: number): number =>
  files.toReversed()[Math.max(0, Math.ceil(files.length * share) - 1)]?.lines ?? 0;

const SHOWN = 10;

/** How long files are, as text. */
export function figures(): string {
  const rooms = ['packages/core/src', 'schema/src'].map((folder) => ({ folder, files: linesOf(`${folder}/**/*.ts`) }));
  const rows = rooms.map(({ folder, files }) => {
    const numbers = [files.length, quantile(files, 0.5), quantile(files, 0.95), files.reduce((sum, { lines }) => sum + lines, 0)];
    return folder.padEnd(20) + numbers.map((number) => number.toLocaleString('en').padStart(9)).join('');
  });
  const longest = rooms
    .flatMap(({ files }) => files)
    .toSorted((a, b) => b.lines - a.lines)
    .slice(0, SHOWN);
  return [
    `${'lines a file'.padEnd(20)}${['files', 'median', '95th', 'in all'].map((word) => word.padStart(9)).join('')}`,
    ...rows,
    '',
    'the longest',
    ...longest.map(({ path, lines }) => `${String(lines).padStart(5)}  ${path}`),
  ].join('\n');
}

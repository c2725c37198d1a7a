import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataModel } from './data-model.ts';
import { filesLike, root, textOf } from './files.ts';
import { picture } from './picture.ts';
import { tree } from './tree.ts';

/** A file, and what the code says should be in it. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const BEGIN = '<!-- house: tree -->';
const END = '<!-- house: end -->';

/** CONTRIBUTING with what stands between the markers made anew. Throws where there are none. */
function withTree(text: string): string {
  const [before, rest] = text.split(`${BEGIN}\n`);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`CONTRIBUTING.md has no place for the tree: ${BEGIN} … ${END}`);
  const says = 'Folder by folder, as `npm run house` draws it; the number before a slice is its floor:';
  return `${before}${BEGIN}\n${says}\n\n${tree()}\n\n${END}${after}`;
}

export const pages = (): Page[] => [
  { path: 'CONTRIBUTING.md', text: withTree(textOf('CONTRIBUTING.md')) },
  { path: 'packages/core/house.svg', text: picture() },
  { path: 'packages/core/DATA-MODEL.md', text: dataModel() },
];

export const isCurrent = ({ path, text }: Page): boolean => filesLike(path).length > 0 && textOf(path) === text;

export const write = ({ path, text }: Page): void => writeFileSync(join(root, path), text);

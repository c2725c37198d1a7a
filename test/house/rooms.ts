import { posix } from 'node:path';
import { filesLike, textOf } from './files.ts';
import { type Arrow, distinct, height } from './graph.ts';
import { importsOf } from './imports.ts';
import { floors as sliceFloors, purposes as slicePurposes } from './slices.ts';

/** The rooms of the house and the arrows between them: packages around core, and core's slices. */

export interface Storeys {
  /** From the top down. */
  readonly floors: readonly (readonly string[])[];
  readonly arrows: readonly Arrow[];
  readonly purposes: ReadonlyMap<string, string>;
}

const CODE = ['packages/*/**/*.{ts,tsx}', 'schema/src/**/*.ts'];

const packageOf = (path: string): string => path.split('/')[path.startsWith('packages/') ? 1 : 0] ?? '';
const sliceOf = (path: string): string => path.split('/')[3] ?? '';

const arrowsOf = (patterns: readonly string[], roomOf: (path: string) => string): Arrow[] =>
  distinct(importsOf(...patterns).map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) })));

/** What uses core, each above all that it uses. */
export function packages(): Storeys {
  const arrows = arrowsOf(CODE, packageOf).filter(({ to }) => to !== 'core');
  const purposes = new Map(
    filesLike('{packages/*,schema}/package.json')
      .map((path) => [posix.basename(posix.dirname(path)), JSON.parse(textOf(path)).description.split(/[.:](?: |$)/)[0]] as const)
      .filter(([name]) => name !== 'core'),
  );
  const rooms = [...purposes.keys()];
  const highest = Math.max(...rooms.map((room) => height(arrows, room)));
  const floors = Array.from({ length: highest + 1 }, (_, index) => rooms.filter((room) => height(arrows, room) === highest - index));
  return { arrows, floors, purposes };
}

/** The lowest floors, which have one slice each: they carry all that stands above, and no arrow to them tells anything. */
const ground = sliceFloors.findIndex((floor) => !isAlone(floor));
export const foundations: readonly string[] = sliceFloors.slice(0, ground).flatMap((floor) => Object.keys(floor));

function isAlone(floor: Readonly<Record<string, string>>): boolean {
  return Object.keys(floor).length === 1;
}

export function slices(): Storeys {
  const arrows = arrowsOf(['packages/core/src/*/**/*.ts'], sliceOf).filter(({ to }) => !foundations.includes(to));
  const floors = sliceFloors.slice(ground).map((floor) => Object.keys(floor));
  return { arrows, floors: floors.toReversed(), purposes: slicePurposes };
}

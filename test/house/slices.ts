import { filesLike, textOf } from './files.ts';

/** The slices of core by floor, the lowest first, each with its purpose: `packages/core/slices.json`, which the walls stand on too. */
export const floors = JSON.parse(textOf('packages/core/slices.json')) as readonly Readonly<Record<string, string>>[];

export const purposes: ReadonlyMap<string, string> = new Map(floors.flatMap((floor) => Object.entries(floor)));

/** The slices that there are, by their folders. */
const slices = (): string[] => [...new Set(filesLike('packages/core/src/*/**/*.ts').map((path) => path.split('/')[3] ?? ''))];

/** Where folders and the list of slices part, as lines to print. */
export const unlisted = (): string[] => {
  const there = new Set(slices());
  return [
    ...[...there].filter((slice) => !purposes.has(slice)).map((slice) => `packages/core/slices.json says nothing of the slice ${slice}`),
    ...[...purposes.keys()].filter((slice) => !there.has(slice)).map((slice) => `packages/core/slices.json names ${slice}, which is gone`),
  ];
};

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Where the set-up lies that comes along: what is the same in all of Indonesia, then what the regency that runs has of its own. Files of JSON, each
 * one programme or one version of the questionnaire.
 */
export const setUpFolders: readonly string[] = [
  join(import.meta.dirname, 'indonesia/setup'),
  join(dirname(createRequire(import.meta.url).resolve('#regency')), 'setup'),
];

/** Of a folder, what lies in these files: `programs` or `questionnaires`. */
const setUpKinds = ['programs', 'questionnaires'] as const;
export type SetUpKind = (typeof setUpKinds)[number];

export interface SetUpText {
  readonly kind: SetUpKind;
  readonly path: string;
  readonly text: string;
}

/** The files of a folder, by name. Throws what the file system throws. */
export function textsIn(folder: string): SetUpText[] {
  const kinds = setUpKinds.filter((kind) => readdirSync(folder).includes(kind));
  return kinds.flatMap((kind) =>
    readdirSync(join(folder, kind))
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .toSorted()
      .map((name) => ({ kind, path: join(folder, kind, name), text: readFileSync(join(folder, kind, name), 'utf8') })),
  );
}

/** What comes along of a kind, as it is written. */
export const comesAlong = (kind: SetUpKind): unknown[] =>
  setUpFolders
    .flatMap(textsIn)
    .filter((one) => one.kind === kind)
    .map(({ text }) => JSON.parse(text));

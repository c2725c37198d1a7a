import { linesOf } from './lines.ts';

interface Limit {
  readonly files: readonly string[];
  readonly most: number;
  /** Whether a longer file fails the check, or is only told. */
  readonly binding: boolean;
}

/** A longer file is two rooms. */
const limits: readonly Limit[] = [
  { files: ['test/**/*.test.ts'], most: 400, binding: true },
  { files: ['packages/{core,functions}/src/**/*.ts', 'schema/src/**/*.ts'], most: 250, binding: true },
];

export interface TooLong {
  readonly says: string;
  readonly binding: boolean;
}

/** What is longer than it may be, as lines to print. */
export const tooLong = (): TooLong[] =>
  limits.flatMap(({ files, most, binding }) =>
    linesOf(...files)
      .filter(({ lines }) => lines > most)
      .map(({ path, lines }) => ({ binding, says: `${path} has ${lines} lines; ${most} are the most. Part it in two` })),
  );

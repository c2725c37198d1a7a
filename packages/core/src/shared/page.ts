import { z } from 'zod';
import { InvalidInput } from './error.ts';
import { said } from './said.ts';

/** Tells a store where a page goes on: the keys of the last item seen. Holds no partition, so it can't be bent to another's data. */
export type Position = readonly string[];

/** One page of a list, and where the next one begins. */
export interface Page<T> {
  readonly rows: readonly Row<T>[];
  readonly hasNext: boolean;
  /** Records that could not be read, each before which of the rows it would stand. */
  readonly broken?: readonly BrokenRow[] | undefined;
  /** Where the next page begins, when that is not after the last row: of what was looked through, the end may hold no row. */
  readonly end?: string | undefined;
}

export interface Row<T> {
  readonly value: T;
  /** Opaque; the page after this row begins with it. */
  readonly cursor: string;
}

export interface BrokenRow {
  readonly before: number;
  readonly cursor: string;
}

export const PageInput = z.object({
  first: z
    .int()
    .min(1, said('Minta paling sedikit 1', 'ask for at least 1'))
    .max(100, said('Paling banyak 100 baris sekali minta', 'at most 100 rows a request'))
    .default(20),
  after: z.string().max(500).nullish(),
});
export type PageInput = z.output<typeof PageInput>;

export const cursorOf = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');

const Cursor = z.array(z.string().max(300)).min(1).max(3);

/** Reads a cursor back. Throws InvalidInput for anything that `cursorOf` did not make. */
export function positionAt(cursor: string | null | undefined): Position | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw unknownCursor();
  }
}

export const unknownCursor = (): InvalidInput =>
  InvalidInput.at('after', 'Penanda halaman tidak dikenal; mulai dari halaman pertama', 'unknown cursor; start from the first page');

import * as z from 'zod';
import { InvalidInput } from './error.ts';
import { said } from './said.ts';

/** Tells a store where a page goes on: the keys of the last item seen. Holds no partition, so it can't be bent to another's data. */
export type Position = readonly string[];

/** One page of a list, in the list's order whichever way it was read, and where those beside it begin. */
export interface Page<T> {
  readonly rows: readonly Row<T>[];
  /** More rows follow; of a list that is searched for rows, more to look through. */
  readonly hasNext: boolean;
  /** The same of what comes before. */
  readonly hasPrevious?: boolean | undefined;
  /** Records that could not be read, each before which of the rows it would stand. */
  readonly broken?: readonly BrokenRow[] | undefined;
  /** Where the page before ends, when that is not before the first row: of what was looked through, the beginning may hold no row. */
  readonly start?: string | undefined;
  /** Where the next page begins, when that is not after the last row. */
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

/** Rows of a page: at most, and where nobody says. Every list of either schema goes by these. */
export const MOST_ROWS = 100;
export const USUAL_ROWS = 20;

const Rows = z
  .int()
  .min(1, said('Minta paling sedikit 1', 'ask for at least 1'))
  .max(MOST_ROWS, said(`Paling banyak ${MOST_ROWS} baris sekali minta`, `at most ${MOST_ROWS} rows a request`))
  .nullish();
const Cursor = z.string().max(500).nullish();

/** From a list's beginning by `first` and `after`, or from its end by `last` and `before`. */
export const PageInput = z
  .object({ first: Rows, after: Cursor, last: Rows, before: Cursor })
  .refine(({ first, last }) => isAbsent(first) || isAbsent(last), {
    path: ['last'],
    ...said('Pilih salah satu: first atau last', 'ask by either `first` or `last`'),
  })
  .refine(({ last, after }) => isAbsent(last) || isAbsent(after), {
    path: ['after'],
    ...said('after dipakai bersama first; bersama last pakai before', '`after` goes with `first`; with `last` give `before`'),
  })
  .refine(({ last, before }) => isAbsent(before) || !isAbsent(last), {
    path: ['before'],
    ...said('before dipakai bersama last', '`before` goes with `last`'),
  });
export type PageInput = z.output<typeof PageInput>;

/** Of a list that is searched from its beginning, likest first, and has no end to begin from. */
export const ForwardInput = z.object({ first: Rows, after: Cursor });
export type ForwardInput = z.output<typeof ForwardInput>;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** What part of a list a page is: so many rows behind a place, seen from its beginning or from its end. */
export interface Window {
  readonly rows: number;
  readonly after: Position | undefined;
  readonly backward: boolean;
}

export function windowOf({ first, after, last, before }: PageInput): Window {
  const backward = !isAbsent(last);
  return { rows: (backward ? last : first) ?? USUAL_ROWS, after: positionAt(backward ? before : after, backward), backward };
}

/** A page that was read along a window, as its list has it. */
export function pageAlong<T>(
  { backward, after }: Pick<Window, 'backward' | 'after'>,
  { rows, broken = [], more, end }: { rows: readonly Row<T>[]; broken?: readonly BrokenRow[]; more: boolean; end?: string | undefined },
): Page<T> {
  const beside = after !== undefined;
  if (!backward) return { rows, broken, hasNext: more, hasPrevious: beside, end };
  const turned = broken.map(({ before, cursor }) => ({ before: rows.length - before, cursor })).toReversed();
  return { rows: rows.toReversed(), broken: turned, hasNext: beside, hasPrevious: more, start: end };
}

/** The rows of a page that something is made of; where it begins and ends stays, though rows at its edges may be none any more. */
export function rowsThat<T, U>(page: Page<T>, make: (value: T) => U | undefined): Page<U> {
  const rows: Row<U>[] = [];
  const kept = [0];
  for (const { value, cursor } of page.rows) {
    const made = make(value);
    if (made !== undefined) rows.push({ value: made, cursor });
    kept.push(rows.length);
  }
  const broken = page.broken?.map(({ before, cursor }) => ({ before: kept[before] ?? rows.length, cursor }));
  return { ...page, rows, broken, start: page.start ?? page.rows[0]?.cursor, end: page.end ?? page.rows.at(-1)?.cursor };
}

export const cursorOf = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');

const PositionText = z.array(z.string().max(300)).min(1).max(4);

/** Reads a cursor back. Throws InvalidInput for anything that `cursorOf` did not make. */
export function positionAt(cursor: string | null | undefined, backward = false): Position | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  try {
    return PositionText.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw unknownCursor(backward);
  }
}

export const unknownCursor = (backward = false): InvalidInput =>
  backward
    ? InvalidInput.at('before', 'Penanda halaman tidak dikenal; mulai dari halaman terakhir', 'unknown cursor; start from the last page')
    : InvalidInput.at('after', 'Penanda halaman tidak dikenal; mulai dari halaman pertama', 'unknown cursor; start from the first page');

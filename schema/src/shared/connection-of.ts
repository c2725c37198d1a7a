import { BrokenRecord } from '@puskesos/core/shared/error';
import type { Page } from '@puskesos/core/shared/page';

/** A page of core as relay wants it. */
export function connectionOf<T, U = T>(
  { rows, broken = [], hasNext, hasPrevious = false, start, end }: Page<T>,
  node: (value: T) => U = (value) => value as unknown as U,
) {
  const edges = rows.map(({ value, cursor }) => ({ cursor, node: node(value) }));
  // An error in a row's place: the row is null, and `errors` says which it was.
  for (const { before, cursor } of broken.toReversed()) edges.splice(before, 0, { cursor, node: new BrokenRecord() as U });
  return {
    edges,
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: start ?? edges[0]?.cursor ?? null,
      endCursor: end ?? edges.at(-1)?.cursor ?? null,
    },
  };
}

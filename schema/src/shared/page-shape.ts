import type { Page } from '@puskesos/core/shared/page';

/** A page of core as relay wants it. */
export function connectionOf<T, U = T>({ rows, hasNext, end }: Page<T>, node: (value: T) => U = (value) => value as unknown as U) {
  return {
    edges: rows.map(({ value, cursor }) => ({ cursor, node: node(value) })),
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: false,
      startCursor: rows[0]?.cursor ?? null,
      endCursor: end ?? rows.at(-1)?.cursor ?? null,
    },
  };
}

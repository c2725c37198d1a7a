import type { FieldMergeFunction, FieldPolicy } from '@apollo/client';

interface PageInfo {
  readonly startCursor?: string | null;
  readonly endCursor?: string | null;
  readonly hasPreviousPage?: boolean;
  readonly hasNextPage?: boolean;
}

type Rows = readonly unknown[];

/** What stands in the cache of a connection: its pages as one list, by edges, by nodes or by both, as they are asked for. */
interface Pages {
  readonly edges?: Rows;
  readonly nodes?: Rows;
  readonly pageInfo?: PageInfo;
  /** By cursor, the row that it points to. Nodes alone don’t tell. */
  readonly marks?: Readonly<Record<string, number>>;
}

/** How many rows stay before those that come in, and from which on they stay behind them. */
interface Cut {
  readonly head: number;
  readonly tail: number;
}

/**
 * Joins the pages of a connection forward and backward; a page that is read again is replaced, and what stood behind it with it. Apollo’s own
 * `relayStylePagination` joins edges alone, and the saved operations ask for nodes.
 */
export const joinedPages = (filters: readonly string[]): FieldPolicy<Pages> => ({
  keyArgs: filters.length > 0 ? [...filters] : false,
  merge,
});

const merge: FieldMergeFunction<Pages, Pages> = (existing = {}, incoming, { args }) => {
  const cut = cutOf(existing, args);
  const edges = joined(existing.edges, incoming.edges, cut);
  const nodes = joined(existing.nodes, incoming.nodes, cut);
  return {
    ...existing,
    ...incoming,
    ...(edges && { edges }),
    ...(nodes && { nodes }),
    ...(incoming.pageInfo && { pageInfo: pageInfoOf(existing, incoming.pageInfo, cut) }),
    marks: marksOf(existing, incoming, cut),
  };
};

const countOf = ({ edges, nodes }: Pages): number => (edges ?? nodes ?? []).length;

function cutOf(existing: Pages, args: Record<string, unknown> | null): Cut {
  const count = countOf(existing);
  const at = (cursor: unknown) => existing.marks?.[String(cursor)];
  if (args?.['after']) return { head: (at(args['after']) ?? count - 1) + 1, tail: count };
  if (args?.['before']) return { head: 0, tail: at(args['before']) ?? 0 };
  return { head: 0, tail: count };
}

const joined = (existing: Rows = [], incoming: Rows | undefined, { head, tail }: Cut): Rows | undefined =>
  incoming && [...existing.slice(0, head), ...incoming, ...existing.slice(tail)];

function pageInfoOf(existing: Pages, incoming: PageInfo, { head, tail }: Cut): PageInfo {
  const first = head > 0 ? existing.pageInfo : incoming;
  const last = tail < countOf(existing) ? existing.pageInfo : incoming;
  return {
    ...incoming,
    ...pick(first, 'startCursor', 'hasPreviousPage'),
    ...pick(last, 'endCursor', 'hasNextPage'),
  };
}

const pick = (info: PageInfo | undefined, ...names: (keyof PageInfo)[]): PageInfo =>
  Object.fromEntries(names.flatMap((name) => (info?.[name] === undefined ? [] : [[name, info[name]]])));

function marksOf(existing: Pages, incoming: Pages, { head, tail }: Cut): Record<string, number> {
  const shift = head + countOf(incoming) - tail;
  const kept = Object.entries(existing.marks ?? {}).flatMap(([cursor, row]) =>
    row < head ? [[cursor, row] as const] : row >= tail ? [[cursor, row + shift] as const] : [],
  );
  const { startCursor, endCursor } = incoming.pageInfo ?? {};
  const added = [startCursor && ([startCursor, head] as const), endCursor && ([endCursor, head + countOf(incoming) - 1] as const)];
  return Object.fromEntries([...kept, ...added.filter((mark) => !!mark)]);
}

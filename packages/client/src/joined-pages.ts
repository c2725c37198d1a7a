import type { FieldMergeFunction, FieldPolicy } from '@apollo/client';

interface PageInfo {
  readonly startCursor?: string | null;
  readonly endCursor?: string | null;
  readonly hasPreviousPage?: boolean;
  readonly hasNextPage?: boolean;
}

type Rows = readonly unknown[];
type Marks = Readonly<Record<string, number>>;

/** What stands in the cache of a connection: its pages as one list, by edges, by nodes or by both, as they are asked for. */
interface Pages {
  readonly edges?: Rows;
  readonly nodes?: Rows;
  readonly pageInfo?: PageInfo;
  /** By the cursor that a page begins or ends with, before how many rows it does. Nodes alone don’t tell, and a page may be empty. */
  readonly starts?: Marks;
  readonly ends?: Marks;
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
    ...marksOf(existing, incoming, cut),
  };
};

const countOf = ({ edges, nodes }: Pages): number => (edges ?? nodes ?? []).length;

function cutOf(existing: Pages, args: Record<string, unknown> | null): Cut {
  const count = countOf(existing);
  const { starts = {}, ends = {} } = existing;
  const { after, before } = (args ?? {}) as { after?: string | null; before?: string | null };
  if (after) return { head: ends[after] ?? beside(starts[after], 1) ?? count, tail: count };
  if (before) return { head: 0, tail: starts[before] ?? beside(ends[before], -1) ?? 0 };
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

/** Where a page of one row begins and ends with the same cursor, or somebody turns back at a page’s other end. */
const beside = (place: number | undefined, by: number): number | undefined => (place === undefined ? undefined : place + by);

function marksOf(existing: Pages, incoming: Pages, { head, tail }: Cut): Pick<Pages, 'starts' | 'ends'> {
  const count = countOf(incoming);
  const moved = (marks: Marks = {}, stays: (place: number) => boolean, moves: (place: number) => boolean) =>
    Object.entries(marks).flatMap(([cursor, place]) =>
      stays(place) ? [[cursor, place] as const] : moves(place) ? [[cursor, place + head + count - tail] as const] : [],
    );
  const { startCursor, endCursor } = incoming.pageInfo ?? {};
  const before = (place: number) => place < head;
  const starts = [...moved(existing.starts, before, (place) => place >= tail), ...(startCursor ? [[startCursor, head] as const] : [])];
  const upTo = (place: number) => place <= head;
  const ends = [...moved(existing.ends, upTo, (place) => place > tail), ...(endCursor ? [[endCursor, head + count] as const] : [])];
  return { starts: Object.fromEntries(starts), ends: Object.fromEntries(ends) };
}

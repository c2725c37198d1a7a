import { cursorOf, type Page, type PageInput, pageAlong, unknownCursor, windowOf } from './page.ts';
import { type Item, type ItemPage, orderIn, positionOf, type QueryOptions, type Table } from './table.ts';

/** A list whose rows lie in a few partitions, each ordered by when: read as one, latest first. */

/** One of them; its name stands in cursors. */
export interface Strand {
  readonly name: string;
  readonly partition: string;
}

interface Asked {
  readonly strands: readonly Strand[];
  readonly index?: QueryOptions['index'];
  /** Within these, neither of which is an order itself. */
  readonly between?: readonly [string, string];
  readonly page: PageInput;
}

const EVER = ['0', '9'] as const;

/** A Query a strand, side by side. Throws InvalidInput for a cursor of another list. */
export async function listStrands<T>(table: Table, asked: Asked, read: (item: Item) => T): Promise<Page<T>> {
  const { strands, index, between = EVER } = asked;
  const { rows: wanted, after: position, backward } = windowOf(asked.page);
  const [name, ...own] = position ?? [];
  const at = position ? strands.findIndex((strand) => strand.name === name) : -1;
  if (position && (at < 0 || own.length === 0)) throw unknownCursor(backward);
  const limits = { index, descending: true, backward, limit: wanted + 1 };
  const pages = await Promise.all(
    strands.map(async ({ partition }, rank): Promise<ItemPage> => {
      const isOwn = rank === at || !position;
      const within = isOwn ? between : behind(between, own[0] as string, { backward, isLater: rank > at });
      if (within[0] > within[1]) return { items: [] };
      return table.query({ ...limits, partition, between: within, ...(isOwn && position && { after: own }) });
    }),
  );
  const turn = backward ? -1 : 1;
  const found = pages
    .flatMap(({ items }, rank) => items.map((item) => ({ item, rank, order: orderIn(item, index) })))
    .toSorted((a, b) => turn * (compare(b.order, a.order) || a.rank - b.rank));
  const rows = found.slice(0, wanted).map(({ item, rank }) => ({
    value: read(item),
    cursor: cursorOf([strands[rank]?.name ?? '', ...positionOf(item, index)]),
  }));
  return pageAlong({ backward, after: position }, { rows, more: found.length > wanted });
}

/** What of another strand comes after a row: of two with the same order, that of the earlier strand comes first. */
function behind(
  [from, to]: readonly [string, string],
  order: string,
  { backward, isLater }: { readonly backward: boolean; readonly isLater: boolean },
): readonly [string, string] {
  const justBelow = order.slice(0, -1);
  if (backward) return [isLater ? `${order}~` : order, to];
  return [from, isLater ? order : justBelow];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

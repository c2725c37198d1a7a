import type { Context } from '../shared/context.ts';
import type { Item, Key } from '../shared/table.ts';
import type { Line } from './line.rules.ts';

/** The index of names. Where somebody lives begins the sort key, so that who may see them is in the key of the question. */

type Placed = Pick<Line, 'village' | 'record' | 'member'>;

const placeOf = ({ village, record, member }: Placed): string => `${village}#${record}#${member}`;

export const lineKey = (blind: string, placed: Placed): Key => ({ pk: `name#${blind}`, sk: placeOf(placed) });

export const lineItem = (blind: string, { codes, plain, ...placed }: Line): Item => ({
  ...lineKey(blind, placed),
  type: 'name',
  codes: [...codes],
  plain: [...plain],
});

export interface Found extends Line {
  /** Where it lies among those of its partition, whichever that is. */
  readonly at: string;
}

function read({ sk, codes, plain }: Item): Found {
  const [village = '', record = '', member = ''] = sk.split('#');
  return { village, record, member, codes: codes as string[], plain: plain as string[], at: sk };
}

interface Asked {
  readonly blind: string;
  /** Villages whose code begins so; all of them without. */
  readonly within?: string | undefined;
  /** Behind this place; within. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** One Query. */
export async function linesIn(
  { registry }: Pick<Context, 'registry'>,
  { blind, within, after, limit }: Asked,
): Promise<{ lines: readonly Found[]; hasNext: boolean }> {
  const { items, next } = await registry.query({
    partition: `name#${blind}`,
    ...(within && { beginsWith: within }),
    ...(after && { after: [after] }),
    limit,
  });
  return { lines: items.map(read), hasNext: next !== undefined };
}

export const writeLines = ({ registry }: Pick<Context, 'registry'>, puts: readonly Item[], deletes: readonly Key[]): Promise<void> =>
  registry.batchWrite(puts, deletes);

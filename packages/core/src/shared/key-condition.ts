import type { QueryOptions } from './item.ts';
import { unknownCursor } from './page.ts';
import { keysOf } from './tables.ts';

/** What a question says of the keys that it asks for. */

/** Where a list goes on. Throws InvalidInput where that is not of this list. */
export function startKey({ index, partition, after = [], backward }: QueryOptions): Record<string, string> {
  if (after.length !== (index ? 3 : 1)) throw unknownCursor(backward);
  const { hashKey, rangeKey } = keysOf(index);
  const [order = '', pk = '', sk = ''] = after;
  return { [hashKey]: partition, [rangeKey]: order, ...(index && { pk, sk }) };
}

/** What part of a partition is asked for; undefined: all of it. */
export function sortCondition({
  beginsWith,
  between,
  before,
}: QueryOptions): { expression: string; values: Record<string, string> } | undefined {
  if (beginsWith !== undefined) return { expression: 'begins_with(#range, :from)', values: { ':from': beginsWith } };
  if (between) return { expression: '#range BETWEEN :from AND :to', values: { ':from': between[0], ':to': between[1] } };
  if (before !== undefined) return { expression: '#range < :to', values: { ':to': before } };
  return undefined;
}

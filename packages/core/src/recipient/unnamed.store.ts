import type { Context } from '../shared/context.ts';
import { digestOf } from '../shared/derived.ts';
import type { Key } from '../shared/table.ts';
import { nobodyUnnamed, type Unnamed } from './tally.rules.ts';

/** How many of a village receive something that nobody is named for, as they were counted last: in the Registry, where small numbers may be. */

const keyOf = (village: string): Key => ({ pk: `entry#${village}`, sk: 'unnamed' });

export async function get({ registry }: Pick<Context, 'registry'>, village: string): Promise<Unnamed> {
  const item = await registry.get(keyOf(village), true);
  return item ? (JSON.parse(item['data'] as string) as Unnamed) : nobodyUnnamed;
}

/** Writes nothing where it is the same. */
export async function put({ registry }: Pick<Context, 'registry'>, village: string, { seen, now }: { seen: Unnamed; now: Unnamed }) {
  if (digestOf(seen) === digestOf(now)) return;
  await registry.batchWrite([{ ...keyOf(village), type: 'unnamed', data: JSON.stringify(now) }]);
}

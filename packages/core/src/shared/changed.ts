import { recordKeyOf } from './change.ts';
import type { Day } from './clock.ts';
import type { Key, Table } from './table.ts';

/** The records of a kind that operations changed on a day; one that was changed twice comes twice. */
export async function* changedOn(registry: Table, type: string, day: Day): AsyncGenerator<Key> {
  for await (const item of registry.queryAll({ partition: day, index: 'byDay' })) if (item['type'] === type) yield recordKeyOf(item);
}

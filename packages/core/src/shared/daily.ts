import type { Day } from './clock.ts';
import type { Item, Key, Table } from './table.ts';
import { findWork, type WorkKind } from './work.ts';

/** Work that the clock calls for once a day. Whoever does it notes the day, so that whoever asks for it finds out by reading alone. */

const keyOf = (kind: WorkKind): Key => ({ pk: 'daily', sk: kind });
const readDay = ({ day }: Item): Day => day as Day;

/** Is it still to be done that day, and nobody asked for it yet? */
export async function isDueOn(registry: Table, kind: WorkKind, id: string, day: Day): Promise<boolean> {
  const item = await registry.get(keyOf(kind));
  if (item && readDay(item) >= day) return false;
  return (await findWork(registry, { kind, id })) === undefined;
}

export const doneOn = (registry: Table, kind: WorkKind, day: Day): Promise<boolean> => registry.put({ ...keyOf(kind), type: 'daily', day });

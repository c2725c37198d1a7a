import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { newDevice } from './device.ts';
import type { Keyring, Sealed } from './seal.ts';
import { SHAPE } from './shapes.ts';

/** What lies on the device, record by record. In clear there is of each what kind it is, which key sealed it, and until when it may lie here. */

type Kind = 'day' | 'sheet' | 'home' | 'form' | 'photo' | 'receipt';

interface Lying extends Sealed {
  /** An HMAC: it tells nothing. */
  readonly name: string;
  readonly kind: Kind;
  readonly shape: number;
  readonly until: string;
}

interface Schema extends DBSchema {
  records: { key: string; value: Lying; indexes: { kind: Kind } };
  own: { key: string; value: string };
}

/** The device has no room left. Whatever was saved before is as it was. */
export class StorageFull extends Error {}

export type Database = IDBPDatabase<Schema>;

/** `onNewer`: a later page wants to write it otherwise, so that this one can write no more. */
export const openDatabase = (onNewer: () => void): Promise<Database> =>
  openDB<Schema>('puskesos-kunjungan', 1, {
    upgrade(at, from) {
      if (from < 1) {
        at.createObjectStore('records', { keyPath: 'name' }).createIndex('kind', 'kind');
        at.createObjectStore('own');
      }
    },
    blocking(_now, _next, event) {
      (event.target as IDBDatabase).close();
      onNewer();
    },
  });

export async function deviceOf(at: Database): Promise<string> {
  const known = await at.get('own', 'device');
  if (known !== undefined) return known;
  const made = newDevice();
  await at.put('own', made, 'device');
  return made;
}

/** What an officer has filled in, and can't be had again. */
const FILLED_IN: readonly Kind[] = ['form', 'photo', 'sheet'];

/**
 * Deletes what may lie here no longer, whosever it is. By the clock here alone nothing that was filled in, as it may run ahead: `elsewhere` tells the
 * day by another, and is asked only where something of that kind is over.
 */
export async function sweep(at: Database, today: string, elsewhere: () => Promise<string | undefined>): Promise<void> {
  const over = (await at.getAll('records')).filter(({ until }) => until < today);
  const isFilledIn = ({ kind }: Lying) => FILLED_IN.includes(kind);
  const sure = over.some(isFilledIn) ? await elsewhere() : undefined;
  for (const one of over) {
    if (!isFilledIn(one) || (sure !== undefined && one.until < sure)) await at.delete('records', one.name);
  }
}

export interface Store {
  put(kind: Kind, id: string, value: unknown, until: string): Promise<void>;
  get(kind: Kind, id: string): Promise<unknown>;
  all(kind: Kind): Promise<unknown[]>;
  remove(kind: Kind, id: string): Promise<void>;
  /** Forms that somebody else left on this device, who alone can open them. */
  formsOfOthers(): Promise<number>;
}

export function storeOf(at: Database, ring: Keyring): Store {
  const place = (kind: Kind) => `${kind} ${SHAPE}`;
  const opened = async ({ kind, ...sealed }: Lying): Promise<unknown> =>
    ((await ring.open(sealed, place(kind))) as { value: unknown }).value;
  return {
    async put(kind, id, value, until) {
      const [name, sealed] = await Promise.all([ring.nameOf(kind, id), ring.seal({ id, value }, place(kind))]);
      await written(at.put('records', { name, kind, shape: SHAPE, until, ...sealed }));
    },
    async get(kind, id) {
      const found = await at.get('records', await ring.nameOf(kind, id));
      return found && opened(found);
    },
    async all(kind) {
      const lying = await at.getAllFromIndex('records', 'kind', kind);
      return Promise.all(lying.filter(({ tag, shape }) => ring.holds(tag) && shape === SHAPE).map(opened));
    },
    remove: async (kind, id) => at.delete('records', await ring.nameOf(kind, id)),
    formsOfOthers: async () => (await at.getAllFromIndex('records', 'kind', 'form')).filter(({ tag }) => !ring.holds(tag)).length,
  };
}

/** Seals anew what an earlier key of the same person sealed, under its new name. */
export async function resealed(at: Database, ring: Keyring): Promise<void> {
  for (const { name, kind, shape, until, ...sealed } of await at.getAll('records')) {
    if (sealed.tag === ring.tag || !ring.holds(sealed.tag) || shape !== SHAPE) continue;
    const place = `${kind} ${shape}`;
    const whole = (await ring.open(sealed, place)) as { id: string };
    const [next, again] = await Promise.all([ring.nameOf(kind, whole.id), ring.seal(whole, place)]);
    const both = at.transaction('records', 'readwrite');
    await written(Promise.all([both.store.put({ name: next, kind, shape, until, ...again }), both.store.delete(name), both.done]));
  }
}

async function written(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if ((error as Error).name === 'QuotaExceededError' || /quota|full|disk/i.test(String(error))) throw new StorageFull();
    throw error;
  }
}

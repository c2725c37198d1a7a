import { type DBSchema, openDB } from 'idb';
import { FIELD_KEYS } from '../sign-in/field-keys.ts';

/**
 * The keys wrapped under words that the officer chose, so that a browser that was closed in the field is not the end of the day. Beside the words it
 * takes a key of this browser's that no script can read out. It has a database of its own, which goes when one signs out.
 */

interface Wrapping {
  readonly local: CryptoKey;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly ivs: readonly [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  readonly data: ArrayBuffer;
  /** Wrong tries since the last right one, each counted before it is made. */
  readonly tries: number;
  /** The last day on which it may lie here. */
  readonly until: string;
}

interface Schema extends DBSchema {
  wrapping: { key: string; value: Wrapping };
}

const LEAST = 8;
const MOST_TRIES = 10;
const ITERATIONS = 600_000;
const [ONE, { subtle }] = ['one', crypto];

export const isTooWeak = (words: string): boolean => words.length < LEAST || /^\d+$/.test(words);

/** Opened for each deed alone, so that signing out in another tab waits for nobody. */
async function inDatabase<T>(deed: (at: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const at = await open();
  try {
    return await deed(at);
  } finally {
    at.close();
  }
}

const open = () => openDB<Schema>(FIELD_KEYS, 1, { upgrade: (at) => void at.createObjectStore('wrapping') });

const read = () => inDatabase((at) => at.get('wrapping', ONE));
const write = (wrapping: Wrapping) => inDatabase((at) => at.put('wrapping', wrapping, ONE));
const forget = (): Promise<void> => inDatabase((at) => at.delete('wrapping', ONE));

export async function wrap(keys: readonly string[], words: string, until: string): Promise<void> {
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
  const [salt, ivs] = [random(16), [random(12), random(12)] as const];
  const local = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const clear = new TextEncoder().encode(JSON.stringify(keys));
  const inner = await subtle.encrypt({ name: 'AES-GCM', iv: ivs[0] }, await stretched(words, salt), clear);
  const data = await subtle.encrypt({ name: 'AES-GCM', iv: ivs[1] }, local, inner);
  await write({ local, salt, ivs, data, tries: 0, until });
}

/** How often one may try yet; undefined where nothing is wrapped here, or its day is over. */
export async function triesLeft(today: string): Promise<number | undefined> {
  const found = await read();
  if (found && found.until < today) await forget();
  return found && found.until >= today ? MOST_TRIES - found.tries : undefined;
}

/** The keys; undefined for other words than were chosen. With the last try it is gone. */
export async function unwrap(words: string): Promise<string[] | undefined> {
  const found = await read();
  if (!found) return undefined;
  await write({ ...found, tries: found.tries + 1 });
  try {
    const inner = await subtle.decrypt({ name: 'AES-GCM', iv: found.ivs[1] }, found.local, found.data);
    const clear = await subtle.decrypt({ name: 'AES-GCM', iv: found.ivs[0] }, await stretched(words, found.salt), inner);
    await write({ ...found, tries: 0 });
    return JSON.parse(new TextDecoder().decode(clear)) as string[];
  } catch {
    if (found.tries + 1 >= MOST_TRIES) await forget();
    return undefined;
  }
}

async function stretched(words: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await subtle.importKey('raw', new TextEncoder().encode(words.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
  return subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

import { type Change, HISTORY } from './change.ts';
import { atTheOffice } from './clock.ts';
import type { Context } from './context.ts';
import { keyOfRecord, type Stored } from './entity.ts';
import { InvalidInput, type Message, type VersionChange, VersionConflict } from './error.ts';
import { dataIn } from './shape.ts';
import type { Item, Key } from './table.ts';

/** Whoever fills in a form saw the record at a version. When it has moved on since, they are told what they have not seen. */

/** A record as the decision read it. */
export interface ReadRecord {
  readonly key: Key;
  readonly version: number;
}

/** The record that an operation is about: what it names, else what it found, or the first of what it found. */
export function recordIn(subject: unknown, named?: (subject: never) => object | undefined): ReadRecord | undefined {
  const candidates = named ? [named(subject as never)] : isObject(subject) ? [subject, ...Object.values(subject)] : [];
  for (const value of candidates) {
    const key = isObject(value) ? keyOfRecord(value) : undefined;
    if (key) return { key, version: (value as Stored<object>).version };
  }
  return undefined;
}

/** The same, told by what was decided: the first record that is replaced. */
export function replacedIn(changes: readonly Change[]): ReadRecord | undefined {
  const put = changes.find((change) => change.history && (change.put?.['version'] as number) > 1)?.put;
  return put && { key: put, version: (put['version'] as number) - 1 };
}

/** Throws InvalidInput where another record than that one is changed: nobody is to think that it was looked after. */
export function requireReplaced(record: ReadRecord | undefined, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const { pk, sk } = record?.key ?? {};
  if (record && changes.some(({ history, put }) => history && put?.pk === pk && put?.sk === sk)) return;
  throw InvalidInput.at(
    'expectedVersion',
    'Langkah ini tidak mengubah data yang sudah ada; kosongkan versinya',
    'this changes no record that was there before; leave the version out',
  );
}

/** Throws VersionConflict, with what was changed since, where the record is not at that version any more. One Query then. */
export async function checkVersion(context: Context, record: ReadRecord | undefined, expected: number): Promise<void> {
  if (!record || record.version === expected) return;
  const changes = await changesSince(context, record.key, expected);
  throw new VersionConflict({ changes, messages: messagesFor(changes) });
}

const SHOWN = 20;

async function changesSince({ registry }: Context, { pk, sk }: Key, expected: number): Promise<VersionChange[]> {
  // One more than is shown, to compare the last one with.
  const states = { partition: pk, beginsWith: `${HISTORY}${sk}@`, descending: true, limit: SHOWN + 1, consistent: true };
  const { items } = await registry.query(states);
  const newer = items.slice(0, SHOWN).filter(({ version }) => (version as number) > expected);
  return newer.map((item, index) => ({
    version: item['version'] as number,
    at: item['updatedAt'] as string,
    by: item['by'] as string,
    role: item['role'] as string,
    operation: item['operation'] as string,
    why: item['why'] as string | undefined,
    fields: fieldsChanged(items[index + 1], item),
  }));
}

function fieldsChanged(before: Item | undefined, after: Item): string[] {
  if (!before) return [];
  const [old, now] = [before, after].map((item) => dataIn(item) as Record<string, unknown>);
  return [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])]
    .filter((name) => JSON.stringify(old?.[name]) !== JSON.stringify(now?.[name]))
    .toSorted();
}

function messagesFor([last]: readonly VersionChange[]): Message {
  if (!last) {
    return {
      id: 'Data ini tidak pada versi yang Anda lihat. Muat ulang, lalu ulangi perubahan Anda.',
      en: 'This record is not at the version that you saw. Reload it, then make your change again.',
    };
  }
  const at = atTheOffice(last.at);
  return {
    id: `Data ini sudah diubah oleh ${last.by} pada ${at}. Muat ulang, lalu ulangi perubahan Anda.`,
    en: `${last.by} has changed this record, on ${at}. Reload it, then make your change again.`,
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

import { writeTogether } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Item, Key, Table, TransactItem } from '../shared/table.ts';
import { followedFor } from './inbox.calendar.ts';
import { TooMany } from './inbox-errors.ts';
import type { Letter } from './shapes.ts';

/** Letters in the PublicIndex: each under the digest of its code, and a mark for what the office has not taken in yet. */

const letterKey = (id: string): Key => ({ pk: `letter#${id}`, sk: 'letter' });
const INBOX = 'inbox';
export const markKey = ({ id, raisedAt }: Pick<Letter, 'id' | 'raisedAt'>): Key => ({ pk: INBOX, sk: `${raisedAt}#${id}` });

/** `input` tells a retry from another letter under the same key. */
export const letterItem = (letter: Letter, input?: string): Item => ({
  ...letterKey(letter.id),
  type: 'letter',
  data: JSON.stringify(letter),
  expiresAt: Math.floor(Date.parse(letter.raisedAt) / 1000) + followedFor(dayOf(letter.raisedAt)) * 86_400,
  ...(input && { input }),
});
const read = (item: Item): Letter => JSON.parse(item['data'] as string) as Letter;

export async function getLetter(table: Table, id: string): Promise<{ letter: Letter; input: string | undefined } | undefined> {
  const item = await table.get(letterKey(id), true);
  return item && { letter: read(item), input: item['input'] as string | undefined };
}

export async function* waiting(table: Table): AsyncGenerator<string> {
  for await (const { sk } of table.each({ partition: INBOX, consistent: true })) yield sk.slice(sk.indexOf('#') + 1);
}

export const isWaiting = async (table: Table): Promise<boolean> => (await table.query({ partition: INBOX, limit: 1 })).items.length > 0;

/** One of a day's counts, which goes with the day. */
export interface Counter {
  readonly day: string;
  readonly name: string;
  readonly most: number;
  readonly expiresAt: number;
}

/** Writes a letter with its mark, and counts it, or nothing. Throws TooMany; VersionConflict when the letter is there already. */
export async function post(table: Table, letter: Letter, input: string, counters: readonly Counter[]): Promise<void> {
  const TableName = table.name;
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  const count = ({ day, name, most, expiresAt }: Counter): TransactItem => ({
    Update: {
      TableName,
      Key: { pk: `limit#${day}`, sk: name },
      UpdateExpression: 'SET expiresAt = :until ADD letters :one',
      ConditionExpression: 'attribute_not_exists(letters) OR letters < :most',
      ExpressionAttributeValues: { ':until': expiresAt, ':one': 1, ':most': most },
    },
  });
  await writeTogether(table, [
    { item: { Put: { TableName, Item: letterItem(letter, input), ...isNew } }, otherwise: () => new VersionConflict() },
    { item: { Put: { TableName, Item: { ...markKey(letter), type: 'mark' } } }, otherwise: () => new VersionConflict() },
    ...counters.map((counter) => ({ item: count(counter), otherwise: () => new TooMany() })),
  ]);
}

/**
 * The day's salt. There is one at a time: whoever needs the next day's first writes it over the last one's, and by the counts that are left
 * nobody can be found out any more.
 */
export async function saltOf(table: Table, day: string, fresh: string, expiresAt: number): Promise<string> {
  const key = { pk: 'salt', sk: 'salt' };
  const known = await table.get(key, true);
  if (known?.['day'] === day) return known['salt'] as string;
  const isLast = {
    ConditionExpression: 'attribute_not_exists(pk) OR #day < :day',
    ExpressionAttributeNames: { '#day': 'day' },
    ExpressionAttributeValues: { ':day': day },
  };
  if (await table.put({ ...key, type: 'salt', day, salt: fresh, expiresAt }, isLast)) return fresh;
  // Somebody else was first; or has the next day already, and then counts go with that.
  return ((await table.get(key, true))?.['salt'] as string | undefined) ?? fresh;
}

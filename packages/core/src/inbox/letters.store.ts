import { dayOf } from '../shared/clock.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Item, Key, Table, TransactItem } from '../shared/table.ts';
import { transactWrite } from '../shared/transaction.ts';
import { followedFor } from './inbox.calendar.ts';
import { TooMany } from './inbox-errors.ts';
import type { Letter } from './shapes.ts';

/** Letters in the PublicIndex: each under the digest of its code, and a mark for what the office has not taken in yet. */

const letterKey = (id: string): Key => ({ pk: `letter#${id}`, sk: 'letter' });
const INBOX = 'inbox';
export const queueKey = ({ id, raisedAt }: Pick<Letter, 'id' | 'raisedAt'>): Key => ({ pk: INBOX, sk: `${raisedAt}#${id}` });

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

export async function* queuedLetters(table: Table): AsyncGenerator<string> {
  for await (const { sk } of table.queryAll({ partition: INBOX, consistent: true })) yield sk.slice(sk.indexOf('#') + 1);
}

export const hasQueued = async (table: Table): Promise<boolean> => (await table.query({ partition: INBOX, limit: 1 })).items.length > 0;

/** One of a day's counts, which goes with the day. */
export interface DayCounter {
  readonly day: string;
  readonly name: string;
  readonly most: number;
  /** What becomes of a letter beyond it. */
  readonly beyond: 'refused' | 'joins';
  readonly expiresAt: number;
}

const counterKey = ({ day, name }: Pick<DayCounter, 'day' | 'name'>): Key => ({ pk: `limit#${day}`, sk: name });

/** Has one of those been reached beyond which a letter joins what waits? A Get for each: the public's function may ask for no batch. */
export async function isBeyond(table: Table, counters: readonly DayCounter[]): Promise<true | undefined> {
  const shared = counters.filter(({ beyond }) => beyond === 'joins');
  const items = await Promise.all(shared.map((counter) => table.get(counterKey(counter))));
  return shared.some(({ most }, index) => ((items[index]?.['letters'] as number | undefined) ?? 0) >= most) || undefined;
}

/** Writes a letter with its mark, and counts it, or nothing. Throws TooMany; VersionConflict when the letter is there already. */
export async function putIfAllowed(table: Table, letter: Letter, input: string, counters: readonly DayCounter[]): Promise<void> {
  const TableName = table.name;
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  const count = ({ most, beyond, expiresAt, ...counter }: DayCounter): TransactItem => ({
    Update: {
      TableName,
      Key: { ...counterKey(counter) },
      UpdateExpression: 'SET expiresAt = :until ADD letters :one',
      ...(beyond === 'refused' && { ConditionExpression: 'attribute_not_exists(letters) OR letters < :most' }),
      ExpressionAttributeValues: { ':until': expiresAt, ':one': 1, ...(beyond === 'refused' && { ':most': most }) },
    },
  });
  await transactWrite(table, [
    { item: { Put: { TableName, Item: letterItem(letter, input), ...isNew } }, onConditionFailed: () => new VersionConflict() },
    { item: { Put: { TableName, Item: { ...queueKey(letter), type: 'mark' } } }, onConditionFailed: () => new VersionConflict() },
    ...counters.map((counter) => ({ item: count(counter), onConditionFailed: () => new TooMany() })),
  ]);
}

/**
 * The day's salt. There is one at a time: whoever needs the next day's first writes it over the last one's, and by the counts that are left
 * nobody can be found out any more.
 */
export async function saltOf(table: Table, day: string, newSalt: string, expiresAt: number): Promise<string> {
  const key = { pk: 'salt', sk: 'salt' };
  const known = await table.get(key, true);
  if (known?.['day'] === day) return known['salt'] as string;
  const isLast = {
    ConditionExpression: 'attribute_not_exists(pk) OR #day < :day',
    ExpressionAttributeNames: { '#day': 'day' },
    ExpressionAttributeValues: { ':day': day },
  };
  if (await table.put({ ...key, type: 'salt', day, salt: newSalt, expiresAt }, isLast)) return newSalt;
  // Somebody else was first; or has the next day already, and then counts go with that.
  return ((await table.get(key, true))?.['salt'] as string | undefined) ?? newSalt;
}

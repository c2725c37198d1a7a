import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { transactWrite } from '../shared/transaction.ts';
import { TooManyLookUps } from './household-errors.ts';
import { type Blind, type Noted, newItem, noteOf, type Reading, underNumber } from './reading.store.ts';

interface LookUp {
  readonly number: Blind;
  readonly way: Reading['way'];
  readonly purpose: string;
  readonly most: number;
}

const COUNT_TTL = 7 * 86_400;

/** Notes who asks after which number and why, by its fingerprint, and counts it for their day; or neither. Throws TooManyLookUps. */
export async function countLookUp(context: Context, { number, way, purpose, most }: LookUp): Promise<Noted> {
  const { registry, actor } = context;
  const noted = noteOf(context, { way, numbers: [number.kind], purpose }, { blind: number.blind });
  const { at } = noted.reading;
  const count = {
    TableName: registry.name,
    Key: { pk: `look-ups#${actor.id}`, sk: `day#${dayOf(at)}` },
    UpdateExpression: 'SET expiresAt = :until, #type = :type ADD asked :one',
    ConditionExpression: 'attribute_not_exists(asked) OR asked < :most',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: { ':until': Math.floor(Date.parse(at) / 1000) + COUNT_TTL, ':type': 'look-ups', ':one': 1, ':most': most },
  };
  const counted = { item: { Update: count }, onConditionFailed: () => new TooManyLookUps() };
  await transactWrite(registry, [counted, newItem(context, noted.item), newItem(context, underNumber(noted, number))]);
  return noted;
}

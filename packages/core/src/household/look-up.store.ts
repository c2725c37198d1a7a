import { transactWrite } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { TooManyLookUps } from './household-errors.ts';
import type { NumberKind } from './numbers.ts';
import { type Noted, newItem, noteOf } from './reading.store.ts';

interface LookUp {
  readonly kind: NumberKind;
  readonly blind: string;
  readonly purpose: string;
  readonly most: number;
}

const COUNT_TTL = 7 * 86_400;

/** Notes who asks after which number and why, by its fingerprint, and counts it for their day; or neither. Throws TooManyLookUps. */
export async function countLookUp(context: Context, { kind, blind, purpose, most }: LookUp): Promise<Noted> {
  const { registry, actor } = context;
  const noted = noteOf(context, { way: 'looked_up', numbers: [kind], purpose }, { blind });
  const { at } = noted.reading;
  const count = {
    TableName: registry.name,
    Key: { pk: `look-ups#${actor.id}`, sk: `day#${dayOf(at)}` },
    UpdateExpression: 'SET expiresAt = :until, #type = :type ADD asked :one',
    ConditionExpression: 'attribute_not_exists(asked) OR asked < :most',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: { ':until': Math.floor(Date.parse(at) / 1000) + COUNT_TTL, ':type': 'look-ups', ':one': 1, ':most': most },
  };
  await transactWrite(registry, [{ item: { Update: count }, onConditionFailed: () => new TooManyLookUps() }, newItem(context, noted.item)]);
  return noted;
}

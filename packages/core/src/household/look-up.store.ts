import { isNew, transactWrite, versionConflict } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { TooManyLookUps } from './household-errors.ts';
import type { NumberKind } from './numbers.ts';

interface LookUp {
  readonly kind: NumberKind;
  readonly blind: string;
  readonly purpose: string;
  readonly most: number;
}

const COUNT_TTL = 7 * 86_400;

/** Notes who asks after which number and why, by its fingerprint, and counts it for their day; or neither. Throws TooManyLookUps. */
export function countLookUp({ registry, actor, now, newId, requestId }: Context, { kind, blind, purpose, most }: LookUp): Promise<void> {
  const TableName = registry.name;
  const at = now();
  const pk = `look-ups#${actor.id}`;
  const note = {
    pk,
    sk: `~look-up@${at}#${newId()}`,
    type: 'look-up',
    at,
    by: actor.id,
    role: actor.role,
    kind,
    blind,
    purpose,
    requestId,
  };
  const count = {
    TableName,
    Key: { pk, sk: `day#${dayOf(at)}` },
    UpdateExpression: 'SET expiresAt = :until, #type = :type ADD asked :one',
    ConditionExpression: 'attribute_not_exists(asked) OR asked < :most',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: { ':until': Math.floor(Date.parse(at) / 1000) + COUNT_TTL, ':type': 'look-ups', ':one': 1, ':most': most },
  };
  return transactWrite(registry, [
    { item: { Update: count }, onConditionFailed: () => new TooManyLookUps() },
    { item: { Put: { TableName, Item: note, ...isNew } }, onConditionFailed: versionConflict },
  ]);
}

import { createHash } from 'node:crypto';
import type { Condition } from './table.ts';

/**
 * What a run makes of the register, and another may be making at the same time. It can be made again at will, so it has no history; it
 * counts its own changes (`rev`), and whoever writes it must have seen the last.
 */

/** Thrown within a run that finds another one publishing the same village. */
export class Overtaken extends Error {}

/** Holds where nobody wrote since the change before this one. */
export const follows = (rev: number): Condition =>
  rev === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'rev = :seen', ExpressionAttributeValues: { ':seen': rev - 1 } };

/** Tells whether something differs from what was written last: 22 characters. */
export const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64url')
    .slice(0, 22);

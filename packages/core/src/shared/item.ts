import type { Position } from './page.ts';
import type { IndexName } from './tables.ts';

/** What lies in a table, and how it is asked for. */

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type Item = Key & Record<string, unknown>;
/** Must hold of the item that is there, or of its absence, for a write to happen. */
export interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

export interface QueryOptions {
  readonly partition: string;
  readonly index?: IndexName | undefined;
  readonly beginsWith?: string | undefined;
  /** Both ends included. */
  readonly between?: readonly [string, string] | undefined;
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: Position | undefined;
  readonly descending?: boolean | undefined;
  /** From its end to its beginning: `after` is then what comes behind it in the list. */
  readonly backward?: boolean | undefined;
  readonly consistent?: boolean | undefined;
}

export interface ItemPage {
  readonly items: Item[];
  /** Absent on the last page. */
  readonly next?: Position;
}

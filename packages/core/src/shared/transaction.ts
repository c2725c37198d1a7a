import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DomainError } from './error.ts';
import type { Table, TransactItem } from './table.ts';
import { backOff } from './table-faults.ts';

/** Items that are written whole or not at all. */

/** Why DynamoDB gave up a transaction that may go through a moment later: another one at work on an item, or too much asked of it at once. */
const PASSING: ReadonlySet<string | undefined> = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const isPassing = (code: string | undefined): boolean => PASSING.has(code);

/** One item of a transaction, and the error to throw where its condition does not hold. */
export interface Part {
  readonly item: TransactItem;
  readonly onConditionFailed: () => DomainError;
}

/** Writes items together or none, wherever they lie. Throws the error of the one whose condition does not hold. */
export async function transactWrite(table: Table, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  for (let attempt = 0; ; attempt += 1) {
    await backOff(attempt);
    try {
      return await table.transact(parts.map(({ item }) => item));
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
      if (failed >= 0) throw (parts[failed] as (typeof parts)[number]).onConditionFailed();
      if (!reasons.some(({ Code }) => isPassing(Code))) throw error;
    }
  }
}

/** Writes those of a hundred items at most whose condition holds, and answers the places of the others. */
export async function transactWhatMay(table: Table, items: readonly TransactItem[]): Promise<ReadonlySet<number>> {
  const refused = new Set<number>();
  for (let attempt = 0; refused.size < items.length; attempt += 1) {
    await backOff(attempt);
    const asked = [...items.keys()].filter((index) => !refused.has(index));
    try {
      await table.transact(asked.map((index) => items[index] as TransactItem));
      break;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      for (const [at, index] of asked.entries()) if (codes[at] === 'ConditionalCheckFailed') refused.add(index);
      if (!codes.some((code) => code === 'ConditionalCheckFailed' || isPassing(code))) throw error;
    }
  }
  return refused;
}

import type { DomainError } from './error.ts';
import type { Table, TransactItem } from './table.ts';
import { backOff, reasonsIn } from './table-faults.ts';

/** Items that are written whole or not at all. */

/** Why DynamoDB gave up a transaction that may go through a moment later: another one at work on an item, or too much asked of it at once. */
const PASSING: ReadonlySet<string> = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const isPassing = (code: string): boolean => PASSING.has(code);

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
      const reasons = reasonsIn(error);
      if (!reasons) throw error;
      const failed = reasons.indexOf('ConditionalCheckFailed');
      if (failed >= 0) throw (parts[failed] as (typeof parts)[number]).onConditionFailed();
      if (!reasons.some(isPassing)) throw error;
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
      const codes = reasonsIn(error);
      if (!codes) throw error;
      for (const [at, index] of asked.entries()) if (codes[at] === 'ConditionalCheckFailed') refused.add(index);
      if (!codes.some((code) => code === 'ConditionalCheckFailed' || isPassing(code))) throw error;
    }
  }
  return refused;
}

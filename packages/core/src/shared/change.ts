import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Context } from './context.ts';
import { type DomainError, VersionConflict } from './error.ts';
import { type Condition, type Item, type Key, pause, type Table, type TransactItem } from './table.ts';

export type Amounts = Readonly<Record<string, number>>;

/** One thing to be written, as a value: made by a store, gathered by an operation, written by `commit` together with all the others. */
export interface Change {
  readonly put?: Item;
  /** Numbers beside the put item's data, added to whatever they are by then; a new item begins with them. None may fall below zero. */
  readonly counts?: Amounts;
  readonly delete?: Key;
  /** Numbers added to what an item holds, whatever they are by then. The item must be there, unless `fresh` says what a new one is. */
  readonly add?: { readonly key: Key; readonly amounts: Amounts; readonly fresh?: Readonly<Record<string, string>> };
  /** Must hold for any of the gathered changes to be written. */
  readonly condition?: Condition;
  /** The error to throw when it does not hold. */
  readonly otherwise: () => DomainError;
  /** Keep a snapshot of this item in the record's history. */
  readonly history?: boolean;
  /** Where it is written; the Registry, unless the public is to see it together with the rest. */
  readonly table?: 'publicIndex';
}

/** Who did it, by which operation, and why: goes into the history of every record touched. */
export interface Deed {
  readonly operation: string;
  readonly why?: string | undefined;
}

export const isNew: Condition = { ConditionExpression: 'attribute_not_exists(pk)' };

/** A record's history sorts behind everything that lives in its partition. */
export const HISTORY = '~';
export const historyKey = ({ pk, sk }: Key, at: string): Key => ({ pk, sk: `${HISTORY}${sk}@${at}` });

/**
 * Writes all changes and their history in one transaction, or none. Conflicts with somebody else's transaction are retried;
 * a condition that does not hold is thrown as that change's own error. DynamoDB takes 100 items at most.
 */
export async function commit(context: Context, changes: readonly Change[], deed: Deed): Promise<void> {
  const owners: Change[] = [];
  const items: TransactItem[] = [];
  for (const change of changes) {
    for (const item of transactItems(context, change, deed)) {
      items.push(item);
      owners.push(change);
    }
  }
  await writeTogether(
    context.registry,
    items.map((item, index) => ({ item, otherwise: (owners[index] as Change).otherwise })),
  );
}

const RERUNS = 8;

/** Decides anew, on what is there by then, whenever somebody else was faster. */
export async function decidedAnew<T>(decide: () => Promise<T>): Promise<T> {
  for (let run = 1; ; run += 1) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof VersionConflict) || run === RERUNS) throw error;
    }
  }
}

/** Writes items together or none, wherever they lie. Throws the error of the one whose condition does not hold. */
export async function writeTogether(
  table: Table,
  parts: readonly { readonly item: TransactItem; readonly otherwise: () => DomainError }[],
): Promise<void> {
  if (parts.length === 0) return;
  for (let attempt = 0; ; attempt += 1) {
    await pause(attempt);
    try {
      return await table.transact(parts.map(({ item }) => item));
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
      if (failed >= 0) throw (parts[failed] as (typeof parts)[number]).otherwise();
      if (!reasons.some((reason) => reason.Code === 'TransactionConflict' || reason.Code === 'ThrottlingError')) throw error;
    }
  }
}

/** The same items without conditions, for filling an empty table in bulk. */
export async function load(context: Context, changes: readonly Change[], deed: Deed): Promise<void> {
  const whole = (change: Change) => {
    const [now, ...history] = puts(context, change, deed);
    return now ? [{ ...now, ...change.counts }, ...history] : [];
  };
  await context.registry.batchWrite(changes.flatMap(whole));
}

function transactItems(context: Context, change: Change, deed: Deed): TransactItem[] {
  const TableName = context[change.table ?? 'registry'].name;
  if (change.delete) return [{ Delete: { TableName, Key: { ...change.delete }, ...change.condition } }];
  if (change.add) return [{ Update: { TableName, Key: { ...change.add.key }, ...addition(change.add, change.condition) } }];
  const [now, ...history] = puts(context, change, deed);
  const { pk, sk, ...attributes } = now as Item;
  return [
    change.counts
      ? { Update: { TableName, Key: { pk, sk }, ...counted(attributes, change.counts, change.condition) } }
      : { Put: { TableName, Item: now as Item, ...change.condition } },
    ...history.map((item) => ({ Put: { TableName, Item: item, ...isNew } })),
  ];
}

function addition({ amounts, fresh }: NonNullable<Change['add']>, also: Condition | undefined) {
  const { expression, conditions, names, values } = growth(amounts);
  const set = Object.entries(fresh ?? {});
  return {
    UpdateExpression: set.length > 0 ? `SET ${set.map(([name]) => `#${name} = :new_${name}`).join(', ')} ${expression}` : expression,
    ConditionExpression: all([...(fresh ? [] : ['attribute_exists(pk)']), ...conditions], also),
    ExpressionAttributeNames: {
      ...Object.fromEntries(set.map(([name]) => [`#${name}`, name])),
      ...names,
      ...also?.ExpressionAttributeNames,
    },
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map(([name, value]) => [`:new_${name}`, value])),
      ...values,
      ...also?.ExpressionAttributeValues,
    },
  };
}

/** A put that leaves numbers to grow by themselves: only an update can do both to one item in a transaction. */
function counted(attributes: Record<string, unknown>, counts: Amounts, also: Condition | undefined) {
  const { expression, conditions, names, values } = growth(counts);
  const set = Object.keys(attributes);
  return {
    UpdateExpression: `SET ${set.map((name) => `#${name} = :new_${name}`).join(', ')} ${expression}`,
    ConditionExpression: all(conditions, also),
    ExpressionAttributeNames: { ...Object.fromEntries(set.map((name) => [`#${name}`, name])), ...names, ...also?.ExpressionAttributeNames },
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map((name) => [`:new_${name}`, attributes[name]])),
      ...values,
      ...also?.ExpressionAttributeValues,
    },
  };
}

/** What is taken away must be there: no number falls below zero. */
function growth(amounts: Amounts) {
  const entries = Object.entries(amounts);
  const taken = entries.filter(([, amount]) => amount < 0);
  return {
    expression: `ADD ${entries.map(([name]) => `#${name} :${name}`).join(', ')}`,
    conditions: taken.map(([name]) => `#${name} >= :least_${name}`),
    names: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
    values: Object.fromEntries([
      ...entries.map(([name, amount]) => [`:${name}`, amount]),
      ...taken.map(([name, amount]) => [`:least_${name}`, -amount]),
    ]),
  };
}

const all = (conditions: readonly string[], also: Condition | undefined): string | undefined =>
  [...conditions, ...(also ? [`(${also.ConditionExpression})`] : [])].join(' AND ') || undefined;

function puts({ actor, requestId }: Context, { put, history }: Change, deed: Deed): Item[] {
  if (!put) return [];
  if (!history) return [put];
  const { gsi1pk: _pk, gsi1sk: _sk, ...snapshot } = put;
  const at = put['updatedAt'] as string;
  return [
    put,
    { ...snapshot, ...historyKey(put, at), by: actor.id, role: actor.role, operation: deed.operation, why: deed.why, requestId },
  ];
}

export const versionConflict = (): DomainError => new VersionConflict();

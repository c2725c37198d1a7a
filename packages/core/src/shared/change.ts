import { checkSize } from './change-size.ts';
import { dayOf } from './clock.ts';
import type { Context } from './context.ts';
import { type DomainError, VersionConflict } from './error.ts';
import type { Condition, Item, Key, TransactItem } from './table.ts';
import { transactWrite } from './transaction.ts';

export type Amounts = Readonly<Record<string, number>>;

/** One thing to be written, as a value: made by a store, gathered by an operation, written by `commit` together with all the others. */
export interface Change {
  readonly put?: Item;
  /** Numbers beside the put item's data, added to whatever they are by then; a new item begins with them. None may fall below zero. */
  readonly counts?: Amounts;
  readonly delete?: Key;
  /** Not written: its condition must hold. */
  readonly check?: Key;
  /** Numbers added to what an item holds, whatever they are by then. The item must be there, unless `fresh` says what a new one is. */
  readonly add?: { readonly key: Key; readonly amounts: Amounts; readonly initial?: Readonly<Record<string, string>> };
  /** Must hold for any of the gathered changes to be written. */
  readonly condition?: Condition;
  /** The error to throw when it does not hold. */
  readonly onConditionFailed: () => DomainError;
  /** Keep a snapshot of this item in the record's history. */
  readonly history?: boolean;
  /** Where it is written; the Registry, unless the public is to see it together with the rest. */
  readonly table?: 'publicIndex';
}

/** Who did it, by which operation, and why: goes into the history of every record touched. */
export interface AuditInfo {
  readonly operation: string;
  readonly why?: string | undefined;
}

export const isNew: Condition = { ConditionExpression: 'attribute_not_exists(pk)' };

/** A record's history sorts behind everything that lives in its partition. */
export const HISTORY = '~';
export const historyKey = ({ pk, sk }: Key, at: string): Key => ({ pk, sk: `${HISTORY}${sk}@${at}` });

/** Of which record it is a state. */
export const recordKeyOf = ({ pk, sk }: Key): Key => ({ pk, sk: sk.slice(HISTORY.length, sk.lastIndexOf('@')) });

/**
 * Writes all changes and their history in one transaction, or none. Conflicts with somebody else's transaction are retried;
 * a condition that does not hold is thrown as that change's own error. Throws TooMuchAtOnce for what is more than a transaction takes.
 */
export async function commit(context: Context, changes: readonly Change[], audit: AuditInfo): Promise<void> {
  checkSize(changes);
  const owners: Change[] = [];
  const items: TransactItem[] = [];
  for (const change of changes) {
    for (const item of transactItems(context, change, audit)) {
      items.push(item);
      owners.push(change);
    }
  }
  const parts = items.map((item, index) => ({ item, onConditionFailed: (owners[index] as Change).onConditionFailed }));
  await (context.together ? context.together.write(context.registry, parts) : transactWrite(context.registry, parts));
  context.atHand?.clear();
}

const MAX_ATTEMPTS = 8;

/** Decides anew, on what is there by then, whenever somebody else was faster; not where who asked is to look first. */
export async function retryOnConflict<T>(attempt: () => Promise<T>): Promise<T> {
  for (let run = 1; ; run += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof VersionConflict) || error.stale || run === MAX_ATTEMPTS) throw error;
    }
  }
}

/** The same items without conditions, for filling an empty table in bulk. */
export async function bulkWrite(context: Context, changes: readonly Change[], audit: AuditInfo): Promise<void> {
  const whole = (change: Change) => {
    const [now, ...history] = itemsOf(context, change, audit);
    return now ? [{ ...now, ...change.counts }, ...history] : [];
  };
  await context.registry.batchWrite(changes.flatMap(whole));
}

function transactItems(context: Context, change: Change, audit: AuditInfo): TransactItem[] {
  const TableName = context[change.table ?? 'registry'].name;
  if (change.delete) return [{ Delete: { TableName, Key: { ...change.delete }, ...change.condition } }];
  if (change.add) return [{ Update: { TableName, Key: { ...change.add.key }, ...incrementExisting(change.add, change.condition) } }];
  if (change.check) return [{ ConditionCheck: { TableName, Key: { ...change.check }, ...(change.condition as Condition) } }];
  const [now, ...history] = itemsOf(context, change, audit);
  const { pk, sk, ...attributes } = now as Item;
  return [
    change.counts
      ? { Update: { TableName, Key: { pk, sk }, ...putWithIncrements(attributes, change.counts, change.condition) } }
      : { Put: { TableName, Item: now as Item, ...change.condition } },
    ...history.map((item) => ({ Put: { TableName, Item: item, ...isNew } })),
  ];
}

function incrementExisting({ amounts, initial }: NonNullable<Change['add']>, also: Condition | undefined) {
  const { expression, conditions, names, values } = incrementsOf(amounts);
  const set = Object.entries(initial ?? {});
  return {
    UpdateExpression: set.length > 0 ? `SET ${set.map(([name]) => `#${name} = :new_${name}`).join(', ')} ${expression}` : expression,
    ConditionExpression: allConditions([...(initial ? [] : ['attribute_exists(pk)']), ...conditions], also),
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
function putWithIncrements(attributes: Record<string, unknown>, counts: Amounts, also: Condition | undefined) {
  const { expression, conditions, names, values } = incrementsOf(counts);
  const set = Object.keys(attributes);
  return {
    UpdateExpression: `SET ${set.map((name) => `#${name} = :new_${name}`).join(', ')} ${expression}`,
    ConditionExpression: allConditions(conditions, also),
    ExpressionAttributeNames: { ...Object.fromEntries(set.map((name) => [`#${name}`, name])), ...names, ...also?.ExpressionAttributeNames },
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map((name) => [`:new_${name}`, attributes[name]])),
      ...values,
      ...also?.ExpressionAttributeValues,
    },
  };
}

/** What is taken away must be there: no number falls below zero. */
function incrementsOf(amounts: Amounts) {
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

const allConditions = (conditions: readonly string[], also: Condition | undefined): string | undefined =>
  [...conditions, ...(also ? [`(${also.ConditionExpression})`] : [])].join(' AND ') || undefined;

function itemsOf({ actor, requestId }: Context, { put, history }: Change, audit: AuditInfo): Item[] {
  if (!put) return [];
  if (!history) return [put];
  const { gsi1pk: _pk, gsi1sk: _sk, ...snapshot } = put;
  const at = put['updatedAt'] as string;
  const who = { by: actor.id, role: actor.role, operation: audit.operation, why: audit.why, requestId };
  return [put, { ...snapshot, ...historyKey(put, at), day: dayOf(at), ...who }];
}

export const versionConflict = (): DomainError => new VersionConflict();

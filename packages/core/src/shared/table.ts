import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Attributes, itemIn, textsOf } from './attributes.ts';
import type { Connected } from './connect.ts';
import type { Capacity, Cost } from './cost.ts';
import { timeLeft } from './deadline.ts';
import { Unavailable } from './error.ts';
import type { Condition, Item, ItemPage, Key, QueryOptions } from './item.ts';
import { sortCondition, startKey } from './key-condition.ts';
import { type Position, unknownCursor } from './page.ts';
import type { ReadAhead } from './read-ahead.ts';
import { backOff, domainErrorOf, isErrorNamed } from './table-faults.ts';
import { keysOf } from './tables.ts';
import { unitsOfTransaction } from './transaction-units.ts';

export type { Condition, Item, ItemPage, Key, QueryOptions } from './item.ts';
export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The project's only way to DynamoDB. Every call is counted, every expected fault of the service becomes a typed error. */

export class Table {
  readonly name: string;
  readonly label: 'registry' | 'publicIndex';
  readonly #database: Connected;
  readonly #cost: Cost;
  readonly #ahead: ReadAhead | undefined;

  constructor(database: Connected, name: string, label: Table['label'], cost: Cost, ahead?: ReadAhead) {
    this.#database = database;
    this.name = name;
    this.label = label;
    this.#cost = cost;
    this.#ahead = ahead;
  }

  /** The same table, billed to another account of costs: a request's, a job's. */
  billedTo(cost: Cost): Table {
    return new Table(this.#database, this.name, this.label, cost);
  }

  /** The same table, of which some items are read ahead. */
  through(ahead: ReadAhead): Table {
    return new Table(this.#database, this.name, this.label, this.#cost, ahead);
  }

  /** Notes an item that could not be read; whoever asked goes on without it. */
  reportUnreadable({ type, pk, sk }: Item): void {
    this.#cost.unreadable.push(`${type} ${pk} ${sk}`);
  }

  async get({ pk, sk }: Key, consistent = false): Promise<Item | undefined> {
    const input = { TableName: this.name, Key: textsOf({ pk, sk }), ConsistentRead: consistent, ReturnConsumedCapacity: 'TOTAL' };
    const { Item } = await this.#call('Get', true, () => this.#database.reads<Got>('GetItem', input));
    return Item && notExpired(itemIn(Item) as Item);
  }

  /** At most 100 keys a call, the calls side by side; what DynamoDB leaves unprocessed is asked again until nothing is left. */
  async batchGet(keys: readonly Key[], consistent = false): Promise<Item[]> {
    const read = (wanted: readonly Key[]) => this.#batchesOf(wanted, consistent);
    return this.#ahead ? this.#ahead.batchGet(keys, read) : read(keys);
  }

  async #batchesOf(keys: readonly Key[], consistent: boolean): Promise<Item[]> {
    const batches = Array.from({ length: Math.ceil(keys.length / 100) }, (_, n) => keys.slice(n * 100, n * 100 + 100));
    const calls = batches.map((batch) => this.#batchGet(batch, consistent));
    return (await Promise.all(calls)).flat();
  }

  async #batchGet(keys: readonly Key[], consistent: boolean): Promise<Item[]> {
    const found: Item[] = [];
    let rest: readonly Attributes[] = keys.map(({ pk, sk }) => textsOf({ pk, sk }));
    for (let attempt = 0; rest.length > 0; attempt += 1) {
      await backOff(attempt);
      const RequestItems = { [this.name]: { Keys: rest, ConsistentRead: consistent } };
      const input = { RequestItems, ReturnConsumedCapacity: 'TOTAL' };
      const answer = await this.#call('BatchGet', true, () => this.#database.reads<GotMany>('BatchGetItem', input));
      found.push(...liveIn(answer.Responses?.[this.name]));
      rest = answer.UnprocessedKeys?.[this.name]?.Keys ?? [];
    }
    return found;
  }

  async query(options: QueryOptions): Promise<ItemPage> {
    const { hashKey, rangeKey } = keysOf(options.index);
    const sort = sortCondition(options);
    const input = {
      TableName: this.name,
      IndexName: options.index,
      KeyConditionExpression: sort ? `#hash = :hash AND ${sort.expression}` : '#hash = :hash',
      ExpressionAttributeNames: { '#hash': hashKey, ...(sort && { '#range': rangeKey }) },
      ExpressionAttributeValues: textsOf({ ':hash': options.partition, ...sort?.values }),
      Limit: options.limit,
      ScanIndexForward: (options.descending ?? false) === (options.backward ?? false),
      ConsistentRead: options.index ? undefined : options.consistent,
      ExclusiveStartKey: options.after && textsOf(startKey(options)),
      ReturnConsumedCapacity: 'TOTAL',
    };
    const answer = await this.#call('Query', true, () => this.#database.reads<Queried>('Query', input)).catch((error: unknown) => {
      // Of a query only where to go on comes from outside: what the service finds wrong with it is a cursor that is not of this list.
      throw options.after && isErrorNamed(error, 'ValidationException') ? unknownCursor(options.backward) : error;
    });
    const [items, last] = [liveIn(answer.Items), answer.LastEvaluatedKey];
    return last ? { items, next: positionOf(itemIn(last) as Item, options.index) } : { items };
  }

  /** Every item of a partition, a page at a time. */
  async *queryAll(options: QueryOptions): AsyncGenerator<Item> {
    let after: Position | undefined;
    do {
      const page = await this.query({ ...options, after });
      yield* page.items;
      after = page.next;
    } while (after);
  }

  /** Returns false when the condition does not hold; nothing is written then. */
  put(item: Item, condition?: Condition): Promise<boolean> {
    const input = { TableName: this.name, Item: item, ...condition, ReturnConsumedCapacity: 'TOTAL' } as const;
    return conditionHeld(this.#call('Put', false, () => this.#database.writes('PutItem', input)));
  }

  /** Sets these of an item and takes away those that are undefined; whatever else it says stays. Returns false when the condition does not hold. */
  set({ pk, sk }: Key, attributes: Readonly<Record<string, unknown>>, { ConditionExpression, ...of }: Condition): Promise<boolean> {
    const names = Object.keys(attributes);
    const [set, removed] = [names.filter((name) => attributes[name] !== undefined), names.filter((name) => attributes[name] === undefined)];
    const remove = removed.length > 0 ? ` REMOVE ${removed.map((name) => `#${name}`).join(', ')}` : '';
    const input = {
      TableName: this.name,
      Key: { pk, sk },
      UpdateExpression: `SET ${set.map((name) => `#${name} = :new_${name}`).join(', ')}${remove}`,
      ConditionExpression,
      ExpressionAttributeNames: { ...Object.fromEntries(names.map((name) => [`#${name}`, name])), ...of.ExpressionAttributeNames },
      ExpressionAttributeValues: {
        ...Object.fromEntries(set.map((name) => [`:new_${name}`, attributes[name]])),
        ...of.ExpressionAttributeValues,
      },
      ReturnConsumedCapacity: 'TOTAL',
    } as const;
    return conditionHeld(this.#call('Update', false, () => this.#database.writes('UpdateItem', input)));
  }

  /** Returns false when the condition does not hold; the item stays then. */
  remove({ pk, sk }: Key, condition?: Condition): Promise<boolean> {
    const input = { TableName: this.name, Key: { pk, sk }, ...condition, ReturnConsumedCapacity: 'TOTAL' } as const;
    return conditionHeld(this.#call('Delete', false, () => this.#database.writes('DeleteItem', input)));
  }

  /** Adds one to a number of an item, which begins at nothing, and tells what it is then: no two callers are told the same. Notes when, and when it goes. */
  async incrementCounter(key: Key, counter: string, at: string, expiresAt?: number): Promise<number> {
    const input = {
      TableName: this.name,
      Key: { ...key },
      UpdateExpression: `SET #at = :at${expiresAt === undefined ? '' : ', expiresAt = :until'} ADD #counter :one`,
      ExpressionAttributeNames: { '#counter': counter, '#at': 'at' },
      ExpressionAttributeValues: { ':one': 1, ':at': at, ...(expiresAt !== undefined && { ':until': expiresAt }) },
      ReturnValues: 'UPDATED_NEW',
      ReturnConsumedCapacity: 'TOTAL',
    } as const;
    const answer = await this.#call('Update', false, () => this.#database.writes('UpdateItem', input));
    return answer.Attributes?.[counter] as number;
  }

  /** Unconditional puts and deletes, 25 a call, drained: returns only when every one is written. */
  async batchWrite(puts: readonly Item[], deletes: readonly Key[] = []): Promise<void> {
    const requests: Record<string, unknown>[] = [
      ...puts.map((item) => ({ PutRequest: { Item: item } })),
      ...deletes.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
    ];
    for (let from = 0; from < requests.length; from += 25) {
      let rest = requests.slice(from, from + 25);
      for (let attempt = 0; rest.length > 0; attempt += 1) {
        await backOff(attempt);
        const input = { RequestItems: { [this.name]: rest }, ReturnConsumedCapacity: 'TOTAL' } as const;
        const answer = await this.#call('BatchWrite', false, () => this.#database.writes('BatchWriteItem', input));
        rest = answer.UnprocessedItems?.[this.name] ?? [];
      }
    }
  }

  /**
   * All or nothing. The SDK gives the call a token, so that its own retries after a lost answer count once.
   * Throws the service's TransactionCanceledException for the caller to read: only it knows what each condition meant.
   */
  async transact(items: TransactItem[]): Promise<void> {
    const input = { TransactItems: items, ReturnConsumedCapacity: 'TOTAL' } as const;
    await this.#call('TransactWrite', false, async () => {
      const answer = await this.#database.writes('TransactWriteItems', input);
      return this.#database.isEmulated ? { ConsumedCapacity: [{ WriteCapacityUnits: unitsOfTransaction(items) }] } : answer;
    });
  }

  async #call<T extends Consuming>(command: string, reads: boolean, send: () => Promise<T>): Promise<T> {
    if (timeLeft() <= 0) throw new Unavailable();
    try {
      const answer = await send();
      this.#cost.count(`${command} ${this.label}`, answer.ConsumedCapacity, reads);
      return answer;
    } catch (error) {
      this.#cost.count(`${command} ${this.label}`, undefined, reads);
      throw domainErrorOf(error);
    }
  }
}

/** Of an answer, what it took. */
interface Consuming {
  readonly ConsumedCapacity?: Capacity | readonly Capacity[] | undefined;
}
interface Got extends Consuming {
  readonly Item?: Attributes;
}
interface GotMany extends Consuming {
  readonly Responses?: Readonly<Record<string, readonly Attributes[]>>;
  readonly UnprocessedKeys?: Readonly<Record<string, { readonly Keys?: readonly Attributes[] }>>;
}
interface Queried extends Consuming {
  readonly Items?: readonly Attributes[];
  readonly LastEvaluatedKey?: Attributes;
}

async function conditionHeld(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isErrorNamed(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
}

/** What a list is in the order of. */
export const orderIn = (item: Item, index: QueryOptions['index']): string => item[keysOf(index).rangeKey] as string;

/** The place right after this item, for a cursor. */
export const positionOf = (item: Item, index: QueryOptions['index']): Position =>
  index ? [orderIn(item, index), item.pk, item.sk] : [item.sk];

const liveIn = (found: readonly Attributes[] = []): Item[] => found.flatMap((attributes) => notExpired(itemIn(attributes) as Item) ?? []);

/** DynamoDB deletes expired items hours late, and DynamoDB Local never: what has expired is gone for us at once. */
const notExpired = <I extends Item | undefined>(item: I): I | undefined =>
  item && typeof item['expiresAt'] === 'number' && item['expiresAt'] * 1000 <= Date.now() ? undefined : item;

import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { connect } from '@puskesos/core/shared/connect';
import { Cost } from '@puskesos/core/shared/cost';
import { Throttled } from '@puskesos/core/shared/error';
import { Table } from '@puskesos/core/shared/table';
import { transactWrite } from '@puskesos/core/shared/transaction';
import { unitsOfTransaction } from '@puskesos/core/shared/transaction-units';
import { describe, expect, it } from 'vitest';
import { startedEngine } from '../support/engine/engine.ts';
import { useStores } from '../support/engine/stores.ts';

const stores = useStores();
const put = (TableName: string, n: number, more: object = {}) => ({ Put: { TableName, Item: { pk: `p${n}`, sk: 's', ...more } } });
const parts = (items: readonly ReturnType<typeof put>[]) => items.map((item) => ({ item, onConditionFailed: () => new Throttled() }));

describe('what a transaction takes', () => {
  it.each([1, 2, 10, 50])('are two write units for each of %i small items', async (many) => {
    const cost = new Cost();
    const table = stores.registry.billedTo(cost);

    await transactWrite(table, parts(Array.from({ length: many }, (_, n) => put(table.name, n))));

    expect([cost.calls, cost.writeUnits]).toEqual([1, 2 * many]);
  });

  it.each<[string, object, number]>([
    ['each kilobyte begun', { data: 'x'.repeat(2_500) }, 6],
    ['an index of all that it holds', { data: 'x'.repeat(2_500), gsi1pk: 'a', gsi1sk: 'b' }, 9],
    ['indexes of a little of it', { data: 'x'.repeat(2_500), by: 'a', day: '2026-11-30', updatedAt: 'b' }, 8],
  ])('are counted by %s', (_what, item, units) => {
    expect(unitsOfTransaction([put('any', 1, item)])).toBe(units);
  });

  it('are told of an update by what it sets, and of a look at an item as of a small one', () => {
    const Key = { pk: 'p', sk: 's' };
    const values = { ':new_data': 'x'.repeat(1_500), ':count': 1 };
    const update = { Update: { TableName: 'any', Key, UpdateExpression: 'SET …', ExpressionAttributeValues: values } };
    const gone = { Delete: { TableName: 'any', Key } };
    const look = { ConditionCheck: { TableName: 'any', Key, ConditionExpression: 'attribute_exists(pk)' } };

    expect([update, look, gone].map((one) => unitsOfTransaction([one]))).toEqual([4, 2, 2]);
  });
});

/** The real engine behind a client that is told, so many times, that its transaction was given up for that reason. */
function givenUp(code: string, times: number): { table: Table; cost: Cost } {
  const database = connect({ region: 'ap-southeast-3', endpoint: startedEngine() });
  let left = times;
  const writes: typeof database.writes = (command, input) => {
    if (command !== 'TransactWriteItems' || left-- <= 0) return database.writes(command, input);
    throw new TransactionCanceledException({ message: code, $metadata: {}, CancellationReasons: [{ Code: 'None' }, { Code: code }] });
  };
  const cost = new Cost();
  return { table: new Table({ ...database, writes }, stores.registry.name, 'registry', cost), cost };
}

describe('a transaction that DynamoDB gives up', () => {
  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])('is written a moment later: %s', async (code) => {
    const { table, cost } = givenUp(code, 2);
    const [one, other] = [put(table.name, 101, { code }), put(table.name, 102, { code })];

    await transactWrite(table, parts([one, other]));

    expect(await stores.registry.get({ pk: 'p101', sk: 's' }, true)).toMatchObject({ code });
    expect(cost.byCommand).toEqual({ 'TransactWrite registry': 3 });
  });

  it('is told as a busy table where that does not end', async () => {
    const { table } = givenUp('ProvisionedThroughputExceeded', Number.POSITIVE_INFINITY);

    await expect(transactWrite(table, parts([put(table.name, 201), put(table.name, 202)]))).rejects.toThrow(Throttled);
  });

  it('is a fault of ours for any other reason', async () => {
    const { table, cost } = givenUp('ItemCollectionSizeLimitExceeded', 1);

    await expect(transactWrite(table, parts([put(table.name, 301), put(table.name, 302)]))).rejects.toThrow(TransactionCanceledException);
    expect(cost.calls).toBe(1);
  });
});

import { deepStrictEqual } from 'node:assert/strict';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { type Connected, connect, endpointIn } from '@puskesos/core/shared/connect';
import { Cost } from '@puskesos/core/shared/cost';
import { InvalidInput } from '@puskesos/core/shared/error';
import { signerFor } from '@puskesos/core/shared/signature';
import { type Item, Table } from '@puskesos/core/shared/table';
import { isErrorNamed, ServiceFault } from '@puskesos/core/shared/table-faults';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startedEngine } from '../support/engine/engine.ts';
import { useStores } from '../support/engine/stores.ts';

/** What is read past AWS' client is what AWS' client reads. */

const stores = useStores();
let database: Connected;
let client: Awaited<ReturnType<Connected['client']>>;
beforeAll(async () => {
  database = connect({ region: 'ap-southeast-3', endpoint: startedEngine() });
  client = await database.client();
});
const TOTAL = { ReturnConsumedCapacity: 'TOTAL' } as const;

function reading(): { table: Table; cost: Cost } {
  const cost = new Cost();
  return { table: new Table(database, stores.registry.name, 'registry', cost), cost };
}

const whole = fc.oneof(fc.integer(), fc.constantFrom(0, -0, Number.MAX_SAFE_INTEGER, 2n ** 60n, -(10n ** 37n)));
const part = fc.double({ noNaN: true, min: -1e15, max: 1e15 }).map((value) => Number(value.toFixed(6)));
const number = fc.oneof(whole, part);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', ' ', '\u0000', 'ꦏꦸꦠꦻ', '🏘️', '\ud83c\udfe0', '"\\\n'),
);
const bytes = fc.uint8Array({ maxLength: 40 });
const setOf = <T>(value: fc.Arbitrary<T>) => fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((values) => new Set(values));
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((key) => key !== '__proto__');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    ...[text, number, fc.boolean(), fc.constant(null), bytes],
    ...[
      setOf(text.filter((one) => one !== '')),
      setOf(fc.integer()),
      setOf(bytes.filter((one) => one.length > 0).map((one) => Buffer.from(one).toString('base64'))).map(
        (all) => new Set([...all].map((one) => new Uint8Array(Buffer.from(one, 'base64')))),
      ),
    ],
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const attributes = fc.dictionary(
  name.filter((key) => !/^(pk|sk|gsi1pk|gsi1sk|by|day|updatedAt|expiresAt)$/.test(key)),
  value,
  { maxKeys: 6, noNullPrototype: true },
);

describe('an item of any attributes', () => {
  it('is read as the client reads it, by each of the three ways and at the same cost', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(attributes, async (said) => {
        const key = { pk: `any#${n++}`, sk: 's' };
        await client.send(new PutCommand({ TableName: stores.registry.name, Item: { ...said, ...key } }));
        const asked = { TableName: stores.registry.name, ConsistentRead: true, ...TOTAL };
        const known = await client.send(new GetCommand({ ...asked, Key: key }));
        const { table, cost } = reading();

        // By node's own comparison: vitest's asks an item that has an attribute `constructor` for its type.
        deepStrictEqual(await table.get(key, true), known.Item);
        deepStrictEqual(await table.batchGet([key], true), [known.Item]);
        deepStrictEqual((await table.query({ partition: key.pk, consistent: true })).items, [known.Item]);
        expect(cost.readUnits).toBe(3 * (known.ConsumedCapacity?.CapacityUnits ?? 0));
        expect(cost.byCommand).toEqual({ 'Get registry': 1, 'BatchGet registry': 1, 'Query registry': 1 });
      }),
      { numRuns: process.env['SOAK'] ? 2_000 : 150 },
    );
  });

  it('that is not there is none', async () => {
    const { table, cost } = reading();

    expect(await table.get({ pk: 'none', sk: 's' })).toBeUndefined();
    expect(await table.batchGet([{ pk: 'none', sk: 's' }])).toEqual([]);
    expect(await table.query({ partition: 'none' })).toEqual({ items: [] });
    expect([cost.calls, cost.readUnits]).toEqual([3, await unitsOfNone()]);
  });
});

describe('a list', () => {
  const items: Item[] = Array.from({ length: 130 }, (_, n) => {
    const order = String(n).padStart(3, '0');
    return { pk: 'list', sk: order, gsi1pk: 'other', gsi1sk: String(129 - n).padStart(3, '0'), data: 'x'.repeat(20_000) };
  });
  beforeAll(() => stores.registry.batchWrite(items));

  it.each([
    ['by its keys', {}],
    ['backwards', { descending: true, limit: 7 }],
    ['from its end', { backward: true, limit: 50 }],
    ['of a beginning', { beginsWith: '01', limit: 3 }],
    ['between two', { between: ['020', '040'], consistent: true }],
    ['before one', { before: '033', limit: 20 }],
    ['by an index, of more than an answer holds', { index: 'gsi1' }],
    ['by an index, a few at a time', { index: 'gsi1', limit: 40, descending: true }],
  ] as const)('is gone through as the client goes through it, page by page: %s', async (_what, how) => {
    const options = { partition: 'index' in how ? 'other' : 'list', ...how } as Parameters<Table['query']>[0];
    const { table, cost } = reading();
    const pages: Item[][] = [];
    for (let after: readonly string[] | undefined, first = true; first || after; first = false) {
      const page = await table.query({ ...options, after });
      pages.push(page.items);
      after = page.next;
    }
    const oracle = await pagesBySdk(options);

    expect(pages).toEqual(oracle.pages);
    expect([cost.calls, cost.readUnits]).toEqual([oracle.pages.length, oracle.units]);
  });

  it('of keys is read whole where it is more than an answer holds, and more than may be asked for at once', async () => {
    const { table, cost } = reading();
    const keys = items.map(({ pk, sk }) => ({ pk, sk }));

    const found = await table.batchGet(keys);

    expect(found.toSorted((one, other) => one.sk.localeCompare(other.sk))).toEqual(items);
    const units = await unitsBySdk(keys);
    expect(cost.readUnits).toBe(units);
  });
});

async function pagesBySdk({
  partition,
  index,
  beginsWith,
  between,
  before,
  limit,
  descending = false,
  backward = false,
  consistent,
}: Parameters<Table['query']>[0]) {
  const [hash, range] = index ? ['gsi1pk', 'gsi1sk'] : ['pk', 'sk'];
  const sort = beginsWith
    ? ['begins_with(#r, :a)', { ':a': beginsWith }]
    : between
      ? ['#r BETWEEN :a AND :b', { ':a': between[0], ':b': between[1] }]
      : before
        ? ['#r < :a', { ':a': before }]
        : undefined;
  const pages: Item[][] = [];
  let units = 0;
  for (let from: Record<string, unknown> | undefined, first = true; first || from; first = false) {
    const answer = await client.send(
      new QueryCommand({
        TableName: stores.registry.name,
        IndexName: index,
        KeyConditionExpression: ['#h = :h', sort?.[0]].filter(Boolean).join(' AND '),
        ExpressionAttributeNames: { '#h': hash as string, ...(sort && { '#r': range as string }) },
        ExpressionAttributeValues: { ':h': partition, ...(sort?.[1] as object) },
        Limit: limit,
        ScanIndexForward: descending === backward,
        ConsistentRead: consistent,
        ExclusiveStartKey: from,
        ...TOTAL,
      }),
    );
    pages.push((answer.Items ?? []) as Item[]);
    units += answer.ConsumedCapacity?.CapacityUnits ?? 0;
    from = answer.LastEvaluatedKey;
  }
  return { pages, units };
}

async function unitsOfNone(): Promise<number> {
  const TableName = stores.registry.name;
  const Key = { pk: 'none', sk: 's' };
  const question = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'none' } };
  const [get, query, batch] = await Promise.all([
    client.send(new GetCommand({ TableName, Key, ...TOTAL })),
    client.send(new QueryCommand({ TableName, ...question, ...TOTAL })),
    unitsBySdk([Key]),
  ]);
  return (get.ConsumedCapacity?.CapacityUnits ?? 0) + (query.ConsumedCapacity?.CapacityUnits ?? 0) + batch;
}

async function unitsBySdk(keys: readonly object[]): Promise<number> {
  let units = 0;
  for (let from = 0; from < keys.length; from += 100) {
    let rest: BatchGetCommandInput['RequestItems'] = { [stores.registry.name]: { Keys: keys.slice(from, from + 100) as Item[] } };
    while (rest && Object.keys(rest).length > 0) {
      const answer: BatchGetCommandOutput = await client.send(new BatchGetCommand({ RequestItems: rest, ...TOTAL }));
      units += answer.ConsumedCapacity?.[0]?.CapacityUnits ?? 0;
      rest = answer.UnprocessedKeys;
    }
  }
  return units;
}

describe('what the service refuses', () => {
  it.each([
    ['a table that is not there', 'Nowhere', { pk: { S: 'a' }, sk: { S: 'b' } }],
    ['a key that is none', undefined, { pk: { S: '' }, sk: { S: 'b' } }],
    ['a key of another name', undefined, { id: { S: 'a' } }],
  ])('is told as the client tells it: %s', async (_what, table, Key) => {
    const TableName = table ?? stores.registry.name;
    const Texts = Object.fromEntries(Object.entries(Key).map(([key, { S }]) => [key, S]));
    const told = await client.send(new GetCommand({ TableName, Key: Texts })).catch((error: Error) => error);
    const ours = await database.reads('GetItem', { TableName, Key }).catch((error: Error) => error);

    expect(told).toBeInstanceOf(Error);
    expect(ours).toBeInstanceOf(ServiceFault);
    const { name: called, message, $metadata } = told as ServiceFault;
    expect(ours).toMatchObject({ name: called, message, $metadata: { httpStatusCode: $metadata.httpStatusCode } });
    expect(isErrorNamed(ours, called)).toBe(true);
  });

  it('of where to go on is a cursor that is not known', async () => {
    await expect(reading().table.query({ partition: 'list', after: [''] })).rejects.toThrow(InvalidInput);
  });
});

it('is signed as the client signs', async () => {
  const { config } = await connect({ region: 'ap-southeast-3' }).client();
  const host = 'dynamodb.ap-southeast-3.amazonaws.com';
  const ours = signerFor({ host, region: 'ap-southeast-3', service: 'dynamodb' });
  const secret = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 40 });
  const token = fc.option(fc.string({ unit: fc.constantFrom(...'abcXYZ019+/='), minLength: 4 }), { nil: undefined });
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(text, secret, token, at, async (body, secretAccessKey, sessionToken, now) => {
      const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
      config.credentials = Object.assign(async () => credentials, { memoized: true });
      const { authorization, ...sent } = ours('DynamoDB_20120810.Query', body, credentials, now);
      const { 'x-amz-date': _at, 'x-amz-security-token': _token, ...headers } = sent;
      const request = { method: 'POST', protocol: 'https:', hostname: host, path: '/', headers, body };
      // Which is signed over the body's sum in any case.
      const signing = { signingDate: now, unsignableHeaders: new Set(['x-amz-content-sha256']) };
      const theirs = await (await config.signer()).sign(request as never, signing);

      expect((theirs as typeof request).headers).toEqual({ ...sent, authorization, 'x-amz-content-sha256': expect.anything() });
    }),
    { numRuns: 100 },
  );
});

it.each(['ap-southeast-3', 'us-east-1'])('goes where the client goes: %s', async (region) => {
  const { config } = await connect({ region }).client();

  expect(config.endpointProvider({ Region: region }).url.href).toBe(`${endpointIn(region)}/`);
});

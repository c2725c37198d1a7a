import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';
import { publishedList } from '@puskesos/core/recipient';
import { type Connected, connect } from '@puskesos/core/shared/connect';
import { Cost } from '@puskesos/core/shared/cost';
import { withDeadline } from '@puskesos/core/shared/deadline';
import { publicEnv } from '@puskesos/core/shared/env';
import { type DomainError, Throttled, Unavailable } from '@puskesos/core/shared/error';
import { pauseAfter, publicPatience, usualPatience } from '@puskesos/core/shared/patience';
import { postTo } from '@puskesos/core/shared/post';
import { type Reads, readsBy } from '@puskesos/core/shared/reads';
import { openPublic } from '@puskesos/core/shared/stores';
import { Table } from '@puskesos/core/shared/table';
import { ServiceFault } from '@puskesos/core/shared/table-faults';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { VILLAGE } from '../support/register/people.ts';

/** A database that fails in each way that one can, before it answers. */

type Answering = (response: ServerResponse, request: IncomingMessage) => void;

let plan: Answering[] = [];
let asked: { readonly at: number; readonly request: IncomingMessage }[] = [];
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    asked.push({ at: performance.now(), request });
    const answering = plan.length > 1 ? plan.shift() : plan[0];
    answering?.(response, request);
  });
});
let endpoint: string;
let database: Connected;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  database = connect({ region: 'ap-southeast-3', endpoint, patience: { attempts: 3, milliseconds: 200, altogether: 4_000 } });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const found = { pk: { S: 'p' }, sk: { S: 's' }, name: { S: 'Desa Sebelas ' } };
const bodyFor = ({ headers }: IncomingMessage): string => {
  const capacity = { TableName: 't', CapacityUnits: 1 };
  switch (String(headers['x-amz-target']).replace(/^.*\./, '')) {
    case 'Query':
      return JSON.stringify({ Items: [found], ConsumedCapacity: capacity });
    case 'BatchGetItem':
      return JSON.stringify({ Responses: { t: [found] }, UnprocessedKeys: {}, ConsumedCapacity: [capacity] });
    case 'GetItem':
      return JSON.stringify({ Item: found, ConsumedCapacity: capacity });
    default:
      return JSON.stringify({ ConsumedCapacity: capacity });
  }
};

const head = (body: string, more = {}) => ({ 'content-type': 'application/x-amz-json-1.0', 'content-length': body.length, ...more });
const good: Answering = (response, request) => {
  const body = bodyFor(request);
  response.writeHead(200, head(body, { 'x-amz-crc32': String(crc32(body)) })).end(body);
};
const refusing =
  (name: string, status = 400, more = {}): Answering =>
  (response) => {
    const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: `it is ${name}` });
    response.writeHead(status, head(body, more)).end(body);
  };
const page: Answering = (response) => void response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>busy</h1>');
const hang: Answering = () => undefined;
const reset: Answering = (response) => void response.socket?.resetAndDestroy();
const cut: Answering = (response, request) => {
  const body = bodyFor(request);
  response.writeHead(200, head(body)).write(body.slice(0, 20));
  setTimeout(() => response.socket?.destroy(), 20);
};
const unfinished: Answering = (response, request) => {
  const body = bodyFor(request);
  response.writeHead(200, head(body)).write(body.slice(0, 20));
};
const altered: Answering = (response, request) => {
  const body = bodyFor(request);
  response.writeHead(200, head(body, { 'x-amz-crc32': String(crc32(body)) })).end(body.replace('Desa', 'Dusa'));
};

const noJson: Answering = (response) => void response.writeHead(200, head('<h1>Siti')).end('<h1>Siti');

const readFaults: [string, Answering, new (cause?: unknown) => DomainError][] = [
  ['it is asked too much', refusing('ProvisionedThroughputExceededException'), Throttled],
  ['it says to slow down', refusing('ThrottlingException'), Throttled],
  ['it has a fault of its own', refusing('InternalServerError', 500), Unavailable],
  ['something before it answers with a page', page, Unavailable],
  ['it takes the call and says nothing', hang, Unavailable],
  ['it resets the connection', reset, Unavailable],
  ['its answer is cut', cut, Unavailable],
  ['its answer begins and does not end', unfinished, Unavailable],
  ['its answer is changed on the way', altered, Unavailable],
  ['its answer is none of its own', noJson, Unavailable],
];

function reading(): { table: Table; cost: Cost } {
  const cost = new Cost();
  return { table: new Table(database, 't', 'registry', cost), cost };
}

const item = { pk: 'p', sk: 's', name: 'Desa Sebelas ' };

describe.each(readFaults)('a read, while %s', (_what, fault, Told) => {
  it('is made again a moment later by each of the three ways, and is one call', async () => {
    plan = [fault, fault, fault, good];
    const { table, cost } = reading();
    const key = { pk: 'p', sk: 's' };
    const read = await Promise.all([table.get(key), table.batchGet([key]), table.query({ partition: 'p' })]);

    expect(read).toEqual([item, [item], { items: [item] }]);
    expect(asked).toHaveLength(6);
    expect(cost.byCommand).toEqual({ 'Get registry': 1, 'BatchGet registry': 1, 'Query registry': 1 });
    expect(cost.readUnits).toBe(3);
  });

  it('is given up where that does not end, and is told when to come again', async () => {
    plan = [fault];
    const { table, cost } = reading();
    const told = await table.get({ pk: 'p', sk: 's' }).catch((error: unknown) => error);

    expect(told).toBeInstanceOf(Told);
    expect(told).toMatchObject({ retryAfter: Told === Throttled ? 5 : 10, cause: expect.any(Error) });
    expect(String((told as Error).cause)).not.toContain('Siti');
    expect(asked).toHaveLength(3);
    expect([cost.calls, cost.readUnits]).toEqual([1, 0]);
  });
});

describe('a write', () => {
  const faults = readFaults.filter(([, fault]) => fault !== altered && fault !== noJson);

  it.each(faults)('is sent again by the same rule, while %s', async (_what, fault, Told) => {
    const { table, cost } = reading();
    plan = [fault, good];
    expect(await table.put(item)).toBe(true);
    expect([asked.length, cost.calls, cost.writeUnits]).toEqual([2, 1, 1]);

    asked = [];
    plan = [fault];
    await expect(table.put(item)).rejects.toBeInstanceOf(Told);
    expect(asked).toHaveLength(3);
  });

  it('that is wrong is sent once', async () => {
    plan = [refusing('ValidationException')];

    await expect(reading().table.put(item)).rejects.toThrow('it is ValidationException');
    expect(asked).toHaveLength(1);
  });
});

describe('what is left over of a batch', () => {
  it('is asked for until nothing is left', async () => {
    const keys = ['a', 'b', 'c'].map((sk) => ({ pk: 'p', sk }));
    const inJson = ({ pk, sk }: { pk: string; sk: string }) => ({ pk: { S: pk }, sk: { S: sk } });
    const part =
      (answered: number, rest: typeof keys): Answering =>
      (response) => {
        const body = JSON.stringify({
          Responses: { t: [inJson(keys[answered] as never)] },
          UnprocessedKeys: { t: { Keys: rest.map(inJson) } },
        });
        response.writeHead(200, head(body)).end(body);
      };
    plan = [part(0, keys.slice(1)), refusing('ThrottlingException'), part(1, keys.slice(2)), part(2, [])];
    const { table, cost } = reading();

    expect(await table.batchGet(keys)).toEqual(keys);
    expect([asked.length, cost.byCommand]).toEqual([4, { 'BatchGet registry': 3 }]);
  });
});

describe('the pause after an attempt in vain', () => {
  it.each([
    ['usual', usualPatience],
    ['the public’s', publicPatience],
  ])('is twice as long each time and ends before time does, the database being silent or not: %s', (_what, patience) => {
    const longest = (attempts: number) =>
      Math.max(...Array.from({ length: 500 }, () => pauseAfter(attempts, performance.now(), patience) ?? -1));
    const steps = Array.from({ length: patience.attempts - 1 }, (_, n) => longest(n + 1));

    expect(pauseAfter(patience.attempts, performance.now(), patience)).toBeUndefined();
    for (const [n, step] of steps.entries()) {
      expect(step).toBeLessThanOrEqual(Math.min(2_000, 200 * 2 ** n));
      expect(step).toBeGreaterThan(Math.min(2_000, 200 * 2 ** n) * 0.8);
    }
    expect(pauseAfter(1, performance.now() - (patience.altogether - patience.milliseconds), patience)).toBeUndefined();
  });
});

it('the public’s function asks a silent database three times, and then says that it is unavailable', async () => {
  plan = [hang];
  const opened = openPublic(
    publicEnv({
      AWS_REGION: 'ap-southeast-3',
      DYNAMODB_ENDPOINT: endpoint,
      PUBLIC_INDEX_TABLE: 'PublicIndex',
      PUBLIC_KEYS: inject('publicKeys'),
    }),
  );

  await expect(publishedList(opened, VILLAGE)).rejects.toThrow(Unavailable);
  expect(asked).toHaveLength(3);
});

describe('credentials and the clock', () => {
  const readsWith = (credentials: () => Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken?: string }>): Reads => {
    const { host } = new URL(endpoint);
    const { post } = postTo(new URL(endpoint), publicPatience.milliseconds);
    return readsBy({ region: 'ap-southeast-3', host, credentials, post }, publicPatience);
  };

  it('are those that hold when a call is made', async () => {
    plan = [good];
    const keys = ['ROLE1', 'ROLE2'];
    const reads = readsWith(async () => ({
      accessKeyId: keys.shift() ?? '',
      secretAccessKey: 'x'.repeat(20),
      sessionToken: `of-${keys.length}`,
    }));
    await reads('GetItem', {});
    await reads('GetItem', {});

    expect(asked.map(({ request }) => request.headers['x-amz-security-token'])).toEqual(['of-1', 'of-0']);
    expect(asked.map(({ request }) => /Credential=(\w+)/.exec(String(request.headers.authorization))?.[1])).toEqual(['ROLE1', 'ROLE2']);
  });

  it('is set by the service’s where ours is wrong, and what is refused for another reason is not sent again', async () => {
    const reads = readsWith(async () => ({ accessKeyId: 'a', secretAccessKey: 'b' }));
    const hour = new Date(Date.now() + 3_600_000).toUTCString();
    plan = [refusing('InvalidSignatureException', 400, { date: hour }), good];
    await reads('GetItem', {});
    const [first, second] = asked.map(({ request }) => String(request.headers['x-amz-date']));

    expect(second?.slice(0, 11)).toBe(`${new Date(hour).toISOString().replace(/[-:]/g, '').slice(0, 11)}`);
    expect(second).not.toBe(first);

    asked = [];
    plan = [refusing('InvalidSignatureException', 400, { date: hour })];
    await expect(reads('GetItem', {})).rejects.toBeInstanceOf(ServiceFault);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['reads', (table: Table) => table.get({ pk: 'p', sk: 's' })],
    ['writes', (table: Table) => table.put(item)],
  ])('is set for all %s that are under way when it is found to be wrong', async (_what, send) => {
    const apart = connect({ region: 'ap-southeast-3', endpoint, patience: { attempts: 3, milliseconds: 1_000, altogether: 8_000 } });
    const hour = () => Date.now() + 3_600_000;
    plan = [
      (response, request) => {
        const signed = String(request.headers['x-amz-date']).replace(/^(.{4})(..)(.{5})(..)(..)Z$/, '$1-$2-$3:$4:$5Z');
        const isOff = Math.abs(Date.parse(signed) - hour()) > 300_000;
        response.setHeader('date', new Date(hour()).toUTCString());
        (isOff ? refusing('InvalidSignatureException') : good)(response, request);
      },
    ];
    const calls = Array.from({ length: 8 }, () => send(new Table(apart, 't', 'registry', new Cost())));

    expect(await Promise.allSettled(calls)).toEqual(calls.map(() => expect.objectContaining({ status: 'fulfilled' })));
    expect(asked).toHaveLength(16);
  });
});

describe('a request that has its time', () => {
  const key = { pk: 'p', sk: 's' };

  it('begins no call after it, however fast the database is again', async () => {
    plan = [good];
    const { table, cost } = reading();
    const told = await withDeadline(0, async () => [
      await table.get(key).catch((error: unknown) => error),
      await table.put(item).catch((error: unknown) => error),
    ]);

    expect(told).toEqual([expect.any(Unavailable), expect.any(Unavailable)]);
    expect([asked.length, cost.calls]).toEqual([0, 0]);
  });

  it('makes no further attempt of a call for which none is left', async () => {
    plan = [hang];
    await expect(withDeadline(150, () => reading().table.get(key))).rejects.toBeInstanceOf(Unavailable);
    await expect(withDeadline(150, () => reading().table.put(item))).rejects.toBeInstanceOf(Unavailable);

    expect(asked).toHaveLength(2);
  });

  it('is answered between slow calls: each is in time, and all of them are not', async () => {
    const slowly: Answering = (response, request) => void setTimeout(() => good(response, request), 60);
    plan = [slowly];
    const { table } = reading();
    const all = withDeadline(200, async () => {
      for (let n = 0; n < 100; n += 1) await table.get(key);
    });

    await expect(all).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfter: 10 });
    expect(asked.length).toBeLessThan(6);
  });
});

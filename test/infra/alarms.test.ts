import * as Household from '@puskesos/core/household';
import { enqueueJobNow } from '@puskesos/core/shared/job';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Call, Fault } from '../faults/fault.ts';
import { type Proxy as Faulty, faultProxy } from '../faults/proxy.ts';
import { httpEvent } from '../support/office/http-event.ts';
import { type Office, openOffice } from '../support/office/office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { asked, lookedUp } from '../support/scenes/answered.ts';
import { rings } from './cloudwatch.ts';
import { type Deployment, evaluate } from './deployment.ts';
import { installSst } from './sst.ts';
import { type Ended, Watching } from './watching.ts';

/** Each fault that ours can have is brought about behind the real handlers, and the deployment's own alarms are judged over what they logged. */

let missing: string | undefined;
let watching: Watching;
let office: Office;
let proxy: Faulty;
let decide: (call: Call) => Fault | undefined = () => undefined;
const ended: Ended[] = [];

beforeAll(async () => {
  missing = await installSst();
  if (missing) return console.error(missing);
  const deployment: Deployment = await evaluate('production');
  watching = new Watching(deployment);
  process.env['METRICS'] = String(deployment.environment('Office')['METRICS']);
  office = await openOffice({
    through: async (engine) => {
      proxy = await faultProxy(engine, (call) => decide(call));
      return proxy.address;
    },
  });
});
afterAll(() => {
  delete process.env['METRICS'];
  office?.close();
  proxy?.close();
});
beforeEach(({ skip }) => skip(missing !== undefined, missing));
afterEach(() => {
  decide = () => undefined;
});

/** The alarms of ours that a test has heard. */
const heard = new Set<string>();

/** What rings when that happens; whatever a handler throws is what Lambda counts as an error. */
async function ringing(work: () => Promise<unknown>, { times = 1 } = {}): Promise<string[]> {
  const before = office.log.length;
  ended.length = 0;
  await work();
  const found = watching.ringing(watching.points(office.log.slice(before), ended), times);
  for (const name of found) heard.add(name);
  return found;
}

/** Invokes a function as Lambda does, which counts how it ends. */
async function invoked(fn: string, run: () => Promise<unknown>): Promise<void> {
  ended.push({
    fn,
    failed: await run().then(
      () => false,
      () => true,
    ),
  });
}

const always = (instead: Fault) => () => instead;
const denied: Fault = { error: 'AccessDeniedException' };
const throttled: Fault = { error: 'ProvisionedThroughputExceededException' };
const programs = () => invoked('Office', () => office.as(dinsos).send('{ programs { nodes { code } } }'));
const published = () => invoked('Public', () => office.ask(`{ publishedList(village: "${VILLAGE}") { recipients } }`));
const refreshed = async (left = 300_000) => {
  const { handler } = await import('@puskesos/functions/refresh-recipients');
  await invoked('RefreshRecipients', () => handler({ everything: true }, { getRemainingTimeInMillis: () => left }));
};

it('nothing rings while all is well', async () => {
  const all = async () => {
    for (const one of [programs, published, refreshed]) await one();
  };

  expect(await ringing(all, { times: 3 })).toEqual([]);
});

describe('whoever asks', () => {
  it.each([
    ['a right that the role lacks', denied],
    ['a table that is gone', { error: 'ResourceNotFoundException' }],
    ['a bug: what comes back is not what the code takes it for', { answer: { Items: [{ pk: { Z: '' } }], Item: { pk: { Z: '' } } } }],
  ] as const)('an answer that something went wrong rings at once: %s', async (_what, instead) => {
    decide = always(instead);

    expect(await ringing(programs)).toEqual(['OfficeFaults']);
    expect(await ringing(published)).toEqual(['PublicFaults']);
  });

  it('a database that is busy for ever rings where several were told to wait, and not for one', async () => {
    decide = always(throttled);

    expect(await ringing(programs)).toEqual([]);
    expect(await ringing(() => Promise.all(Array.from({ length: 5 }, programs)))).toEqual(['OfficeBusy']);
    expect(await ringing(() => Promise.all(Array.from({ length: 5 }, published)))).toEqual(['PublicBusy']);
  });

  it('answers that stay slow ring', async () => {
    decide = always({ after: 3_100 });

    expect(await ringing(published)).toEqual([]);
    expect(await ringing(published, { times: 3 })).toEqual(['PublicSlow']);
    // To find out whom somebody serves takes its time as well.
    const asOfficer = () => office.as(officer).send('{ programs { nodes { code } } }');
    expect(await ringing(() => invoked('Office', asOfficer), { times: 3 })).toEqual(['OfficeSlow']);
  });

  it.each([
    ['Office', () => import('@puskesos/functions/graphql'), { VAULT_KMS: 'on' }],
    ['Public', () => import('@puskesos/functions/public'), { PUBLIC_KEYS: 'no keys' }],
  ] as const)('%s that can’t start rings: a refusal of KMS, a secret that is none', async (fn, start, settings) => {
    const refusing = await faultProxy('', always(denied));
    const before = { ...process.env };
    Object.assign(process.env, settings, {
      AWS_ENDPOINT_URL_KMS: refusing.address,
      ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    });
    vi.resetModules();

    expect(await ringing(() => invoked(fn, start))).toEqual([`${fn}Errors`]);

    process.env = before;
    refusing.close();
  });
});

describe('what runs behind the requests', () => {
  it('a village that keeps failing rings, and one that failed once does not', async () => {
    await office.stores.registry.put({ pk: 'dirty', sk: VILLAGE, type: 'dirty', stamp: 'a', at: new Date().toISOString() });
    decide = ({ action, input }) =>
      action === 'Query' && input.ExpressionAttributeValues?.[':hash']?.S === `dirty#${VILLAGE}` ? denied : undefined;

    expect(await ringing(refreshed)).toEqual([]);
    expect(await ringing(refreshed, { times: 2 })).toEqual(['VillagesFailed']);
    // Nothing that Lambda would repeat, or lay among what failed for good.
    expect(ended).toEqual([{ fn: 'RefreshRecipients', failed: false }]);
  });

  it('a refresh that can’t even tell what is marked rings as a run that fails', async () => {
    decide = ({ action }) => (action === 'Query' ? denied : undefined);

    expect(await ringing(refreshed)).toEqual([]);
    expect(await ringing(refreshed, { times: 2 })).toEqual(['RefreshRecipientsErrors']);
  });

  it('a change that waits for half an hour rings, though every run ends well', async () => {
    const at = new Date(Date.now() - 31 * 60_000).toISOString();
    await office.stores.registry.put({ pk: 'dirty', sk: VILLAGE, type: 'dirty', stamp: 'b', at });

    expect(await ringing(() => refreshed(0), { times: 2 })).toEqual(['MarksBehind']);
  });

  it('no run for an hour rings', () => {
    const alarm = watching.alarms.get('RefreshNotRun') ?? {};
    heard.add('RefreshNotRun');

    expect(rings(alarm, [], Date.now())).toBe(true);
    expect(rings(alarm, watching.points([], [{ fn: 'RefreshRecipients', failed: false }]), Date.now())).toBe(false);
  });

  const told = (image: object): DynamoDBStreamEvent => ({
    Records: [{ dynamodb: { ApproximateCreationDateTime: Date.now() / 1_000, NewImage: image as never } }],
  });

  it('a batch that the stream’s reader keeps failing on rings', async () => {
    const { handler } = await import('@puskesos/functions/on-registry-change');
    const changed = { type: { S: 'household' }, pk: { S: 'household#x' }, sk: { S: 'household' }, gsi1pk: { S: `village#${VILLAGE}` } };
    decide = always(denied);
    const delivered = () => invoked('OnRegistryChange', () => handler(told(changed)));

    expect(await ringing(delivered)).toEqual([]);
    expect(await ringing(delivered, { times: 2 })).toEqual(['OnRegistryChangeErrors']);
  });

  it('work that keeps failing rings, and so does a piece that is given up', async () => {
    const { handler } = await import('@puskesos/functions/work');
    await enqueueJobNow(office.stores.registry, 'totals', 'all');
    const mark = { pk: 'work', sk: 'totals#all' };
    const item = await office.stores.registry.get(mark);
    const event = told({ type: { S: 'work' }, sk: { S: mark.sk }, stamp: { S: item?.['stamp'] } });
    const delivered = () => invoked('Work', () => handler(event, { getRemainingTimeInMillis: () => 900_000 }));
    decide = ({ action }) => (action === 'Query' ? denied : undefined);

    expect(await ringing(delivered)).toEqual([]);
    expect(await ringing(delivered, { times: 2 })).toEqual(['WorkErrors']);
    await office.stores.registry.put({ ...item, ...mark, attempts: 5 });
    expect(await ringing(delivered)).toEqual(['WorkGivenUp']);
  });
});

describe('what lies in the tables', () => {
  it('a record that can’t be read rings', async () => {
    const { id } = await Household.register(office.core(), family(numbers()));
    const key = { pk: `household#${id}`, sk: 'household' };
    await office.stores.registry.put({ ...(await office.stores.registry.get(key)), ...key, data: '{"id":"cut' });
    const query = `{ village(code: "${VILLAGE}") { households(first: 5) { nodes { id } } } }`;

    expect(await ringing(() => invoked('Office', () => office.as(dinsos).send(query)))).toEqual(['UnreadableRecord']);
  });

  it('somebody who looks in bulk rings', async () => {
    const who = { nik: numbers(700).nik('1980-03-17', 'male'), birthDate: '1980-03-17' };
    for (let look = 0; look < 6; look += 1) await asked(office, who);
    const before = office.log.length;
    await lookedUp(office, who);
    const looks = office.log.slice(before).filter((line) => line.includes('"event":"look"'));
    const points = watching.points(looks, []);

    expect(watching.ringing(Array(499).fill(points).flat())).toEqual([]);
    expect(watching.ringing(Array(500).fill(points).flat())).toEqual(['OwnLooksInBulk']);
    heard.add('OwnLooksInBulk');
  });
});

it('a request is told of by its own id and the caller’s trace, in the log and to the caller', async () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  // Who asks is read by a Get, what they ask for by a Query.
  decide = ({ action }) => (action === 'Query' ? denied : undefined);
  const before = office.log.length;
  const event = httpEvent(
    '/graphql',
    { query: '{ programs { nodes { code } } }' },
    { traceparent, authorization: `Bearer ${await office.token(dinsos)}` },
  );

  const { headers = {}, body = '' } = await office.handle(event);

  const { requestId } = event.requestContext;
  expect(headers['x-request-id']).toBe(requestId);
  expect(JSON.parse(body).errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }]);
  const lines = office.log.slice(before).map((line) => JSON.parse(line));
  expect(lines.map(({ event: what }) => what)).toEqual(expect.arrayContaining(['unexpected', 'request', 'error answered']));
  for (const line of lines) expect(line).toMatchObject({ function: 'Office', requestId, traceId: '4bf92f3577b34da6a3ce929d0e0e4736' });
});

/** What AWS counts by itself and nothing here can bring about, with why; each is judged over a figure at its threshold and one short of it. */
const byAws: Readonly<Record<string, string>> = {
  OfficeThrottles: 'Lambda refuses before the function begins',
  PublicThrottles: 'the same',
  RefreshRecipientsThrottles: 'the same',
  OnRegistryChangeThrottles: 'the same',
  WorkThrottles: 'the same',
  StreamBehind: 'Lambda measures how old the oldest record is that it has not handed over',
  WorkBehind: 'the same',
  DeadLettersWaiting: 'SQS counts what lies in the queue',
  RegistryReadsThrottled: 'DynamoDB counts it of the table; what comes of it rings by OfficeBusy above',
  RegistryWritesThrottled: 'the same',
  PublicIndexReadsThrottled: 'the same',
  PublicIndexWritesThrottled: 'the same',
  ConcurrencyNearLimit: 'an expression over the account’s own quota, which CloudWatch alone can judge',
  RequestsBlocked: 'the firewall counts it',
};

it.each(Object.keys(byAws).filter((name) => name !== 'ConcurrencyNearLimit'))(
  '%s rings over what AWS counts, from its threshold on',
  (name) => {
    const alarm = watching.alarms.get(name) ?? {};
    const [namespace, metric, threshold] = [String(alarm['namespace']), String(alarm['metricName']), Number(alarm['threshold'])];
    const dimensions = (alarm['dimensions'] ?? {}) as Record<string, string>;
    const over = (value: number) => [0, 1, 2].map((n) => ({ namespace, metric, dimensions, value, at: Date.now() - n * 300_000 }));

    expect(rings(alarm, over(threshold), Date.now())).toBe(true);
    expect(rings(alarm, over(threshold - 1), Date.now())).toBe(false);
  },
);

it('every alarm was heard here, or is AWS’ own', () => {
  expect([...heard, ...Object.keys(byAws)].toSorted()).toEqual([...watching.alarms.keys()].toSorted());
});

import { systemActor } from '@puskesos/core/shared/actor';
import { commit } from '@puskesos/core/shared/change';
import { completeJob, enqueueJob, findJob, type JobKind, pendingJobs } from '@puskesos/core/shared/job';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { useStream } from '../support/engine/streams.ts';
import { globalId, keyOf } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR } from '../support/register/people.ts';
import { familiesIn, PROGRAM, withProgram } from '../support/register/register-with-deciles.ts';

const office = useOffice(async ({ stores }) => {
  const { context, add } = familiesIn(stores);
  await withProgram(context);
  await add({ decile: 1 });
  await add({ decile: 2, village: NEIGHBOUR, receives: true });
});
const records: DynamoDBRecord[] = [];
useStream(office, ({ Records }) => records.push(...Records));
let handler: typeof import('@puskesos/functions/work').handler;
beforeAll(async () => {
  ({ handler } = await import('@puskesos/functions/work'));
});
afterEach(async () => {
  for (const mark of await waiting()) await completeJob(office.stores.registry, mark);
});

const ministry = { role: 'ministry' } as const;
const asked = { program: globalId('Program', PROGRAM), criteria: { decile: { max: 2 } }, amount: 600_000 };
const simulate = (input: object = {}) =>
  office.as(ministry).mutate('simulateProgram', { ...asked, ...input }, 'simulation { id state done of program { name } }');
const look = async (id: string) => (await office.as(ministry).send(savedOperation('16-simulation').text, { id })).data.simulation;

async function waiting() {
  const marks = [];
  for await (const mark of pendingJobs(office.stores.registry)) marks.push(mark);
  // Whoever signs in here was given an account, whose user is to follow.
  return marks.filter(({ kind }) => kind !== 'users');
}

/** The stream's records that ask for work on this record and were told of since the last of them. */
async function told(id: string, times = 1): Promise<DynamoDBRecord[]> {
  const asking = () =>
    records.filter(({ dynamodb }) => dynamodb?.Keys?.['sk']?.S?.endsWith(`#${id}`) && dynamodb.NewImage && !dynamodb.NewImage['attempts']);
  await vi.waitFor(() => expect(asking()).toHaveLength(times), { timeout: 60_000 });
  return asking();
}

const lambda = (milliseconds: number) => ({ getRemainingTimeInMillis: () => milliseconds });
const deliver = (Records: DynamoDBRecord[], time = 15 * 60_000) => handler({ Records }, lambda(time));
const outcomes = (id: string) =>
  office.log
    .map((line) => JSON.parse(line))
    .flatMap(({ event, outcome, ...line }) => (event === 'work' && line.id === id ? [outcome] : []));

it('is asked for by a mutation, done behind the stream, and then told', async () => {
  const { simulation } = await simulate();
  expect(simulation).toMatchObject({ state: 'RUNNING', done: 0, of: 237, program: { name: 'Bantuan Contoh' } });

  await deliver(await told(keyOf(simulation.id)));

  expect(await look(simulation.id)).toMatchObject({
    state: 'DONE',
    done: 237,
    period: 'QUARTERLY',
    fund: 'APBN',
    criteria: [{ path: '', asked: expect.any(String), askedEn: expect.any(String) }],
    result: { eligible: 2, chosen: 2, people: 8, cost: 1_200_000, costPerYear: 4_800_000, entering: 1, staying: 1 },
  });
  expect(await waiting()).toEqual([]);
  const { simulations } = (await office.as(dinsos).send('{ simulations(first: 1) { nodes { id state result { eligible } } } }')).data;
  expect(simulations.nodes).toEqual([{ id: simulation.id, state: 'DONE', result: { eligible: 2 } }]);
});

it('is asked for once by a request that is sent twice, and done once when it is delivered twice', async () => {
  const [{ simulation }, again] = [await simulate({ clientMutationId: 'twice' }), await simulate({ clientMutationId: 'twice' })];
  expect(again.simulation).toEqual(simulation);
  expect(await waiting()).toHaveLength(1);
  const batch = await told(keyOf(simulation.id));

  await deliver(batch);
  await deliver(batch);

  expect(outcomes(keyOf(simulation.id))).toEqual(['done', 'gone']);
});

it('is not asked for by what else is written, nor by the count of an attempt', async () => {
  const before = office.log.length;
  const others = records.filter(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S !== 'work' || dynamodb.NewImage['attempts']);

  await deliver(others);

  expect(others.some(({ dynamodb }) => dynamodb?.NewImage?.['attempts'])).toBe(true);
  expect(office.log.slice(before)).toEqual([]);
});

it('hands the rest over when Lambda’s time is nearly up: the stream tells of it anew', async () => {
  const { simulation } = await simulate();

  await deliver(await told(keyOf(simulation.id)), 59_000);
  expect(await look(simulation.id)).toMatchObject({ state: 'RUNNING', result: null });
  const [, next] = await told(keyOf(simulation.id), 2);
  await deliver(next ? [next] : []);

  expect(next?.eventName).toBe('MODIFY');
  expect(outcomes(keyOf(simulation.id))).toEqual(['handed over', 'done']);
  expect(await look(simulation.id)).toMatchObject({ state: 'DONE', result: { eligible: 2 } });
});

it('is delivered again when it fails, and given up after five attempts', async () => {
  await commit(context(), [enqueueJob('unheard-of' as JobKind, 'x')], { operation: 'test' });
  const batch = await told('x');

  for (let attempt = 1; attempt <= 5; attempt += 1) await expect(deliver(batch)).rejects.toThrow('unheard-of');
  expect(await waiting()).toMatchObject([{ id: 'x', attempts: 5 }]);
  await deliver(batch);

  expect(outcomes('x')).toEqual(['given up']);
  expect(await waiting()).toEqual([]);
});

it('is not lost when it is asked for anew while it is being done', async () => {
  const { registry } = office.stores;
  await commit(context(), [enqueueJob('results', 'a#b')], { operation: 'test' });
  const first = await findJob(registry, { kind: 'results', id: 'a#b' });
  await commit(context(), [enqueueJob('results', 'a#b')], { operation: 'test' });

  const removed = first && (await completeJob(registry, first));

  expect(removed).toBe(false);
  expect(await waiting()).toMatchObject([{ kind: 'results', id: 'a#b', attempts: 0 }]);
});

const context = () => office.core(systemActor('test'));

it('tells whoever serves one kecamatan that what-ifs are for the whole regency', async () => {
  const { simulation } = await simulate();
  const camat = office.as({ role: 'camat', district: '64.02.06' });

  const answers = [
    await camat.send('query ($id: ID!) { simulation(id: $id) { state } }', { id: simulation.id }),
    await camat.send('{ simulations { nodes { id } } }'),
  ];

  expect(answers.map(({ data, errors }) => [data, errors])).toEqual([
    [{ simulation: null }, undefined],
    [{ simulations: null }, undefined],
  ]);
  expect((await camat.mutate('simulateProgram', asked, 'simulation { id }')).__typename).toBe('Forbidden');
});

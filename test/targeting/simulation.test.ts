import * as Aid from '@puskesos/core/aid';
import { recordLife } from '@puskesos/core/family';
import { districts, villages } from '@puskesos/core/region';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { findJob, pendingJobs } from '@puskesos/core/shared/job';
import { smallest } from '@puskesos/core/targeting/cutoff.rules';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { runSimulation } from '@puskesos/core/targeting/simulation-run';
import { runJob } from '@puskesos/functions/job-runners';
import { beforeAll, describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { freshStores, useStores } from '../support/engine/stores.ts';
import { ELSEWHERE, NEIGHBOUR, officerOf } from '../support/register/people.ts';
import { familiesIn, PROGRAM, withProgram } from '../support/register/register-with-deciles.ts';

const ministry: Actor = { id: 'kemensos', role: 'ministry', name: 'Ministry', scope: { kind: 'regency' } };
const poorest = { decile: { max: 2 } };
const asked = { program: PROGRAM, criteria: poorest, rupiah: 750_000 };

const stores = useStores(async (own) => {
  const { context, add } = familiesIn(own);
  await withProgram(context);
  // Three of decile 2, of whom the last one registered receives the programme today.
  await add({ decile: 2 });
  await add({ decile: 2, village: NEIGHBOUR });
  await add({ decile: 2, receives: true });
  await add({ decile: 1, receives: true });
  await add({ decile: 1, village: ELSEWHERE });
  await add({ decile: 5, receives: true });
  await add({ receives: true });
  await add({ village: ELSEWHERE });
});

const as = (actor: Actor, from = stores) => contextFor(from, actor);
const start = (input: Partial<Parameters<typeof Simulation.start>[1]> = {}) => Simulation.start(as(ministry), { ...asked, ...input });
const look = (simulation: string) => Simulation.byId(as(ministry), { simulation });

/** Does the work that a simulation waits for, as the function does. */
async function work(id: string, from: Stores = stores, stopAfter = Number.POSITIVE_INFINITY) {
  const mark = await findJob(stores.registry, { kind: 'simulation', id });
  if (!mark) throw new Error('it does not wait');
  const ending = new AbortController();
  const context = as(systemActor('work'), from);
  const onProgress = ({ done }: { done: number }) => {
    if (done >= stopAfter) ending.abort();
  };
  return { outcome: await runJob(context, mark, { signal: ending.signal, onProgress }), cost: context.cost };
}

async function simulated(input: Partial<Parameters<typeof Simulation.start>[1]> = {}) {
  const { id } = await start(input);
  await work(id);
  const { state, result } = await look(id);
  if (!result) throw new Error(`it is ${state}`);
  return result;
}

const of = ({ byDistrict }: Simulation.Result, code: string) => byDistrict.find(({ district }) => district === code);

const nobodyLeaves = { notEligible: 0, unknown: 0, beyondQuota: 0 };

describe('a what-if', () => {
  it('counts who would be eligible, who is unknown, what it costs, and who would come and go', async () => {
    const result = await simulated();

    expect(result).toEqual({
      eligible: 5,
      unknown: 2,
      chosen: 5,
      households: 5,
      people: 20,
      cost: 5 * 750_000,
      costPerYear: 4 * 5 * 750_000,
      entering: 3,
      staying: 2,
      leaving: { notEligible: 1, unknown: 1, beyondQuota: 0 },
      byDistrict: expect.any(Array),
    });
    expect(result.byDistrict.map(({ district }) => district)).toEqual(districts.map(({ code }) => code));
    expect(of(result, '64.02.06')).toMatchObject({ households: 4, people: 16, cost: 4 * 750_000, entering: 2, staying: 2 });
    expect(of(result, '64.02.12')).toMatchObject({ eligible: 1, unknown: 1, households: 1, cost: 750_000, leaving: nobodyLeaves });
    expect(of(result, '64.02.01')).toMatchObject({ eligible: 0, unknown: 0, cost: 0, leaving: nobodyLeaves });
  });

  it('fills a quota by need, and among equals by id over all villages', async () => {
    const [three, four] = [await simulated({ quota: 3 }), await simulated({ quota: 4 })];

    expect(three).toMatchObject({ eligible: 5, chosen: 3, people: 12, entering: 2, staying: 1, leaving: { beyondQuota: 1 } });
    expect(of(three, '64.02.06')).toMatchObject({ chosen: 2, entering: 1, staying: 1 });
    expect(of(three, '64.02.12')).toMatchObject({ chosen: 1, entering: 1, staying: 0 });
    // The neighbour comes before the family that receives it today, having been registered first.
    expect(four).toMatchObject({ chosen: 4, entering: 3, staying: 1, leaving: { beyondQuota: 1 } });
  });

  it('is of persons where the programme would be for persons, and counts their households once', async () => {
    const children = { all: [poorest, { person: { age: { max: 17 } } }] };

    const [all, some] = [
      await simulated({ criteria: children, target: 'person', period: 'monthly' }),
      await simulated({ criteria: children, target: 'person', period: 'monthly', quota: 5 }),
    ];

    expect(all).toMatchObject({ eligible: 10, chosen: 10, people: 10, households: 5, costPerYear: 12 * 10 * 750_000 });
    expect(some).toMatchObject({ chosen: 5, people: 5, households: 3 });
  });

  it('is compared with nobody where no programme is named', async () => {
    const result = await simulated({ program: undefined });

    expect(result).toMatchObject({ eligible: 5, entering: 5, staying: 0, leaving: nobodyLeaves, costPerYear: 12 * 5 * 750_000 });
  });

  it('changes nothing for anybody: all it writes is its own, and the parts end by themselves', async () => {
    const others = async () => (await itemsOf(stores.registry)).filter(({ pk }) => !pk.startsWith('simulation#'));
    const before = await others();
    const { id } = await start({ quota: 3 });

    const { cost } = await work(id);

    const own = (await itemsOf(stores.registry)).filter(({ pk }) => pk.startsWith(`simulation#${id}`));
    expect(await others()).toEqual(before);
    expect(own.filter(({ sk }) => sk.startsWith('part#'))).toHaveLength(villages.length);
    expect(own.filter(({ sk }) => sk.startsWith('units#'))).toHaveLength(6);
    for (const { expiresAt } of own.filter(({ type }) => type !== 'simulation')) expect(expiresAt).toBeGreaterThan(Date.now() / 1000);
    expect(cost.byCommand).toMatchObject({
      // Each village once; the parts at the start and for the sum; the units of the rank in which the quota ends, twice; and all for the lists.
      'Query registry': villages.length + 5,
      'BatchWrite registry': 4,
    });
  });
});

describe('a run that is killed', () => {
  let expected: Simulation.Result;
  beforeAll(async () => {
    expected = await simulated({ quota: 3 });
  });

  it.each([2, 333, 530])('at call %i is gone on with, and comes to the same', async (call) => {
    const { id } = await start({ quota: 3 });

    await expect(work(id, failing(stores, { at: (n) => n >= call }))).rejects.toThrow(Killed);
    const { done } = await look(id);
    const { outcome, cost } = await work(id);

    expect(outcome).toBe('done');
    expect((await look(id)).result).toEqual(expected);
    expect(cost.byCommand['Query registry']).toBeLessThanOrEqual(villages.length - done + 5);
  });

  it('hands the rest over when it is told to stop, and takes up no village twice', async () => {
    const { id } = await start();

    const first = await work(id, stores, 100);
    const half = await look(id);
    const second = await work(id);

    expect([first.outcome, second.outcome]).toEqual(['handed over', 'done']);
    expect(half).toMatchObject({ state: 'running', done: 100, of: villages.length });
    expect(second.cost.byCommand['Query registry']).toBe(villages.length - 100 + 3);
    expect(await look(id)).toMatchObject({ state: 'done', done: villages.length, result: { eligible: 5 } });
  });

  it('is given up after five attempts that failed, and says so', async () => {
    const { id } = await start();
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await expect(work(id, failing(stores, { at: (n) => n >= 2 }))).rejects.toThrow(Killed);

    const { outcome } = await work(id);

    expect(outcome).toBe('given up');
    expect(await look(id)).toMatchObject({ state: 'failed' });
    expect(await findJob(stores.registry, { kind: 'simulation', id })).toBeUndefined();
  });

  it('does not mind a second run at the same time', async () => {
    const { id } = await start({ quota: 4 });
    const mark = await findJob(stores.registry, { kind: 'simulation', id });
    const run = { signal: new AbortController().signal, onProgress: () => undefined };

    await Promise.all([1, 2].map(() => mark && runSimulation(as(systemActor('work')), mark.id, run)));

    expect((await look(id)).result).toMatchObject({ eligible: 5, chosen: 4, entering: 3 });
  });
});

describe('who may ask', () => {
  it('asks over the whole regency; whoever serves a part of it may not', async () => {
    const { id } = await start();

    await expect(Simulation.start(as(officerOf(NEIGHBOUR)), asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(Simulation.byId(as(officerOf(NEIGHBOUR)), { simulation: id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(Simulation.list(as(officerOf(NEIGHBOUR)), {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('finds those asked for before, latest first, a page at a time', async () => {
    const [first, second] = [await start(), await start()];

    const page = await Simulation.list(as(ministry), { page: { first: 1 } });
    const next = await Simulation.list(as(ministry), { page: { first: 1, after: page.rows[0]?.cursor } });

    expect([page, next].map(({ rows }) => rows[0]?.value.id)).toEqual([second.id, first.id]);
  });

  it.each([
    ['nobody can meet', { all: [{ decile: { max: 2 } }, { decile: { min: 5 } }] }],
    ['name a programme that is not there', { aid: { programs: ['tidak-ada'] } }],
    ['ask of a person in a programme for households', { person: { sex: 'female' as const } }],
  ])('is told of criteria that %s, and nothing is begun', async (_what, criteria) => {
    const marks = await waiting();

    await expect(start({ criteria })).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'criteria' }] });

    expect(await waiting()).toEqual(marks);
  });

  it('is told of a programme that is not there', async () => {
    await expect(start({ program: 'tidak-ada' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('counts as leaving whoever receives it in the name of somebody who no longer lives there', async () => {
  const { context, add } = familiesIn(await freshStores());
  await withProgram(context, 'person');
  const { id: household, members } = await add({ decile: 1 });
  const child = members.at(-1)?.id ?? '';
  await Aid.enroll(context, { household, program: PROGRAM, member: child, state: 'active', since: '2026-01-05', reason: 'contoh' });
  await recordLife(context, { household, member: child, life: 'moved', since: '2026-02-01', reason: 'pindah' });

  const { id } = await Simulation.start(context, { ...asked, target: 'person', criteria: { person: { age: { min: 0 } } } });
  await runSimulation(context, id, { signal: new AbortController().signal, onProgress: () => undefined });

  expect((await Simulation.byId(context, { simulation: id })).result).toMatchObject({
    eligible: 3,
    entering: 3,
    staying: 0,
    leaving: { notEligible: 1 },
  });
});

it('finds where a quota ends among many, told in any order', () => {
  const keys = Array.from({ length: 5_000 }, (_, n) => String((n * 7_919) % 5_000).padStart(4, '0'));

  for (const count of [0, 1, 17, 4_999]) {
    const first = smallest(count);
    for (const key of keys) first.add(key);
    expect(first.greatest()).toBe(keys.toSorted()[count - 1]);
  }
});

async function waiting() {
  const marks = [];
  for await (const mark of pendingJobs(stores.registry)) marks.push(mark);
  return marks;
}

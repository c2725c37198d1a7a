import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { type Job, pendingJobs } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { failing } from '../support/engine/failing.ts';
import { added, countItems } from '../support/engine/items.ts';
import { keyOf, staffId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { daysFromToday } from '../support/register/registered.ts';
import { camat, casesOf, coordinator, dinsos, front, visitor, withPuskesos } from '../support/scenes/cases.ts';

/** What is late goes up by the clock: to the camat, then to Dinsos. */

const office = useOffice(withPuskesos);
const cases = casesOf(office);
useClock();

const on = (days: number, hour = '02') => stopClock(`${daysFromToday(days)}T${hour}:00:00Z`);

const waiting = async (): Promise<Job[]> => {
  const marks: Job[] = [];
  for await (const mark of pendingJobs(office.stores.registry)) marks.push(mark);
  return marks.filter(({ kind }) => kind === 'overdue');
};
const run = { signal: new AbortController().signal, onProgress: () => undefined };
const work = async (stores: Stores = office.stores, how = run) => {
  const context = contextFor(stores, systemActor('work'));
  const outcomes = [];
  for (const mark of await waiting()) outcomes.push(await runJob(context, mark, how));
  return outcomes;
};
/** What the schedule and the work function do on a day. */
const dayPasses = async () => {
  await office.refresh();
  return work();
};
const changesOf = async (id: string) => {
  const { history } = await cases.read(dinsos, id, 'history(first: 20) { nodes { by { code } role operation why } }');
  return history.nodes as { by: { code: string }; role: string; operation: string; why: string }[];
};
const desksOf = async (id: string) => {
  const desks = [];
  for (const person of [front, camat, dinsos]) desks.push((await cases.tasks(person)).includes(id));
  return desks;
};

describe('a case that is late', () => {
  it('goes to the camat the day after it was due, then to Dinsos, and no further; what is not late stays', async () => {
    on(0);
    const late = await cases.at('registered');
    on(1);
    const fresh = await cases.at('registered');
    const closed = await cases.at('closed');

    on(2);
    await dayPasses();
    expect(await cases.read(front, late)).toMatchObject({ level: 'VILLAGE' });

    on(3);
    await dayPasses();
    expect(await cases.read(camat, late, 'level due overdue')).toEqual({ level: 'DISTRICT', due: daysFromToday(8), overdue: false });
    expect(await desksOf(late)).toEqual([false, true, false]);
    expect(await cases.read(front, fresh)).toMatchObject({ level: 'VILLAGE' });

    on(8);
    await dayPasses();
    expect(await cases.read(camat, late)).toMatchObject({ level: 'DISTRICT' });

    on(9);
    await dayPasses();
    expect(await cases.read(dinsos, late)).toMatchObject({ level: 'REGENCY', due: daysFromToday(14) });
    expect(await desksOf(late)).toEqual([false, false, true]);

    on(20);
    await dayPasses();
    expect(await cases.read(dinsos, late)).toMatchObject({ level: 'REGENCY', due: daysFromToday(14) });
    expect(await changesOf(late)).toMatchObject([
      { by: { code: 'work' }, role: 'SYSTEM', operation: 'escalateOverdueCase', why: 'Lewat tenggat / overdue' },
      { by: { code: 'work' }, role: 'SYSTEM', operation: 'escalateOverdueCase' },
      { by: { code: front.sub }, role: 'OFFICER', operation: 'registerCase' },
    ]);
    expect(await cases.read(front, closed)).toMatchObject({ state: 'CLOSED', level: 'VILLAGE' });
  });

  it('counts as late when it is closed, though the camat was in time', async () => {
    on(30);
    const id = await cases.at('recommended');
    const month = daysFromToday(34).slice(0, 7);
    const figures = async () => {
      const query = 'query ($c: RegionCode!, $m: String!) { village(code: $c) { caseFigures(from: $m, to: $m) { closedLate } } }';
      return (await office.as(front).send(query, { c: '64.02.06.1001', m: month })).data.village.caseFigures.closedLate;
    };
    const before = await figures();
    on(34);
    await dayPasses();
    await cases.make(camat, 'resolve', id);

    expect(await figures()).toBe(before + 1);
  });

  it('is moved once, however often that day is gone through, and only if nobody has done anything meanwhile', async () => {
    on(60);
    const [late, handled] = [await cases.at('registered'), await cases.at('registered')];
    on(63);
    await cases.make(coordinator, 'take', handled, { to: staffId(visitor.sub) });
    await dayPasses();
    const before = await countItems(office.stores.registry);

    const { escalateOverdue } = await import('@puskesos/core/case');
    const again = await Promise.all(
      [late, handled].map((id) => escalateOverdue(contextFor(office.stores, systemActor('work')), keyOf(id))),
    );

    expect(again).toEqual([false, false]);
    expect(added(before, await countItems(office.stores.registry))).toEqual({});
    expect(await cases.read(camat, late)).toMatchObject({ level: 'DISTRICT' });
    expect(await cases.read(front, handled)).toMatchObject({ level: 'VILLAGE' });
  });

  it('is moved once by two who go through at the same time', async () => {
    on(70);
    const id = await cases.at('registered');
    on(73);
    const { escalateOverdue } = await import('@puskesos/core/case');

    const both = await Promise.all([1, 2].map(() => escalateOverdue(contextFor(office.stores, systemActor('work')), keyOf(id))));

    expect(both.toSorted()).toEqual([false, true]);
    expect(await cases.read(camat, id)).toMatchObject({ level: 'DISTRICT' });
  });
});

describe('going through what is late', () => {
  it('is asked for once a day: the day after it was done, and not while it waits', async () => {
    on(90);
    await office.refresh();
    await office.refresh();
    const first = await waiting();
    await work();
    on(90, '09');
    await office.refresh();
    const later = await waiting();
    on(91);
    await office.refresh();
    const nextDay = await waiting();
    await work();

    expect([first.length, later.length, nextDay.length]).toEqual([1, 0, 1]);
  });

  it('goes on after it was killed wherever it was, and moves each case once', async () => {
    on(100);
    const late: string[] = [];
    for (let count = 0; count < 3; count += 1) late.push(await cases.at('registered'));
    on(103);
    await office.refresh();
    for (const when of ['before', 'after'] as const) {
      let writes = 0;
      // One case is moved; of the next nobody hears, and the second time it was moved all the same.
      const stores = failing(office.stores, { at: (_call, command) => command.startsWith('TransactWrite') && ++writes === 2, when });
      await expect(work(stores)).rejects.toThrow();
    }

    expect(await work()).toEqual(['done']);
    for (const id of late) {
      expect(await cases.read(camat, id)).toMatchObject({ level: 'DISTRICT', due: daysFromToday(108) });
      expect((await changesOf(id)).map(({ operation }) => operation)).toEqual(['escalateOverdueCase', 'registerCase']);
    }
  });

  it('hands the rest over when its time is up, and is tried again tomorrow where it failed too often', async () => {
    on(120);
    await cases.at('registered');
    on(123);
    await office.refresh();
    const handedOver = await work(office.stores, { ...run, signal: AbortSignal.abort() });
    const stillThere = await waiting();
    const broken = () => failing(office.stores, { at: (_call, command) => command.startsWith('Query') });
    for (let attempt = 0; attempt < 5; attempt += 1) await expect(work(broken())).rejects.toThrow();
    const givenUp = await work();
    await office.refresh();
    const sameDay = await waiting();
    on(124);

    expect([handedOver, stillThere.length, givenUp, sameDay]).toEqual([['handed over'], 1, ['given up'], []]);
    expect(await dayPasses()).toEqual(['done']);
  });

  it('takes one Query for each desk of each kecamatan where nothing is late', async () => {
    on(200);
    await dayPasses();
    on(201);
    await office.refresh();
    const context = contextFor(office.stores, systemActor('work'));
    const [mark] = await waiting();
    await runJob(context, mark as Job, run);

    expect(context.cost.byCommand['Query registry']).toBe(40);
    expect(context.cost.byCommand['TransactWrite registry']).toBeUndefined();
  });
});

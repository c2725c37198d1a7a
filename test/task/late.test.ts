import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { pendingJobs } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { keyOf } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { daysFromToday } from '../support/register/registered.ts';
import { camat, casesOf, coordinator, dinsos, front, withPuskesos } from '../support/scenes/cases.ts';

/** What was late still says so: at the desk that was late, at the one above, and on the task itself. */

const office = useOffice(withPuskesos);
const cases = casesOf(office);
useClock();

const run = { signal: new AbortController().signal, onProgress: () => undefined };
const onDay = async (days: number) => {
  stopClock(`${daysFromToday(days)}T02:00:00Z`);
  await office.refresh();
  const context = contextFor(office.stores, systemActor('work'));
  for await (const job of pendingJobs(office.stores.registry)) if (job.kind === 'overdue') await runJob(context, job, run);
};

const LATE = `query ($district: RegionCode, $desk: LateDesk) {
  lateTasks(first: 20, district: $district, desk: $desk) { nodes { id kind desk lateSince raisedOn subject { id } village { code } } }
}`;
interface Late {
  id: string;
  desk: string;
  lateSince: string;
  raisedOn: string;
  subject: { id: string } | null;
}
const lateAt = async (person: Person, variables: object = {}) => {
  const answer = await office.as(person).send(LATE, variables as never);
  return { ...answer, nodes: answer.data?.lateTasks?.nodes as Late[] };
};
const idOf = ({ subject }: Late) => keyOf(subject?.id ?? '');
const taskOf = async (person: Person, id: string) => {
  const { data } = await office.as(person).send('{ tasks(first: 50) { nodes { overdue lateSince due subject { id } } } }');
  return data.tasks.nodes.find(({ subject }: { subject: { id: string } }) => keyOf(subject.id) === keyOf(id));
};

it('stays on the list of who was late, and of whoever is above, with the day since when, until it is settled', async () => {
  await onDay(0);
  const late = await cases.at('registered');
  const { due } = await cases.read(front, late, 'due');
  const since = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
  const district = '64.02.06';

  await onDay(2);
  expect((await lateAt(front)).nodes).toEqual([]);
  expect(await taskOf(front, late)).toMatchObject({ overdue: false, lateSince: null });

  await onDay(3);
  for (const person of [front, camat]) {
    const { nodes } = await lateAt(person, person === camat ? { desk: 'PUSKESOS' } : {});
    expect(nodes).toMatchObject([{ kind: 'CASE', desk: 'PUSKESOS', lateSince: since, raisedOn: daysFromToday(3) }]);
    expect(nodes.map(idOf)).toEqual([keyOf(late)]);
  }
  expect(await taskOf(front, late)).toBeUndefined();
  expect(await taskOf(camat, late)).toMatchObject({ overdue: true, lateSince: since });
  expect((await lateAt(camat)).nodes).toEqual([]);
  expect((await lateAt(dinsos, { district, desk: 'PUSKESOS' })).nodes.map(idOf)).toEqual([keyOf(late)]);

  await onDay(9);
  expect((await lateAt(camat)).nodes).toMatchObject([{ desk: 'CAMAT', lateSince: daysFromToday(9), raisedOn: daysFromToday(9) }]);
  expect((await lateAt(front)).nodes).toMatchObject([{ desk: 'PUSKESOS', lateSince: since }]);
  expect(await taskOf(dinsos, late)).toMatchObject({ overdue: true, lateSince: since });
  // Nobody looks up: a desk's lateness is told there and above.
  expect((await lateAt(front, { desk: 'CAMAT' })).nodes).toEqual([]);
  expect((await lateAt(coordinator, { district: '64.02.12' })).nodes).toEqual([]);
  expect((await lateAt(front)).extensions?.cost.calls).toBeLessThanOrEqual(4);

  const { data } = await office
    .as(dinsos)
    .send('query ($village: RegionCode!) { village(code: $village) { coverage { openTasks lateTasks } } }', { village: '64.02.06.1001' });
  expect(data.village.coverage).toEqual({ openTasks: 0, lateTasks: 1 });
});

it('is gone from those lists with what settles it', async () => {
  await onDay(10);
  const letters = (await lateAt(front)).nodes.map(idOf);
  const late = await cases.at('registered');
  await onDay(13);
  const raised = (await lateAt(front)).nodes.map(idOf);
  await cases.make(camat, 'take', late);
  await cases.make(camat, 'close', late);

  expect(raised).toContain(keyOf(late));
  expect((await lateAt(front)).nodes.map(idOf)).toEqual(letters);
});

import { daysLater } from '@puskesos/core/shared/clock';
import type { TaskKind } from '@puskesos/core/task';
import * as Task from '@puskesos/core/task';
import * as Training from '@puskesos/core/training';
import { sweep as overdue } from '@puskesos/functions/escalate';
import { beforeEach, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';
import { run } from '../support/scenes/cycles.ts';
import { applicants, openedTraining } from '../support/scenes/trained.ts';

/** What somebody lives from is asked before the training begins and in the days set for it after; what was not asked then is said to be missed. */

const office = useOffice();
const from = numbers();
useClock();

const DAY = 86_400_000;
let training: Awaited<ReturnType<typeof openedTraining>>;
let asked: string[];
const first = () => training.sessions[0]?.from ?? '';
const last = () => training.sessions.at(-1)?.to ?? '';
const dayOf = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** One seat; the first who asks has it, and accepts it. */
beforeEach(async () => {
  training = await openedTraining(office.core(), { seats: 1 });
  asked = [];
  for (const who of await applicants(office, from, 3)) {
    asked.push((await Training.request(office.core(), { training: training.id, ...who })).id);
  }
  await Training.confirm(office.core(), { enrollment: asked[0] ?? '' });
});

const waits = async (kind: TaskKind, of = 0) => Task.waitingFor(office.core(), { kind, about: asked[of] ?? '' });
const measure = (change: object) =>
  office.as(dinsos).mutate(
    'measureLivelihood',
    {
      enrollment: globalId('TrainingEnrollment', asked[0] ?? ''),
      at: 'BEFORE',
      income: 700_000,
      work: 'CASUAL',
      on: dayOf(new Date().toISOString()),
      ...change,
    },
    'enrollment { missed measures { at on } }',
  );

it('is asked of who has a seat until the first session, and then for the certificate', async () => {
  expect(await waits('baseline')).toMatchObject({ desk: 'puskesos', due: dayOf(first()) });
  expect(await waits('certificate')).toBeUndefined();

  await measure({});

  expect(await waits('baseline')).toBeUndefined();
  expect(await waits('certificate')).toMatchObject({ since: dayOf(last()) });
});

it('is asked of as many who wait as there are seats, and after the training of those who told it before', async () => {
  expect(await waits('baseline', 1)).toMatchObject({ due: dayOf(first()) });
  expect(await waits('baseline', 2)).toBeUndefined();

  await measure({ enrollment: globalId('TrainingEnrollment', asked[1] ?? '') });

  expect(await waits('baseline', 1)).toBeUndefined();
  expect(await waits('measure', 1)).toBeDefined();
});

it('that nobody asked before the training began was missed, and can be told afterwards of a day before it', async () => {
  stopClock(Date.parse(first()) + DAY);
  await overdue(office.core(), '', run);

  expect(await waits('baseline')).toBeUndefined();
  expect(await waits('certificate')).toMatchObject({ since: dayOf(last()) });
  expect((await Training.enrollmentById(office.core(), { enrollment: asked[0] ?? '' })).missed).toEqual(['before']);
  expect((await measure({})).issues).toMatchObject([{ path: 'on' }]);
  expect((await measure({ on: daysLater(dayOf(first()), -2) })).enrollment).toMatchObject({ missed: [], measures: [{ at: 'BEFORE' }] });
});

it('after the training is taken within its days; another note is no repeat of it', async () => {
  const { id } = await completed();
  const told = { enrollment: globalId('TrainingEnrollment', id), at: 'MONTH_3' };
  const task = (await waits('measure')) as Task.Task;
  stopClock(Date.parse(task.since) + 61 * DAY + 3_600_000);

  expect((await measure({ ...told, on: daysLater(task.since, 61) })).issues).toMatchObject([{ path: 'on' }]);
  expect((await measure({ ...told, on: daysLater(task.since, 60), note: 'ikut pasar malam' })).enrollment.measures).toHaveLength(1);
  expect((await measure({ ...told, on: daysLater(task.since, 60), note: 'ikut pasar malam' })).enrollment.measures).toHaveLength(1);
  expect((await measure({ ...told, on: daysLater(task.since, 60), note: 'berhenti berdagang' })).issues).toMatchObject([
    { path: 'reason' },
  ]);
});

it('after the training that nobody took gives way to the next, and is told as missed', async () => {
  const { id } = await completed();
  const task = (await waits('measure')) as Task.Task;
  stopClock(Date.parse(task.since) + 45 * DAY);
  await overdue(office.core(), '', run);
  expect(await waits('measure')).toEqual(task);
  stopClock(Date.parse(task.since) + 61 * DAY);
  await overdue(office.core(), '', run);

  expect((await Training.enrollmentById(office.core(), { enrollment: id })).missed).toEqual(['before', 'month_3']);
  expect((await waits('measure'))?.since.slice(0, 7)).toBe(monthsAfter(6).slice(0, 7));
});

it('a training that is over closes by itself, says since when, and takes nobody in', async () => {
  stopClock(Date.parse(last()) + 400 * DAY);
  const [{ household = '', member = '' } = {}] = await applicants(office, from, 1);

  expect(await Training.isNeeded(office.core())).toBe(true);
  expect((await Training.sweep(office.core())).over).toBeGreaterThan(0);
  expect(await Training.isNeeded(office.core())).toBe(false);

  const answer = await office.as(dinsos).send(`{ training(code: "${training.id}") { state overOn } }`);
  expect(answer.data.training).toEqual({ state: 'CLOSED', overOn: dayOf(last()) });
  await expect(Training.request(office.core(), { training: training.id, household, member })).rejects.toThrow(Training.TrainingNotOpen);
});

const monthsAfter = (months: number): string => {
  const day = new Date(`${dayOf(last())}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
};

/** The first of them, with a certificate, and without a measure before. */
async function completed() {
  const [id = ''] = asked;
  for (const session of training.sessions) {
    stopClock(Date.parse(session.to) + 1_000);
    await Training.attend(office.core(), { training: training.id, session: session.id, present: [{ enrollment: id, present: true }] });
  }
  stopClock(Date.parse(last()) + 2 * DAY);
  await overdue(office.core(), '', run);
  return Training.complete(office.core(), { enrollment: id, certificate: { number: 'S-1', on: dayOf(new Date().toISOString()) } });
}

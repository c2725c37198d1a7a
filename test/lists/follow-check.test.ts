import { ALL, isDue } from '@puskesos/core/lists/follow-check';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { findJob, type Job } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { enqueueTimedJobs } from '@puskesos/functions/timed-jobs';
import { beforeAll, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers } from '../support/register/people.ts';
import { begunWith } from '../support/register/registered.ts';
import { familyOf } from '../support/scenes/named.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';

/** What the stream had a gap in is found and laid within a week, and told of. */

const from = numbers();
const office = useOffice(({ core }) => begunWith(core(), [familyOf(from, ['Tumijan Prakoso', 'Sumini']), familyOf(from, ['Karsiman'])]));

const following = async () =>
  (await itemsOf(office.stores.registry)).filter(({ type }) => ['name', 'listed', 'code'].includes(type as string));
const sorted = (items: Awaited<ReturnType<typeof following>>) => items.toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));

const contextOn = (day: string, hour = '19') => contextFor(office.stores, systemActor('test'), { now: () => `${day}T${hour}:30:00.000Z` });

async function week(days: readonly string[]): Promise<number> {
  let mended = 0;
  for (const day of days) {
    const context = contextOn(day);
    await enqueueTimedJobs(context);
    const job = (await findJob(office.stores.registry, { kind: 'followed', id: ALL })) as Job;
    const at = office.log.length;
    await runJob(context, job, { signal: new AbortController().signal, onProgress: () => undefined });
    const told = office.log.slice(at).flatMap((line) => (line.includes('followed checked') ? [JSON.parse(line)] : []));
    expect(told).toEqual([expect.objectContaining({ level: told[0]?.mended > 0 ? 'warn' : 'info', event: 'followed checked' })]);
    mended += told[0].mended;
  }
  return mended;
}

const DAYS = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2126-11-${day}`);
const NEXT = ['08', '09', '10', '11', '12', '13', '14'].map((day) => `2126-11-${day}`);

beforeAll(async () => {
  await office.refresh();
  await runPendingJobs(office);
});

it('is looked for once a night', async () => {
  expect(await isDue(contextOn('2126-10-30', '10'))).toBe(false);
  expect(await isDue(contextOn('2126-10-30'))).toBe(true);
});

it('is laid again where it is missing or says something else, and the next week finds nothing', async () => {
  await week(DAYS);
  const whole = sorted(await following());
  expect(new Set(whole.map(({ type }) => type))).toEqual(new Set(['name', 'listed', 'code']));
  const lost = whole.filter((_item, n) => n % 3 === 0);
  const altered = whole.filter(({ type }, n) => n % 3 === 1 && type === 'name').map((item) => ({ ...item, plain: ['x'] }));
  await office.stores.registry.batchWrite(altered, lost);

  expect(await week(NEXT)).toBe(lost.length + altered.length);
  expect(sorted(await following())).toEqual(whole);
});

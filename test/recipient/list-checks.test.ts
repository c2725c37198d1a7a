import * as Aid from '@puskesos/core/aid';
import { ALL } from '@puskesos/core/recipient/check';
import { clearMarks } from '@puskesos/core/recipient/dirty';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { findJob, type Job } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { enqueueTimedJobs } from '@puskesos/functions/timed-jobs';
import { beforeAll, expect, it } from 'vitest';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { marks, recipient, withKnownPrograms } from '../support/scenes/published.ts';

/** What the nights found of the public lists, as Dinsos is told of it. */

const office = useOffice(({ stores }) => withKnownPrograms(stores));
const from = numbers(600);
const LOOK = `{ regency { listChecks(first: 2) {
  nodes { on endedAt villages lines mended mendedLists { village { code } lines } readUnits writeUnits }
  pageInfo { hasNextPage }
} } }`;
const ask = (person: Person = dinsos) => office.as(person).send(LOOK);

/** A night of the office: what the clock asks for, done. */
async function night(day: string): Promise<void> {
  const context = contextFor(office.stores, systemActor('test'), { now: () => `${day}T18:30:00.000Z` });
  await enqueueTimedJobs(context);
  const job = (await findJob(office.stores.registry, { kind: 'recipients', id: ALL })) as Job;
  await runJob(context, job, { signal: new AbortController().signal, onProgress: () => undefined });
}

beforeAll(async () => {
  const { id: household } = await recipient(office.stores, from, 'Siti Aminah');
  await recipient(office.stores, from, 'Budi Hartono');
  await office.refresh();
  await night('2126-11-28');
  // It ends, and nobody is told of that.
  await Aid.move(office.core(), { household, program: 'pkh', to: 'ended', ending: 'graduated', reason: 'uji' });
  for (const { due, later } of await marks(office.stores)) await clearMarks(office.stores.registry, [...due, ...later]);
  await night('2126-11-29');
});

it('is shown to Dinsos, the latest night first: how much was looked at, and what was mended where', async () => {
  const { data, extensions } = await ask();

  const units = { readUnits: expect.any(Number), writeUnits: expect.any(Number) };
  expect(data.regency.listChecks).toEqual({
    nodes: [
      {
        ...{ on: '2126-11-30', endedAt: '2126-11-29T18:30:00.000Z', villages: 237, lines: 1, mended: 2, ...units },
        // The household's, and that of its other adult.
        mendedLists: [{ village: { code: VILLAGE }, lines: 2 }],
      },
      { on: '2126-11-29', endedAt: '2126-11-28T18:30:00.000Z', villages: 237, lines: 2, mended: 0, mendedLists: [], ...units },
    ],
    pageInfo: { hasNextPage: false },
  });
  expect(data.regency.listChecks.nodes[0].readUnits).toBeGreaterThan(237);
  expect(extensions?.cost.calls).toBe(1);
});

it('is nobody else’s', async () => {
  const others = await Promise.all([ask(officer), ask({ role: 'camat', district: '64.02.06' }), ask({ role: 'ministry' })]);

  expect(others.map(({ data, errors }) => [data.regency.listChecks, errors])).toEqual(others.map(() => [null, undefined]));
});

it('is one line of the log, in counts, which is a warning where something was mended', () => {
  const told = office.log.filter((line) => line.includes('lists checked')).map((line) => JSON.parse(line));

  expect(told.map(({ at: _at, ...line }) => line)).toEqual([
    {
      ...{ level: 'info', event: 'lists checked', on: '2126-11-29', districts: 20, villages: 237, lines: 2, differing: 0, mended: 0 },
      ...{ swept: 0, readUnits: expect.any(Number), writeUnits: expect.any(Number) },
    },
    {
      ...{ level: 'warn', event: 'lists checked', on: '2126-11-30', districts: 20, villages: 237, lines: 1, differing: 1, mended: 2 },
      ...{ swept: 0, readUnits: expect.any(Number), writeUnits: expect.any(Number) },
    },
  ]);
});

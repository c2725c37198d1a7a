import { systemActor } from '@puskesos/core/shared/actor';
import { pendingJobs } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { afterAll, beforeAll } from 'vitest';
import { dinsos } from '../register/people.ts';
import type { Office, Person } from './office.ts';
import { type Served, served } from './served.ts';

/** An office that a command finds by its address, signed in as somebody, and whose work is done beside it. After `useOffice`. */
export function atWork(office: Office, person: Person = dinsos): void {
  const ending = new AbortController();
  let server: Served;
  let working: Promise<void>;
  beforeAll(async () => {
    server = await served(office.handle);
    Object.assign(process.env, { PUSKESOS_AT: server.url, PUSKESOS_TOKEN: await office.token(person) });
    working = keepWorking(office, ending.signal);
  });
  afterAll(async () => {
    ending.abort();
    await working;
    server.close();
    delete process.env['PUSKESOS_AT'];
    delete process.env['PUSKESOS_TOKEN'];
  });
}

/** As the work function does behind the stream. */
async function keepWorking(office: Office, signal: AbortSignal): Promise<void> {
  const context = office.core(systemActor('work'));
  while (!signal.aborted) {
    for await (const job of pendingJobs(context.registry)) await runJob(context, job, { signal, onProgress: () => undefined });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

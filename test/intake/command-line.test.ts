import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '@puskesos/core/shared/actor';
import { pendingJobs } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { puskesos } from '../support/machine/command.ts';
import { type Served, served } from '../support/office/served.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, VILLAGE } from '../support/register/people.ts';
import { csv, residents, sheetOf } from '../support/register/workbooks.ts';
import { listAll } from '../support/scenes/listed.ts';

const office = useOffice();
const ending = new AbortController();
let server: Served;
let working: Promise<void>;
let file: string;

/** The work function, beside the command that waits for it. */
async function keepWorking(): Promise<void> {
  const context = office.core(systemActor('work'));
  while (!ending.signal.aborted) {
    for await (const job of pendingJobs(context.registry))
      await runJob(context, job, { signal: ending.signal, onProgress: () => undefined });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

beforeAll(async () => {
  server = await served(office.handle);
  const folder = join(inject('folder'), 'command-line');
  await mkdir(folder, { recursive: true });
  file = join(folder, 'penduduk.csv');
  await writeFile(file, csv(sheetOf(residents(3, numbers(100)))));
  process.env['PUSKESOS_TOKEN'] = await office.token(dinsos);
  working = keepWorking();
});
afterAll(async () => {
  ending.abort();
  await working;
  server.close();
  delete process.env['PUSKESOS_TOKEN'];
});

const imports = (deed: string, ...args: string[]) => puskesos('imports', deed, ...args, '--at', server.url);

describe('imports from the command line, as a person who signed in', () => {
  it('are taken in, listed and undone; what is put out is JSON and nothing else', async () => {
    const report = `${file}.laporan.csv`;
    const taken = await imports('take', file, '--village', VILLAGE, '--report', report, '--json');
    const { id, ...one } = JSON.parse(taken.out);
    await listAll(office);
    const listed = await imports('list', '--village', VILLAGE, '--json');
    const undone = await imports('undo', id, '--reason', 'Berkas desa lain', '--json');

    expect([taken.code, listed.code, undone.code]).toEqual([0, 0, 0]);
    expect(one).toMatchObject({ state: 'DONE', startedBy: { code: 'test-dinsos' }, report: { created: 12 } });
    expect((await readFile(report, 'utf8')).split('\r\n')).toHaveLength(14);
    expect(JSON.parse(listed.out)).toMatchObject([{ id, state: 'DONE', file: 'penduduk.csv' }]);
    expect(JSON.parse(undone.out)).toMatchObject({ state: 'UNDONE', undo: { done: 3, left: 0 } });
  });

  it('say what was refused on the other stream, by an exit code of their own', async () => {
    const refused = await imports('take', file, '--json');
    const wrong = await puskesos('imports', 'take');

    expect(refused).toMatchObject({ code: 2, out: '', complaint: expect.stringContaining('This is a list of residents') });
    expect(wrong.code).toBe(2);
  });

  it('come with a version, and with completion of every command', async () => {
    expect((await puskesos('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await puskesos('completion')).out).toContain('import imports keys refresh results');
  });
});

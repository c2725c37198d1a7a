import * as Household from '@puskesos/core/household';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { findJob, type Job } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { keyOf } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { csv, type Resident, residents, sheetOf } from '../support/register/workbooks.ts';
import { importing, work } from '../support/scenes/imports.ts';
import { listAll } from '../support/scenes/listed.ts';

const office = useOffice();
const at = () => importing(office, dinsos);
const inVillage = { village: VILLAGE };
const fileOf = (rows: readonly Resident[]) => csv(sheetOf(rows));
const households = async () =>
  (await Household.inVillage(office.core(), { village: VILLAGE, page: { first: 100 } })).rows.map(({ value }) => value);

describe('a file of residents', () => {
  const rows = residents(6, numbers(100));

  it('is looked through first, and then taken in, each with its report', async () => {
    const { upload, start, look } = at();
    const file = await upload('penduduk 6402060101200001.csv', fileOf([...rows, { ...rows[0], nik: '12' }]));
    const dry = (await start({ upload: file, ...inVillage, dryRun: true })).import;
    await work(office, dry.id);
    const seen = await look(dry.id);
    const none = await households();
    const real = (await start({ upload: file, ...inVillage })).import;
    await work(office, real.id);
    const taken = await look(real.id);

    expect(seen).toMatchObject({ state: 'DONE', kind: 'RESIDENTS', dryRun: true, undoable: false, report: { created: 24, refused: 1 } });
    expect(none).toEqual([]);
    expect(taken).toMatchObject({
      file: 'penduduk ****************.csv',
      state: 'DONE',
      village: { name: 'Jahab' },
      done: 25,
      total: 25,
      undoable: true,
      startedBy: { code: 'test-dinsos' },
      report: { rows: 25, created: 24, refused: 1, remarks: [{ code: 'numberLength', count: 1, message: expect.any(String) }] },
    });
    expect(await households()).toHaveLength(6);
    const report = await (await fetch(taken.reportUrl)).text();
    expect(report.split('\r\n')).toHaveLength(27);
    expect(report).toContain('26,ditolak / refused,nik,12');
  });

  it('is in the lists of its village and of the regency, latest first and by its state', async () => {
    await listAll(office);

    const { data } = await office
      .as(dinsos)
      .send(`{ village(code: "${VILLAGE}") { imports { nodes { state dryRun } } } imports(state: DONE, first: 1) { nodes { dryRun } } }`);

    expect(data).toEqual({
      village: {
        imports: {
          nodes: [
            { state: 'DONE', dryRun: false },
            { state: 'DONE', dryRun: true },
          ],
        },
      },
      imports: { nodes: [{ dryRun: false }] },
    });
  });
});

describe('what stands in the way', () => {
  const rows = residents(5, numbers(300));

  it('is told of the file in the import, and nothing is saved', async () => {
    const elsewhere = rows.map((row) => ({ ...row, no_kk: String(row['no_kk']).replace('640206', '520605') }));
    const refused = async (content: Buffer, input: object = inVillage) => {
      const { state, refusal, report } = await at().take('a.csv', content, input);
      return [state, refusal?.code, report];
    };
    const before = (await households()).length;

    expect([
      await refused(Buffer.from('nama;umur\nAdi;3\n')),
      await refused(fileOf(elsewhere)),
      await refused(fileOf(rows), {}),
      await refused(fileOf(rows), { kind: 'PARTICIPANTS' }),
    ]).toEqual([
      ['REFUSED', 'MISSING_COLUMNS', null],
      ['REFUSED', 'OTHER_REGION', null],
      ['REFUSED', 'VILLAGE_MISSING', null],
      ['REFUSED', 'PROGRAM_NOT_NAMED', null],
    ]);
    expect((await households()).length).toBe(before);
    const { refusal } = await at().take('a.csv', fileOf(elsewhere), { ...inVillage, dryRun: true });
    expect(refusal.message).toMatch(/^5 dari 5 nomor KK/);
    expect((await at().take('a.csv', fileOf(elsewhere), { ...inVillage, dryRun: true, sure: true })).report).toMatchObject({ created: 20 });
  });

  it('is told at once where the file has not come, is somebody else’s, or has no village', async () => {
    const { data } = await office.as(dinsos).send(savedOperation('140-prepare-upload').text, { input: { name: 'a.csv', size: 10 } });
    const { id, address } = data.prepareUpload.upload;
    const { upload, start } = at();
    const there = await upload('b.csv', fileOf(rows));

    expect((await start({ upload: id, ...inVillage })).code).toBe('NOT_UPLOADED');
    expect((await importing(office, { role: 'dinsos', sub: 'somebody-else' }).start({ upload: there, ...inVillage })).code).toBe(
      'NOT_FOUND',
    );
    expect((await start({ upload: there, kind: 'RESIDENTS' })).code).toBe('VILLAGE_MISSING');
    const put = async (url: string, body: string) => (await fetch(url, { method: 'PUT', body })).status;
    expect([
      await put(address.url, 'x'.repeat(11)),
      await put(address.url.replace('size=10', 'size=11'), 'x'.repeat(11)),
      await put(`${address.url.replace(/\?.*/, '')}`, 'x'),
      await put(address.url, 'x'.repeat(10)),
    ]).toEqual([403, 403, 403, 200]);
  });

  it('is kept from who serves elsewhere, and from who may take nothing in', async () => {
    const { id } = await at().take('a.csv', fileOf(rows), { ...inVillage, dryRun: true });
    const read = async (person: Person) =>
      (await office.as(person).send('query ($id: ID!) { import(id: $id) { state } }', { id })).data?.import;

    expect([await read(dinsos), await read({ role: 'auditor' })]).toEqual([{ state: 'DONE' }, { state: 'DONE' }]);
    expect([await read(officer), await read({ role: 'camat', district: '64.02.06' }), await read({ role: 'ministry' })]).toEqual([
      null,
      null,
      null,
    ]);
    const file = await at().upload('a.csv', fileOf(rows));
    expect((await importing(office, { role: 'auditor' }).start({ upload: file, ...inVillage })).code).toBe('FORBIDDEN');
  });
});

describe('a long file', () => {
  const rows = residents(120, numbers(1_000));

  it('goes on where it stopped, and its report is that of one go', async () => {
    const { upload, start, look } = at();
    const { import: begun } = await start({ upload: await upload('a.csv', fileOf(rows)), ...inVillage });
    const kill = failing(office.stores, { at: (call) => call >= 20 });
    const job = await findJob(office.stores.registry, { kind: 'import', id: keyOf(begun.id) });
    const killed = runJob(contextFor(kill, systemActor('work')), job as Job, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    await expect(killed).rejects.toThrow(Killed);
    const some = (await households()).length;

    await work(office, begun.id);

    expect(some).toBeGreaterThan(0);
    expect(await look(begun.id)).toMatchObject({ state: 'DONE', done: 480, report: { created: 480, updated: 0, unchanged: 0 } });
  });

  it('is stopped between two families by who wants it', async () => {
    const { upload, start, look } = at();
    const { import: begun } = await start({ upload: await upload('a.csv', fileOf(rows)), ...inVillage });
    const stop = () => office.as(dinsos).mutate('stopImport', { import: begun.id }, 'import { state }');

    expect((await stop()).import).toEqual({ state: 'STOPPING' });
    await work(office, begun.id);
    expect(await look(begun.id)).toMatchObject({ state: 'STOPPED', report: null });
    expect((await stop()).code).toBe('IMPORT_NOT_READY');
  });
});

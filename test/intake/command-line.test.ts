import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Household from '@puskesos/core/household';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { cli, puskesos } from '../support/machine/command.ts';
import { atWork } from '../support/office/at-work.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers, officer, VILLAGE } from '../support/register/people.ts';
import { csv, residents, sheetOf } from '../support/register/workbooks.ts';
import { listAll } from '../support/scenes/listed.ts';

const office = useOffice();
atWork(office);
let folder: string;
const fileOf = async (name: string, families: number, from: number): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, csv(sheetOf(residents(families, numbers(from)))));
  return path;
};
const households = async () => (await Household.inVillage(office.core(), { village: VILLAGE, page: { first: 100 } })).rows.length;

beforeAll(async () => {
  folder = join(inject('folder'), 'command-line');
  await mkdir(folder, { recursive: true });
});

describe('a file from the command line, as a person who signed in', () => {
  it('is looked through, taken in, listed and undone; what is put out is JSON and nothing else', async () => {
    const file = await fileOf('penduduk.csv', 3, 100);
    const dry = await puskesos('import', file, '--village', VILLAGE, '--dry-run', '--json');
    const none = await households();
    const taken = await puskesos('import', file, '--village', VILLAGE, '--json');
    const { id, ...one } = JSON.parse(taken.out);
    await listAll(office);
    const listed = await puskesos('imports', '--village', VILLAGE, '--json');
    const report = await readFile(`${file}.laporan.csv`, 'utf8');
    const shown = await puskesos('imports', 'show', id, '--report', join(folder, 'lagi.csv'));
    const undone = await puskesos('imports', 'undo', id, '--reason', 'Berkas desa lain', '--json');

    expect([dry, taken, listed, shown, undone].map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    expect([JSON.parse(dry.out), none]).toMatchObject([{ state: 'DONE', dryRun: true, report: { created: 12 } }, 0]);
    expect(one).toMatchObject({ state: 'DONE', startedBy: { code: 'test-dinsos' }, report: { created: 12 } });
    expect(report.split('\r\n')).toHaveLength(14);
    expect(JSON.parse(listed.out)).toMatchObject([{ id, state: 'DONE', file: 'penduduk.csv', dryRun: false }, { dryRun: true }]);
    expect(shown.out).toMatch(/Baris \/ rows +12\n {2}baru \/ created +12\n/);
    expect(await readFile(join(folder, 'lagi.csv'), 'utf8')).toBe(report);
    expect(JSON.parse(undone.out)).toMatchObject({ state: 'UNDONE', undo: { done: 3, left: 0 } });
  });

  it('is refused in one line on the other stream, by an exit code of its own', async () => {
    const file = await fileOf('tanpa-desa.csv', 1, 200);
    const refused = await puskesos('import', file, '--json');
    const wrong = await puskesos('import');
    const kind = await puskesos('import', file, '--kind', 'apa');
    const missing = await puskesos('import', join(folder, 'tidak-ada.csv'));
    const officers = await office.token(officer);
    const elsewhere = await puskesos({ PUSKESOS_TOKEN: officers }, 'import', file, '--village', '64.02.12.2001');

    expect(refused).toMatchObject({
      code: 2,
      out: '',
      complaint: expect.stringMatching(/^Ini daftar penduduk.* \/ This is a list of residents.*\n$/),
    });
    expect([wrong.code, kind.code, missing.code]).toEqual([2, 2, 2]);
    expect(elsewhere).toMatchObject({ code: 2, complaint: expect.stringContaining('Not found in the area you serve') });
  });

  it('is told of as a fault where the system doesn’t answer, and asks for a sign-in where nobody may be anybody', async () => {
    const file = await fileOf('tak-sampai.csv', 1, 300);
    const nobody = await puskesos({ PUSKESOS_AT: 'http://127.0.0.1:9' }, 'import', file);
    const expired = await puskesos({ PUSKESOS_TOKEN: 'x' }, 'imports');
    const unsigned = await puskesos('imports', '--as', 'dinsos-kukar');

    expect(nobody).toMatchObject({ code: 1, out: '', complaint: expect.stringContaining('does not answer; check --at') });
    expect([expired.code, unsigned]).toMatchObject([2, { code: 2, complaint: expect.stringContaining('Set PUSKESOS_TOKEN') }]);
  });

  it('stops between two families at Ctrl-C, and the same command goes on', async () => {
    const file = await fileOf('panjang.csv', 200, 1_000);
    const first = spawn(process.execPath, [cli, 'import', file, '--village', VILLAGE, '--json'], { env: process.env });
    let out = '';
    first.stdout.on('data', (text) => {
      out += text;
    });
    const before = await households();
    while ((await households()) < before + 20) await new Promise((resolve) => setTimeout(resolve, 50));
    first.kill('SIGINT');
    const [code] = await once(first, 'close');
    const again = await puskesos('import', file, '--village', VILLAGE, '--json');

    expect([code, JSON.parse(out)]).toMatchObject([2, { state: 'STOPPED', report: null }]);
    const { report } = JSON.parse(again.out);
    expect(report).toMatchObject({ rows: 800, refused: 0 });
    expect([report.created > 0, report.unchanged > 0]).toEqual([true, true]);
  });
});

it('the command line comes with a version, and with completion of every command', async () => {
  expect((await puskesos('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await puskesos('completion')).out).toContain('import imports keys migrate personal-data refresh rekey restore results');
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openFile } from '@puskesos/core/intake/sheet';
import { LIMITS } from '@puskesos/core/intake/workbook-limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bomb, MEGA, strayCell } from '../support/register/hostile.ts';
import { packedWorkbook, rowsOf } from '../support/register/packed.ts';
import { source } from '../support/register/workbooks.ts';

/** A workbook takes what its list takes, and never more than it may. */

const run = promisify(execFile);
const script = join(import.meta.dirname, '../support/register/read-measured.ts');
const stray = (ref: string) => rowsOf([['nama'], ['Budi Contoh']]) + strayCell(ref);

describe('what a hostile or careless workbook takes, in a process of its own', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'puskesos-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function measured(bytes: Buffer) {
    const path = join(folder, 'buku.xlsx');
    await writeFile(path, bytes);
    const { stdout } = await run(process.execPath, [script, path]);
    const { seconds, megabytes, result } = JSON.parse(stdout);
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(200);
    return result;
  }

  it('a cell at the end of the sheet is a cell, or too far right to be one', async () => {
    expect(await measured(packedWorkbook([{ rows: stray('AZ1048576') }]))).toEqual({ rows: 3 });
    expect(await measured(packedWorkbook([{ rows: stray('XFD1048576') }]))).toEqual({ rows: 2 });
  });

  it('400 MB in a small archive are refused, whatever it says of their size', async () => {
    const bytes = bomb();

    expect(bytes.length).toBeLessThan(5 * MEGA);
    expect((await measured(bytes)).refusal).toContain('too large to be read');
    expect((await measured(bomb(MEGA))).refusal).toContain('damaged');
  });

  it('one text, one mark and the texts that cells share are no way around it', async () => {
    const long = 'a'.repeat(20 * MEGA);
    const text = Buffer.from(`<worksheet><sheetData><row><c t="str"><v>${long}</v></c></row></sheetData></worksheet>`);
    const texts = `<sst>${`<si><t>${long.slice(0, 32_000)}</t></si>`.repeat(700)}</sst>`;

    expect((await measured(packedWorkbook([{ rows: text }]))).refusal).toContain('damaged');
    expect((await measured(packedWorkbook([{ rows: `<row a="${long}"/>` }]))).refusal).toContain('damaged');
    expect((await measured(packedWorkbook([{ rows: '' }], { texts }))).refusal).toContain('too large to be read');
  });
});

const list = packedWorkbook([{ rows: rowsOf([['nama', 'nik'], ...Array.from({ length: 50 }, () => ['Budi Contoh', '-'])]) }]);
const merges = Array.from({ length: 60_000 }, (_, row) => `<mergeCell ref="A${row + 1}:A${row + 2}"/>`).join('');

it.each([
  ['as it is sent', list, { packed: list.length - 1 }, 'larger than 20 MB'],
  ['unpacked', list, { unpacked: 1_000 }, 'too large to be read'],
  ['in cells', list, { cells: 101 }, 'Too many cells'],
  ['in merged cells', packedWorkbook([{ rows: rowsOf([['nama']]), after: `<mergeCells>${merges}</mergeCells>` }]), {}, 'Too many cells'],
  ['in the texts that are kept', packedWorkbook([{ rows: '' }], { texts: '<sst><si><t>Budi</t></si></sst>' }), { text: 3 }, 'too large'],
  ['in work', list, { work: 0 }, 'too long'],
])('a workbook that is too much %s is refused', async (_what, bytes, less, said) => {
  await expect(openFile(source('buku.xlsx', bytes), { ...LIMITS, ...less })).rejects.toThrow(said);
});

it('a workbook at its limits is read', async () => {
  const sheets = await openFile(source('buku.xlsx', list), { ...LIMITS, packed: list.length, cells: 102 });

  expect(sheets.first.last).toBe(51);
});

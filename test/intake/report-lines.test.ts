import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { ReportLine } from '@puskesos/core/intake/report';
import { csvHeader, csvOf, ReportTally } from '@puskesos/core/intake/report';
import { MOST_HELD, ReportLines } from '@puskesos/core/intake/report-lines';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';
import { csv } from '../support/register/workbooks.ts';
import { importing } from '../support/scenes/imports.ts';

/** A report is as long as its file; what is held of it is not. */

const LONG = 12_000;
const folders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('report-'));
const lineOf = (row: number): ReportLine => ({
  row,
  outcome: 'refused',
  // What parts lines for a reader, or for a spreadsheet, stays in its cell.
  remarks: [{ code: 'numberLength', column: 'nik', value: `"${row}"\u2028\n, x` }],
});
/** With its first mark, which `text` leaves out. */
const textOf = async (file: Blob) => Buffer.from(await file.arrayBuffer()).toString();
const nothing = new ReportTally(undefined, (row) => ({ row })).report({ file: 'a.csv', dryRun: true, unknownColumns: [] });

describe('the lines of a report', () => {
  it('come in any order and go out in the file’s, a part of them held at a time', async () => {
    const before = await folders();
    const rows = Array.from({ length: LONG }, (_, row) => row + 2);
    const [shuffled = []] = fc.sample(fc.shuffledSubarray(rows, { minLength: LONG }), { numRuns: 1, seed: 16 });
    const lines = new ReportLines();
    let most = 0;

    for (const row of shuffled) {
      lines.add(lineOf(row));
      most = Math.max(most, lines.held);
    }
    const text = await textOf(await lines.whole(nothing));
    await lines.end();

    expect(most).toBeLessThan(MOST_HELD);
    expect(text).toBe(csvHeader + rows.map((row) => csvOf(lineOf(row))).join(''));
    expect(await folders()).toEqual(before);
  });

  it('are none of a file without rows', async () => {
    const lines = new ReportLines();

    expect(await textOf(await lines.whole(nothing))).toBe(csvHeader);
    await lines.end();
  });
});

describe('an import of twelve thousand rows with a remark each', () => {
  const office = useOffice();

  it('gives a report of all of them, in their order', async () => {
    const from = numbers();
    const before = await folders();
    const rows = Array.from({ length: LONG }, () => [from.kk(), 3, '2026-10-01']);

    const { state, report, reportUrl } = await importing(office, dinsos).take('desil.csv', csv([['No KK', 'Desil', 'Tanggal'], ...rows]), {
      dryRun: true,
    });
    const lines = (await (await fetch(reportUrl)).text()).trimEnd().split('\r\n');

    expect([state, report.rows, report.refused]).toEqual(['DONE', LONG, LONG]);
    expect(lines.slice(1).map((line) => Number(line.split(',')[1]))).toEqual(rows.map((_, at) => at + 2));
    expect(await folders()).toEqual(before);
  });
});

import { digitsOf, textOf } from '@puskesos/core/intake/cells';
import { dayIn } from '@puskesos/core/intake/days';
import { readColumns } from '@puskesos/core/intake/reading';
import { openFile, type Row } from '@puskesos/core/intake/sheet';
import { expect, it } from 'vitest';
import { workbook } from '../support/register/workbooks.ts';

/** What nobody sees in a cell is in no column, number or day that is read from it, whichever kind of file it came in. */

const marks = ['\u202e', '\u200e', '\u2066', '\u200b', '\ufeff'];
/** Before it, within it and behind it. */
const marked = (text: string, mark: string) => `${mark}${text.slice(0, 2)}${mark}${text.slice(2)}${mark}`;
const header = ['Nama', 'NIK', 'Lahir', 'Catatan'];
const told = ['Budi Contoh', '6402061411080001', '14-11-2008', ''];
const rowsWith = (all: readonly string[]) => [header, ...all.map((mark) => told.map((text) => marked(text, mark)))];

async function read(bytes: Buffer): Promise<Row[]> {
  const rows: Row[] = [];
  const open = async function* () {
    yield bytes;
  };
  for await (const row of (await openFile({ name: 'warga', open })).first.rows()) rows.push(row);
  return rows;
}

function expectSeen(rows: readonly Row[], count: number) {
  expect(rows.map(({ cells }) => [...cells].map((cell) => cell ?? ''))).toEqual([header, ...Array.from({ length: count }, () => told)]);
  const [name, nik, born, note] = rows.at(-1)?.cells ?? [];
  expect([textOf(name ?? ''), digitsOf(nik ?? ''), dayIn(born ?? ''), textOf(note ?? '')]).toEqual([
    told[0],
    told[1],
    '2008-11-14',
    undefined,
  ]);
}

it('of a CSV', async () => {
  const all = [...marks, '\u0000', '\u001b'];
  const csv = rowsWith(all)
    .map((row) => row.join(','))
    .join('\n');

  expectSeen(await read(Buffer.from(csv)), all.length);
});

it.each([
  ['a CSV', async (rows: string[][]) => Buffer.from(rows.map((row) => row.join(',')).join('\n'))],
  ['a workbook', (rows: string[][]) => workbook({ Warga: rows })],
])('is told of %s once for each column, with how many cells', async (_kind, made) => {
  const bytes = await made([
    header,
    [marked('Budi', '\u200b'), '6402061411080001'],
    ['Wati', '6402061411080002'],
    [marked('Siti', '\u202e')],
  ]);
  const open = async function* () {
    yield bytes;
  };
  const reading = await readColumns(await openFile({ name: 'warga', open }), { required: ['Nama'], optional: ['NIK'] });

  for await (const _record of reading.records());

  expect(reading.told().sheets).toEqual([expect.objectContaining({ code: 'marksTaken', column: 'Nama', row: 2, count: 2 })]);
});

it('of a workbook', async () => {
  expectSeen(await read(await workbook({ Warga: rowsWith(marks) })), marks.length);
});

import { openFile, type Row } from '@puskesos/core/intake/sheet';
import { expect, it } from 'vitest';
import { source } from '../support/register/workbooks.ts';

/** A name is read in the letters it was written in, or the file is refused: never with a letter less. */

const text = 'nama,alamat\r\nJOSÉ RAMÓN,Jl. Contoh 1\r\n';
const windows = Buffer.from(text, 'latin1');
const little = Buffer.from(text, 'utf16le');
const big = Buffer.from(little).swap16();
const mark = Buffer.from('\ufeff', 'utf16le');

async function read(bytes: Buffer) {
  const { first } = await openFile(source('warga.csv', bytes));
  const rows: Row[] = [];
  for await (const row of first.rows()) rows.push(row);
  return { cells: rows.map(({ cells }) => cells), told: first.remarks.map(({ code }) => code) };
}

it.each([
  ['UTF-8', Buffer.from(text), []],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), []],
  ['Windows-1252, Excel’s own CSV', windows, ['readAsWindows1252']],
  ['UTF-16', little, ['readAsUtf16']],
  ['UTF-16 with its mark', Buffer.concat([mark, little]), ['readAsUtf16']],
  ['UTF-16 with its bytes turned', big, ['readAsUtf16']],
  ['UTF-16 with its mark and its bytes turned', Buffer.concat([Buffer.from(mark).swap16(), big]), ['readAsUtf16']],
])('%s', async (_what, bytes, told) => {
  expect(await read(bytes)).toEqual({
    cells: [
      ['nama', 'alamat'],
      ['JOSÉ RAMÓN', 'Jl. Contoh 1'],
    ],
    told,
  });
});

it('by the whole file: the letter that tells may stand in its last row', async () => {
  const plain = 'BUDI,Jl. Contoh 2\r\n'.repeat(20_000);

  const { cells, told } = await read(Buffer.concat([Buffer.from(`nama,alamat\r\n${plain}`), Buffer.from('ANDRÉ,Jl. Contoh 3', 'latin1')]));

  expect([cells.at(-1), told]).toEqual([['ANDRÉ', 'Jl. Contoh 3'], ['readAsWindows1252']]);
});

it.each([
  ['two files of different letters made one', Buffer.concat([Buffer.from(text), windows])],
  ['bytes that stand for nothing', Buffer.concat([windows, Buffer.from([0x81, 0x8d])])],
  ['UTF-16 that was cut through a letter', Buffer.concat([mark, little, Buffer.from([0x41])])],
])('refuses %s in one line', async (_what, bytes) => {
  await expect(read(bytes)).rejects.toThrow('The letters of this file cannot be made out');
});

import { readColumns } from '@puskesos/core/intake/reading';
import { csvHeader, csvOf, csvOfSheets, type ReportLine, ReportTally, tableOf } from '@puskesos/core/intake/report';
import { openFile } from '@puskesos/core/intake/sheet';
import { describe, expect, it } from 'vitest';
import { packedWorkbook, rowsOf, type SheetParts } from '../support/register/packed.ts';
import { source } from '../support/register/workbooks.ts';

/** Every sheet and every row of a file is accounted for: taken, a note, or told as passed over. */

const layout = { required: ['nik', 'nama'], optional: ['no_kk', 'tanggallahir'] } as const;
const header = ['no_kk', 'nik', 'nama'];
const person = (name: string) => ['-', '-', name];

async function read(bytes: Buffer) {
  const reading = await readColumns(await openFile(source('warga', bytes)), layout);
  const rows: unknown[] = [];
  for await (const record of reading.records()) {
    if ('note' in record) rows.push('note');
    else if ('line' in record) rows.push(record.line.remarks);
    else rows.push([reading.where(record.row).sheet, reading.where(record.row).row, record.cells.no_kk, record.cells.nama]);
  }
  return { rows, reading, told: (reading.told().sheets ?? []).map((one) => Object.values(one).join(' ')) };
}
const csv = (...lines: readonly string[][]) => Buffer.from(lines.map((cells) => cells.join(';')).join('\r\n'));
const ofSheets = (...sheets: readonly SheetParts[]) => read(packedWorkbook(sheets));
const sheet = (name: string, ...rows: readonly string[][]): SheetParts => ({ name, rows: rowsOf(rows) });

describe('the sheets of a workbook', () => {
  const cover = sheet('Petunjuk', ['Isi lembar RT']);
  const [one, two] = [sheet('RT 1', header, person('Adi'), person('Bela')), sheet('RT 2', ['Daftar RT 2'], header, person('Citra'))];
  const hidden: SheetParts = { ...sheet('Lama', header, person('Dodi')), state: 'veryHidden' };

  it('that have the columns are all read; the others are told', async () => {
    const { rows, told } = await ofSheets(cover, one, two, hidden, sheet('Sheet5'));

    expect(rows).toEqual([
      ['RT 1', 2, '-', 'Adi'],
      ['RT 1', 3, '-', 'Bela'],
      ['RT 2', 3, '-', 'Citra'],
    ]);
    expect(told).toEqual([
      'sheetRead RT 1 1 2',
      'sheetRead RT 2 2 1',
      'aboveHeader RT 2 1 1',
      'sheetPassedOver Petunjuk',
      'sheetHidden Lama',
    ]);
  });

  it('are told with each row, on the terminal and with how to have the rest read', async () => {
    const { reading } = await ofSheets(cover, one, two, hidden);
    const lines: ReportLine[] = [];
    const tally = new ReportTally((line) => lines.push(line), reading.where);
    for await (const record of reading.records()) if ('row' in record) tally.add({ row: record.row, outcome: 'created', remarks: [] });
    const report = tally.report({ file: 'warga.xlsx', dryRun: true, ...reading.told() });

    expect(lines.map(csvOf)).toEqual(['RT 1,2', 'RT 1,3', 'RT 2,3'].map((place) => `${place},baru / created,,,,\r\n`));
    expect((csvHeader + csvOfSheets(report)).split('\r\n').at(-2)).toContain(
      'Lama,,perlu dilihat / to look at,,,"Lembar tersembunyi, tidak dibaca',
    );
    expect(tableOf(report)).toContain('* Petunjuk: Lembar ini tidak dibaca');
    expect(tableOf(report)).toContain('show it (right-click a sheet’s name, Unhide)');
  });

  it('of which only a hidden one has the columns are no list', async () => {
    await expect(ofSheets(cover, hidden)).rejects.toThrow('The list is in a hidden sheet');
    await expect(ofSheets(cover)).rejects.toThrow('These columns are missing: nik, nama');
  });
});

describe('rows that are no data', () => {
  it('are passed over, and told', async () => {
    const { rows, told } = await read(
      csv(
        ['sep=;'],
        ['DAFTAR PENDUDUK, KELURAHAN CONTOH, 2026'],
        [],
        header,
        ['(1)', '(2)', '(3)'],
        person('Adi'),
        header,
        ['1', '2', '3'],
        person('Total Contoh'),
        ['JUMLAH', '', '', '2'],
        ['', '', '', 'x'],
        ['### Catatan'],
      ),
    );

    expect(rows).toEqual([[undefined, 6, '-', 'Adi'], [undefined, 9, '-', 'Total Contoh'], 'note']);
    expect(told).toEqual(['aboveHeader 2 1', 'columnNumbers 5 2', 'headerAgain 7 1', 'totals 10 1', 'outside 11 1']);
  });

  it('a row with a letter that was lost is refused whole', async () => {
    const { rows } = await read(csv(header, person('JOS\ufffd RAMON')));

    expect(rows).toEqual([[{ code: 'lettersLost', column: 'nama', value: 'JOS\ufffd RAMON' }]]);
  });
});

describe('the cells of a workbook', () => {
  it('that are merged hold for each of their rows, and that is told', async () => {
    const rows = rowsOf([header, ['KK 1', '-', 'Adi'], ['', '-', 'Bela'], ['', '', ''], ['KK 2', '-', 'Citra']]);

    const read = await ofSheets({ rows, after: '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B1:C1"/></mergeCells>' });

    expect(read.rows).toEqual([
      [undefined, 2, 'KK 1', 'Adi'],
      [undefined, 3, 'KK 1', 'Bela'],
      [undefined, 5, 'KK 2', 'Citra'],
    ]);
    expect(read.told).toEqual(['merged Sheet1 no_kk 2 1']);
  });

  const cellsOf = async (cells: string, more: Parameters<typeof packedWorkbook>[1] = {}) => {
    const { first } = await openFile(source('buku.xlsx', packedWorkbook([{ rows: `<row>${cells}</row>` }], more)));
    for await (const row of first.rows()) return row.cells;
    return [];
  };

  it.each([
    ['<c><v>6402061411080001</v></c>', '6402061411080001'],
    ['<c><v>6.402061411080001E15</v></c>', '6402061411080001'],
    ['<c><v>9101061411080003</v></c>', '9101061411080003'],
    // As Excel keeps it: nobody knows what the nought was.
    ['<c><v>6402061411080000</v></c>', 6402061411080000],
    ['<c><v>6.40206141108E+15</v></c>', 6402061411080000],
    ['<c><v>29.5</v></c>', 29.5],
    ['<c t="b"><v>1</v></c>', true],
    ['<c t="str"><f>A1&amp;"x"</f><v>hasil</v></c>', 'hasil'],
    ['<c t="inlineStr"><is><r><t>Bu</t></r><r><t>di_x000D_</t></r><rPh><t>budi</t></rPh></is></c>', 'Budi\r'],
    ['<c t="s"><v>1</v></c>', 'Bela'],
  ])('%s', async (cell, value) => {
    expect(await cellsOf(cell, { texts: '<sst><si><t>Adi</t></si><si><t>Bela</t></si></sst>' })).toEqual([value]);
  });

  const days =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\-mmm\\-yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';

  it.each([
    [false, 25_569],
    [true, 24_107],
  ])('a day is a day, counted from 1904: %s', async (from1904, serial) => {
    const cells = await cellsOf([0, 1, 2].map((style) => `<c s="${style}"><v>${serial}</v></c>`).join(''), { from1904, styles: days });

    expect(cells).toEqual([serial, new Date('1970-01-01'), new Date('1970-01-01')]);
  });

  it('of a formula without its result are empty, and that is told', async () => {
    const { told } = await ofSheets({
      rows: `${rowsOf([header])}<row r="2"><c r="A2"><f>B2</f></c><c r="C2" t="str"><v>Adi</v></c></row>`,
    });

    expect(told).toEqual(['notCalculated Sheet1 1']);
  });
});

// node packages/sample/src/files.ts: writes the files in packages/sample/files, which the README's first commands take in, anew.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLine } from '@puskesos/core/shared/csv';
import writeXlsx from 'write-excel-file/node';
import { families } from './population/families.ts';
import { residentColumns, residentRows } from './population/resident-rows.ts';

/** Of people who are invented, in files as a village and the ministry make them. */

type Cell = string | number | undefined;

const folder = join(import.meta.dirname, '../files');
const column = (name: (typeof residentColumns)[number]) => residentColumns.indexOf(name);
const all = [...families({ households: 12, villages: ['64.02.06.1001'], today: '2026-11-24' })].map((one) => residentRows(one));
const residents = all.flat();
const heads = all.flatMap(([head]) => (head ? [head] : []));

const workbook = (sheets: Record<string, readonly (readonly Cell[])[]>): Promise<Buffer> =>
  writeXlsx(
    Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map((cell) => cell ?? null)) })),
  ).toBuffer();

const participants = {
  Program: [
    ['Nama Program', 'PKH'],
    ['Sasaran Program', 2],
  ],
  Peserta: [['Peserta', 'Nama'], ...heads.slice(0, 5).map((head) => [head[column('no_kk')], head[column('nama')]])],
};
const deciles = [
  ['NIK', 'Nama', 'Desil', 'Tanggal'],
  ...heads.map((head, n) => [head[column('nik')], head[column('nama')], 1 + (n % 6), '2026-07-01']),
];
const dwellings = [
  ['ID rumah tangga', 'NIK', 'No KK', 'Hubungan dengan KRT', 'Nama KRT', 'Lantai terluas', 'Dinding terluas', 'Sumber penerangan utama'],
  ...heads.map((head, n) => [`C${n + 1}`, head[column('nik')], head[column('no_kk')], 1, head[column('nama')], 6, 3, 1]),
];

await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'penduduk.xlsx'), await workbook({ Data: [residentColumns, ...residents] }));
await writeFile(join(folder, 'peserta.xlsx'), await workbook(participants));
await writeFile(join(folder, 'desil.xlsx'), await workbook({ Desil: deciles }));
await writeFile(join(folder, 'dtks.csv'), dwellings.map((row) => csvLine(row.map((cell) => cell ?? ''))).join(''));

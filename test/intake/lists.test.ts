import * as Household from '@puskesos/core/household';
import { importParticipants } from '@puskesos/core/intake';
import { kindOf } from '@puskesos/core/intake/file-kind';
import { importDeciles, importDwellings } from '@puskesos/core/intake/ministry';
import type { ReportLine } from '@puskesos/core/intake/report';
import * as Program from '@puskesos/core/program';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { describe, expect, it } from 'vitest';
import { useStores } from '../support/engine/stores.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { family, numbers } from '../support/register/people.ts';
import { columns, csv, source } from '../support/register/workbooks.ts';
import { withForms } from '../support/scenes/surveyed.ts';

/** Lists as an office gets them from the ministry's applications. */

const dinsos = { ...systemActor('dinsos-1'), role: 'dinsos' as const };
const from = numbers();
const [first, second, third, unknown] = [family(from), family(from), family(from), family(from)];
const nik = ({ members }: typeof first) => members[0]?.nik ?? '';
const program = { period: 'quarterly', from: '2020-01-01', source: 'Test', fund: 'apbn', kind: 'cash', target: 'family' } as const;

const stores = useStores(async (own) => {
  const context = contextFor(own, systemActor('test'));
  await withForms(own, 1);
  for (const home of [first, second, third]) await Household.register(context, home);
  for (const [id, name] of [
    ['pkh', 'PKH'],
    ['sembako', 'BPNT / Sembako'],
  ] as const)
    await Program.add(context, { ...program, id, name });
});

const file = (rows: readonly (readonly (string | number | undefined)[])[], name = 'daftar.csv') => source(name, csv(rows, ';'));
const toldBy = async (take: (onLine: (line: ReportLine) => void) => Promise<unknown>) => {
  const lines: ReportLine[] = [];
  await take((line) => lines.push(line));
  return lines
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, outcome, remarks }) =>
      [row, outcome, ...remarks.map(({ code, column }) => [code, column].filter(Boolean).join(' '))].join(' | '),
    );
};
const context = () => contextFor(stores, dinsos);

const bnba = [
  ['IDSEMESTA', 'NIK KPM', 'NAMA PENGURUS', 'NOKK', 'TAHAP', 'BANSOS', 'NOMINAL'],
  ['ID0', nik(first), 'Budi Contoh', first.kk, 1, 'PKH', 750_000],
  ['ID1', nik(unknown), 'Orang Lain', second.kk, 1, 'PKH', 750_000],
  ['ID2', nik(unknown), 'Budi Contoh', unknown.kk, 1, 'PKH', 750_000],
  ['ID3', nik(third), 'Budi Contoh', third.kk, 1, 'BPNT Sembako', 600_000],
  ['ID4', third.kk, 'Budi Contoh', nik(third), 1, 'PKH', 750_000],
  ['ID5', '', 'Tanpa Nomor', '', 1, 'PKH', 750_000],
  ['ID6', '6402 0601', 'Nomor Terpotong', '', 1, 'PKH', 750_000],
];

describe('a list of recipients by name', () => {
  it('is of the programme that its rows name, by whichever number somebody has', async () => {
    expect(await kindOf(file(bnba))).toBe('participants');

    const told = await toldBy((onLine) => importParticipants(context(), { file: file(bnba), onLine }));

    expect(told).toEqual([
      '2 | created',
      '3 | created | nameDiffers Nama',
      '4 | refused | notRegistered NIK',
      '5 | refused | otherProgram Bansos',
      '6 | refused | numbersSwapped NIK',
      '7 | refused | numberMissing Peserta',
      '8 | refused | numberLength NIK',
    ]);
    const { aid } = await holderOf(context(), { kk: second.kk });
    expect(aid).toMatchObject([{ program: 'pkh', state: 'active' }]);
  });

  const bare = [
    ['NIK', 'NAMA'],
    [nik(first), 'Budi Contoh'],
  ];

  it('that names none is of the one that is named with it, else whoever has it is told how', async () => {
    await expect(kindOf(file(bare))).rejects.toThrow('Name it by --program');
    await expect(importParticipants(context(), { file: file(bare) })).rejects.toThrow('Name it by --program');
    expect(await kindOf(file(bare), { program: 'sembako' })).toBe('participants');

    const told = await toldBy((onLine) => importParticipants(context(), { file: file(bare), program: 'sembako', onLine }));

    expect(told).toEqual(['2 | created']);
  });
});

describe('deciles without a date', () => {
  const deciles = [
    ['NO', 'NO KK', 'NAMA KEPALA KELUARGA', 'NIK', 'ALAMAT', 'DESIL'],
    [1, first.kk, 'Budi Contoh', nik(first), 'JL', '02'],
    [2, nik(second), 'Budi Contoh', second.kk, 'JL', 'Desil 4'],
    [3, third.kk, 'Budi Contoh', nik(third), 'JL', 'Desil 6-10'],
    [4, third.kk, 'Budi Contoh', nik(third), 'JL', '5+'],
    [5, third.kk, 'Budi Contoh', nik(third), 'JL', 'Tidak Ada'],
    [6, third.kk, 'Budi Contoh', nik(third), 'JL', '3.0'],
  ];

  it('are of the day that is named with them, else whoever has them is told how', async () => {
    await expect(importDeciles(context(), { file: file(deciles) })).rejects.toThrow('Say of which day they are by --date');
    await expect(importDeciles(context(), { file: file(deciles), asOf: '2999-01-01' })).rejects.toThrow();

    const told = await toldBy((onLine) => importDeciles(context(), { file: file(deciles), asOf: '2026-10-01', onLine }));

    expect(told).toEqual([
      '2 | updated',
      '3 | refused | numbersSwapped NIK',
      '4 | refused | decileRange Desil',
      '5 | refused | decileRange Desil',
      '6 | refused | decileMissing Desil',
      '7 | updated',
    ]);
    expect((await holderOf(context(), { kk: first.kk })).officialDecile).toMatchObject({ decile: 2, date: '2026-10-01' });
  });
});

it('DTKS of another regency is refused, by its province, its regency’s code or its name', async () => {
  const header = [
    ...['ruta_6 (1)', 'ID rumah tangga (2)', 'Provinsi (3)', 'Kode Provinsi (4)', 'Kab/Kota (5)', 'Kode Kab/Kota (6)', 'Nama KRT (13)'],
    ...['Status bangunan (16)', 'NIK', 'HubKRT'],
  ];
  const row = (home: typeof first, province: number | string, name: string, code: number | string) => [
    ...['R', home.kk, 'PROV', province, name, code, 'Budi Contoh', 1, nik(home), 1],
  ];
  const rows = [
    header,
    row(first, 52, 'BIMA', '06'),
    row(second, '', 'BIMA', ''),
    row(unknown, 64, '', '02'),
    row(third, 64, 'KAB. KUTAI KARTANEGARA', '03'),
  ];

  const told = await toldBy((onLine) => importDwellings(context(), { file: file(rows), onLine }));

  expect(told).toEqual([
    '2 | refused | houseElsewhere NIK',
    '3 | refused | houseElsewhere NIK',
    '4 | refused | houseElsewhere NIK',
    '5 | updated',
  ]);
});

describe('a file of no known kind', () => {
  it.each([
    [
      'is told what it is like and what it lacks',
      columns.filter((name) => name !== 'sex' && name !== 'nik'),
      'most like a register of residents, without the columns nik, sex',
    ],
    ['is told that none of its columns is known', ['Tahun', 'Anggaran'], 'None of its columns is known'],
  ])('%s', async (_what, header, message) => {
    await expect(kindOf(file([header, header.map(() => 'x')]))).rejects.toThrow(message);
  });

  it('is a village’s register where a village is named with it', async () => {
    expect(
      await kindOf(
        file([
          ['NIK', 'Nama'],
          ['x', 'y'],
        ]),
        { village: '64.02.06.1001' },
      ),
    ).toBe('residents');
  });
});

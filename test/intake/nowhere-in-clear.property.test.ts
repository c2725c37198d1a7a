import { importParticipants, importResidents } from '@puskesos/core/intake';
import { importDeciles, importDwellings } from '@puskesos/core/intake/ministry';
import { csvOf, type Report, type ReportLine, tableOf } from '@puskesos/core/intake/report';
import { importResults } from '@puskesos/core/intake/results';
import type { Source } from '@puskesos/core/intake/sheet';
import * as Program from '@puskesos/core/program';
import { systemActor } from '@puskesos/core/shared/actor';
import { withPlainDigits } from '@puskesos/core/shared/personal-number';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStores } from '../support/engine/stores.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dressed } from '../support/register/dressed-number.ts';
import { family, numbers, officerOf, VILLAGE } from '../support/register/people.ts';
import { begunWith } from '../support/register/registered.ts';
import { columns, csv, residents, sheetOf, source, workbook } from '../support/register/workbooks.ts';
import { approved, cash, during, maker, receiving, withBudget } from '../support/scenes/cycles.ts';
import { withForms } from '../support/scenes/surveyed.ts';

/** Whatever a number stands in, and in whatever dress, no digit string of it is told, kept or logged. */

const dinsos = { ...systemActor('dinsos-1'), role: 'dinsos' as const };
const from = numbers(3_000);
const [home, other] = [family(from), family(from, { name: 'Wati Contoh' })];
const nik = home.members[0]?.nik ?? '';
let cycle = '';

const stores = useStores(async (own) => {
  await withBudget(own);
  await withForms(own, 1);
  await begunWith(during(own, dinsos), [home, other]);
  await receiving(own, from, { program: cash.id, village: VILLAGE, name: 'Adi Contoh' });
  cycle = (await approved(own, cash.id)).id;
  await Program.add(during(own, systemActor('test')), {
    ...{ id: 'sembako', name: 'Sembako', period: 'quarterly', from: '2020-01-01', source: 'Test' },
    ...({ fund: 'apbn', kind: 'cash', target: 'family' } as const),
  });
});

type Sheet = (string | number | Date | undefined)[][];
type Take = (file: Source, onLine: (line: ReportLine) => void) => Promise<Report>;

/** Each door, and a file that it takes in, rows below a header. */
const doors: Record<string, { readonly sheet: () => Sheet; readonly take: Take }> = {
  residents: {
    sheet: () => sheetOf(residents(1, numbers(6_000))),
    take: (file, onLine) => importResidents(during(stores, officerOf(VILLAGE)), { file, village: VILLAGE, onLine }),
  },
  participants: {
    sheet: () => [
      ['Peserta', 'No. Peserta', 'NIK', 'Nama', 'Alamat'],
      [home.kk, 'K-1', nik, 'Budi Contoh', 'Jl.'],
    ],
    take: (file, onLine) => importParticipants(during(stores, dinsos), { file, program: 'sembako', onLine }),
  },
  recipients: {
    sheet: () => [
      ['NO', 'NAMA PENERIMA', 'NIK', 'NO KK', 'BANSOS', 'No Peserta PKH', 'STATUS'],
      [1, 'Budi Contoh', nik, home.kk, 'Sembako', 'P-1', 'SI'],
    ],
    take: (file, onLine) => importParticipants(during(stores, dinsos), { file, program: 'sembako', onLine }),
  },
  deciles: {
    sheet: () => [
      ['NIK', 'No KK', 'Nama', 'Desil', 'Tanggal'],
      [nik, home.kk, 'Budi Contoh', 3, '2026-10-01'],
    ],
    take: (file, onLine) => importDeciles(during(stores, dinsos), { file, onLine }),
  },
  dwellings: {
    sheet: () => [
      ['ID rumah tangga', 'NIK', 'No KK', 'Nama KRT', 'Desa/Kelurahan', 'Luas lantai', 'Lantai terluas', 'Tanggal pendataan'],
      ['A1', nik, home.kk, 'Budi Contoh', 'JAHAB', 36, 6, '2026-10-01'],
    ],
    take: (file, onLine) => importDwellings(during(stores, dinsos), { file, onLine }),
  },
  results: {
    sheet: () => [
      ['Kode', 'NIK', 'No KK', 'Status', 'Jumlah', 'Keterangan'],
      ['', nik, home.kk, 'GAGAL', 600000, 'tidak datang'],
    ],
    take: (file, onLine) => importResults(during(stores, maker), { file, cycle, onLine }),
  },
};

/** Digits as ASCII has them, with nothing between: where a number stood in whatever dress, it is found. */
const squeezed = (text: string) => withPlainDigits(text).replaceAll(/[^\p{L}\d"]/gu, '');

const placed = fc.record({
  door: fc.constantFrom(...Object.keys(doors)),
  number: dressed,
  words: fc.constantFrom('', 'NIK ', 'Jl. Contoh 3 ', 'a/n Budi '),
  where: fc.constantFrom('cell', 'header', 'new header', 'file name'),
  column: fc.nat(columns.length - 1),
  isBook: fc.boolean(),
});

it('neither in a report, on the screen, nor in the database, through any door', async () => {
  const told: string[] = [];
  const clear: string[] = [];
  await fc.assert(
    fc.asyncProperty(placed, async ({ door, number, words, where, column, isBook }) => {
      const { sheet, take } = doors[door] as (typeof doors)[string];
      const rows = sheet();
      const [header = [], first = []] = rows;
      const text = `${words}${number.worn}`;
      if (where === 'cell') first[column % header.length] = text;
      if (where === 'header') header[column % header.length] = text;
      if (where === 'new header') header.push(text);
      const name = where === 'file name' ? `${text.replaceAll('/', '-')}.csv` : 'berkas.csv';
      const lines: ReportLine[] = [];
      const bytes = isBook && !/\p{Cc}/u.test(text) ? await workbook({ Data: rows }) : csv(rows, ';');

      const report = await take(source(name, bytes), (line) => void lines.push(line)).catch((error: Error) => error.message);

      const shown = [typeof report === 'string' ? report : JSON.stringify(report) + tableOf(report), ...lines.map(csvOf)].join('\n');
      expect(squeezed(shown)).not.toContain(number.clear);
      clear.push(number.clear);
      told.push(shown);
    }),
    { numRuns: 80, endOnFailure: true },
  );
  const kept = squeezed(JSON.stringify(await itemsOf(stores.registry)));
  expect(clear.filter((number) => kept.includes(number))).toEqual([]);
  // Many of them were taken in or told of, so that there was something to be found.
  expect(told.filter((text) => text.includes('****')).length).toBeGreaterThan(15);
}, 120_000);

const office = useOffice();

it('nor in the log, when it is called by the name of an operation', async () => {
  await office.as(dinsos).send('query NIK_6402_0602_0181_0101 { viewer { name } }');
  await office.as(dinsos).send('query KK6402060201810101 { viewer { name } }');

  const logged = office.log.join('');
  expect(logged).toContain('NIK_****_****_****_****');
  expect(squeezed(logged)).not.toContain('6402060201810101');
});

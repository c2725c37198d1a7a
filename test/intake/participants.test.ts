import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { importParticipants, type ParticipantsFile } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import * as Program from '@puskesos/core/program';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { describe, expect, it } from 'vitest';
import { useStores } from '../support/engine/stores.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { family, numbers, officerOf, VILLAGE } from '../support/register/people.ts';
import { csv, source, workbook } from '../support/register/workbooks.ts';

const from = numbers();
const [first, second, unknown] = [family(from), family(from, { name: 'Wati Contoh' }), family(from)];
const nikOf = ({ members }: typeof first, place: number) => members[place]?.nik ?? '';
const dinsos = { ...systemActor('dinsos-1'), role: 'dinsos' as const };

const program = { period: 'quarterly', from: '2020-01-01', source: 'Test' } as const;
const pkh = { ...program, id: 'pkh', name: 'PKH', fund: 'apbn', kind: 'cash', target: 'person' } as const;
const sembako = { ...program, id: 'sembako', name: 'BPNT / Sembako', fund: 'apbn', kind: 'cash', target: 'family' } as const;

const about = (name: string, target: number) => [
  ['ID Program', 12],
  ['Nama Program', name],
  ['Sasaran Program', target],
  ['Keterangan', ''],
  ['Asal Dana', 'Pusat'],
  ['Rentang Waktu (Awal)', '2026-01-01'],
  ['Rentang Waktu (Akhir)', '2026-12-31'],
];
const header = ['Peserta', 'No. Peserta', 'NIK', 'Nama', 'Tempat Lahir', 'Tanggal Lahir', 'Alamat'];

const people = [
  header,
  [nikOf(first, 1), 'P-1', nikOf(first, 1), 'Siti Contoh'],
  [nikOf(first, 2), 'P-2', nikOf(first, 2), 'Somebody Else'],
  [nikOf(first, 1), 'P-3', nikOf(first, 1), 'Siti Contoh'],
  [nikOf(unknown, 0), 'P-4', nikOf(unknown, 0), 'Budi Contoh'],
  [Number(`${nikOf(second, 0).slice(0, 15)}0`), 'P-5', '', 'Wati Contoh'],
  ['64020601', 'P-6', '', ''],
  ['', 'P-7', '', 'Tanpa Nomor'],
  ['###'],
  ['NIK peserta di kolom pertama'],
];

describe('a participants file', () => {
  const stores = useStores(async (own) => {
    const context = contextFor(own, systemActor('test'));
    for (const registration of [first, second]) await Household.register(context, registration);
    for (const one of [pkh, sembako]) await Program.add(context, one);
  });

  async function run(file: ParticipantsFile['file'], options: Partial<ParticipantsFile> = {}, actor = dinsos) {
    const context = contextFor(stores, actor);
    const lines: ReportLine[] = [];
    const report = await importParticipants(context, { file, onLine: (line) => lines.push(line), ...options });
    const told = lines
      .toSorted((a, b) => a.row - b.row)
      .map(({ row, outcome, remarks }) => [row, outcome, ...remarks.map(({ code }) => code)].join(' '));
    return { report, told, writeUnits: context.cost.writeUnits };
  }

  it('enrolls people by NIK, says why it leaves rows out, and changes nothing the second time', async () => {
    const file = source('pkh.xlsx', await workbook({ Program: about('PKH', 1), Peserta: people }));

    const dry = await run(file, { dryRun: true });
    const done = await run(file);
    const again = await run(file);

    expect(done.told).toMatchInlineSnapshot(`
      [
        "2 created",
        "3 created nameDiffers",
        "4 refused participantTwice",
        "5 refused notRegistered",
        "6 refused numberRounded",
        "7 refused numberLength",
        "8 refused numberMissing",
      ]
    `);
    expect(done.report).toMatchObject({ rows: 7, created: 2, refused: 5, warned: 1, notes: 2, unknownColumns: [] });
    expect([dry.told, dry.writeUnits]).toEqual([done.told, 0]);
    expect(again.report).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 5 });
    expect(again.writeUnits).toBe(0);
    const context = contextFor(stores, officerOf(VILLAGE));
    const household = await holderOf(context, { nik: nikOf(first, 1) });
    const enrollments = await Aid.ofHousehold(context, { household: household.id });
    expect(enrollments.find(({ participantNumber }) => participantNumber === 'P-1')).toMatchObject({
      program: 'pkh',
      state: 'active',
      since: '2026-01-01',
      participantNumber: 'P-1',
    });
    expect(household.aid).toHaveLength(2);
  });

  it('enrolls families by KK from a CSV, when told for which programme', async () => {
    const file = source('sembako.csv', csv([header, [first.kk, 'K-1'], [second.kk, 'K-2', '', 'Wati Contoh']], ';'));

    const done = await run(file, { program: 'bpnt sembako' });

    expect(done.told).toEqual(['2 created', '3 created']);
    const household = await holderOf(contextFor(stores, dinsos), { kk: second.kk });
    expect(household.aid).toMatchObject([{ program: 'sembako', state: 'active' }]);
    expect(household.aid[0]).not.toHaveProperty('member');
  });

  it.each([
    ['for a programme that is not registered', csv([header, [first.kk]]), 'x', 'not registered'],
    ['for a programme that nobody named', csv([header, [first.kk]]), undefined, 'does not say of which programme'],
    ['without a column of participants', csv([['Nama', 'Alamat']]), 'sembako', 'These columns are missing: Peserta.'],
  ])('stops %s', async (_what, content, program, message) => {
    await expect(run(source('a.csv', content), { program })).rejects.toThrow(message);
  });

  it('is for the regency’s staff only', async () => {
    const file = source('a.csv', csv([header, [first.kk]]));

    await expect(run(file, { program: 'sembako' }, officerOf(VILLAGE) as typeof dinsos)).rejects.toThrow(
      'As an officer of the Puskesos you may not do this',
    );
  });
});

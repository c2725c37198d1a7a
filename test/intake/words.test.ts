import { recordLife } from '@puskesos/core/family';
import { importResidents } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import { contextFor } from '@puskesos/core/shared/context';
import { describe, expect, it } from 'vitest';
import { freshStores } from '../support/engine/stores.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { numbers, officerOf, VILLAGE } from '../support/register/people.ts';
import { registerOf } from '../support/register/register-of.ts';
import { csv, type Resident, residents, sheetOf, source } from '../support/register/workbooks.ts';

async function into(stores: Awaited<ReturnType<typeof freshStores>>, rows: readonly Resident[], header?: readonly string[]) {
  const lines: ReportLine[] = [];
  const context = contextFor(stores, officerOf(VILLAGE));
  const file = source('warga.csv', csv(sheetOf(rows, header), ';'));
  const report = await importResidents(context, { file, village: VILLAGE, onLine: (line) => lines.push(line) });
  const told = lines
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, outcome, remarks }) =>
      [row, outcome, ...remarks.map(({ code, column }) => [code, column].filter(Boolean).join(' '))].join(' '),
    );
  return { report, told };
}

/** What a code is in words; what is not here stays as it is. */
const inWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex: { 1: 'LAKI-LAKI', 2: 'Pr' },
  kk_level: { 1: 'KEPALA KELUARGA', 3: 'ISTRI', 4: '4. Anak' },
  pendidikan_kk_id: { 3: 'TAMAT SD / SEDERAJAT' },
  pekerjaan_id: { 9: 'PETANI/PEKEBUN', 2: 'MENGURUS RUMAH TANGGA', 3: '3.0' },
  status_kawin: { 1: 'BELUM KAWIN', 2: 'KAWIN TERCATAT' },
  cacat_id: { 7: 'TIDAK CACAT' },
  hamil: { 2: 'TIDAK HAMIL' },
  status_dasar: { 1: 'HIDUP' },
};
const siak: Readonly<Record<string, string>> = {
  no_kk: 'No. KK',
  nama: 'Nama Lengkap',
  sex: 'Jenis Kelamin',
  kk_level: 'Status Hubungan Dalam Keluarga',
  pendidikan_kk_id: 'Pendidikan',
  pekerjaan_id: 'Pekerjaan',
  status_kawin: 'Status Perkawinan',
};

const worded = (row: Resident): Resident =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [siak[column] ?? column, inWords[column]?.[String(value)] ?? value]));

it('makes the same register of words as of codes', async () => {
  const [coded, spoken] = [await freshStores(), await freshStores()];
  await into(coded, residents(5, numbers()));

  const rows = residents(5, numbers()).map(worded);
  const { report } = await into(spoken, rows, [...new Set(rows.flatMap((row) => Object.keys(row)))]);

  expect(report).toMatchObject({ rows: 20, created: 20, warned: 0, unknownColumns: [] });
  expect(await registerOf(spoken, VILLAGE)).toEqual(await registerOf(coded, VILLAGE));
});

describe('who is alive', () => {
  const one = (from: ReturnType<typeof numbers>, change: Resident): Resident => ({ ...(residents(1, from)[0] as Resident), ...change });

  it('is never guessed: what can’t be read holds the row back', async () => {
    const stores = await freshStores();
    const from = numbers();
    const said = ['MATI', 'PINDAH', 'Hilang', 6, '9', 'meninggal dunia', 5, 99, 'TETAP', '', undefined];
    const rows = said.map((status_dasar) => one(from, { status_dasar }));

    const { told } = await into(stores, rows);

    expect(told.map((line) => line.split(' ')[1])).toEqual([
      ...Array(6).fill('created'),
      ...Array(3).fill('refused'),
      'created',
      'created',
    ]);
    expect(told.filter((line) => line.includes('lifeUnknown status_dasar'))).toHaveLength(3);
    const lives = await Promise.all(
      rows.map(async ({ nik }, place) =>
        place > 5 && place < 9 ? 'none' : (await holderOf(contextFor(stores, officerOf(VILLAGE)), { nik: String(nik) })).members[0]?.life,
      ),
    );
    expect(lives).toEqual(['dead', 'moved', 'lost', 'away', 'invalid', 'dead', 'none', 'none', 'none', 'alive', 'alive']);
  });

  it('is not told anew by an older file: the dead stay dead, and the row says so', async () => {
    const stores = await freshStores();
    const rows = residents(1, numbers());
    await into(stores, rows);
    const context = contextFor(stores, officerOf(VILLAGE));
    const nik = String(rows[1]?.nik);
    const household = await holderOf(context, { nik });
    const member = household.members[1]?.id ?? '';
    await recordLife(context, { household: household.id, member, life: 'dead', since: '2026-10-01', reason: 'akta kematian' });

    const again = await into(stores, rows);

    expect(again.told).toEqual(['2 unchanged', '3 unchanged staysDead', '4 unchanged', '5 unchanged']);
    expect((await holderOf(context, { kk: String(rows[0]?.no_kk) })).members[1]).toMatchObject({ life: 'dead', lifeSince: '2026-10-01' });
  });
});

it('says where the two numbers stand in each other’s column', async () => {
  const rows = residents(1, numbers()).map((row) => ({ ...row, nik: row.no_kk, no_kk: row.nik }));

  const { told } = await into(await freshStores(), rows.slice(0, 1));

  expect(told).toEqual(['2 refused numbersSwapped nik']);
});

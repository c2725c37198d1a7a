import * as Household from '@puskesos/core/household';
import { importResidents, type ResidentsFile } from '@puskesos/core/intake';
import * as Intakes from '@puskesos/core/intake/import-log';
import { csvHeader, csvOf, type ReportLine, tableOf } from '@puskesos/core/intake/report';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshStores, useStores } from '../support/engine/stores.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { ELSEWHERE, family, numbers, officerOf, VILLAGE } from '../support/register/people.ts';
import { registerOf } from '../support/register/register-of.ts';
import { columns, csv, type Resident, residents, sheetOf, source, workbook } from '../support/register/workbooks.ts';

const FAMILIES = 80;

/** People who are in the register before the file comes. */
const known = () => {
  const from = numbers(5_000);
  const given = { elsewhere: family(from, { village: ELSEWHERE }), renewed: family(from), left: family(from), entered: family(from) };
  return { ...given, newKk: from.kk() };
};
type Known = ReturnType<typeof known>;

async function registerKnown(stores: Stores, { elsewhere, renewed, left, entered }: Known): Promise<void> {
  const context = contextFor(stores, systemActor('test'));
  for (const registration of [elsewhere, renewed, left, entered]) await Household.register(context, registration);
}

const asRows = ({ kk, address, members }: Known['renewed'], levels = [1, 3, 4, 4]): Resident[] =>
  members.map(({ name, nik, sex, birthDate }, place) => ({
    alamat: address.street,
    rt: address.rt,
    rw: address.rw,
    nama: name,
    no_kk: kk,
    nik,
    sex: sex === 'male' ? 1 : 2,
    tanggallahir: birthDate,
    kk_level: levels[place],
  }));

/** 332 rows: four in a family, each family after the 70th with something the matter with it. */
function plantedRows({ elsewhere, renewed, left, entered, newKk }: Known): Resident[] {
  const rows = residents(FAMILIES);
  const at = (familyNumber: number, place: number) => rows[(familyNumber - 1) * 4 + place] as Resident;
  const digits = (value: unknown) => String(value);
  at(70, 2).tanggallahir = 39_766; // 14 November 2008, as Excel counts days
  at(70, 3).tanggallahir = new Date('2015-01-14');
  at(71, 2).nik = digits(at(71, 2).nik).slice(0, 15);
  at(71, 3).nik = Number(at(71, 3).nik);
  at(72, 1).tanggallahir = '1981-07-30';
  at(72, 2).tanggallahir = '2008-02-31';
  at(72, 3).status_kawin = 7;
  at(73, 3).nik = at(1, 0).nik;
  at(74, 0).kk_level = 9;
  at(75, 1).kk_level = 1;
  at(76, 2).nama = '-';
  at(76, 3).no_kk = digits(at(76, 3).no_kk).slice(0, 14);
  at(77, 3).nik = undefined;
  at(77, 2).sex = 3;
  at(78, 3).nik = elsewhere.members[3]?.nik;
  at(78, 3).nama = elsewhere.members[3]?.name;
  at(79, 0).status_dasar = 2;
  at(80, 2).nik = '6402069911080001';
  const [, , , moved] = asRows(left);
  return [
    ...rows,
    ...asRows({ ...renewed, kk: newKk }),
    ...asRows(left).slice(0, 3),
    ...asRows(entered),
    { ...moved, no_kk: entered.kk, kk_level: 9 },
  ];
}

async function plantedFile(given: Known) {
  const header = [...columns, 'No HP'];
  const notes = [[], ['### Catatan'], ['jangan diubah'], ['sex', '1 laki-laki']];
  const rows = [...sheetOf(plantedRows(given), header), ...notes];
  return { rows, file: source('C:\\data\\penduduk 6402060101200001.xlsx', await workbook({ Data: rows })) };
}

interface Ran {
  readonly lines: ReportLine[];
  readonly writeUnits: number;
  readonly report: Awaited<ReturnType<typeof importResidents>>;
}

async function run(stores: Stores, file: ResidentsFile['file'], options: Partial<ResidentsFile> = {}): Promise<Ran> {
  const context = contextFor(stores, officerOf(VILLAGE));
  const lines: ReportLine[] = [];
  const report = await importResidents(context, { file, village: VILLAGE, onLine: (line) => lines.push(line), ...options });
  return { report, lines: lines.toSorted((a, b) => a.row - b.row), writeUnits: context.cost.writeUnits };
}

const remarked = ({ lines }: Ran) =>
  lines
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ row, outcome, remarks }) =>
      [row, outcome, ...remarks.map(({ code, column, value }) => [code, column, value].filter(Boolean).join(' '))].join(' | '),
    );

describe('a residents file with faults', () => {
  const given = known();
  const stores = useStores((own) => registerKnown(own, given));
  let planted: Awaited<ReturnType<typeof plantedFile>>;
  let renewedBefore: Household.Household;
  let first: Ran;

  beforeAll(async () => {
    planted = await plantedFile(given);
    renewedBefore = await holderOf(contextFor(stores, officerOf(VILLAGE)), { kk: given.renewed.kk });
    first = await run(stores, planted.file);
  });

  it('is taken in with every row accounted for', () => {
    expect(first.report).toMatchInlineSnapshot(`
      {
        "created": 312,
        "dryRun": false,
        "file": "penduduk ****************.xlsx",
        "notes": 3,
        "refused": 8,
        "remarks": {
          "birthDateDoubt": 3,
          "birthDateImpossible": 1,
          "codeNeeded": 1,
          "codeUnknown": 1,
          "moved": 1,
          "nameMissing": 1,
          "newCard": 4,
          "nikTwice": 1,
          "noHead": 2,
          "numberLength": 2,
          "numberNotReal": 1,
          "numberRounded": 1,
          "secondHead": 1,
        },
        "rows": 332,
        "unchanged": 7,
        "unknownColumns": [
          "No HP",
        ],
        "updated": 5,
        "warned": 6,
      }
    `);
    expect(remarked(first)).toMatchInlineSnapshot(`
      [
        "284 | refused | numberLength nik ***************",
        "285 | refused | numberRounded nik ****************",
        "287 | created | birthDateDoubt tanggallahir 1981-07-30",
        "288 | refused | birthDateImpossible tanggallahir 2008-02-31",
        "289 | created | codeUnknown status_kawin 7",
        "293 | refused | birthDateDoubt tanggallahir 2015-01-17 | nikTwice nik ****************",
        "294 | created | noHead",
        "299 | created | secondHead",
        "304 | refused | nameMissing nama -",
        "305 | refused | numberLength no_kk **************",
        "308 | refused | codeNeeded sex 3",
        "313 | created | birthDateDoubt tanggallahir 2015-01-22",
        "315 | created | noHead",
        "320 | refused | numberNotReal nik ****************",
        "322 | updated | newCard",
        "323 | updated | newCard",
        "324 | updated | newCard",
        "325 | updated | newCard",
        "333 | updated | moved",
      ]
    `);
    expect(first.lines.map(({ row }) => row)).toEqual(Array.from({ length: first.report.rows }, (_, index) => index + 2));
  });

  it('changes nothing when it is taken in again', async () => {
    const register = await registerOf(stores, VILLAGE);

    const again = await run(stores, planted.file);

    const { rows, refused } = first.report;
    expect(again.report).toMatchObject({ rows, created: 0, updated: 0, unchanged: rows - refused, refused });
    expect(again.writeUnits).toBe(0);
    expect(await registerOf(stores, VILLAGE)).toEqual(register);
  });

  it('writes nothing in a dry run, and says the same', async () => {
    const untouched = await freshStores((own) => registerKnown(own, given));
    const register = await registerOf(untouched, VILLAGE);

    const dry = await run(untouched, planted.file, { dryRun: true });

    expect(dry.writeUnits).toBe(0);
    expect(await registerOf(untouched, VILLAGE)).toEqual(register);
    expect(dry.lines).toEqual(first.lines);
    expect(dry.report).toEqual({ ...first.report, dryRun: true });
  });

  it('is the same register after a kill in the middle and a second try', async () => {
    const killed = await freshStores((own) => registerKnown(own, given));
    const stop = new AbortController();

    const half = run(killed, planted.file, { signal: stop.signal, onProgress: ({ done }) => done >= 100 && stop.abort() });
    await expect(half).rejects.toThrow('aborted');
    const partly = await registerOf(killed, VILLAGE);
    const rest = await run(killed, planted.file);

    const register = await registerOf(stores, VILLAGE);
    expect(partly.length).toBeGreaterThan(20);
    expect(partly.length).toBeLessThan(register.length - 20);
    expect(await registerOf(killed, VILLAGE)).toEqual(register);
    expect(rest.report.unchanged).toBeGreaterThan(first.report.unchanged);
    expect(rest.lines.map(({ row, remarks }) => [row, remarks])).toEqual(first.lines.map(({ row, remarks }) => [row, remarks]));
  });

  it('is the same register from a CSV', async () => {
    const fromCsv = await freshStores((own) => registerKnown(own, given));

    const { lines } = await run(fromCsv, source('penduduk.csv', csv(planted.rows, ';')));

    expect(await registerOf(fromCsv, VILLAGE)).toEqual(await registerOf(stores, VILLAGE));
    expect(lines.map(({ row, outcome }) => [row, outcome])).toEqual(first.lines.map(({ row, outcome }) => [row, outcome]));
  });

  it('keeps a household whose KK changed, and moves a member together with the NIK', async () => {
    const context = contextFor(stores, officerOf(VILLAGE));

    const renewed = await holderOf(context, { kk: given.newKk });
    const [left, entered] = await Promise.all([given.left, given.entered].map(({ kk }) => holderOf(context, { kk })));
    const moved = await holderOf(context, { nik: given.left.members[3]?.nik ?? '' });

    expect(renewed.id).toBe(renewedBefore.id);
    expect(renewed.members.map(({ id }) => id)).toEqual(renewedBefore.members.map(({ id }) => id));
    expect(renewed.cards.map(({ to }) => to !== undefined)).toEqual([true, false]);
    expect(left?.members).toHaveLength(3);
    expect(entered?.members).toHaveLength(5);
    expect(moved.id).toBe(entered?.id);
  });

  it('goes back to the village as a CSV, and to the terminal as a table, without a number in clear', () => {
    const { report, lines } = first;

    const text = csvHeader + lines.map(csvOf).join('');

    const numbersInFile = planted.rows.flat().filter((cell) => /^\d{10,}$/.test(String(cell)));
    expect(numbersInFile.filter((number) => text.includes(String(number)))).toEqual([]);
    expect(text.split('\r\n').slice(280, 286)).toMatchInlineSnapshot(`
      [
        "281,baru / created,,,,",
        "282,baru / created,,,,",
        "283,baru / created,,,,",
        "284,ditolak / refused,nik,***************,Bukan 16 angka / Not 16 digits,"Periksa KTP atau KK, perbaiki, unggah lagi / Check the KTP or KK, correct it, send the file again"",
        "285,ditolak / refused,nik,****************,"Disimpan sebagai angka, jadi Excel membulatkannya ke 15 angka / Stored as a number, so Excel has rounded it to 15 digits","Ubah format kolom menjadi Teks, ketik ulang nomornya dari KK, unggah lagi / Format the column as Text, type the number anew from the KK, send the file again"",
        "286,baru / created,,,,",
      ]
    `);
    expect(tableOf(report)).toMatchInlineSnapshot(`
      "Selesai / done
      Baris / rows                                                                                                                332
        baru / created                                                                                                            312
        diperbarui / updated                                                                                                      5
        tetap / unchanged                                                                                                         7
        ditolak / refused                                                                                                         8
      Perlu dilihat / to look at                                                                                                  6
      Catatan di bawah ### / notes below ###                                                                                      3
      Kolom tak dikenal / unknown columns                                                                                         No HP
      - Nomor KK rumah tangga ini berganti / This household’s KK number has changed                                               4
      - Tanggal lahir berbeda dari yang tersirat di NIK / The birth date disagrees with the NIK                                   3
      - Keluarga ini tanpa kepala yang hidup di berkas / The file names no living head of this family                             2
      - Bukan 16 angka / Not 16 digits                                                                                            2
      - Tanggal lahir kosong, tidak ada, atau belum tiba / The birth date is empty, does not exist, or has not come yet           1
      - Kode kosong atau tidak dikenal / The code is empty or unknown                                                             1
      - Isi tidak dikenal, jadi dilewati / The value is unknown, so it was passed over                                            1
      - Dipindahkan dari rumah tangga lain / Moved here from another household                                                    1
      - Nama kosong atau tanpa huruf / No name, or one without letters                                                            1
      - NIK ini sudah ada di baris lain berkas ini / This NIK is in another row of this file already                              1
      - Bukan nomor asli / Not a real number                                                                                      1
      - Disimpan sebagai angka, jadi Excel membulatkannya ke 15 angka / Stored as a number, so Excel has rounded it to 15 digits  1
      - KK ini punya dua kepala; hanya satu yang dipakai / This KK has two heads; one was kept                                    1"
    `);
  });

  it('leaves an entry in the book of files, with no number in it', async () => {
    const context = contextFor(stores, officerOf(VILLAGE));

    const { rows } = await Intakes.inVillage(context, { village: VILLAGE });

    const { file, rows: count, done, startedBy, finishedAt } = rows[0]?.value ?? {};
    expect({ file, count, done, startedBy }).toEqual({
      file: 'penduduk ****************.xlsx',
      count: 332,
      done: 332,
      startedBy: 'officer-1',
    });
    expect(finishedAt).toBeDefined();
    expect(rows).toHaveLength(1);
  });
});

describe('a file that stops before anything is written', () => {
  it.each<[string, Buffer, string]>([
    [
      'has no column for NIK or sex',
      csv(
        sheetOf(
          residents(2),
          columns.filter((column) => column !== 'nik' && column !== 'sex'),
        ),
      ),
      'These columns are missing: nik, sex.',
    ],
    ['is empty', Buffer.alloc(0), 'This file is empty'],
    ['is an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'This is an old .xls file'],
    ['is a broken workbook', Buffer.from('PK\x03\x04 and nothing more'), 'This workbook is damaged'],
  ])('%s', async (_what, content, message) => {
    const stores = await freshStores();

    const stopped = run(stores, source('berkas', content));

    await expect(stopped).rejects.toThrow(message);
    expect(await registerOf(stores, VILLAGE)).toEqual([]);
  });

  it('is of a village that the officer does not serve', async () => {
    const stores = await freshStores();

    const stopped = run(stores, source('berkas.csv', csv(sheetOf(residents(2)))), { village: ELSEWHERE });

    await expect(stopped).rejects.toThrow('Not found in the area you serve');
    expect(await registerOf(stores, ELSEWHERE)).toEqual([]);
  });
});

describe('columns', () => {
  it.each([',', ';', '\t'])('are found by name whatever their order, case and spacing, between %j', async (delimiter) => {
    const stores = await freshStores();
    const rows = residents(3);
    const spelt: Record<string, string> = { no_kk: 'No KK', nik: 'NIK', tanggallahir: 'Tanggal Lahir', kk_level: 'KK_LEVEL' };
    const header = columns.toReversed();
    const [, ...data] = sheetOf(rows, header);

    const { report } = await run(
      stores,
      source('a.csv', csv([header.map((name) => spelt[name] ?? name.toUpperCase()), ...data], delimiter)),
    );

    expect(report).toMatchObject({ rows: 12, created: 12, warned: 0, unknownColumns: [] });
  });
});

import * as Aid from '@puskesos/core/aid';
import { recipientsCsv } from '@puskesos/core/aid/export-recipients';
import { importResidents } from '@puskesos/core/intake';
import { residentsCsv, residentsWorkbook } from '@puskesos/core/intake/export-residents';
import { contextFor } from '@puskesos/core/shared/context';
import { families } from '@puskesos/sample/population/families';
import { residentColumns, residentRows } from '@puskesos/sample/population/resident-rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { dinsos, ELSEWHERE, family, NEIGHBOUR, numbers, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { registerOf } from '../support/register/register-of.ts';
import { servedBy } from '../support/register/registered.ts';
import { csv, type Resident, sheetOf, source, wholeOf } from '../support/register/workbooks.ts';
import { ownProgram } from '../support/scenes/funded.ts';

/** What is in the register, as a file again. */

const purpose = 'pencocokan dengan OpenSID';
const from = numbers(7_000);
/** One card’s number that two families bear. */
const SHARED = '6402060101207999';
const office = useOffice(servedBy(officer.sub, VILLAGE));
const clerk = () => contextFor(office.stores, officerOf(VILLAGE));

async function taken(name: string, content: Buffer) {
  const context = clerk();
  return { report: await importResidents(context, { file: source(name, content), village: VILLAGE }) };
}
async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** All that lies in the register but for the book of files, which has one more entry. */
const withoutTheBook = async () => (await itemsOf(office.stores.registry)).filter(({ pk }) => !pk.startsWith('intake#'));

/** People of the sample, and those whom a file does not tell of as one expects. */
const odd = (): Resident[] => {
  const kk = from.kk();
  const one = (nama: string, no_kk: string | undefined, more: Resident = {}): Resident => ({
    ...{ alamat: 'Jl. Contoh 9', nama, no_kk, nik: from.nik('1979-05-17', 'male'), sex: 1, tanggallahir: '1979-05-17', kk_level: 1 },
    ...more,
  });
  return [
    one('Tanpa Kartu', undefined),
    one('Anak Tanpa Kartu', undefined, { nik: undefined, kk_level: 4 }),
    one('Istri Dulu', from.kk(), { nik: from.nik('1979-05-17', 'female'), sex: 2, kk_level: 3 }),
    one('Tanpa Alamat', from.kk(), { alamat: undefined }),
    one('Sudah Meninggal', kk, { status_dasar: 2, kk_level: 7 }),
    one('Merantau', kk, { status_dasar: 6, lat: -0.42, lng: 116.98 }),
  ];
};

beforeAll(async () => {
  const of = { households: 25, villages: [VILLAGE], today: '2026-11-24' };
  const rows = [...families(of)].flatMap((one) => residentRows(one));
  await taken('contoh.csv', csv([[...residentColumns], ...rows]));
  await taken('lain.csv', csv(sheetOf(odd())));
  const [first, second] = ['Pak Pertama', 'Pak Kedua'].map((nama): Resident => {
    const nik = from.nik('1966-06-06', 'male');
    return { alamat: 'Jl. Contoh 8', nama, no_kk: SHARED, nik, sex: 1, tanggallahir: '1966-06-06', kk_level: 1 };
  });
  for (const row of [first, second]) await taken('satu.csv', csv(sheetOf([row as Resident])));
});

describe('a village’s residents', () => {
  it.each([
    ['CSV', 'a.csv', async () => Buffer.from(await textOf(residentsCsv(clerk(), { village: VILLAGE, purpose })))],
    ['workbook', 'a.xlsx', () => wholeOf(residentsWorkbook(clerk(), { village: VILLAGE, purpose }))],
  ])('come out as a %s of OpenSID, which changes nothing when it is taken in again', async (_what, name, out) => {
    const content = await out();
    const register = await registerOf(office.stores, VILLAGE);
    const items = await withoutTheBook();

    const { report } = await taken(name, content);

    expect(register.length).toBeGreaterThan(25);
    expect(report).toMatchObject({ rows: report.unchanged, unknownColumns: [] });
    expect(report.rows).toBe((register as { members: unknown[] }[]).flatMap(({ members }) => members).length);
    expect(await registerOf(office.stores, VILLAGE)).toEqual(register);
    expect(await withoutTheBook()).toEqual(items);
  });

  const ASK = `query ($purpose: String!, $village: RegionCode!, $layout: ExportLayout! = OPENSID, $first: Int, $after: String) {
    village(code: $village) { residentsExport(purpose: $purpose, layout: $layout, first: $first, after: $after) { csv households hasNext end } } }`;

  it('come part by part through the API, each reading logged under its household and number before', async () => {
    let [whole, after, parts] = ['', undefined as string | undefined, 0];
    do {
      const { data } = await office.as(officer).send(ASK, { purpose, village: VILLAGE, first: 10, after });
      const part = data.village.residentsExport;
      whole += part.csv;
      after = part.hasNext ? part.end : undefined;
      parts += 1;
    } while (after !== undefined);

    expect(parts).toBe(4);
    expect(whole).toBe(await textOf(residentsCsv(clerk(), { village: VILLAGE, purpose })));

    const { nik } = await register();
    const READ = `query ($nik: NIK) { readingsOfNumber(nik: $nik, purpose: "memeriksa jejak", first: 5) { nodes { way purpose household { id } by { code } } } }`;
    const { nodes } = (await office.as(dinsos).send(READ, { nik })).data.readingsOfNumber;
    expect(nodes).toContainEqual({ way: 'EXPORTED', purpose, household: { id: expect.any(String) }, by: { code: officer.sub } });
  });

  it('are noted under a card’s number once for each of the two households that bear it', async () => {
    await textOf(residentsCsv(clerk(), { village: VILLAGE, purpose: 'satu kartu dua keluarga' }));

    const READ = `query { readingsOfNumber(kk: "${SHARED}", purpose: "memeriksa jejak", first: 20) { nodes { purpose household { id } } } }`;
    const { nodes } = (await office.as(dinsos).send(READ)).data.readingsOfNumber as {
      nodes: { purpose: string; household: { id: string } | null }[];
    };
    const seen = nodes.filter((one) => one.purpose === 'satu kartu dua keluarga').map(({ household }) => household?.id);
    expect(seen).toHaveLength(2);
    expect(new Set(seen).size).toBe(2);
  });

  async function register() {
    const rows = (await textOf(residentsCsv(clerk(), { village: VILLAGE, purpose }))).split('\r\n').map((line) => line.split(','));
    const nik = rows.find((cells) => cells[4] === 'Tanpa Kartu')?.[6] ?? '';
    return { nik, household: await holderOf(clerk(), { nik }) };
  }

  it('cost a Query and the lines of the log for each part', async () => {
    const { extensions } = await office.as(dinsos).send(ASK, { purpose, village: VILLAGE, first: 1 });

    expect(extensions?.cost).toMatchObject({ calls: 2 });
  });

  it('come in words too', async () => {
    const { data } = await office.as(officer).send(ASK, { purpose, village: VILLAGE, layout: 'PLAIN', first: 100 });

    const { csv: text } = data.village.residentsExport;
    expect(text).toMatch(/^\uFEFFNomor KK,NIK,Nomor sementara,Nama,/);
    expect(text).toMatch(/,,SEM-[^,]*,Anak Tanpa Kartu,ANAK,LAKI-LAKI,/);
    expect(text).toMatch(/,Istri Dulu,ISTRI,PEREMPUAN,/);
  });

  it('are for who serves the village and may read numbers, with a purpose, and nothing is given out or logged otherwise', async () => {
    const refusals = [
      await office.as(officer).send(ASK, { purpose, village: ELSEWHERE }),
      await office.as(officer).send(ASK, { purpose, village: NEIGHBOUR }),
      await office.as({ role: 'finance' }).send(ASK, { purpose, village: VILLAGE }),
      await office.as(officer).send(ASK, { purpose: ' ', village: VILLAGE }),
    ];

    for (const { data } of refusals) expect(data?.village?.residentsExport ?? null).toBeNull();
  });
});

describe('the recipients of a programme', () => {
  it('come out with the kecamatan, their number and a print, and without any number of a person', async () => {
    const program = await ownProgram(office.core());
    const { id } = await registered();
    await Aid.enroll(office.core(), { household: id, program, state: 'active', reason: 'uji' });

    const lines = (await textOf(recipientsCsv(office.core(), { program, place: VILLAGE }))).split('\r\n');

    expect(lines[0]).toBe('\uFEFFProgram,Kecamatan,Desa,Kode Desa,Nama,Kepala Keluarga,Alamat,RT,RW,Status,Sejak,No. Peserta');
    expect(lines[1]).toMatch(new RegExp(`^${program},Tenggarong,Jahab,${VILLAGE},Budi Terima,Budi Terima,Jl. Contoh 1,001,002,AKTIF,`));
    expect(lines[2]).toMatch(/^### 1 penerima; sidik SHA-256 [0-9a-f]{64}$/);
    expect(lines[3]).toMatch(/^### Diambil oleh .+ pada \d{4}-\d\d-\d\d$/);
    await expect(textOf(recipientsCsv(clerk(), { program, place: ELSEWHERE }))).rejects.toThrow('Not found');
  });

  async function registered() {
    const { register } = await import('@puskesos/core/household');
    return register(office.core(), family(from, { name: 'Budi Terima' }));
  }
});

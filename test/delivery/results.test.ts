import * as Delivery from '@puskesos/core/delivery';
import * as Fund from '@puskesos/core/fund';
import type { ReportLine } from '@puskesos/core/intake/report';
import { importResults } from '@puskesos/core/intake/results';
import type { Source } from '@puskesos/core/intake/sheet';
import type { Stores } from '@puskesos/core/shared/context';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { added, countItems, itemsOf } from '../support/engine/items.ts';
import { freshStores } from '../support/engine/stores.ts';
import { ELSEWHERE, NEIGHBOUR, type Numbers, numbers, officerOf, VILLAGE } from '../support/register/people.ts';
import { csv, source, workbook } from '../support/register/workbooks.ts';
import { allocation, approved, cash, central, during, linesOf, maker, parcels, receiving, withBudget } from '../support/scenes/cycles.ts';

type Recipient = Awaited<ReturnType<typeof receiving>>;
const nikOf = ({ registration }: Recipient, place = 0) => registration.members[place]?.nik ?? '';
const VILLAGES = [VILLAGE, VILLAGE, NEIGHBOUR, NEIGHBOUR, ELSEWHERE, ELSEWHERE];
const header = ['Siklus', 'Kode', 'NIK', 'No KK', 'Nama', 'Jumlah', 'Status', 'Keterangan'];
type Cells = Parameters<typeof csv>[0][number];

let stores: Stores;
let from: Numbers;
let recipients: Recipient[];
let cycle: string;

async function prepared(program: string, villages = VILLAGES): Promise<void> {
  stores = await freshStores(withBudget);
  from = numbers();
  recipients = [];
  for (const [index, village] of villages.entries()) {
    recipients.push(await receiving(stores, from, { program, village, name: `${'ABCDEFGH'.charAt(index)}di Contoh` }));
  }
  cycle = (await approved(stores, program)).id;
}

async function codes(): Promise<string[]> {
  const lines = await linesOf(stores, cycle);
  return recipients.map(({ enrollment }) => lines.find((line) => line.enrollment === enrollment)?.code ?? '');
}

interface Options {
  readonly dryRun?: boolean;
  readonly on?: Stores;
  readonly signal?: AbortSignal;
}

async function take(file: Source, { dryRun = false, on = stores, signal }: Options = {}) {
  const context = during(on, maker);
  const lines: ReportLine[] = [];
  const report = await importResults(context, { file, cycle, dryRun, onLine: (line) => lines.push(line), signal });
  const told = lines
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, outcome, remarks }) => [row, outcome, ...remarks.map(({ code }) => code)].join(' '));
  return { report, told, cost: context.cost };
}

const standing = async () => {
  const lines = await linesOf(stores, cycle);
  return recipients.map(({ enrollment }) => {
    const line = lines.find((one) => one.enrollment === enrollment);
    return [line?.state, line?.paid, ...(line?.reason ? [line.reason] : []), ...(line?.official ? [line.official] : [])].join(' ');
  });
};
const realised = async (area?: string) => (await allocation(stores, cash.id, area))?.realised;
const file = (rows: readonly Cells[], name = 'hasil.csv') => source(name, csv([header, ...rows]));
const row = (code: string | undefined, status: string, more: { amount?: number | string; why?: string; of?: string } = {}): Cells => [
  more.of ?? '',
  code ?? '',
  '',
  '',
  '',
  more.amount ?? '',
  status,
  more.why ?? '',
];

describe('a result file', () => {
  beforeAll(() => prepared(cash.id));

  it('is reported row by row, changes lines and figures, and books each payment', async () => {
    const [a, b, c, d] = await codes();
    const [, , , , e, f] = recipients as [Recipient, Recipient, Recipient, Recipient, Recipient, Recipient];
    const results = file([
      row(a, 'BERHASIL', { of: cycle, amount: 300_000 }),
      row(b, 'Gagal', { why: 'Rekening tutup, NIK 6402060101200001' }),
      row(c, 'dibayar', { amount: 'Rp 100.000,00' }),
      row(d, 'TERDAFTAR'),
      ['', '', nikOf(e, 1), '', 'Siti Contoh', '', 'PAID', ''],
      ['', '', '', f.registration.kk, '', '', 'PROSES SPM', ''],
      row(a, 'BERHASIL'),
      row('KTIDAKADA0', 'BERHASIL'),
      row(d, 'LUNAS'),
      row(d, ''),
      row(undefined, 'BERHASIL'),
      row(d, 'BERHASIL', { amount: 'tiga ratus' }),
      ['', '', from.nik('1990-01-01', 'male'), '', '', '', 'BERHASIL', ''],
      ['', '', '64020601', '', '', '', 'BERHASIL', ''],
      ['###'],
      ['catatan bank'],
    ]);
    const before = await countItems(stores.registry);

    const dry = await take(results, { dryRun: true });
    const untouched = await countItems(stores.registry);
    const done = await take(results);

    expect(done.told).toMatchInlineSnapshot(`
      [
        "2 updated",
        "3 updated",
        "4 updated",
        "5 unchanged",
        "6 updated",
        "7 updated",
        "8 refused lineTwice",
        "9 refused notListed",
        "10 refused statusUnknown",
        "11 refused statusMissing",
        "12 refused lineMissing",
        "13 refused amountUnclear",
        "14 refused notRegistered",
        "15 refused numberLength",
      ]
    `);
    expect(dry.told).toEqual(done.told);
    expect([dry.cost.writeUnits, untouched]).toEqual([0, before]);
    expect(done.report).toMatchObject({ rows: 14, created: 0, updated: 5, unchanged: 1, refused: 8, notes: 2, unknownColumns: [] });
    expect(await standing()).toEqual([
      'paid 300000',
      'failed 0 Rekening tutup, NIK ****************',
      'partly 100000',
      'listed 0',
      'paid 300000',
      'listed 0 PROSES SPM',
    ]);
    expect(await Delivery.tallies(during(stores), { cycle })).toMatchObject([
      { district: '64.02.06', lines: 4, listed: 1, failed: 1, partly: 1, paid: 1, delivered: 0, realised: 400_000 },
      { district: '64.02.12', lines: 2, listed: 1, failed: 0, partly: 0, paid: 1, delivered: 0, realised: 300_000 },
    ]);
    expect([await realised(), await realised('64.02.12')]).toEqual([400_000, 300_000]);
    expect(added(before, await countItems(stores.registry))).toEqual({
      'line history': 5,
      'ledger-line': 3,
      results: 1,
      'results history': 2,
      'result-rows': 1,
      progress: 1,
    });
  });

  it('the same a second time is refused with when it was, and nothing is written', async () => {
    const [a] = await codes();
    const results = file([row(a, 'BERHASIL')], 'kedua.csv');
    await take(results);
    const before = await itemsOf(stores.registry);

    await expect(take({ ...results, name: 'nama-lain.csv' })).rejects.toThrow(
      'This file was reconciled already, at 2026-11-24T01:00:00.000Z',
    );

    expect(await itemsOf(stores.registry)).toEqual(before);
  });

  it.each<[string, () => Promise<Source>, string]>([
    [
      'names another cycle',
      async () => file([row((await codes())[3], 'BERHASIL'), row('x', 'BERHASIL', { of: 'tunai.2026-Q3' })]),
      'not of this cycle',
    ],
    ['has none of its codes', async () => file([row('KTIDAKADA0', 'BERHASIL'), row('KTIDAKADA1', 'GAGAL')]), 'not of this cycle'],
    [
      'says no status',
      async () =>
        source(
          'a.csv',
          csv([
            ['Kode', 'Nama'],
            ['K1', 'A'],
          ]),
        ),
      'These columns are missing: Status',
    ],
    [
      'names no line',
      async () =>
        source(
          'a.csv',
          csv([
            ['Nama', 'Status'],
            ['A', 'GAGAL'],
          ]),
        ),
      'These columns are missing: Kode',
    ],
    ['is empty', async () => source('a.csv', Buffer.from('')), 'This file is empty'],
  ])('that %s is refused whole, and writes nothing', async (_what, made, message) => {
    const results = await made();
    const before = await itemsOf(stores.registry);

    await expect(take(results)).rejects.toThrow(message);

    expect(await itemsOf(stores.registry)).toEqual(before);
  });

  it('may be a workbook', async () => {
    const [, , , d] = await codes();

    const done = await take(
      source(
        'hasil.xlsx',
        await workbook({
          Hasil: [
            ['status', 'KODE'],
            ['TIDAK LAYAK GIS', d],
          ],
        }),
      ),
    );

    expect(done.told).toEqual(['2 updated']);
    expect((await standing())[3]).toBe('failed 0 TIDAK LAYAK GIS');
  });

  it('says so where NIK and KK stand in each other’s column, and pays nobody', async () => {
    const { kk } = (recipients[0] as Recipient).registration;
    const before = await standing();
    const swapped = source(
      'hasil.csv',
      csv([
        ['NIK', 'No KK', 'Status'],
        [kk, nikOf(recipients[0] as Recipient), 'BERHASIL'],
      ]),
    );

    expect((await take(swapped)).told).toEqual(['2 refused numbersSwapped']);
    expect(await standing()).toEqual(before);
  });

  it('is not for a village’s officer', async () => {
    const importing = importResults(during(stores, officerOf(VILLAGE)), { file: file([row('K', 'GAGAL')]), cycle });

    await expect(importing).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a result file that is stopped', () => {
  beforeEach(() => prepared(cash.id));

  it('by a kill at any call goes on when handed in again, reports the same, and books nothing twice', async () => {
    const paid = (await codes()).map((code) => row(code, 'BERHASIL'));
    const results = file([...paid, row('KTIDAKADA0', 'BERHASIL')]);
    let kills = 0;
    let told: string[] | undefined;
    for (let at = 5; !told; at += 1) {
      const broken = failing(stores, { at: (call) => call === at, when: at % 2 === 0 ? 'before' : 'after' });
      told = await take(results, { on: broken }).then(
        (done) => done.told,
        (error) => {
          expect(error).toBeInstanceOf(Killed);
          kills += 1;
          return undefined;
        },
      );
    }

    expect(kills).toBeGreaterThan(5);
    expect(told).toEqual([2, 3, 4, 5, 6, 7].map((number) => `${number} updated`).concat('8 refused notListed'));
    const { rows } = await Delivery.resultsOf(during(stores, maker), { cycle });
    expect(rows.map(({ value }) => value.counts)).toEqual([{ updated: 6, unchanged: 0, refused: 1, remarks: { notListed: 1 } }]);
    expect([await realised(), await realised('64.02.12')]).toEqual([1_200_000, 600_000]);
    expect((await countItems(stores.registry))['line history']).toBe(6);
    await expect(take(results)).rejects.toThrow(Delivery.AlreadyReconciled);
  });

  it('by its caller keeps what is done', async () => {
    const results = file((await codes()).map((code) => row(code, 'BERHASIL')));
    const stop = new AbortController();
    stop.abort();

    await expect(take(results, { signal: stop.signal })).rejects.toThrow('aborted');
    const done = await take(results);

    expect(done.report).toMatchObject({ rows: 6, updated: 6 });
  });

  it('is not needed for two at once: each row is done once', async () => {
    const results = file((await codes()).map((code) => row(code, 'BERHASIL')));

    await Promise.all([take(results), take(results)]);

    expect([await realised(), await realised('64.02.12')]).toEqual([1_200_000, 600_000]);
    expect((await countItems(stores.registry))['line history']).toBe(6);
  });
});

describe('money that is not there', () => {
  it('refuses the rows it is not enough for, and pays the others', async () => {
    await prepared(cash.id, [VILLAGE, VILLAGE]);
    const [a, b] = await codes();
    // What was set aside for one has gone, and the rest of the allocation was given to somebody else.
    const [gone] = recipients;
    const item = (await itemsOf(stores.registry)).find(
      ({ pk, sk }) => pk === `enrollment#${gone?.enrollment}` && sk.startsWith('commitment#'),
    );
    await stores.registry.batchWrite([{ ...(item as never as { pk: string; sk: string }), committed: 0 }]);
    const all = await allocation(stores, cash.id);
    const place = { fund: 'apbd-2026', program: cash.id, area: '64.02.06', quota: 2, basis: 'SK contoh', reason: 'dialihkan' };
    await Fund.allocate(during(stores), { ...place, rupiah: all?.committed ?? 0 });

    const done = await take(file([row(a, 'BERHASIL'), row(b, 'BERHASIL')]));

    expect(done.told).toEqual(['2 refused noBudget', '3 updated']);
    expect(await standing()).toEqual(['listed 0', 'paid 300000']);
  });
});

describe('what the centre pays', () => {
  it('is reconciled without touching a budget', async () => {
    await prepared(central.id, [VILLAGE, NEIGHBOUR]);
    const [one, two] = recipients as [Recipient, Recipient];

    const done = await take(
      file([
        ['', '', nikOf(one), '', '', '', 'SUKSES SPM', ''],
        ['', '', nikOf(two, 3), '', '', '', 'GAGAL OMSPAN', 'RETUR'],
      ]),
    );

    expect(done.told).toEqual(['2 updated', '3 updated']);
    expect(await standing()).toEqual(['paid 600000 SUKSES SPM', 'failed 0 RETUR GAGAL OMSPAN']);
    expect((await countItems(stores.registry))['ledger-line']).toBeUndefined();
  });
});

describe('a programme that gives goods', () => {
  it('is settled by receipts, not by a file', async () => {
    await prepared(parcels.id, [VILLAGE]);

    await expect(take(file([row((await codes())[0], 'BERHASIL')]))).rejects.toThrow(Delivery.WrongKind);
  });
});

describe('files one after the other', () => {
  beforeAll(() => prepared(cash.id));

  it('pays later what failed or was paid in part, and takes nothing twice', async () => {
    const [a, b, c, d] = await codes();
    await take(file([row(a, 'BERHASIL'), row(b, 'GAGAL'), row(c, 'BERHASIL', { amount: 100_000 })], 'pertama.csv'));

    const again = await take(file([row(a, 'BERHASIL'), row(b, 'BERHASIL'), row(c, 'BERHASIL', { amount: 100_000 })]));
    const rest = await take(
      file([row(a, 'GAGAL'), row(b, 'GAGAL'), row(c, 'BERHASIL', { amount: 300_000 }), row(d, 'BERHASIL', { amount: 300_001 })]),
    );
    const less = await take(file([row(c, 'BERHASIL', { amount: 50_000 }), row(d, 'EXCLUDE - PEKERJAAN')]));

    expect(again.told).toEqual(['2 unchanged', '3 updated', '4 refused amountAmbiguous']);
    expect(rest.told).toEqual(['2 refused alreadyPaid', '3 refused alreadyPaid', '4 updated', '5 refused moreThanListed']);
    expect(less.told).toEqual(['2 refused alreadyPaid', '3 updated']);
    expect((await standing()).slice(0, 4)).toEqual(['paid 300000', 'paid 300000', 'paid 300000', 'failed 0 EXCLUDE - PEKERJAAN']);
    expect(await realised()).toBe(900_000);
    const check = await Fund.check(during(stores, maker), { fund: 'apbd-2026', program: cash.id, area: '64.02.06' });
    expect(check.agrees).toBe(true);
  });
});

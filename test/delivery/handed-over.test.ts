import { createHash } from 'node:crypto';
import * as Delivery from '@puskesos/core/delivery';
import { importResults } from '@puskesos/core/intake/results';
import { openFile } from '@puskesos/core/intake/sheet';
import { dayOf } from '@puskesos/core/shared/clock';
import type { Stores } from '@puskesos/core/shared/context';
import { csvLine } from '@puskesos/core/shared/csv';
import { SamePerson } from '@puskesos/core/staff/hands';
import { beforeEach, describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { NEIGHBOUR, officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import { source, wholeOf } from '../support/register/workbooks.ts';
import {
  allocation,
  approved,
  approver,
  cash,
  during,
  frozen,
  linesOf,
  maker,
  NOW,
  parcels,
  receiving,
  run,
  withBudget,
} from '../support/scenes/cycles.ts';

const reason = 'sesuai daftar';
const stores = useStoresForEach(withBudget);
const from = useNumbers();

const day = '2026-11-20';
const receipt = (number: string) => ({ number, receivedBy: 'Siti Contoh' });
const officer = (id = 'officer-1') => ({ ...officerOf(VILLAGE), id });

describe('goods', () => {
  let line: string;
  let cycle: string;
  beforeEach(async () => {
    await receiving(stores, from, { program: parcels.id });
    cycle = (await approved(stores, parcels.id)).id;
    line = Delivery.lineId((await linesOf(stores, cycle))[0] as Delivery.Line);
  });
  const hand = (quantity: number, number: string, actor = officer()) =>
    Delivery.recordDelivery(during(stores, actor), { line, quantity, receipt: receipt(number), on: day });
  const figures = async () => {
    const [tally] = await Delivery.tallies(during(stores), { cycle });
    const { committed, realised } = (await allocation(stores, parcels.id)) ?? {};
    return { partly: tally?.partly, delivered: tally?.delivered, counted: tally?.realised, realised, committed };
  };

  it('are handed over in parts, each once, and realise their share of the money', async () => {
    const one = await hand(1, 'T-1');
    const again = await hand(1, 'T-1');
    const partly = await figures();
    const two = await hand(2, 'T-2');

    expect(one).toMatchObject({ state: 'partly', paid: 100_000, goods: { quantity: 3, unit: 'paket' } });
    expect(again).toEqual(one);
    expect(partly).toEqual({ partly: 1, delivered: 0, counted: 100_000, realised: 100_000, committed: 300_000 });
    expect(two).toMatchObject({ state: 'delivered', paid: 300_000, settledAt: NOW });
    expect(two.handovers).toMatchObject([
      { quantity: 1, rupiah: 100_000, on: day, by: 'officer-1', receipt: { number: 'T-1', receivedBy: 'Siti Contoh' } },
      { quantity: 2, rupiah: 200_000 },
    ]);
    expect(await figures()).toEqual({ partly: 0, delivered: 1, counted: 300_000, realised: 300_000, committed: 300_000 });
  });

  it('are handed over no more than are listed, also by six at once', async () => {
    await expect(hand(4, 'T-1')).rejects.toThrow('3 paket are left');

    const all = await Promise.allSettled(Array.from({ length: 6 }, (_, index) => hand(1, `T-${index}`)));

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Delivery.MoreThanListed);
    expect(await figures()).toMatchObject({ delivered: 1, realised: 300_000 });
  });

  it('are refused with anything that can’t be', async () => {
    const wrong: [string, object, string][] = [
      ['a day to come', { on: '2026-11-25' }, 'this day has not come yet'],
      ['a day before the period', { on: '2026-09-30' }, 'before the period of this cycle'],
      ['no quantity', { quantity: 0 }, 'at least 1'],
      ['a NIK as the receipt’s number', { receipt: receipt('6402060101900001') }, 'do not write a NIK'],
      ['a line nobody has', { line: 'paket.2026-Q4/64.02.06.1001/nobody.paket' }, 'Not found'],
      ['no line at all', { line: 'x' }, 'Not found'],
    ];

    for (const [what, change, message] of wrong) {
      const input = { line, quantity: 1, receipt: receipt('T-1'), on: day, ...change };
      await expect(Delivery.recordDelivery(during(stores, officer()), input), what).rejects.toThrow(message);
    }
    expect(await figures()).toMatchObject({ partly: 0, delivered: 0, realised: 0 });
  });

  it('are recorded by who works in the village, and a receipt is for one handover', async () => {
    await expect(hand(1, 'T-1', officerOf(NEIGHBOUR))).rejects.toThrow('Not found');
    await hand(1, 'T-1');
    await expect(hand(2, 'T-1')).rejects.toThrow(Delivery.ReceiptUsed);
  });

  it('are no money, and money is not handed over', async () => {
    await receiving(stores, from);
    const { id } = await approved(stores, cash.id);
    const money = Delivery.lineId((await linesOf(stores, id))[0] as Delivery.Line);

    const handing = Delivery.recordDelivery(during(stores, officer()), { line: money, quantity: 1, receipt: receipt('T-1'), on: day });

    await expect(handing).rejects.toThrow(Delivery.WrongKind);
  });
});

it('a receipt’s number stands for one handover of a cycle, on whichever line, and for what was told of it', async () => {
  for (const name of ['Budi Contoh', 'Siti Contoh']) await receiving(stores, from, { program: parcels.id, name });
  const { id } = await approved(stores, parcels.id);
  const [one = '', other = ''] = (await linesOf(stores, id)).map((line) => Delivery.lineId(line));
  const told = { line: one, quantity: 1, receipt: receipt('T-1'), on: day };
  const hand = (change: object) => Delivery.recordDelivery(during(stores, officer()), { ...told, ...change });
  const first = await hand({});

  for (const change of [{ line: other }, { line: other, receipt: receipt('t-1') }, { note: 'diambil anaknya' }]) {
    await expect(hand(change)).rejects.toThrow(Delivery.ReceiptUsed);
  }
  await expect(hand({ receipt: { ...receipt('T-1'), receivedBy: 'Orang Lain' } })).rejects.toThrow(Delivery.ReceiptUsed);
  expect(await hand({})).toEqual(first);
});

describe('the end of a cycle', () => {
  it('needs every line settled, or a reason, and is the end', async () => {
    await receiving(stores, from, { program: parcels.id });
    const { id } = await approved(stores, parcels.id);
    const line = Delivery.lineId((await linesOf(stores, id))[0] as Delivery.Line);

    await expect(Delivery.close(during(stores, maker), { cycle: id })).rejects.toThrow('1 lines are still open');
    const closed = await Delivery.close(during(stores, maker), { cycle: id, reason: 'penerima tidak ditemukan' });

    // What was set aside for what nobody will pay is given back behind it.
    const aside = (await allocation(stores, parcels.id))?.committed ?? 0;
    await Delivery.build(during(stores), id, run);
    await Delivery.build(during(stores), id, run);
    expect(await linesOf(stores, id)).toMatchObject([{ state: 'excluded', stop: { cause: 'closed', was: 'listed' } }]);
    expect(await allocation(stores, parcels.id)).toMatchObject({ committed: aside - 300_000, realised: 0 });
    expect(closed).toMatchObject({ state: 'closed', closedBy: maker.id, closedAt: NOW });
    const late = Delivery.recordDelivery(during(stores, officer()), { line, quantity: 1, receipt: receipt('T-1'), on: day });
    await expect(late).rejects.toThrow(Delivery.CycleNotReady);
    const { rows } = await Delivery.history(during(stores, { ...approver, role: 'auditor' }), { cycle: id });
    expect(rows.map(({ value }) => [value.operation, value.by, value.why])).toEqual([
      ['closeCycle', maker.id, 'penerima tidak ditemukan'],
      ['approveCycle', approver.id, reason],
      ['freezeCycle', 'test', undefined],
      ['startCycle', maker.id, undefined],
    ]);
  });
});

describe('a sample', () => {
  const RECIPIENTS = 12;
  let cycle: string;
  let lines: Delivery.Line[];
  const draw = (size: number, on: Stores = stores) => Delivery.drawSample(during(on, maker), { cycle, size, reason: 'uji petik' });
  const drawn = async () => (await Delivery.checks(during(stores, maker), { cycle, page: { first: 100 } })).rows.map(({ value }) => value);

  beforeEach(async () => {
    for (let index = 0; index < RECIPIENTS; index += 1) await receiving(stores, from, { program: parcels.id });
    cycle = (await approved(stores, parcels.id)).id;
    lines = await linesOf(stores, cycle);
  });
  const handAll = async (count = RECIPIENTS - 1) => {
    for (const [index, line] of lines.slice(0, count).entries()) {
      const input = { line: Delivery.lineId(line), quantity: 3, receipt: receipt(`T-${index}`), on: day };
      await Delivery.recordDelivery(during(stores, officer('deliverer')), input);
    }
  };

  it('is drawn once, by a seed that draws the same again, from those who have received something', async () => {
    await expect(draw(5)).rejects.toThrow(Delivery.NothingToCheck);
    await handAll();

    const { seed, from: among } = await draw(5);
    const codes = (await drawn()).map(({ code }) => code);

    const order = (code: string) => createHash('sha256').update(`${seed}\0${code}`).digest('hex');
    const received = lines.slice(0, -1).map(({ code }) => code);
    const again = received.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).slice(0, 5);
    expect([among, codes.toSorted()]).toEqual([RECIPIENTS - 1, again.toSorted()]);
    await expect(draw(5)).rejects.toThrow(Delivery.SampleDrawn);
  });

  it('interrupted at any call is finished by asking again, and stays the same', async () => {
    await handAll();
    const seeds = new Set<string>();
    for (let at = 2; ; at += 1) {
      const broken = failing(stores, { at: (call) => call === at, when: at % 2 === 0 ? 'after' : 'before' });
      const done = await draw(4, broken).catch((error) => {
        // What was killed behind its last step is done.
        if (error instanceof Delivery.SampleDrawn) return true;
        expect(error).toBeInstanceOf(Killed);
        return undefined;
      });
      const { rows } = await Delivery.checks(during(stores, maker), { cycle });
      seeds.add(rows.map(({ value }) => value.code).join(' '));
      if (done) break;
    }

    expect([...seeds].filter((one) => one !== '')).toHaveLength(1);
    expect(await Delivery.sampleOf(during(stores), { cycle })).toMatchObject({ from: RECIPIENTS - 1, counts: { drawn: 4, checked: 0 } });
  });

  it('is checked by officers of the village other than who handed over, and summed up', async () => {
    await handAll();
    await draw(3);
    const [one, two] = (await drawn()).map(Delivery.lineId);
    const check = (line: string | undefined, found: 'arrived' | 'partly' | 'missing', actor = officer('checker')) =>
      Delivery.recordCheck(during(stores, actor), { line: line ?? '', found, on: day });

    await check(one, 'arrived');
    await check(one, 'arrived');
    await check(two, 'missing');
    await check(two, 'partly');

    await expect(check(one, 'arrived', officer('deliverer'))).rejects.toThrow(SamePerson);
    await expect(check(one, 'arrived', officerOf(NEIGHBOUR))).rejects.toThrow('Not found');
    expect(await Delivery.sampleOf(during(stores), { cycle })).toMatchObject({
      counts: { drawn: 3, checked: 2, arrived: 1, partly: 1, missing: 0 },
    });
    expect((await Delivery.checks(during(stores, officerOf(NEIGHBOUR)), { cycle })).rows).toEqual([]);
  });

  it('holds nobody who was not drawn', async () => {
    await handAll(1);
    await draw(5);
    expect(await drawn()).toHaveLength(1);
    const other = Delivery.recordCheck(during(stores, officer()), {
      line: Delivery.lineId(lines[5] as Delivery.Line),
      found: 'arrived',
      on: day,
    });
    await expect(other).rejects.toThrow('Not found');
  });
});

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('an export', () => {
  const exported = async (cycle: string) => textOf(Delivery.exportCsv(during(stores, maker), { cycle }));

  it('is a CSV or a workbook without any number of a person, once the list is approved', async () => {
    await receiving(stores, from, { name: '=HYPERLINK("x", "Budi, Contoh")' });
    const { id } = await frozen(stores, cash.id);
    await expect(exported(id)).rejects.toThrow('This cycle is frozen');
    await Delivery.approve(during(stores, approver), { cycle: id, reason });
    const [line] = await linesOf(stores, id);
    const { digest, approvedBy, approvedAt } = await Delivery.byId(during(stores, maker), { cycle: id });

    const notes = [
      '### Berkas ini: 1 baris, Rp 300000',
      `### Daftar ${id}: 1 baris, Rp 300000; sidik SHA-256 ${digest}`,
      `### Disetujui oleh ${approvedBy} pada ${dayOf(approvedAt ?? '')}`,
    ].map((note) => csvLine([note]));
    expect(await exported(id)).toBe(
      '\uFEFFSiklus,Kode,Periode,Desa,Kode Desa,Kecamatan,Nama,Sebagai,Alamat,RT,RW,Jumlah,Banyaknya,Satuan,Status,Keterangan\r\n' +
        `${id},${line?.code},2026-Q4,Jahab,${VILLAGE},Tenggarong,"'=HYPERLINK(""x"", ""Budi, Contoh"")",,Jl. Contoh 1,001,002,300000,,,TERDAFTAR,\r\n${notes.join('')}`,
    );
    const { first } = await openFile(source('daftar.xlsx', await wholeOf(Delivery.exportWorkbook(during(stores, maker), { cycle: id }))));
    const rows = [];
    for await (const { cells } of first.rows()) rows.push(Array.from({ length: 16 }, (_, place) => cells[place] ?? null));
    expect(rows[1]).toEqual([
      ...[
        id,
        line?.code,
        '2026-Q4',
        'Jahab',
        VILLAGE,
        'Tenggarong',
        '=HYPERLINK("x", "Budi, Contoh")',
        null,
        'Jl. Contoh 1',
        '001',
        '002',
        300_000,
        null,
        null,
        'TERDAFTAR',
        null,
      ],
    ]);
  });

  it('of nobody has its header, and what the list was approved as', async () => {
    const { id } = await approved(stores, cash.id);

    expect(await exported(id)).toMatch(/^\uFEFFSiklus,Kode,.*,Keterangan\r\n("?### [^\r]*\r\n){3}$/);
  });

  it('comes back as a result file, and what was not filled in stays as it was', async () => {
    await receiving(stores, from);
    await receiving(stores, from, { name: 'Wati Contoh' });
    const { id } = await approved(stores, cash.id);
    const filled = (await exported(id)).replace('TERDAFTAR', 'BERHASIL');

    const report = await importResults(during(stores, maker), { cycle: id, file: source('hasil.csv', Buffer.from(filled)) });

    expect(report).toMatchObject({ rows: 2, updated: 1, unchanged: 1, refused: 0, unknownColumns: [] });
    expect((await linesOf(stores, id)).map(({ state }) => state).toSorted()).toEqual(['listed', 'paid']);
  });

  it('is for who settles the cycle', async () => {
    const { id } = await approved(stores, cash.id);

    for (const actor of [officer(), { ...maker, role: 'ministry' as const }]) {
      await expect(textOf(Delivery.exportCsv(during(stores, actor), { cycle: id }))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});

import * as Delivery from '@puskesos/core/delivery';
import { importResults } from '@puskesos/core/intake/results';
import * as Staff from '@puskesos/core/staff';
import { SamePerson } from '@puskesos/core/staff/hands';
import * as Task from '@puskesos/core/task';
import { describe, expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import { booksAgree } from '../support/scenes/booking.ts';
import {
  allocation,
  approved,
  approver,
  cash,
  during,
  frozen,
  linesOf,
  maker,
  parcels,
  receiving,
  run,
  withBudget,
} from '../support/scenes/cycles.ts';

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'diperiksa di lapangan';
const idOf = (line: Delivery.Line) => Delivery.lineId(line);

async function one(program: string = cash.id) {
  await receiving(stores, from, { program });
  const cycle = await approved(stores, program);
  const [line] = await linesOf(stores, cycle.id);
  return { cycle: cycle.id, line: line as Delivery.Line, id: idOf(line as Delivery.Line) };
}

const file = (rows: string, name = 'hasil.csv') => ({
  name,
  open: async function* () {
    yield Buffer.from(rows);
  },
});
const results = (cycle: string, rows: string, name?: string) => importResults(during(stores, maker), { cycle, file: file(rows, name) });
const now = async (cycle: string) => (await linesOf(stores, cycle))[0] as Delivery.Line;

describe('a line of an approved list', () => {
  it('is held with a cause: no payment is taken for it until it is released, and nothing is given back', async () => {
    const { cycle, line, id } = await one();
    const before = await allocation(stores, cash.id);

    const held = await Delivery.holdLine(during(stores, maker), { line: id, cause: 'died', reason });
    const refused = await results(cycle, `Kode,Status\n${line.code},BERHASIL\n`);

    expect(held).toMatchObject({ state: 'held', stop: { cause: 'died', reason, by: maker.id, was: 'listed' } });
    expect(refused).toMatchObject({ refused: 1, updated: 0 });
    expect(await allocation(stores, cash.id)).toMatchObject({ committed: before?.committed, realised: 0 });

    await Delivery.releaseLine(during(stores, maker), { line: id, reason });
    await results(cycle, `Kode,Status\n${line.code},BERHASIL\n`);

    // The same file: what it said of a line that was held is done now.
    expect(await now(cycle)).toMatchObject({ state: 'paid', paid: 300_000 });
    expect((await now(cycle)).stop).toBeUndefined();
  });

  it('taken out gives back what was set aside for it, and its kecamatan’s figures say so', async () => {
    const { cycle, id } = await one();
    const before = await allocation(stores, cash.id);

    await Delivery.excludeLine(during(stores, maker), { line: id, cause: 'moved', reason });

    expect(await allocation(stores, cash.id)).toMatchObject({ committed: (before?.committed ?? 0) - 300_000, realised: 0 });
    expect(await Delivery.tallies(during(stores), { cycle })).toMatchObject([{ listed: 0, excluded: 1 }]);
    await expect(Delivery.releaseLine(during(stores, maker), { line: id, reason })).rejects.toThrow(Delivery.LineNotReady);
    await booksAgree(stores);
  });

  it('is not for a village’s officer to hold', async () => {
    const { id } = await one();

    const holding = Delivery.holdLine(during(stores, officerOf(VILLAGE)), { line: id, cause: 'other', reason });

    await expect(holding).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('money that comes back', () => {
  it('is reversed by another than who handed in the file, and can be paid again once released', async () => {
    const { cycle, line, id } = await one();
    const on = '2026-11-24';
    await results(cycle, `Kode,Status\n${line.code},BERHASIL\n`);
    const paid = await allocation(stores, cash.id);

    await expect(Delivery.recordReturn(during(stores, maker), { line: id, rupiah: 300_000, on, reason })).rejects.toThrow(SamePerson);
    const back = await Delivery.recordReturn(during(stores, approver), { line: id, rupiah: 300_000, on, reason });

    expect(back).toMatchObject({ state: 'returned', paid: 0, returns: [{ rupiah: 300_000, by: approver.id }] });
    expect(await allocation(stores, cash.id)).toMatchObject({ committed: paid?.committed, realised: 0 });
    await booksAgree(stores);

    await Delivery.releaseLine(during(stores, maker), { line: id, reason });
    await results(cycle, `Kode,Status,Keterangan\n${line.code},BERHASIL,dibayar ulang\n`);

    expect(await now(cycle)).toMatchObject({ state: 'paid', paid: 300_000 });
    expect(await allocation(stores, cash.id)).toMatchObject({ committed: paid?.committed, realised: 300_000 });
    await booksAgree(stores);
  });

  it('of goods is what one receipt gave', async () => {
    const { cycle, id } = await one(parcels.id);
    const receipt = { number: 'TT-1', receivedBy: 'Budi Contoh' };
    await Delivery.recordDelivery(during(stores, officerOf(VILLAGE)), { line: id, quantity: 2, receipt, on: '2026-11-24' });

    await Delivery.recordReturn(during(stores, approver), { line: id, receipt: 'TT-1', on: '2026-11-24', reason });

    expect(await now(cycle)).toMatchObject({ state: 'returned', paid: 0, handovers: [], returns: [{ rupiah: 200_000, receipt: 'TT-1' }] });
    await booksAgree(stores);
  });
});

describe('one person with two logins', () => {
  it('neither approves the list that they made nor reverses what they paid', async () => {
    const nik = from.nik('1985-05-05', 'female');
    const second = { ...approver, id: 'finance-second' };
    for (const { id } of [maker, second]) {
      await Staff.add(during(stores), { id, name: 'Bendahara Contoh', nik, secondLogin: 'juga bertugas di Dinsos' });
    }
    await receiving(stores, from);
    const { id: cycle } = await frozen(stores, cash.id);

    await expect(Delivery.approve(during(stores, second), { cycle, reason })).rejects.toThrow(SamePerson);
    await Delivery.approve(during(stores, approver), { cycle, reason });
    const line = await now(cycle);
    await results(cycle, `Kode,Status\n${line.code},BERHASIL\n`);
    const back = { line: idOf(line), rupiah: 300_000, on: '2026-11-24', reason };
    await expect(Delivery.recordReturn(during(stores, second), back)).rejects.toThrow(SamePerson);
  });
});

describe('an approval', () => {
  it('is not for anybody who had the list built, at whatever run', async () => {
    await receiving(stores, from);
    const { id: cycle } = await frozen(stores, cash.id);
    const colleague = { ...maker, id: 'finance-2' };
    await Delivery.rebuild(during(stores, colleague), { cycle, reason });
    await Delivery.build(during(stores), cycle, run);

    for (const actor of [maker, colleague]) {
      await expect(Delivery.approve(during(stores, actor), { cycle, reason })).rejects.toThrow(SamePerson);
    }
    expect(await Delivery.approve(during(stores, approver), { cycle, reason })).toMatchObject({
      state: 'approved',
      makers: [maker.id, colleague.id],
    });
  });
});

describe('a second instalment', () => {
  const paidIn = async (cycle: string, code: string, column: string, amount: number) =>
    results(cycle, `Kode,Status,${column}\n${code},BERHASIL,${amount}\n`);

  it('adds to the first where the file says that it is one, and is asked about where it could be either', async () => {
    const { cycle, line } = await one();
    await paidIn(cycle, line.code, 'Jumlah', 100_000);

    expect(await paidIn(cycle, line.code, 'Jumlah', 200_000)).toMatchObject({ refused: 1, remarks: { amountAmbiguous: 1 } });
    await paidIn(cycle, line.code, 'Dibayar kali ini', 50_000);
    expect(await now(cycle)).toMatchObject({ state: 'partly', paid: 150_000 });
    await expect(paidIn(cycle, line.code, 'Dibayar kali ini', 50_000)).rejects.toThrow(Delivery.AlreadyReconciled);
    await paidIn(cycle, line.code, 'Total dibayar', 200_000);
    expect(await now(cycle)).toMatchObject({ state: 'partly', paid: 200_000 });
    await paidIn(cycle, line.code, 'Dibayar kali ini', 100_000);

    expect(await now(cycle)).toMatchObject({ state: 'paid', paid: 300_000 });
    await booksAgree(stores);
  });
});

describe('what a payment file says of the recipient', () => {
  it.each([
    ['EXCLUDE - MENINGGAL', 'payment_says_died'],
    ['EXCLUDE', 'payment_excluded'],
  ])('%s is asked about at the Puskesos of the village', async (word, cause) => {
    const { cycle, line } = await one();

    await results(cycle, `Kode,Status\n${line.code},${word}\n`);

    const task = await Task.waitingFor(stores, { kind: 'aid', about: line.enrollment });
    expect(task).toMatchObject({ cause, desk: 'puskesos', village: VILLAGE, household: line.household });
  });
});

import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { importResults } from '@puskesos/core/intake/results';
import * as Program from '@puskesos/core/program';
import { districts, villagesOf } from '@puskesos/core/region';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeSets, most } from '../schema/change-sets.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { family, officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import { csv, source } from '../support/register/workbooks.ts';
import { approved, approver, cash, during, linesOf, maker, PERIOD, parcels, receiving, run, withBudget } from '../support/scenes/cycles.ts';

/** Lists whose every line has a purse, a village and a kecamatan of its own: what is done with them a part at a time fits, however they lie. */

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const seen = useTransactions();
beforeEach(() => void seen.splice(0));
const basis = 'SK contoh';
const wide = districts.find(({ code }) => villagesOf(code).length >= 16);
const inOneDistrict = villagesOf(wide?.code ?? '').map(({ code }) => code);
const inEach = districts.flatMap(({ code }) => villagesOf(code)[0]?.code ?? []);

/** Money of each village's own, and a family in each that is paid of it. */
async function paidByVillage(places: readonly string[]): Promise<string> {
  const context = during(stores);
  await Program.add(context, { ...cash, id: 'blt-desa', name: 'BLT Desa contoh', fund: 'village_fund' });
  const fund = await Fund.open(context, { source: 'village_fund', year: 2026, name: 'Dana desa', ceiling: 900_000_000, basis });
  for (const area of places) {
    await Fund.allocate(context, { fund: fund.id, program: 'blt-desa', area, rupiah: 5_000_000, quota: 5, basis, reason: 'anggaran' });
    const { id: household } = await Household.register(context, family(from, { village: area }));
    await Aid.enroll(context, { household, program: 'blt-desa', state: 'active', reason: 'hasil musyawarah' });
  }
  return (await approved(stores, 'blt-desa')).id;
}

describe('lines of a purse each', () => {
  it('are paid 16 at a time', async () => {
    const cycle = await paidByVillage(inOneDistrict.slice(0, 16));
    const rows = (await linesOf(stores, cycle)).map(({ code }) => [cycle, code, 'Berhasil']);
    const file = source('hasil.csv', csv([['Siklus', 'Kode', 'Status'], ...rows]));

    await importResults(during(stores, maker), { file, cycle });

    expect((await linesOf(stores, cycle)).map(({ state }) => state)).toEqual(Array.from({ length: 16 }, () => 'paid'));
    expect(largest(seen).get('reconcilePayments')).toBe(changeSets.reconcilePayments);
  });

  it('lapse 14 at a time with their list, each in a kecamatan of its own', async () => {
    const cycle = await paidByVillage(inEach.slice(0, 16));

    await Delivery.close(during(stores, maker), { cycle, reason: 'tahun berakhir' });
    await Delivery.build(during(stores), cycle, run);

    expect((await linesOf(stores, cycle)).map(({ state }) => state)).toEqual(Array.from({ length: 16 }, () => 'excluded'));
    expect(largest(seen).get('lapseLines')).toBe(changeSets.lapseLines);
  });
});

it('a list of all 20 kecamatan is frozen with its figures in one transaction', async () => {
  await paidByVillage(inEach);

  expect(inEach).toHaveLength(20);
  expect(largest(seen).get('freezeCycle')).toBe(changeSets.freezeCycle);
});

it('a sample of 46 is drawn in two parts', async () => {
  await receiving(stores, from, { program: parcels.id });
  for (let more = 0; more < 45; more += 1)
    await receiving(stores, from, { program: parcels.id, name: `Warga ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[more % 26]}` });
  const { id: cycle } = await approved(stores, parcels.id);
  for (const [index, line] of (await linesOf(stores, cycle)).entries()) {
    const receipt = { number: `TT-${index}`, receivedBy: 'Siti Contoh' };
    const handed = { line: Delivery.lineId(line), quantity: 3, receipt, on: '2026-11-20' };
    await Delivery.recordDelivery(during(stores, officerOf(VILLAGE)), handed);
  }

  await Delivery.drawSample(during(stores, maker), { cycle, size: 46, reason: 'uji petik' }, { idempotencyKey: 'sekali' });

  expect(largest(seen).get('drawSample')).toBe(changeSets.drawSample);
});

it('goods that nobody found are given back, by a list that is closed', async () => {
  await receiving(stores, from, { program: parcels.id });
  const { id: cycle } = await approved(stores, parcels.id);
  const line = Delivery.lineId((await linesOf(stores, cycle))[0] as Delivery.Line);
  const receipt = { number: 'TT-1', receivedBy: 'Siti Contoh' };
  const on = '2026-11-20';
  await Delivery.recordDelivery(during(stores, officerOf(VILLAGE)), { line, quantity: 3, receipt, on });
  await Delivery.drawSample(during(stores, maker), { cycle, size: 1, reason: 'uji petik' });
  await Delivery.recordCheck(during(stores, { ...officerOf(VILLAGE), id: 'officer-2' }), { line, found: 'missing', on });
  await Delivery.close(during(stores, maker), { cycle, reason: 'tahun berakhir' });
  await Delivery.build(during(stores), cycle, run);

  await Delivery.recordReturn(during(stores, approver), { line, receipt: receipt.number, on, reason: 'dikembalikan' });

  for (const deed of ['recordCheck', 'recordReturn']) expect(largest(seen).get(deed), deed).toBe(most[deed]);
});

it('the last of some goods is handed over after nobody found the first', async () => {
  await receiving(stores, from, { program: parcels.id });
  const { id: cycle } = await approved(stores, parcels.id);
  const line = Delivery.lineId((await linesOf(stores, cycle))[0] as Delivery.Line);
  const hand = (quantity: number, number: string) =>
    Delivery.recordDelivery(during(stores, officerOf(VILLAGE)), {
      line,
      quantity,
      receipt: { number, receivedBy: 'Siti Contoh' },
      on: '2026-11-20',
    });
  await hand(2, 'TT-1');
  await Delivery.drawSample(during(stores, maker), { cycle, size: 1, reason: 'uji petik' });
  await Delivery.recordCheck(during(stores, { ...officerOf(VILLAGE), id: 'officer-2' }), { line, found: 'missing', on: '2026-11-20' });

  await hand(1, 'TT-2');

  expect(largest(seen).get('recordDelivery')).toBe(most['recordDelivery']);
});

it('what can’t be carried out to its end says so, a list and a file alike', async () => {
  await receiving(stores, from, { program: cash.id });
  const { id: cycle } = await Delivery.start(during(stores, maker), { program: cash.id, period: PERIOD });
  await Delivery.giveUpBuilding(during(stores), cycle);

  await Delivery.build(during(stores), cycle, run);
  await Delivery.approve(during(stores, approver), { cycle, reason: 'sesuai daftar' });
  const file = { id: 'berkas-1', cycle, file: 'hasil.csv', total: 1, rows: [], untold: 0, remarks: {}, later: true };
  await Delivery.submit(during(stores, maker), file);
  await Delivery.giveUpResults(during(stores), file.id);

  for (const deed of ['stallCycle', 'beginResults', 'stallResults']) expect(largest(seen).get(deed), deed).toBe(most[deed]);
});

it('goods are held and released', async () => {
  await receiving(stores, from, { program: parcels.id });
  const { id: cycle } = await approved(stores, parcels.id);
  const line = Delivery.lineId((await linesOf(stores, cycle))[0] as Delivery.Line);
  const about = { line, reason: 'ditunda dahulu' };

  await Delivery.holdLine(during(stores, maker), { ...about, cause: 'other' });
  await Delivery.releaseLine(during(stores, maker), about);

  for (const deed of ['holdLine', 'releaseLine']) expect(largest(seen).get(deed), deed).toBe(most[deed]);
});

it('the 50th handover of a line is of all that is left', async () => {
  const amounts = [
    {
      component: 'telur',
      rupiah: 1_000_000,
      per: 'quarterly' as const,
      goods: { quantity: 100, unit: 'butir' },
      from: '2025-01-01',
      source: basis,
    },
  ];
  await Program.add(during(stores), { ...parcels, id: 'telur', name: 'Telur', amounts });
  const money = { fund: 'apbd-2026', program: 'telur', area: '64.02.06', rupiah: 50_000_000, quota: 5, basis, reason: 'anggaran' };
  await Fund.allocate(during(stores), money);
  await receiving(stores, from, { program: 'telur' });
  const { id: cycle } = await approved(stores, 'telur');
  const line = Delivery.lineId((await linesOf(stores, cycle))[0] as Delivery.Line);
  const hand = (quantity: number, number: number) =>
    Delivery.recordDelivery(during(stores, officerOf(VILLAGE)), {
      line,
      quantity,
      receipt: { number: `T-${number}`, receivedBy: 'Siti' },
      on: '2026-11-20',
    });
  for (let number = 1; number < 50; number += 1) await hand(1, number);

  await expect(hand(1, 50)).rejects.toMatchObject({
    issues: [{ path: 'quantity', message: { id: expect.stringContaining('sekaligus') } }],
  });
  expect(await hand(51, 50)).toMatchObject({ state: 'delivered' });
});

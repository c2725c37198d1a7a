import * as Fund from '@puskesos/core/fund';
import { seedFund } from '@puskesos/core/fund/fund.seed';
import { bulkWrite } from '@puskesos/core/shared/change';
import { beforeAll, describe, expect, it } from 'vitest';
import { countItems, itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, officer, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { giveBack } from '../support/scenes/booking.ts';
import { basis, budgetsOf, line, reason, sembako, TENGGARONG } from '../support/scenes/budgets.ts';

/** Budgets and what is allocated of them. */

const office = useOffice(withPrograms);
const { newYear, openFund, changeCeiling, allocate, allocated, bookOn, figures, agrees } = budgetsOf(office);
const ELSEWHERE = '64.02.12';

describe('a budget', () => {
  it('is opened once for a source and a year', async () => {
    expect(await openFund({})).toMatchObject({ fund: { code: 'apbd-2026', ceiling: 1_000_000, unallocated: 1_000_000 } });
    expect(await openFund({ ceiling: 5 })).toMatchObject({ __typename: 'FundExists', messageEn: expect.stringContaining('ceiling') });
    expect(await openFund({ source: 'VILLAGE_FUND' })).toMatchObject({ fund: { code: 'village_fund-2026' } });
  });

  it.each([1999, 2101])('is for no year like %i', async (wrong) => {
    expect(await openFund({ year: wrong })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'year' }] });
  });

  it('is for Dinsos and its programme managers to open and to allocate', async () => {
    expect(await openFund({ year: 2027 }, { role: 'finance' })).toMatchObject({ fund: { code: 'apbd-2027' } });
    for (const who of [officer, { role: 'camat', district: TENGGARONG }, { role: 'ministry' }, { role: 'auditor' }] as Person[]) {
      expect(await openFund({ year: 2028 }, who)).toMatchObject({ __typename: 'Forbidden' });
      expect(await allocate({ ...sembako, fund: 'apbd-2027' }, who)).toMatchObject({ __typename: 'Forbidden' });
    }
  });

  it('is lowered to what is allocated and no further, and what follows is in its history', async () => {
    const { fund } = await allocated({ rupiah: 300_000 });

    expect(await changeCeiling(fund, 299_999)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'ceiling', messageEn: expect.stringContaining('Rp300.000') }],
    });
    expect(await changeCeiling(fund, 300_000)).toMatchObject({ fund: { ceiling: 300_000, unallocated: 0 } });
    expect(await changeCeiling(fund, 700_000)).toMatchObject({ fund: { ceiling: 700_000, unallocated: 400_000 } });
    const states = (await itemsOf(office.stores.registry)).filter(({ pk, sk }) => pk === `fund#${fund}` && sk.startsWith('~fund@'));
    expect(states.map(({ why, data }) => [why, JSON.parse(String(data)).ceiling])).toEqual([
      [undefined, 1_000_000],
      [reason, 300_000],
      [reason, 700_000],
    ]);
  });
});

describe('an allocation', () => {
  it('takes from the budget what it has, and gives back what it no longer has', async () => {
    const { fund } = await allocated({ rupiah: 600_000, quota: 10 });

    const more = await allocate({ ...sembako, fund, area: ELSEWHERE, rupiah: 400_001 });
    expect(more).toMatchObject({ __typename: 'BudgetExceeded', messageEn: expect.stringContaining('Rp400.000 of the budget is left') });

    expect(await allocate({ ...sembako, fund, rupiah: 500_000, quota: 8 })).toMatchObject({
      allocation: { program: { code: 'sembako-kukar' }, areaName: 'Tenggarong', rupiah: 500_000, available: 500_000, quota: 8 },
    });
    expect(await allocate({ ...sembako, fund, area: ELSEWHERE, rupiah: 500_000 })).toMatchObject({ allocation: { rupiah: 500_000 } });
    expect((await Fund.byId(office.core(), { fund })).unallocated).toBe(0);
  });

  it('is never less than what is committed, nor its quota than what is taken', async () => {
    const allocation = await allocated({ rupiah: 100_000, quota: 3 });
    await bookOn(allocation, line('commit', 'a', 40_000, 1), line('commit', 'b', 20_000, 1));

    expect(await allocate({ ...sembako, fund: allocation.fund, rupiah: 59_999 })).toMatchObject({
      issues: [{ path: 'rupiah', messageEn: expect.stringContaining('Rp60.000') }],
    });
    expect(await allocate({ ...sembako, fund: allocation.fund, rupiah: 60_000, quota: 1 })).toMatchObject({
      issues: [{ path: 'quota', messageEn: expect.stringContaining(': 2') }],
    });
    expect(await allocate({ ...sembako, fund: allocation.fund, rupiah: 60_000, quota: 2 })).toMatchObject({
      allocation: { rupiah: 60_000, committed: 60_000, available: 0, quota: 2, seatsTaken: 2 },
    });
    expect(await agrees(allocation)).toBe(true);
  });

  it('is by kecamatan, and of the village fund by village', async () => {
    const { fund } = await openFund({ source: 'VILLAGE_FUND', year: 2029 });
    const blt = { program: globalId('Program', 'blt-dd'), fund: fund.code };

    expect(await allocate({ ...blt, area: TENGGARONG })).toMatchObject({ issues: [{ path: 'area' }] });
    expect(await allocate({ ...blt, area: VILLAGE })).toMatchObject({ allocation: { area: VILLAGE, areaName: 'Jahab' } });
    expect(await allocate({ ...sembako, fund: 'apbd-2026', area: VILLAGE })).toMatchObject({ issues: [{ path: 'area' }] });
    expect(await allocate({ ...sembako, fund: 'apbd-2026', area: '64.02.99' })).toMatchObject({ issues: [{ path: 'area' }] });
  });

  it('is of a budget there is, to a programme that this source pays', async () => {
    expect(await allocate({ ...sembako, fund: 'apbd-2099' })).toMatchObject({ __typename: 'NotFound' });
    expect(await allocate({ program: globalId('Program', 'none'), fund: 'apbd-2026' })).toMatchObject({ __typename: 'NotFound' });
    expect(await allocate({ program: globalId('Program', 'pkh'), fund: 'apbd-2026' })).toMatchObject({ issues: [{ path: 'program' }] });
  });

  it('answers as before when the same request comes twice', async () => {
    const { fund } = await openFund({ year: newYear() });
    const input = { ...sembako, fund: fund.code, clientMutationId: 'once' };

    expect(await allocate(input)).toEqual(await allocate(input));
    expect((await Fund.byId(office.core(), { fund: fund.code })).unallocated).toBe(900_000);
  });
});

describe('who sees what of a budget', () => {
  const LIST = `{ funds(first: 3) { nodes { code } } }`;
  const PAGE = `query ($fund: String!, $first: Int!, $after: String, $program: ID) { fund(code: $fund) { allocations(first: $first, after: $after, program: $program) {
    nodes { area committed } pageInfo { hasNextPage endCursor } } } }`;
  const LEDGER = `query ($fund: String!) { fund(code: $fund) { allocations(first: 1) { nodes { area ledger(first: 2) {
    nodes { kind rupiah seat code subject { id } by { code } } pageInfo { hasNextPage } } check { agrees differences { counter } } } } } }`;
  let fund: string;
  beforeAll(async () => {
    const allocation = await allocated({ quota: 5 });
    fund = allocation.fund;
    await allocate({ program: globalId('Program', 'wrse-kukar'), fund });
    await bookOn(allocation, line('commit', 'a', 10_000, 1));
    await bookOn(allocation, line('realise', 'a', 4_000));
    await giveBack(office.core(), { allocation, id: 'a-ended', enrollment: 'a' });
  });

  it('shows the latest year first, and allocations page by page, each by one Query', async () => {
    const listed = await office.as({ role: 'ministry' }).send(LIST);
    const first = await office.as({ role: 'ministry' }).send(PAGE, { fund, first: 1 });
    const { endCursor: after } = first.data.fund.allocations.pageInfo;
    const second = await office.as({ role: 'ministry' }).send(PAGE, { fund, first: 1, after });
    const ofWrse = await office.as(dinsos).send(PAGE, { fund, first: 5, program: globalId('Program', 'wrse-kukar') });

    const ids = listed.data.funds.nodes.map(({ code }: { code: string }) => code);
    const year = Number(fund.split('-').at(-1));
    expect(ids).toEqual([`apbd-${year}`, `apbd-${year - 1}`, `apbd-${year - 2}`]);
    expect(listed.extensions?.cost).toMatchObject({ calls: 1 });
    expect(first.data.fund.allocations).toMatchObject({ nodes: [{ committed: 4_000 }], pageInfo: { hasNextPage: true } });
    expect(second.data.fund.allocations.nodes).toEqual([{ area: TENGGARONG, committed: 0 }]);
    expect(second.extensions?.cost).toMatchObject({ calls: 2 });
    expect(ofWrse.data.fund.allocations.nodes).toEqual([{ area: TENGGARONG, committed: 0 }]);
  });

  it('shows a ledger, latest first, to whoever serves its area', async () => {
    const asCamat = await office.as({ role: 'camat', district: TENGGARONG }).send(LEDGER, { fund });
    const elsewhere = await office.as({ role: 'camat', district: ELSEWHERE }).send(LEDGER, { fund });

    expect(asCamat.data.fund.allocations.nodes[0]).toEqual({
      area: TENGGARONG,
      ledger: {
        nodes: [
          { kind: 'RELEASE', rupiah: 6_000, seat: -1, code: 'a-ended', subject: null, by: { code: 'test' } },
          { kind: 'REALISE', rupiah: 4_000, seat: 0, code: 'a-realise-4000', subject: null, by: { code: 'test' } },
        ],
        pageInfo: { hasNextPage: true },
      },
      check: { agrees: true, differences: [] },
    });
    expect(elsewhere.errors).toBeUndefined();
    expect(elsewhere.data.fund.allocations.nodes).toEqual([{ area: TENGGARONG, ledger: null, check: { agrees: true, differences: [] } }]);
    expect(
      (await office.as({ role: 'camat', district: ELSEWHERE }).send(PAGE, { fund, first: 5 })).data.fund.allocations.nodes,
    ).toHaveLength(2);
  });

  it('shows none to officers of a village, as if there were none', async () => {
    const [absent, forbidden] = await Promise.all([
      office.as(dinsos).send(PAGE, { fund: 'apbd-2099', first: 1 }),
      office.as(officer).send(PAGE, { fund, first: 1 }),
    ]);

    expect([absent, forbidden].map(({ data, errors }) => [data, errors])).toEqual(Array(2).fill([{ fund: null }, undefined]));
  });
});

describe('a register begun with budgets', () => {
  const fund = { id: 'apbd-2025', source: 'apbd', year: 2025, name: 'APBD 2025', ceiling: 500_000, basis } as const;
  const allocation = { program: 'sembako-kukar', area: TENGGARONG, rupiah: 300_000, quota: 2, basis };
  const entry = (kind: 'commit' | 'realise', enrollment: string, rupiah: number, seat: 0 | 1 = 0) => ({
    ...line(kind, enrollment, rupiah, seat),
    note: 'contoh',
  });

  it('has counters that agree with their ledger, and goes on from there', async () => {
    const context = office.core();
    const key = { fund: fund.id, program: allocation.program, area: allocation.area };
    const entries = [
      { ...entry('commit', 'x', 100_000, 1), at: '2025-01-20T02:00:00.000Z' },
      entry('realise', 'x', 25_000),
      entry('commit', 'y', 50_000, 1),
    ];
    const before = await countItems(office.stores.registry);

    await bulkWrite(context, seedFund(fund, [{ allocation, entries }], context), { operation: 'seed' });

    expect(await figures(key)).toEqual({ available: 150_000, committed: 150_000, realised: 25_000, seats: 0 });
    expect((await Fund.byId(context, { fund: fund.id })).unallocated).toBe(200_000);
    expect((await countItems(office.stores.registry))['ledger-line']).toBe((before['ledger-line'] ?? 0) + 3);
    await bookOn(key, line('realise', 'y', 50_000));
    await giveBack(context, { allocation: key, id: 'x-ended', enrollment: 'x' });
    expect(await figures(key)).toEqual({ available: 225_000, committed: 75_000, realised: 75_000, seats: 1 });
    expect(await agrees(key)).toBe(true);
  });

  it.each([
    ['more is allocated than there is', { ...fund, ceiling: 299_999 }, [entry('commit', 'x', 1, 1)]],
    ['more is committed than is allocated', fund, [entry('commit', 'x', 300_001, 1)]],
    ['more places are taken than there are', fund, ['x', 'y', 'z'].map((who) => entry('commit', who, 1, 1))],
  ])('is refused where %s', (_what, own, entries) => {
    expect(() => seedFund(own, [{ allocation, entries }], office.core())).toThrow('has less than');
  });
});

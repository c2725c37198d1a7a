import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Family from '@puskesos/core/family';
import { relocate } from '@puskesos/core/family';
import * as Fund from '@puskesos/core/fund';
import * as Program from '@puskesos/core/program';
import { findJob } from '@puskesos/core/shared/job';
import type { Item } from '@puskesos/core/shared/table';
import { SamePerson } from '@puskesos/core/staff/hands';
import { describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { ELSEWHERE, NEIGHBOUR, officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import {
  approver,
  cash,
  central,
  during,
  frozen,
  linesOf,
  maker,
  NOW,
  PERIOD,
  receiving,
  run,
  withBudget,
} from '../support/scenes/cycles.ts';

const reason = 'sesuai daftar';
const stores = useStoresForEach(withBudget);
const from = useNumbers();

describe('a cycle', () => {
  it('lists who receives the programme, out of the allocation that was set aside for them, and freezes itself', async () => {
    await receiving(stores, from, { name: 'Wati Contoh', village: NEIGHBOUR });
    const { household, enrollment } = await receiving(stores, from);
    await receiving(stores, from, { program: central.id });

    const cycle = await frozen(stores, cash.id);

    expect(cycle).toMatchObject({
      ...{ id: 'tunai.2026-Q4', state: 'frozen', from: '2026-10-01', to: '2026-12-31', day: '2026-11-24' },
      ...{ lines: 2, rupiah: 600_000, leftOut: {}, madeBy: 'finance-1', frozenAt: NOW, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const lines = await linesOf(stores, cycle.id);
    expect(lines).toMatchObject([
      {
        ...{ cycle: cycle.id, enrollment, household: household.id, village: VILLAGE, payee: 'Budi Contoh' },
        address: { street: 'Jl. Contoh 1', rt: '001', rw: '002' },
        ...{ rupiah: 300_000, parts: [{ component: 'tunai', count: 1, rupiah: 300_000 }], purse: { fund: 'apbd-2026', area: '64.02.06' } },
        ...{ state: 'listed', paid: 0, attempts: [], handovers: [], code: expect.stringMatching(/^K[0-9A-Z]{9}$/) },
      },
      { payee: 'Wati Contoh', village: NEIGHBOUR },
    ]);
    expect(lines[0]?.code).not.toBe(lines[1]?.code);
    expect(await Delivery.tallies(during(stores), { cycle: cycle.id })).toEqual([
      {
        district: '64.02.06',
        lines: 2,
        rupiah: 600_000,
        listed: 2,
        failed: 0,
        partly: 0,
        paid: 0,
        delivered: 0,
        held: 0,
        excluded: 0,
        returned: 0,
        realised: 0,
      },
    ]);
  });

  it('asks the stream for its list in the transaction that makes it', async () => {
    const { id } = await Delivery.start(during(stores, maker), { program: cash.id, period: PERIOD });

    expect(await findJob(stores.registry, { kind: 'cycle', id })).toMatchObject({ kind: 'cycle', id });
  });

  it('is made once for a programme and a period, also by six at once', async () => {
    const all = Array.from({ length: 6 }, () => Delivery.start(during(stores, maker), { program: cash.id, period: PERIOD }));

    const made = await Promise.allSettled(all);

    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of made) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Delivery.CycleExists);
  });

  it.each([
    ['2026-11', 'write the period as the programme pays'],
    ['Q4', 'write the period as the programme pays'],
    ['2026-Q5', 'write the period as the programme pays'],
    ['2024-Q4', 'the programme does not run in that period'],
    ['2027-Q2', 'this period is too far ahead'],
    ['2099-Q1', 'this period is too far ahead'],
  ])('is not made for the period %s', async (period, message) => {
    await expect(Delivery.start(during(stores, maker), { program: cash.id, period })).rejects.toThrow(message);
  });

  it('is not made before its amount is known', async () => {
    await Program.add(during(stores), { ...cash, id: 'tanpa-besaran', name: 'Tanpa', aliases: [], amounts: [] });

    const starting = Delivery.start(during(stores, maker), { program: 'tanpa-besaran', period: PERIOD });

    await expect(starting).rejects.toThrow(Delivery.NoAmountInPeriod);
  });

  it('can be made ready before its period begins, and after it has ended', async () => {
    const [before, after] = await Promise.all(
      ['2027-Q1', '2026-Q1'].map((period) => Delivery.start(during(stores, maker), { program: central.id, period })),
    );

    expect([before?.day, after?.day]).toEqual(['2027-01-01', '2026-03-31']);
  });

  it('is not for a village’s officer to make', async () => {
    const starting = Delivery.start(during(stores, officerOf(VILLAGE)), { program: cash.id, period: PERIOD });

    await expect(starting).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a list', () => {
  it('says of everybody who is left out why', async () => {
    const gone = await receiving(stores, from, { name: 'Pergi Contoh' });
    for (const { id } of gone.household.members) {
      await Family.recordLife(during(stores), { household: gone.household.id, member: id, life: 'moved', since: '2026-11-01', reason });
    }
    const pregnant = {
      component: 'ibu hamil',
      rupiah: 100_000,
      per: 'quarterly',
      each: { pregnant: true },
      from: '2025-01-01',
      source: 'SK contoh',
    } as const;
    await Program.add(during(stores), { ...central, id: 'hamil', name: 'Hamil', aliases: [], amounts: [pregnant] });
    const unknown = await receiving(stores, from, { program: 'hamil' });

    const [cycle, other] = [await frozen(stores, cash.id), await frozen(stores, 'hamil')];

    // Who is gone was suspended as soon as it was known, and is told of all the same.
    expect([cycle.lines, cycle.leftOut]).toEqual([0, { not_living_there: 1 }]);
    expect([other.lines, other.leftOut]).toEqual([0, { claim_unknown: 1 }]);
    const { rows } = await Delivery.leftOut(during(stores), { cycle: other.id });
    expect(rows.map(({ value }) => value)).toMatchObject([
      { enrollment: unknown.enrollment, household: unknown.household.id, village: VILLAGE, reason: 'claim_unknown' },
    ]);
  });

  it('in a new year has those who go on receiving take their places anew, as far as that year’s money goes', async () => {
    for (const name of ['Budi Contoh', 'Wati Contoh']) await receiving(stores, from, { name });
    const january = during(stores, maker, () => '2027-01-12T01:00:00.000Z');
    const fund = await Fund.open(during(stores), {
      source: 'apbd',
      year: 2027,
      name: 'APBD 2027',
      ceiling: 90_000_000,
      basis: 'APBD contoh',
    });
    const place = { fund: fund.id, program: cash.id, area: '64.02.06' };
    await Fund.allocate(during(stores), { ...place, rupiah: 50_000_000, quota: 1, basis: 'SK contoh', reason: 'anggaran tahun ini' });

    const { id } = await Delivery.start(january, { program: cash.id, period: '2027-Q1' });
    await Delivery.build(january, id, run);

    expect(await Delivery.byId(january, { cycle: id })).toMatchObject({ lines: 1, leftOut: { no_commitment: 1 } });
    expect(await Fund.allocationOf(january, place)).toMatchObject({ committed: 1_200_000, realised: 0, seats: 0 });
    expect(await Fund.check(during(stores), place)).toMatchObject({ agrees: true });
  });

  it('of the regency’s money holds nobody for whom none can be set aside', async () => {
    const { enrollment } = await receiving(stores, from);
    await stores.registry.remove({ pk: `enrollment#${enrollment}`, sk: 'commitment#apbd-2026' });
    await stores.registry.remove({ pk: 'fund#apbd-2026', sk: `allocation#${cash.id}#64.02.06` });

    expect(await frozen(stores, cash.id)).toMatchObject({ lines: 0, leftOut: { no_commitment: 1 } });
  });

  it('leaves out who is suspended, and says so', async () => {
    const { household } = await receiving(stores, from);
    await Aid.move(during(stores), { household: household.id, program: cash.id, to: 'suspended', reason });

    expect(await frozen(stores, cash.id)).toMatchObject({ lines: 0, leftOut: { suspended: 1 } });
  });

  it('is the same however often building it is killed, before a call or after', async () => {
    await receiving(stores, from);
    await receiving(stores, from, { village: ELSEWHERE });
    const whole = await frozen(stores, cash.id);
    const again = await Delivery.rebuild(during(stores, maker), { cycle: whole.id, reason: 'disusun ulang' });
    expect(again).toMatchObject({ state: 'building', run: 2 });

    let kills = 0;
    for (let at = 3; ; at += 61) {
      const broken = failing(stores, { at: (call) => call === at, when: kills % 2 === 0 ? 'before' : 'after' });
      try {
        await Delivery.build(during(broken), whole.id, run);
        break;
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
        kills += 1;
      }
    }

    expect(kills).toBeGreaterThan(2);
    const rebuilt = await Delivery.byId(during(stores), { cycle: whole.id });
    expect(rebuilt).toMatchObject({ state: 'frozen', lines: 2, digest: whole.digest });
  });

  it('stops between villages when told to, and goes on where it was', async () => {
    await receiving(stores, from);
    const { id, run: first } = await Delivery.start(during(stores, maker), { program: cash.id, period: PERIOD });
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => done === 40 && stop.abort();

    await Delivery.build(during(stores), id, { signal: stop.signal, onProgress });
    const after = await Delivery.progress(during(stores), { cycle: id, run: first });
    const seen: number[] = [];
    await Delivery.build(during(stores), id, { ...run, onProgress: ({ done }) => seen.push(done) });

    expect(after).toBeGreaterThanOrEqual(40);
    expect(after).toBeLessThan(80);
    expect(seen[0]).toBeGreaterThan(after);
    expect(seen.at(-1)).toBe(237);
    expect(await Delivery.byId(during(stores), { cycle: id })).toMatchObject({ state: 'frozen', lines: 1 });
  });

  it('holds whoever moves while it is built once, and says so', async () => {
    const { household, enrollment } = await receiving(stores, from);
    const { id } = await Delivery.start(during(stores, maker), { program: cash.id, period: PERIOD });
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => done > 80 && stop.abort();
    await Delivery.build(during(stores), id, { signal: stop.signal, onProgress });
    expect((await linesOf(stores, id)).map(({ village }) => village)).toEqual([VILLAGE]);

    await relocate(during(stores), { household: household.id, village: ELSEWHERE, address: { street: 'Jl. Baru' }, reason });
    await Delivery.build(during(stores), id, run);

    expect(await linesOf(stores, id)).toMatchObject([{ enrollment, village: VILLAGE }]);
    expect(await Delivery.byId(during(stores), { cycle: id })).toMatchObject({ state: 'frozen', lines: 1, leftOut: { listed_twice: 1 } });
  });

  it('built anew holds nobody who has left meanwhile', async () => {
    const { household } = await receiving(stores, from);
    await receiving(stores, from, { name: 'Wati Contoh' });
    const first = await frozen(stores, cash.id);
    await Aid.move(during(stores), { household: household.id, program: cash.id, to: 'ended', ending: 'moved', reason });

    await Delivery.rebuild(during(stores, maker), { cycle: first.id, reason: 'ada yang pindah' });
    expect(await Delivery.tallies(during(stores), { cycle: first.id })).toEqual([]);
    await Delivery.build(during(stores), first.id, run);

    expect((await linesOf(stores, first.id)).map(({ payee }) => payee)).toEqual(['Wati Contoh']);
    expect((await Delivery.byId(during(stores), { cycle: first.id })).digest).not.toBe(first.digest);
  });

  it('is read village by village, by who serves them, one Query a page', async () => {
    for (const village of [VILLAGE, VILLAGE, NEIGHBOUR, ELSEWHERE]) await receiving(stores, from, { village });
    const { id } = await frozen(stores, cash.id);
    const read = async (actor: Parameters<typeof during>[1], asked: object = {}) => {
      const villages: string[] = [];
      let [after, pages]: [string | undefined, number] = [undefined, 0];
      const context = during(stores, actor);
      do {
        const page: Awaited<ReturnType<typeof Delivery.lines>> = await Delivery.lines(context, {
          cycle: id,
          page: { first: 1, after },
          ...asked,
        });
        villages.push(...page.rows.map(({ value }) => value.village));
        after = page.hasNext ? (page.end ?? page.rows.at(-1)?.cursor) : undefined;
        pages += 1;
      } while (after);
      expect(context.cost.calls).toBe(pages);
      return villages;
    };

    expect(await read(maker)).toEqual([VILLAGE, VILLAGE, NEIGHBOUR, ELSEWHERE]);
    expect(await read(officerOf(ELSEWHERE, VILLAGE))).toEqual([VILLAGE, VILLAGE, ELSEWHERE]);
    expect(await read({ ...maker, role: 'camat', scope: { kind: 'district', district: '64.02.06' } })).toEqual([
      VILLAGE,
      VILLAGE,
      NEIGHBOUR,
    ]);
    expect(await read(maker, { village: NEIGHBOUR })).toEqual([NEIGHBOUR]);
    await expect(read(officerOf(ELSEWHERE), { village: VILLAGE })).rejects.toThrow('Not found');
  });

  it('does not show another village to who bends a cursor', async () => {
    await receiving(stores, from);
    await receiving(stores, from, { village: ELSEWHERE });
    const { id } = await frozen(stores, cash.id);
    const { rows } = await Delivery.lines(during(stores, maker), { cycle: id, page: { first: 1 } });

    const bent = Delivery.lines(during(stores, officerOf(ELSEWHERE)), { cycle: id, page: { after: rows[0]?.cursor } });

    await expect(bent).rejects.toThrow('unknown cursor');
  });
});

describe('an approval', () => {
  it('is somebody else’s than who made the list', async () => {
    const { id } = await frozen(stores, cash.id);
    const own = { ...approver, id: maker.id };

    await expect(Delivery.approve(during(stores, own), { cycle: id, reason })).rejects.toThrow(SamePerson);
    expect(await Delivery.approve(during(stores, approver), { cycle: id, reason })).toMatchObject({
      state: 'approved',
      approvedBy: approver.id,
    });
  });

  it('is not for whoever built the list anew either', async () => {
    const { id } = await frozen(stores, cash.id);
    await Delivery.rebuild(during(stores, approver), { cycle: id, reason: 'disusun ulang' });
    await Delivery.build(during(stores), id, run);

    await expect(Delivery.approve(during(stores, approver), { cycle: id, reason })).rejects.toThrow(SamePerson);
  });

  it('finds out what was changed behind its back, and takes the list when it is as it was', async () => {
    await receiving(stores, from);
    const { id } = await frozen(stores, cash.id);
    const item = (await itemsOf(stores.registry)).find(({ type }) => type === 'line') as Item;
    const line = JSON.parse(item['data'] as string);
    const approving = async (now: object) => {
      await stores.registry.batchWrite([{ ...item, data: JSON.stringify(now) }]);
      return Delivery.approve(during(stores, approver), { cycle: id, reason });
    };

    for (const change of [{ rupiah: 3_000_000 }, { payee: 'Orang Lain' }, { purse: { fund: 'apbd-2026', area: '64.02.12' } }]) {
      await expect(approving({ ...line, ...change }), JSON.stringify(change)).rejects.toThrow(Delivery.ListChanged);
    }
    expect(await approving(line)).toMatchObject({ state: 'approved' });
  });

  it('needs a frozen list, and ends its being built anew', async () => {
    const { id } = await Delivery.start(during(stores, maker), { program: cash.id, period: PERIOD });
    await expect(Delivery.approve(during(stores, approver), { cycle: id, reason })).rejects.toThrow('This cycle is building');
    await Delivery.build(during(stores), id, run);
    await Delivery.approve(during(stores, approver), { cycle: id, reason });

    await expect(Delivery.rebuild(during(stores, maker), { cycle: id, reason })).rejects.toThrow('This cycle is approved');
    await Delivery.build(during(stores), id, run);
    expect(await Delivery.byId(during(stores), { cycle: id })).toMatchObject({ state: 'approved' });
  });
});

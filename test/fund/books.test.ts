import * as Fund from '@puskesos/core/fund';
import type { Key } from '@puskesos/core/shared/table';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { puskesos } from '../support/machine/command.ts';
import { useOffice } from '../support/office/use-office.ts';
import { withPrograms } from '../support/register/registered.ts';
import { bookLines, giveBack } from '../support/scenes/booking.ts';
import { budgetsOf, line, sembako, TENGGARONG } from '../support/scenes/budgets.ts';

/** What is booked on an allocation, line by line, and whether its counters agree with that. */

const office = useOffice(withPrograms);
const { allocate, allocated, bookOn, figures, agrees } = budgetsOf(office);
const ELSEWHERE = '64.02.12';

describe('what is booked on an allocation', () => {
  it('is set aside, given out, and what is left of it given back', async () => {
    const allocation = await allocated({ rupiah: 100_000, quota: 2 });

    await bookOn(allocation, line('commit', 'mover', 40_000, 1));
    expect(await figures(allocation)).toEqual({ available: 60_000, committed: 40_000, realised: 0, seats: 1 });
    await bookOn(allocation, line('realise', 'mover', 10_000));
    expect(await figures(allocation)).toEqual({ available: 60_000, committed: 40_000, realised: 10_000, seats: 1 });
    await giveBack(office.core(), { allocation, id: 'mover-ended', enrollment: 'mover' });
    expect(await figures(allocation)).toEqual({ available: 90_000, committed: 10_000, realised: 10_000, seats: 2 });
    expect(await Fund.commitmentOf(office.core(), 'mover', allocation.fund)).toMatchObject({
      committed: 10_000,
      realised: 10_000,
      seat: 0,
    });
    expect(await Fund.commitmentsHeldBy(office.core(), 'mover')).toEqual([]);
    expect(await agrees(allocation)).toBe(true);
  });

  it('may be given out beyond what was set aside, while the allocation has it', async () => {
    const allocation = await allocated({ rupiah: 50_000 });
    await bookOn(allocation, line('commit', 'a', 20_000, 1));

    await bookOn(allocation, line('realise', 'a', 30_000));

    expect(await figures(allocation)).toEqual({ available: 20_000, committed: 30_000, realised: 30_000, seats: 1 });
    await expect(bookOn(allocation, line('realise', 'a', 20_001))).rejects.toThrow(Fund.BudgetExceeded);
    expect(await agrees(allocation)).toBe(true);
  });

  it('is given out once: the same payment again is refused, and nothing changes', async () => {
    const allocation = await allocated();
    await bookOn(allocation, line('commit', 'a', 40_000, 1));
    await bookOn(allocation, line('realise', 'a', 10_000));
    const before = await itemsOf(office.stores.registry);

    await expect(bookOn(allocation, line('realise', 'a', 10_000))).rejects.toThrow(Fund.RealisedTwice);

    expect(await itemsOf(office.stores.registry)).toEqual(before);
  });

  it('is refused beyond the money, beyond the quota, and where nothing is allocated', async () => {
    const allocation = await allocated({ rupiah: 50_000, quota: 1 });

    await expect(bookOn(allocation, line('commit', 'a', 50_001, 1))).rejects.toMatchObject({ code: 'BUDGET_EXCEEDED', left: 50_000 });
    await bookOn(allocation, line('commit', 'a', 10_000, 1));
    await expect(bookOn(allocation, line('commit', 'b', 10_000, 1))).rejects.toThrow(Fund.QuotaFull);
    await expect(bookOn({ ...allocation, area: ELSEWHERE }, line('commit', 'c', 1, 1))).rejects.toThrow(Fund.NoAllocation);
    expect(await figures(allocation)).toEqual({ available: 40_000, committed: 10_000, realised: 0, seats: 0 });
  });

  it('is added up within a transaction: who takes a place needs no free one', async () => {
    const allocation = await allocated({ rupiah: 10_000, quota: 1 });
    await bookOn(allocation, line('commit', 'goer', 10_000, 1));

    await bookOn(allocation, line('release', 'goer', 10_000, -1), line('commit', 'comer', 10_000, 1));

    expect(await figures(allocation)).toEqual({ available: 0, committed: 10_000, realised: 0, seats: 0 });
    expect(await Fund.commitmentsHeldBy(office.core(), 'comer')).toMatchObject([{ fund: allocation.fund, committed: 10_000, seat: 1 }]);
    expect(await agrees(allocation)).toBe(true);
  });

  it('follows an enrollment to another area only after what it held is given back', async () => {
    const here = await allocated({ rupiah: 10_000, quota: 1 });
    const there = { ...here, area: ELSEWHERE };
    await allocate({ ...sembako, ...{ fund: here.fund, area: ELSEWHERE } });
    await bookOn(here, line('commit', 'a', 10_000, 1));
    await bookOn(here, line('realise', 'a', 4_000));

    await expect(bookOn(there, line('commit', 'a', 5_000, 1))).rejects.toThrow('release the other first');
    await giveBack(office.core(), { allocation: here, id: 'a-moved', enrollment: 'a' });
    await bookOn(there, line('commit', 'a', 5_000, 1));

    expect(await Fund.commitmentOf(office.core(), 'a', here.fund)).toMatchObject({ area: ELSEWHERE, committed: 5_000, realised: 0 });
    expect([await agrees(here), await agrees(there)]).toEqual([true, true]);
  });

  it('costs three calls, and as many units for a large allocation as for a new one', async () => {
    const allocation = await allocated({ rupiah: 1_000_000, quota: 1_000 });
    const costOf = async (enrollment: string) => {
      const context = office.core();
      await bookLines(context, { allocation, lines: [line('commit', enrollment, 1, 1)] });
      const { calls, readUnits, writeUnits, byCommand } = context.cost;
      return { calls, readUnits, writeUnits, byCommand };
    };
    const first = await costOf('first');
    for (let index = 0; index < 20; index += 1) await bookOn(allocation, line('commit', `more-${index}`, 1, 1));

    expect(first).toEqual({
      calls: 3,
      readUnits: 1,
      writeUnits: 7,
      byCommand: { 'Get registry': 1, 'BatchGet registry': 1, 'TransactWrite registry': 1 },
    });
    expect(await costOf('last')).toEqual(first);
  });
});

describe('a check of the books', () => {
  async function bend(key: Key, amounts: Record<string, number>): Promise<void> {
    const item = await office.stores.registry.get(key, true);
    const bent = Object.entries(amounts).map(([name, amount]) => [name, Number(item?.[name]) + amount]);
    await office.stores.registry.put({ ...item, ...key, ...Object.fromEntries(bent) });
  }

  it('says which counter is not what the ledger adds up to, and by how much', async () => {
    const allocation = await allocated();
    await bookOn(allocation, line('commit', 'a', 10_000, 1));
    const key = { pk: `fund#${allocation.fund}`, sk: `allocation#sembako-kukar#${TENGGARONG}` };
    expect(await puskesos('check', 'funds', '--fund', allocation.fund)).toMatchObject({
      code: 0,
      out: 'Diperiksa / checked: 2\nTidak cocok / do not agree: 0\n',
    });

    await bend(key, { committed: 1, seats: -1 });
    await bend({ pk: `fund#${allocation.fund}`, sk: 'fund' }, { unallocated: 5 });

    expect(await Fund.check(office.core(), allocation)).toEqual({
      agrees: false,
      differences: [
        { counter: 'committed', kept: 10_001, recomputed: 10_000 },
        { counter: 'seats', kept: 0, recomputed: 1 },
      ],
    });
    const { code, out } = await puskesos('check', 'funds');
    expect(code).toBe(1);
    expect(out.split('\n').slice(0, 2)).toEqual([
      `${allocation.fund}: unallocated 900005 ≠ 900000`,
      `${allocation.fund} sembako-kukar ${TENGGARONG}: committed 10001 ≠ 10000, seats 0 ≠ 1`,
    ]);
    expect(out).toContain('Tidak cocok / do not agree: 2\n');
  });
});

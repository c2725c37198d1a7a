import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Family from '@puskesos/core/family';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { describe, expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { ELSEWHERE, family, useNumbers } from '../support/register/people.ts';
import { allocation, approver, cash, during, linesOf, maker, parcels, run, withBudget } from '../support/scenes/cycles.ts';

/** Of the regency's money: who received in a period is paid for it, whatever became of them since; nothing else stays set aside. */

const reason = 'keputusan contoh';
const stores = useStoresForEach(withBudget);
const from = useNumbers();
const on = (day: string, actor?: Parameters<typeof during>[1]) => during(stores, actor, () => `${day}T01:00:00.000Z`);

async function recipientSince(day: string) {
  const household = await Household.register(on(day), family(from));
  const about = { household: household.id, program: cash.id, reason };
  await Aid.enroll(on(day), { ...about, state: 'active', since: day });
  return { ...about, enrollment: `${household.id}.${cash.id}` };
}

async function listed(period: string, today: string) {
  const { id: cycle } = await Delivery.start(on(today, maker), { program: cash.id, period });
  await Delivery.build(on(today), cycle, run);
  const { leftOut } = await Delivery.byId(on(today), { cycle });
  return { cycle, leftOut, lines: await linesOf(stores, cycle) };
}

const set = async () => {
  const { committed, realised, seats } = (await allocation(stores, cash.id)) ?? {};
  return { committed, realised, seats };
};
const end = (about: Awaited<ReturnType<typeof recipientSince>>, day: string) =>
  Aid.move(on(day), { household: about.household, program: about.program, reason, to: 'ended', ending: 'graduated', since: day });

const merge = async (one: { household: string }, into: { household: string }, day: string) =>
  Family.merge(on(day), { from: one.household, into: into.household, reason });

describe('who ended', () => {
  it('keeps what is due for the quarters until then, gives back the rest with the seat, and is paid', async () => {
    const about = await recipientSince('2026-02-01');
    expect(await set()).toEqual({ committed: 1_200_000, realised: 0, seats: 99 });
    await end(about, '2026-08-15');
    expect(await set()).toEqual({ committed: 900_000, realised: 0, seats: 100 });

    const { cycle, lines, leftOut } = await listed('2026-Q2', '2026-11-24');
    expect(lines).toMatchObject([{ enrollment: about.enrollment, rupiah: 300_000 }]);
    expect(leftOut).toEqual({});
    await Delivery.approve(on('2026-11-24', approver), { cycle, reason });
    await Delivery.excludeLine(on('2026-11-24', approver), { line: Delivery.lineId(lines[0] as Delivery.Line), cause: 'other', reason });

    expect(await set()).toEqual({ committed: 600_000, realised: 0, seats: 100 });
    expect((await listed('2026-Q4', '2026-11-24')).lines).toEqual([]);
    const check = await Fund.check(on('2026-11-24'), { fund: 'apbd-2026', program: cash.id, area: '64.02.06' });
    expect(check).toEqual({ agrees: true, differences: [] });
  });

  it('and begins again in the same quarter holds that quarter once', async () => {
    const about = await recipientSince('2026-10-02');
    await end(about, '2026-10-20');
    expect(await set()).toMatchObject({ committed: 300_000, seats: 100 });
    await Aid.enroll(on('2026-11-03'), { household: about.household, program: cash.id, state: 'active', since: '2026-11-03', reason });

    expect(await set()).toMatchObject({ committed: 300_000, seats: 99 });
  });

  it('and begins again in another kecamatan takes along what is still due', async () => {
    const about = await recipientSince('2026-02-01');
    await end(about, '2026-05-15');
    const address = { street: 'Jl. Baru' };
    await Family.relocate(on('2026-06-01'), { household: about.household, village: ELSEWHERE, address, reason });
    await Aid.enroll(on('2026-11-03'), { household: about.household, program: cash.id, state: 'active', since: '2026-11-03', reason });

    expect(await set()).toMatchObject({ committed: 0, seats: 100 });
    expect(await allocation(stores, cash.id, '64.02.12')).toMatchObject({ committed: 900_000, seats: 99 });
  });

  it('without having been active in any period gives all of it back', async () => {
    const household = await Household.register(on('2026-02-01'), family(from));
    const about = { household: household.id, program: cash.id, reason };
    await Aid.enroll(on('2026-02-01'), { ...about, state: 'approved' });
    await Aid.move(on('2026-03-01'), { ...about, to: 'ended', ending: 'withdrawn' });

    expect(await set()).toEqual({ committed: 0, realised: 0, seats: 100 });
  });
});

describe('a household that was there twice', () => {
  it('is paid once for the quarters in which either was a recipient, out of what was set aside for both', async () => {
    const first = await recipientSince('2026-02-01');
    const second = await recipientSince('2026-08-01');
    await merge(first, second, '2026-11-10');

    expect(await set()).toEqual({ committed: 600_000 + 600_000, realised: 0, seats: 99 });
    for (const period of ['2026-Q2', '2026-Q3', '2026-Q4']) {
      expect((await listed(period, '2026-11-24')).lines, period).toMatchObject([{ household: second.household, rupiah: 300_000 }]);
    }
  });

  it('is still due what one of the two received until it ended', async () => {
    const first = await recipientSince('2026-02-01');
    await end(first, '2026-05-15');
    const second = await Household.register(on('2026-06-01'), family(from));
    await merge(first, { household: second.id }, '2026-11-10');

    expect((await listed('2026-Q2', '2026-11-24')).lines).toMatchObject([{ household: second.id, rupiah: 300_000 }]);
    expect((await listed('2026-Q3', '2026-11-24')).lines).toEqual([]);
  });
});

describe('whoever was on a list is on no supplementary one for the same period', () => {
  async function listedOnce() {
    const about = await recipientSince('2026-10-02');
    const { cycle, lines } = await listed('2026-Q4', '2026-11-20');
    expect(lines).toMatchObject([{ enrollment: about.enrollment }]);
    await Delivery.approve(on('2026-11-20', approver), { cycle, reason });
    return { about, cycle };
  }
  const missedBy = async (cycle: string) => {
    const { id } = await Delivery.startSupplement(on('2026-11-24', maker), { cycle, reason });
    await Delivery.build(on('2026-11-24'), id, run);
    return linesOf(stores, id);
  };

  it('though they are another household’s since a merge', async () => {
    const { about, cycle } = await listedOnce();
    const other = await Household.register(on('2026-11-21'), family(from));
    await merge(about, { household: other.id }, '2026-11-22');

    expect(await missedBy(cycle)).toEqual([]);
  });

  it('though another record of theirs, not on the list, is the one that goes on', async () => {
    const { about, cycle } = await listedOnce();
    const second = await recipientSince('2026-11-21');
    await merge(about, second, '2026-11-22');

    expect(await missedBy(cycle)).toEqual([]);
  });
});

it('a programme of goods keeps its own money the same way', async () => {
  const household = await Household.register(on('2026-02-01'), family(from));
  const about = { household: household.id, program: parcels.id, reason };
  await Aid.enroll(on('2026-02-01'), { ...about, state: 'active', since: '2026-02-01' });
  await Aid.move(on('2026-05-15'), { ...about, to: 'ended', ending: 'graduated', since: '2026-05-15' });

  expect(await allocation(stores, parcels.id)).toMatchObject({ committed: 600_000, seats: 100 });
});

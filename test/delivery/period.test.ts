import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Family from '@puskesos/core/family';
import * as Program from '@puskesos/core/program';
import { holesIn } from '@puskesos/core/program/holes.rules';
import * as Change from '@puskesos/core/program/program-changes';
import { ofVillage } from '@puskesos/core/recipient';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { ELSEWHERE, useNumbers } from '../support/register/people.ts';
import { cash, central, during, frozen, linesOf, maker, NOW, receiving, run, withBudget } from '../support/scenes/cycles.ts';

const reason = 'keputusan contoh';
const stores = useStoresForEach(withBudget);
const from = useNumbers();
const at = (day: string) => during(stores, undefined, () => `${day}T01:00:00.000Z`);

async function listed(period: string, { today = NOW.slice(0, 10), program = central.id } = {}) {
  const { id } = await Delivery.start(
    during(stores, maker, () => `${today}T01:00:00.000Z`),
    { program, period },
  );
  await Delivery.build(at(today), id, run);
  const { leftOut, unreadable, holes } = await Delivery.byId(during(stores), { cycle: id });
  return { households: (await linesOf(stores, id)).map(({ household }) => household), leftOut, unreadable, holes };
}

describe('a list of a period', () => {
  it('pays nobody for the quarter before they became a recipient, nor for the one before they are to be', async () => {
    const { household } = await receiving(stores, from, { program: central.id });
    const about = { household: household.id, program: central.id, reason };
    const { enrollment } = await Aid.enroll(during(stores), { ...about, state: 'active', since: '2026-10-01' });
    const coming = await receiving(stores, from, { program: cash.id });
    await Aid.enroll(during(stores), { household: coming.household.id, program: cash.id, state: 'active', since: '2027-01-01', reason });

    expect(enrollment).toMatchObject({ since: '2026-10-01' });
    expect(await listed('2026-Q3')).toMatchObject({ households: [], leftOut: {} });
    expect(await listed('2026-Q4')).toMatchObject({ households: [household.id] });
    expect(await listed('2026-Q4', { program: cash.id })).toMatchObject({ households: [], leftOut: {} });
  });

  it('pays whoever ended after it, and who ended within it, but not who ended before', async () => {
    const { household } = await receiving(stores, from, { program: central.id });
    const about = { household: household.id, program: central.id, reason };
    await Aid.enroll(during(stores), { ...about, state: 'active', since: '2026-02-01' });
    await Aid.move(during(stores), { ...about, to: 'ended', ending: 'graduated', since: '2026-08-15' });

    const [q2, q3, q4] = [await listed('2026-Q2'), await listed('2026-Q3'), await listed('2026-Q4')];

    expect([q2, q3, q4].map(({ households }) => households)).toEqual([[household.id], [household.id], []]);
  });

  it('tells of whoever died in it, and pays for the quarter that they lived through to nobody in their name', async () => {
    const { household } = await receiving(stores, from, { program: central.id });
    await Aid.enroll(during(stores), { household: household.id, program: central.id, state: 'active', since: '2026-02-01', reason });
    for (const { id } of household.members) {
      await Family.recordLife(during(stores), { household: household.id, member: id, life: 'dead', since: '2026-11-03', reason });
    }

    expect(await listed('2026-Q4')).toMatchObject({ households: [], leftOut: { not_living_there: 1 } });
    expect(await listed('2026-Q3')).toMatchObject({ households: [], leftOut: { not_living_there: 1 } });
  });

  it('pays a family once that moved within it, where it lives now', async () => {
    const { household } = await receiving(stores, from, { program: central.id });
    await Aid.enroll(during(stores), { household: household.id, program: central.id, state: 'active', since: '2026-02-01', reason });
    await Family.relocate(during(stores), { household: household.id, village: ELSEWHERE, address: { street: 'Jl. Baru' }, reason });

    expect(await listed('2026-Q3')).toMatchObject({ households: [household.id], leftOut: {} });
  });

  it('takes one call a village for however many have ended', async () => {
    const count = async () => {
      const { id } = await Delivery.start(during(stores, maker), { program: central.id, period: '2026-Q3' });
      const context = during(stores);
      await Delivery.build(context, id, run);
      return context.cost.byCommand['Query registry'];
    };
    for (let n = 0; n < 3; n += 1) {
      const { household } = await receiving(stores, from, { program: central.id });
      const about = { household: household.id, program: central.id, reason };
      await Aid.enroll(during(stores), { ...about, state: 'active', since: '2026-02-01' });
      await Aid.move(during(stores), { ...about, to: 'ended', ending: 'graduated', since: '2026-10-15' });
    }

    // 237 villages, what was built of it before and after, what lay there, the lines twice over, and who was left out.
    expect(await count()).toBeLessThanOrEqual(237 + 8);
  });

  it('says on which days a component has no amount', async () => {
    await receiving(stores, from, { program: central.id });
    const row = central.amounts[0] as (typeof central.amounts)[number];
    const rows = [
      { ...row, component: 'bantuan', to: '2026-10-31' },
      { ...row, component: 'bantuan', from: '2026-12-01' },
    ];
    await Program.add(during(stores), { ...central, id: 'bolong', name: 'Bolong', aliases: [], amounts: [...central.amounts, ...rows] });

    const { holes } = await listed('2026-Q4', { program: 'bolong' });

    expect(holes).toEqual([{ component: 'bantuan', from: '2026-11-01', to: '2026-11-30' }]);
    expect(await listed('2026-Q4')).toMatchObject({ holes: undefined });
  });

  it('is built though a household can’t be read, and says how many', async () => {
    const [broken, whole] = [await receiving(stores, from), await receiving(stores, from)];
    const items = await itemsOf(stores.registry);
    const item = items.find(({ pk, sk }) => pk === `household#${broken.household.id}` && sk === 'household');
    await stores.registry.batchWrite([{ ...(item as NonNullable<typeof item>), data: '{"members":[' }]);

    expect(await frozen(stores, cash.id)).toMatchObject({ state: 'frozen', lines: 1, unreadable: 1 });
    expect((await linesOf(stores, 'tunai.2026-Q4')).map(({ household }) => household)).toEqual([whole.household.id]);
  });
});

describe('an amount with an end', () => {
  it('that cuts an open one leaves days without any, and the programme says which', async () => {
    const row = central.amounts[0] as (typeof central.amounts)[number];
    const amount = { ...row, rupiah: 250_000, from: '2027-03-01', to: '2027-03-31' };

    const program = await Change.setAmount(during(stores), { program: central.id, ...amount, reason });

    expect(holesIn(program.amounts)).toEqual([{ component: 'pangan', from: '2027-04-01' }]);
  });
});

describe('what is dated ahead', () => {
  it('is not in force on the public page before its day, and is on that day', async () => {
    const { household } = await receiving(stores, from, { program: central.id });
    await Aid.enroll(during(stores), { household: household.id, program: central.id, state: 'active', since: '2026-12-01', reason });
    await markDirty(during(stores), [household.village]);
    const shown = async (day: string) => {
      await refreshDirtyVillages(at(day));
      const list = await ofVillage(stores, { village: household.village, page: {} });
      return list.rows.flatMap(({ value }) => value.aid.map(({ status }) => status));
    };

    expect([await shown('2026-11-24'), await shown('2026-11-30'), await shown('2026-12-01')]).toEqual([[], [], ['active']]);
  });
});

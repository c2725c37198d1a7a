import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import { dueTo } from '@puskesos/core/delivery/household-due';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { importResults } from '@puskesos/core/intake/results';
import { describe, expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { ELSEWHERE, family, NEIGHBOUR, officerOf, useNumbers } from '../support/register/people.ts';
import { approved, cash, during, frozen, linesOf, maker, parcels, receiving, run, withBudget } from '../support/scenes/cycles.ts';

/** What a household is due, by programme and period, and what became of it: paid, held, left out and why. */

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'diperiksa di lapangan';
const due = (household: string, year?: number) => dueTo(during(stores), { household, ...(year && { year }) });
const file = (rows: string) => ({
  name: 'hasil.csv',
  open: async function* () {
    yield Buffer.from(rows);
  },
});

describe('what a household is due', () => {
  it('is judged by now while there is no list, and is what was listed once there is one', async () => {
    const { household } = await receiving(stores, from);

    expect(await due(household.id)).toMatchObject([
      { program: cash.id, period: '2026-Q4', from: '2026-10-01', to: '2026-12-31', rupiah: 300_000, unknown: [], suspended: false },
    ]);
    expect((await due(household.id))[0]?.line).toBeUndefined();

    await frozen(stores, cash.id);

    expect(await due(household.id)).toMatchObject([{ rupiah: 300_000, line: { state: 'listed', paid: 0 } }]);
    expect(await due(household.id, 2025)).toEqual([]);
  });

  it('says what is paid, what is held, and goods with their unit', async () => {
    const { household } = await receiving(stores, from);
    await Aid.enroll(during(stores), { household: household.id, program: parcels.id, state: 'active', reason });
    const cycle = await approved(stores, cash.id);
    const [line] = await linesOf(stores, cycle.id);
    await importResults(during(stores, maker), { cycle: cycle.id, file: file(`Kode,Status\n${line?.code},BERHASIL\n`) });
    const other = await approved(stores, parcels.id);
    const [goods] = await linesOf(stores, other.id);
    await Delivery.holdLine(during(stores, maker), { line: Delivery.lineId(goods as Delivery.Line), cause: 'other', reason });

    const told = await due(household.id);

    expect(told.find(({ program }) => program === cash.id)).toMatchObject({ rupiah: 300_000, line: { state: 'paid', paid: 300_000 } });
    expect(told.find(({ program }) => program === parcels.id)).toMatchObject({
      line: { state: 'held', paid: 0 },
      parts: [{ component: 'paket', goods: { quantity: 3, unit: 'paket' } }],
    });
  });

  it('says what stands on a supplementary list, of its period and of an earlier one', async () => {
    const cycle = await approved(stores, parcels.id);
    const household = await Household.register(during(stores), family(from));
    await Aid.enroll(during(stores), { household: household.id, program: parcels.id, state: 'active', since: '2026-07-05', reason });
    const { id } = await Delivery.startSupplement(during(stores, maker), { cycle: cycle.id, arrears: ['2026-Q3'], reason });
    await Delivery.build(during(stores), id, run);

    const place = `${id}/${household.village}/${household.id}.${parcels.id}`;
    expect((await due(household.id)).map(({ period, line, leftOut }) => [period, line?.id, line?.state, leftOut])).toEqual([
      ['2026-Q4', place, 'listed', undefined],
      ['2026-Q3', `${place}/2026-Q3`, 'listed', undefined],
    ]);
  });

  it('says what became of a line of where it lived before', async () => {
    const { household } = await receiving(stores, from);
    const cycle = await approved(stores, cash.id);
    const [line] = await linesOf(stores, cycle.id);
    await importResults(during(stores, maker), { cycle: cycle.id, file: file(`Kode,Status\n${line?.code},BERHASIL\n`) });
    const moved = { household: household.id, village: NEIGHBOUR, address: household.address, reason };
    await Family.relocate(during(stores), moved);

    const [told] = await due(household.id);

    expect(told).toMatchObject({ rupiah: 300_000, line: { id: Delivery.lineId(line as Delivery.Line), state: 'paid', paid: 300_000 } });
    const there = await dueTo(during(stores, officerOf(NEIGHBOUR)), { household: household.id });
    expect(there[0]?.line).toMatchObject({ state: 'paid' });
  });

  it('says of a line that was taken out that it is, where it lived before too; another list may pay it still', async () => {
    const { household, enrollment } = await receiving(stores, from);
    const cycle = await approved(stores, cash.id);
    const [line] = (await linesOf(stores, cycle.id)) as [Delivery.Line];
    await Family.relocate(during(stores), { household: household.id, village: NEIGHBOUR, address: household.address, reason });

    await Delivery.excludeLine(during(stores, maker), { line: Delivery.lineId(line), cause: 'moved', reason });

    expect((await due(household.id))[0]?.line).toEqual({ id: Delivery.lineId(line), state: 'excluded', paid: 0 });
    const { id } = await Delivery.startSupplement(during(stores, maker), { cycle: cycle.id, reason });
    await Delivery.build(during(stores), id, run);
    expect(await linesOf(stores, id)).toMatchObject([{ enrollment, village: NEIGHBOUR }]);
    expect((await due(household.id))[0]?.line).toMatchObject({ id: `${id}/${NEIGHBOUR}/${enrollment}`, state: 'listed' });
  });

  it.each([
    ['paid', 300_000],
    ['excluded', 0],
  ] as const)('says what became of it under the household that theirs was merged into (%s)', async (state, paid) => {
    const { household } = await receiving(stores, from);
    const into = await Household.register(during(stores), { ...family(from), village: NEIGHBOUR });
    const cycle = await approved(stores, cash.id);
    const [line] = (await linesOf(stores, cycle.id)) as [Delivery.Line];
    if (state === 'paid') {
      await importResults(during(stores, maker), { cycle: cycle.id, file: file(`Kode,Status\n${line.code},BERHASIL\n`) });
    } else {
      await Delivery.excludeLine(during(stores, maker), { line: Delivery.lineId(line), cause: 'other', reason });
    }

    await Family.merge(during(stores), { from: household.id, into: into.id, reason });

    const [told] = await due(into.id);
    expect(told).toMatchObject({ enrollment: `${into.id}.${cash.id}`, line: { id: Delivery.lineId(line), state, paid } });
  });

  it('says of what is suspended that it is, and why a list leaves it out', async () => {
    const { household } = await receiving(stores, from);
    const about = { household: household.id, program: cash.id, reason };
    await Aid.move(during(stores), { ...about, to: 'suspended' });
    await receiving(stores, from);
    await frozen(stores, cash.id);

    expect(await due(household.id)).toMatchObject([{ suspended: true, leftOut: 'suspended' }]);
  });

  it('is nothing as long as it is approved and not yet active', async () => {
    const household = await Household.register(during(stores), family(from));
    const about = { household: household.id, program: cash.id, reason };
    await Aid.enroll(during(stores), { ...about, state: 'approved' });
    expect(await due(household.id)).toEqual([]);

    await Aid.move(during(stores), { ...about, to: 'active' });
    expect(await due(household.id)).toMatchObject([{ rupiah: 300_000, suspended: false }]);
  });

  it('is nothing where nobody receives anything, and not there for who serves elsewhere', async () => {
    const { household } = await receiving(stores, from);
    await Family.correctCard(during(stores), { household: household.id, kk: from.kk(), reason });

    await expect(dueTo(during(stores, officerOf(ELSEWHERE)), { household: household.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(dueTo(during(stores), { household: 'tidak-ada' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes a Get, a Query and three BatchGets, whatever it receives', async () => {
    const { household } = await receiving(stores, from);
    await Aid.enroll(during(stores), { household: household.id, program: parcels.id, state: 'active', reason });
    await frozen(stores, cash.id);
    const context = during(stores);

    await dueTo(context, { household: household.id });

    expect(context.cost.byCommand).toEqual({ 'Get registry': 1, 'Query registry': 1, 'BatchGet registry': 3 });
    expect(context.cost.readUnits).toBeLessThanOrEqual(10);
  });
});

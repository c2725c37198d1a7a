import { added } from '@puskesos/core/indicator/count.rules';
import { countMonths } from '@puskesos/core/indicator/counting';
import { putSideBySide } from '@puskesos/core/pocket/ranking';
import { markDirty } from '@puskesos/core/recipient/dirty';
import type { Item } from '@puskesos/core/shared/table';
import { beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, withPrograms } from '../support/register/registered.ts';
import { run } from '../support/scenes/cycles.ts';

/** A month from before something was counted says nothing of it, and no 0. */

useStoppedClock('2026-10-20T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const MONTHS = `{ village(code: "${VILLAGE}") { months(first: 2) { nodes { month values(codes: [PEOPLE, NO_TOILET, POWER_TOLD, NO_POWER]) {
  indicator { code } count base } } } } }`;

async function told(month: string): Promise<Record<string, readonly [count: number, base: number | null]>> {
  const { data } = await office.as(officer).send(MONTHS);
  const { values } = data.village.months.nodes.find((one: { month: string }) => one.month === month);
  const entries = values.map((value: { indicator: { code: string }; count: number; base: number | null }) => [
    value.indicator.code,
    [value.count, value.base],
  ]);
  return Object.fromEntries(entries);
}

/** As a month was written while these were not counted. */
async function without(month: string, ...codes: string[]): Promise<void> {
  const { registry } = office.stores;
  const key = { pk: `indicators#${VILLAGE}`, sk: month };
  const item = (await registry.get(key, true)) as Item;
  const { counts, ...rest } = JSON.parse(item['data'] as string);
  const left = Object.fromEntries(Object.entries(counts).filter(([code]) => !codes.includes(code)));
  await registry.put({ ...item, ...key, data: JSON.stringify({ ...rest, counts: left }) });
}

const all = { PEOPLE: [4, null], NO_TOILET: [0, 0], POWER_TOLD: [0, 1], NO_POWER: [0, 0] };

beforeAll(async () => {
  await registered(office, numbers(4_000));
  await markDirty(office.core(), [VILLAGE]);
  await office.refresh();
});

it('it is left out of its values; what is a part of it has no base, and the next refresh counts it', async () => {
  expect(await told('2026-10')).toEqual(all);
  await without('2026-10', 'power_told', 'no_power', 'toilet_told');
  expect(await told('2026-10')).toEqual({ PEOPLE: [4, null], NO_TOILET: [0, null] });
  await markDirty(office.core(), [VILLAGE]);
  await office.refresh();
  expect(await told('2026-10')).toEqual(all);
});

it('a month that has ended says so as well, until it is counted once more', async () => {
  vi.setSystemTime('2026-11-10T03:00:00.000Z');
  await countMonths(office.core(), '2026-10', run);
  expect(await told('2026-10')).toEqual(all);
  await without('2026-10', 'power_told', 'no_power');
  expect(await told('2026-10')).toEqual({ PEOPLE: [4, null], NO_TOILET: [0, 0] });
  await office.as(dinsos).mutate('recountIndicators', { month: '2026-10', reason: 'indikator baru' }, 'month');
  await countMonths(office.core(), '2026-10', run);
  expect(await told('2026-10')).toEqual(all);
});

it('several places as one are told of what was counted in each', () => {
  expect(added([{ people: 4, disabled: 1 }, { people: 2 }])).toEqual({ people: 6 });
  expect(added([{ people: 4 }, { people: 2, gap: 0 }])).toEqual({ people: 6 });
});

it('villages are put side by side by what was counted in them', async () => {
  await without('2026-10', 'power_told', 'no_power');
  await putSideBySide(office.core(), '2026-10');
  const villages = async (indicator: string) => (await office.stores.registry.get({ pk: 'ranking#2026-10', sk: indicator }))?.['data'];
  expect([JSON.parse(String(await villages('no_power'))).length, JSON.parse(String(await villages('no_toilet'))).length]).toEqual([
    236, 237,
  ]);
});

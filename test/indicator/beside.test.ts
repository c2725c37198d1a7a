import { recordFinding } from '@puskesos/core/aid/finding';
import * as Staffing from '@puskesos/core/coverage/regency';
import * as Family from '@puskesos/core/family';
import { countMonths } from '@puskesos/core/indicator/counting';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { villagesOf } from '@puskesos/core/region';
import { commit } from '@puskesos/core/shared/change';
import * as Staff from '@puskesos/core/staff';
import * as Task from '@puskesos/core/task';
import * as Training from '@puskesos/core/training';
import { findIn } from '@puskesos/core/training/wrse';
import { beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import { memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, withPrograms } from '../support/register/registered.ts';
import { run } from '../support/scenes/cycles.ts';
import { openedTraining } from '../support/scenes/trained.ts';

/** Beside the households of a village: who is trained there, whether somebody serves, and what waits. */

const at = (day: string) => vi.setSystemTime(`${day}T10:00:00.000Z`);
useStoppedClock('2026-10-01T10:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const from = numbers(4_000);
const DISTRICT = '64.02.06';
const reason = 'keadaan contoh';

const CODES = '[HOUSEHOLDS, IN_TRAINING, WRSE_IN_TRAINING, VILLAGES, VILLAGES_SERVED, OPEN_TASKS, LATE_TASKS]';
async function told(field: string, month: string): Promise<Record<string, number>> {
  const { data } = await office
    .as(dinsos)
    .send(`{ ${field} { months(first: 4) { nodes { month values(codes: ${CODES}) { indicator { code } count } } } } }`);
  const { nodes } = Object.values(
    data as Record<string, { months: { nodes: { month: string; values: { indicator: { code: string }; count: number }[] }[] } }>,
  )[0]?.months ?? { nodes: [] };
  const found = nodes.find((one) => one.month === month)?.values ?? [];
  return Object.fromEntries(found.map(({ indicator, count }) => [indicator.code, count]));
}
const village = (month: string, code = VILLAGE) => told(`village(code: "${code}")`, month);
const refreshed = async () => {
  await markDirty(office.core(), [VILLAGE]);
  await office.refresh();
};

/** What lies in the table of the village's Puskesos, and of it what was due before a day. */
async function waiting(day: string) {
  const tasks = (await itemsOf(office.stores.registry))
    .filter(({ type }) => type === 'task')
    .map(({ data }) => JSON.parse(data as string) as Task.Task)
    .filter((one) => one.desk === 'puskesos' && one.village === VILLAGE && one.since <= day);
  return { OPEN_TASKS: tasks.length, LATE_TASKS: tasks.filter(({ due }) => due < day).length };
}

let training: string;
const enrolled: string[] = [];
const came = (session: string, ...present: readonly boolean[]) =>
  Training.attend(office.core(), {
    training,
    session,
    present: enrolled.map((enrollment, n) => ({ enrollment, present: present[n] ?? false })),
  });

beforeAll(async () => {
  const homes = [await registered(office, from), await registered(office, from), await registered(office, from)];
  const [first] = homes as [(typeof homes)[number]];
  const [wife, husband] = [memberNamed(first, 'Siti').id, memberNamed(first, 'Budi').id];
  await Family.correctMember(office.core(), { household: first.id, member: wife, correction: { occupation: 'PEDAGANG' }, reason });
  await recordFinding(office.core(), { household: first.id, finding: 'poor', date: '2026-10-01' });
  await Family.recordLife(office.core(), { household: first.id, member: husband, life: 'dead', since: '2026-09-28', reason });
  await findIn(office.core(), VILLAGE);
  const sessions = ['2026-10-10', '2026-10-11', '2026-11-05'].map((day) => ({ from: `${day}T01:00:00.000Z`, to: `${day}T04:00:00.000Z` }));
  training = (await openedTraining(office.core(), { sessions })).id;
  for (const home of homes) {
    const { id } = await Training.request(office.core(), { training, household: home.id, member: memberNamed(home, 'Siti').id });
    await Training.confirm(office.core(), { enrollment: id });
    enrolled.push(id);
  }
  const waits = { kind: 'verification', village: VILLAGE, desk: 'puskesos', since: '2026-10-01' } as const;
  const tasks = ['2026-10-05', '2026-12-01'].map((due) => Task.openTask({ ...waits, about: `uji-${due}`, due }));
  await commit(office.core(), tasks, { operation: 'uji' });
  at('2026-10-12');
  await came('1', true, false, false);
  await came('2', true, true, false);
  await refreshed();
});

it('is told once a day of the month that goes on, and kept by the refresh', async () => {
  expect(await village('2026-10')).toEqual({ HOUSEHOLDS: 3 });
  await Staffing.countAll(office.core(), 'all', run);
  const told = { HOUSEHOLDS: 3, IN_TRAINING: 2, WRSE_IN_TRAINING: 1, VILLAGES: 1, VILLAGES_SERVED: 1, ...(await waiting('2026-10-12')) };
  expect(told.OPEN_TASKS).toBeGreaterThan(told.LATE_TASKS);
  expect(told.LATE_TASKS).toBeGreaterThan(0);
  expect(await village('2026-10')).toEqual(told);
  await registered(office, from);
  await refreshed();
  expect(await village('2026-10')).toEqual({ ...told, HOUSEHOLDS: 4 });
});

it('has ended: told anew of its last day, but for what waited, which stays as it was told', async () => {
  const told = await waiting('2026-10-12');
  await Staff.takeLeave(office.core(), { staff: officer.sub, from: '2026-10-30', to: '2026-11-02', reason });
  at('2026-11-06');
  await came('3', false, false, true);
  await commit(office.core(), [Task.closeTask('verification', 'uji-2026-10-05')], { operation: 'uji' });
  for (const day of ['2026-11-06', '2026-11-10']) {
    at(day);
    await countMonths(office.core(), '2026-10', run);
    const october = { IN_TRAINING: 2, WRSE_IN_TRAINING: 1, VILLAGES: 1, VILLAGES_SERVED: 0, ...told };
    expect(await village('2026-10')).toEqual({ HOUSEHOLDS: 4, ...october });
  }
});

it('of a kecamatan is told what was told of all its villages, and of a month that is long over no task', async () => {
  const nobody = { HOUSEHOLDS: 0, IN_TRAINING: 0, WRSE_IN_TRAINING: 0, VILLAGES: 1, VILLAGES_SERVED: 0 };
  expect(await village('2026-10', NEIGHBOUR)).toEqual(nobody);
  const { length } = villagesOf(DISTRICT);
  const district = { HOUSEHOLDS: 4, IN_TRAINING: 2, WRSE_IN_TRAINING: 1, VILLAGES: length, VILLAGES_SERVED: 0 };
  expect(await told(`district(code: "${DISTRICT}")`, '2026-10')).toEqual(district);
  await countMonths(office.core(), '2026-09', run);
  expect(await village('2026-09')).toEqual({ ...nobody, VILLAGES_SERVED: 1 });
});

it('in the month that has begun since, whoever came then', async () => {
  await Staffing.countAll(office.core(), 'all', run);
  expect(await village('2026-11')).toMatchObject({
    IN_TRAINING: 1,
    WRSE_IN_TRAINING: 0,
    VILLAGES_SERVED: 1,
    ...(await waiting('2026-11-10')),
  });
  const before = await itemsOf(office.stores.registry);
  const rows = (items: typeof before) => items.filter(({ type }) => type === 'indicators');
  await Staffing.countAll(office.core(), 'all', run);
  expect(rows(await itemsOf(office.stores.registry))).toEqual(rows(before));
});

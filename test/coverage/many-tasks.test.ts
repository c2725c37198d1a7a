import * as Task from '@puskesos/core/task';
import { expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, VILLAGE } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';

const MOST = 5_000;
const office = useOffice();

/** So many more wait at the Puskesos of one village. */
async function waiting(from: number, to: number): Promise<void> {
  const { registry } = office.stores;
  const items = Array.from({ length: to - from }, (_, n) => {
    const about = `uji-${from + n}`;
    const task = { kind: 'review', about, desk: 'puskesos', village: VILLAGE, since: today, due: today };
    const listed = { gsi1pk: `tasks#puskesos#${VILLAGE.slice(0, 8)}`, gsi1sk: `${today}#review#${about}` };
    return { pk: `task#review#${about}`, sk: 'task', type: 'task', ...listed, data: JSON.stringify(task) };
  });
  await registry.batchWrite(items);
}

const ASKED = `query ($village: RegionCode!) { village(code: $village) { coverage { openTasks tasksAtLeast } } }`;

it('counts what waits up to five thousand in a kecamatan, and says from the next on that there is more', async () => {
  const seen: unknown[] = [];
  const ask = async () => {
    const { data, extensions } = await office.as(dinsos).send(ASKED, { village: VILLAGE });
    seen.push({ ...data.village.coverage, calls: extensions?.cost.calls });
  };
  await waiting(0, 999);
  await ask();
  await waiting(999, 1_001);
  await ask();
  await waiting(1_001, MOST);
  await ask();
  await waiting(MOST, MOST + 1);
  await ask();

  expect(seen).toEqual([
    { openTasks: 999, tasksAtLeast: false, calls: 5 },
    { openTasks: 1_001, tasksAtLeast: false, calls: 6 },
    { openTasks: MOST, tasksAtLeast: false, calls: expect.any(Number) },
    { openTasks: MOST, tasksAtLeast: true, calls: expect.any(Number) },
  ]);
  expect((await Task.countAllIn(office.core(), VILLAGE.slice(0, 8))).byVillage.get(VILLAGE)?.open).toBe(MOST + 1);
});

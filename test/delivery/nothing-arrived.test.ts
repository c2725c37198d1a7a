import * as Delivery from '@puskesos/core/delivery';
import * as Task from '@puskesos/core/task';
import { expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import { approved, during, linesOf, maker, parcels, receiving, withBudget } from '../support/scenes/cycles.ts';

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const on = '2026-11-24';

it('a check at the door that finds nothing is a task for the village, with a day; one that finds all is none', async () => {
  const { enrollment } = await receiving(stores, from, { program: parcels.id });
  await receiving(stores, from, { program: parcels.id, name: 'Siti Contoh' });
  const { id } = await approved(stores, parcels.id);
  const lines = await linesOf(stores, id);
  for (const [n, line] of lines.entries()) {
    const receipt = { number: `TT-${n}`, receivedBy: 'Budi Contoh' };
    await Delivery.recordDelivery(during(stores, officerOf(VILLAGE)), { line: Delivery.lineId(line), quantity: 3, receipt, on });
  }
  await Delivery.drawSample(during(stores, maker), { cycle: id, size: 2, reason: 'uji petik triwulan' });
  const checker = during(stores, { ...officerOf(VILLAGE), id: 'officer-9' });
  const aids = async () => (await Task.mine(during(stores, officerOf(VILLAGE)), { kinds: ['aid'] })).rows.map(({ value }) => value);
  expect(await aids()).toEqual([]);

  for (const line of lines) {
    const found = line.enrollment === enrollment ? 'missing' : 'arrived';
    await Delivery.recordCheck(checker, { line: Delivery.lineId(line), found, on });
  }

  expect(await aids()).toMatchObject([{ about: enrollment, cause: 'not_delivered', desk: 'puskesos', village: VILLAGE, since: on }]);
});

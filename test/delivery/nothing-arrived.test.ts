import * as Delivery from '@puskesos/core/delivery';
import * as Family from '@puskesos/core/family';
import * as Task from '@puskesos/core/task';
import { expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { NEIGHBOUR, officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import { approved, approver, cash, during, linesOf, maker, parcels, receiving, withBudget } from '../support/scenes/cycles.ts';

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

it('is asked where the family lives by now, and so is what a payment file says', async () => {
  const lists = { [parcels.id]: await receiving(stores, from, { program: parcels.id }), [cash.id]: await receiving(stores, from) };
  const moved = async (program: string) => {
    const { household } = lists[program] ?? {};
    const about = { household: household?.id ?? '', village: NEIGHBOUR, address: { street: 'Jl. Baru 1' }, reason: 'pindah rumah' };
    await Family.relocate(during(stores, approver), about);
  };
  const asked = (about: string) => Task.waitingFor(stores, { kind: 'aid', about });
  const [goods, money] = [await approved(stores, parcels.id), await approved(stores, cash.id)];
  const [[parcel], [payment]] = [await linesOf(stores, goods.id), await linesOf(stores, money.id)];
  if (!parcel || !payment) throw new Error('nobody is on a list');
  const receipt = { number: 'TT-1', receivedBy: 'Budi Contoh' };
  await Delivery.recordDelivery(during(stores, officerOf(VILLAGE)), { line: Delivery.lineId(parcel), quantity: 3, receipt, on });
  await Delivery.drawSample(during(stores, maker), { cycle: goods.id, size: 1, reason: 'uji petik triwulan' });
  for (const program of Object.keys(lists)) await moved(program);

  const checker = during(stores, { ...officerOf(VILLAGE), id: 'officer-9' });
  await Delivery.recordCheck(checker, { line: Delivery.lineId(parcel), found: 'missing', on });
  const { village, enrollment } = payment;
  const says = { outcome: 'failed', reason: 'meninggal', tells: 'payment_says_died' } as const;
  await Delivery.reconcile(during(stores, maker), { cycle: money.id, file: 'hasil', results: [{ village, enrollment, ...says }] });

  const causes = (task: Task.Task | undefined) => [task?.cause, ...(task?.also ?? []).map(({ cause }) => cause)];
  for (const [line, cause] of [
    [parcel, 'not_delivered'],
    [payment, 'payment_says_died'],
  ] as const) {
    const task = await asked(line.enrollment);
    expect([task?.village, causes(task).includes(cause)]).toEqual([NEIGHBOUR, true]);
  }
});

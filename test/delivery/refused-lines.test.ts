import * as Delivery from '@puskesos/core/delivery';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { approved, cash, during, linesOf, maker, parcels, receiving, withBudget } from '../support/scenes/cycles.ts';

/** A line that is stopped takes nothing, and gives nothing back that it never gave: alone, and of two who ask at once. */

const from = numbers();
const office = useOffice((own) => withBudget(own.stores), servedBy(officer.sub, VILLAGE));
const reason = 'diperiksa di lapangan';
const day = '2026-11-24';
const send = (person: Person, mutation: string, input: object) => office.as(person).mutate(mutation, input, 'line { state }');

async function lineOf(program: string): Promise<{ line: string; core: string }> {
  await receiving(office.stores, from, { program });
  const { id } = await approved(office.stores, program);
  const core = Delivery.lineId((await linesOf(office.stores, id))[0] as Delivery.Line);
  return { core, line: globalId('CycleLine', core) };
}

it('LineStopped: goods of a line that is held are handed over to nobody, whoever came first', async () => {
  const { line } = await lineOf(parcels.id);
  const hand = () => send(officer, 'recordDelivery', { line, quantity: 1, receiptNumber: 'TT-1', receivedBy: 'Siti Contoh', on: day });
  const [held, handed] = await Promise.all([send(dinsos, 'holdLine', { line, cause: 'OTHER', reason }), hand()]);
  expect(held.__typename).toBe('HoldLinePayload');
  expect(['RecordDeliveryPayload', 'LineStopped']).toContain(handed.__typename);
  const before = await itemsOf(office.stores.registry);

  const next = { line, quantity: 1, receiptNumber: 'TT-2', receivedBy: 'Siti Contoh', on: day };

  expect(await send(officer, 'recordDelivery', next)).toMatchObject({ __typename: 'LineStopped', code: 'LINE_STOPPED' });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});

it('MoreThanGiven: no more comes back than was paid, in one return or in two', async () => {
  const { line, core } = await lineOf(cash.id);
  const [cycle = '', village = '', enrollment = ''] = core.split('/');
  const paid = { village, enrollment, outcome: 'paid' as const };
  await Delivery.reconcile(during(office.stores, maker), { cycle, file: 'hasil', results: [paid] });
  const back = (rupiah: number) => send(dinsos, 'recordReturn', { line, rupiah, on: day, reason });
  const before = await itemsOf(office.stores.registry);

  expect(await back(300_001)).toMatchObject({ __typename: 'MoreThanGiven', code: 'MORE_THAN_GIVEN' });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
  const both = await Promise.all([back(200_000), back(200_001)]);
  const told = both.map(({ __typename }) => __typename).toSorted();
  expect(told).toContain('RecordReturnPayload');
  expect(told.filter((one) => one === 'RecordReturnPayload')).toHaveLength(1);
});

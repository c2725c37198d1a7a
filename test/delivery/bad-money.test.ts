import * as Delivery from '@puskesos/core/delivery';
import { DomainError } from '@puskesos/core/shared/error';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import { approved, approver, cash, during, linesOf, maker, parcels, receiving, withBudget } from '../support/scenes/cycles.ts';

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'diperiksa di lapangan';
const on = '2026-11-24';

const lineOf = async (program: string): Promise<string> => {
  await receiving(stores, from, { program });
  const cycle = await approved(stores, program);
  return Delivery.lineId((await linesOf(stores, cycle.id))[0] as Delivery.Line);
};

it('sixteen bad inputs are refused by a class of their own, with nothing written', async () => {
  const [line, goods] = [await lineOf(cash.id), await lineOf(parcels.id)];
  const [us, them, officer] = [during(stores, maker), during(stores, approver), during(stores, officerOf(VILLAGE))];
  const absent = line.replace(cash.id, 'tidak-ada');
  const stop = { line, cause: 'other', reason } as const;
  const back = { line, rupiah: 1_000, on, reason };
  const handed = { line: goods, quantity: 1, receipt: { number: 'TT-1', receivedBy: 'Budi Contoh' }, on };
  await Delivery.recordDelivery(officer, handed);
  const before = (await itemsOf(stores.registry)).length;

  const bad: readonly [string, () => Promise<unknown>][] = [
    ['NOT_FOUND', () => Delivery.holdLine(us, { ...stop, line: absent })],
    ['NOT_FOUND', () => Delivery.excludeLine(us, { ...stop, line: 'bukan-baris' })],
    ['INVALID_INPUT', () => Delivery.holdLine(us, { ...stop, cause: 'closed' })],
    ['INVALID_INPUT', () => Delivery.holdLine(us, { ...stop, reason: '' })],
    ['INVALID_INPUT', () => Delivery.excludeLine(us, { ...stop, cause: 'bosan' as 'other' })],
    ['FORBIDDEN', () => Delivery.excludeLine(officer, stop)],
    ['FORBIDDEN', () => Delivery.releaseLine(officer, { line, reason })],
    ['LINE_NOT_READY', () => Delivery.releaseLine(us, { line, reason })],
    ['LINE_NOT_READY', () => Delivery.recordReturn(them, back)],
    ['FORBIDDEN', () => Delivery.recordReturn(officer, back)],
    ['INVALID_INPUT', () => Delivery.recordReturn(them, { ...back, on: '2027-01-01' })],
    ['INVALID_INPUT', () => Delivery.recordReturn(them, { ...back, on: '2026-09-30' })],
    ['INVALID_INPUT', () => Delivery.recordReturn(them, { ...back, rupiah: -1 })],
    ['INVALID_INPUT', () => Delivery.recordReturn(them, { line: goods, on, reason })],
    ['INVALID_INPUT', () => Delivery.recordReturn(them, { line: goods, receipt: 'TT-9', on, reason })],
    ['RECEIPT_USED', () => Delivery.recordDelivery(officer, { ...handed, quantity: 2 })],
  ];
  for (const [index, [code, act]] of bad.entries()) {
    const error: unknown = await act().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error, String(index)).toBeInstanceOf(DomainError);
    expect((error as DomainError).code, String(index)).toBe(code);
  }
  expect(bad).toHaveLength(16);
  expect((await itemsOf(stores.registry)).length).toBe(before);
});

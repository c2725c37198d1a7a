import * as Delivery from '@puskesos/core/delivery';
import { beforeAll, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { approved, cash, frozen, linesOf, parcels, receiving, withBudget } from '../support/scenes/cycles.ts';

/** What is refused of money is a member of the mutation's union, through the door that everybody uses; nothing of it is written. */

const from = numbers();
const office = useOffice((own) => withBudget(own.stores), servedBy(officer.sub, VILLAGE));
const reason = 'diperiksa di lapangan';
let [household, line, cycle, building] = ['', '', '', ''];

beforeAll(async () => {
  const recipient = await receiving(office.stores, from);
  await receiving(office.stores, from, { program: parcels.id });
  household = globalId('Household', recipient.household.id);
  const { id } = await approved(office.stores, cash.id);
  cycle = globalId('Cycle', id);
  line = globalId('CycleLine', Delivery.lineId((await linesOf(office.stores, id))[0] as Delivery.Line));
  building = globalId('Cycle', (await frozen(office.stores, parcels.id)).id);
});

type Case = readonly [told: string, operation: string, input: () => object, who?: Person];
const absent = globalId('CycleLine', `tidak-ada.2026-Q4/${VILLAGE}/x.tidak-ada`);
const stop = () => ({ line, cause: 'OTHER', reason });
const back = () => ({ line, rupiah: 1_000, on: '2026-11-24', reason });
const collector = () => ({ household, kind: 'WALI', reason });

const bad: readonly Case[] = [
  ['NotFound', '88-hold-line', () => ({ ...stop(), line: absent })],
  ['InvalidInput', '88-hold-line', () => ({ ...stop(), cause: 'CLOSED' })],
  ['InvalidInput', '88-hold-line', () => ({ ...stop(), reason: '' })],
  ['Forbidden', '88-hold-line', stop, officer],
  ['LineNotReady', '89-release-line', () => ({ line, reason })],
  ['Forbidden', '90-exclude-line', stop, officer],
  ['NotFound', '90-exclude-line', () => ({ ...stop(), line: absent })],
  ['LineNotReady', '91-record-return', back],
  ['InvalidInput', '91-record-return', () => ({ ...back(), on: '2099-01-01' })],
  ['Forbidden', '91-record-return', back, officer],
  ['CycleNotReady', '94-start-supplementary-cycle', () => ({ cycle: building, reason })],
  ['NotFound', '94-start-supplementary-cycle', () => ({ cycle: globalId('Cycle', 'tidak-ada.2026-Q4'), reason })],
  ['InvalidInput', '94-start-supplementary-cycle', () => ({ cycle, arrears: ['2026-Q4'], reason })],
  ['InvalidInput', '94-start-supplementary-cycle', () => ({ cycle, arrears: ['2025-Q4'], reason })],
  ['InvalidInput', '94-start-supplementary-cycle', () => ({ cycle, arrears: ['kemarin'], reason })],
  ['Forbidden', '94-start-supplementary-cycle', () => ({ cycle, reason }), officer],
  ['InvalidInput', '97-name-collector', () => ({ ...collector(), name: 'Anak Contoh', birthDate: '2015-01-01' })],
  ['InvalidInput', '97-name-collector', () => ({ ...collector(), name: 'Tanpa Tanggal' })],
  ['InvalidInput', '97-name-collector', collector],
];

it.each(bad.map((one, at) => [at, ...one] as const))('case %i is %s of %s', async (_at, told, operation, input, who) => {
  const before = await itemsOf(office.stores.registry);

  const { data } = await office.as(who ?? dinsos).send(savedOperation(operation).text, { input: input() });

  const [answer] = Object.values(data as Record<string, { __typename: string; message?: string }>);
  expect(answer?.__typename).toBe(told);
  expect(answer?.message).toBeTruthy();
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});

import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Fund from '@puskesos/core/fund';
import { importResults } from '@puskesos/core/intake/results';
import * as Program from '@puskesos/core/program';
import type { Item } from '@puskesos/core/shared/table';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { csv, source } from '../support/register/workbooks.ts';
import {
  allocation,
  approved,
  cash,
  central,
  during,
  frozen,
  linesOf,
  maker,
  PERIOD,
  parcels,
  receiving,
  withBudget,
} from '../support/scenes/cycles.ts';

/** A cycle or a line of it that is not where it would have to be, told by each mutation; and nothing is written. */

const from = numbers();
const office = useOffice(({ stores }) => withBudget(stores), servedBy(officer.sub, VILLAGE));
const reason = 'diperiksa di lapangan';
const on = '2026-11-24';
/** As the centre gives, for which nothing is allocated. */
const further = (id: string) => ({ ...central, id, name: id });
const [still, tampered, nothing] = [further('masih-beku'), further('diubah'), { ...further('tanpa-besaran'), amounts: [] }];

/** Of a list, and of its one line, the ids. */
interface Listed {
  readonly cycle: string;
  readonly line: string;
  readonly core: Delivery.Line;
}
let [closed, money, goods, ice, changed] = [] as unknown as [Listed, Listed, Listed, Listed, Listed];

async function listed(program: string, made: typeof approved): Promise<Listed> {
  await receiving(office.stores, from, { program, since: '2026-10-01' });
  const { id } = await made(office.stores, program);
  const [core] = await linesOf(office.stores, id);
  return { cycle: globalId('Cycle', id), line: globalId('CycleLine', Delivery.lineId(core as Delivery.Line)), core: core as Delivery.Line };
}

/** By a file that the maker hands in. */
const pay = ({ core: { cycle, code } }: Listed) =>
  importResults(during(office.stores, maker), {
    cycle,
    file: source(
      'hasil.csv',
      csv([
        ['Kode', 'Status'],
        [code, 'BERHASIL'],
      ]),
    ),
  });

beforeAll(async () => {
  const context = during(office.stores);
  for (const program of [still, tampered, nothing]) await Program.add(context, program);
  closed = await listed(cash.id, approved);
  await Delivery.close(during(office.stores, maker), { cycle: closed.core.cycle, reason });
  [money, goods] = [await listed(central.id, approved), await listed(parcels.id, approved)];
  [ice, changed] = [await listed(still.id, frozen), await listed(tampered.id, frozen)];
  const line = (await itemsOf(office.stores.registry)).find(
    ({ type, pk, sk }) => type === 'line' && `${pk}${sk}`.includes(tampered.id),
  ) as Item;
  await office.stores.registry.batchWrite([
    { ...line, data: JSON.stringify({ ...JSON.parse(line['data'] as string), payee: 'Orang Lain' }) },
  ]);
});

const refused = async (error: string, mutation: string, input: object, who: Person = dinsos) => {
  const before = await itemsOf(office.stores.registry);
  expect((await office.as(who).mutate(mutation, input, '__typename')).__typename).toBe(error);
  expect(await itemsOf(office.stores.registry)).toEqual(before);
};

const back = { rupiah: 1_000, on, reason };
const handing = { quantity: 1, receiptNumber: 'TT-1', receivedBy: 'Siti Contoh', on };
const file = {
  fileName: 'hasil.csv',
  content: csv([
    ['Kode', 'Status'],
    ['K1', 'BERHASIL'],
  ]).toString('base64'),
  dryRun: false,
};
const stop = { cause: 'OTHER', reason };

type Case = readonly [error: string, mutation: string, input: () => object, who: Person];
const ofLists: readonly Case[] = [
  ['CycleNotReady', 'approveCycle', () => ({ cycle: closed.cycle, reason }), dinsos],
  ['ListChanged', 'approveCycle', () => ({ cycle: changed.cycle, reason }), dinsos],
  ['CycleNotReady', 'closeCycle', () => ({ cycle: ice.cycle, reason }), dinsos],
  ['CycleNotReady', 'rebuildCycle', () => ({ cycle: closed.cycle, reason }), dinsos],
  ['CycleNotReady', 'drawSample', () => ({ cycle: ice.cycle, size: 1, reason }), dinsos],
  ['CycleNotReady', 'uploadPaymentResults', () => ({ cycle: ice.cycle, ...file }), dinsos],
  ['WrongKind', 'uploadPaymentResults', () => ({ cycle: goods.cycle, ...file }), dinsos],
  ['NoAmountInPeriod', 'startCycle', () => ({ program: globalId('Program', nothing.id), period: PERIOD }), dinsos],
];
const ofLines: readonly Case[] = [
  ['CycleNotReady', 'holdLine', () => ({ line: closed.line, ...stop }), dinsos],
  ['CycleNotReady', 'releaseLine', () => ({ line: closed.line, reason }), dinsos],
  ['CycleNotReady', 'excludeLine', () => ({ line: closed.line, ...stop }), dinsos],
  ['CycleNotReady', 'recordReturn', () => ({ line: ice.line, ...back }), dinsos],
  ['CycleNotReady', 'recordDelivery', () => ({ line: ice.line, ...handing }), officer],
  ['WrongKind', 'recordDelivery', () => ({ line: money.line, ...handing }), officer],
];

describe('is refused', () => {
  it.each<Case>([...ofLists, ...ofLines])('%s by %s', async (error, mutation, input, who) => refused(error, mutation, input(), who));

  it('LineNotReady by holdLine and excludeLine, what is stopped already', async () => {
    const { line } = ice;
    for (const mutation of ['holdLine', 'excludeLine']) {
      expect((await office.as(dinsos).mutate(mutation, { line, ...stop }, '__typename')).__typename).toMatch(/Payload$/);
      await refused('LineNotReady', mutation, { line, ...stop });
    }
  });

  it('SamePerson by recordReturn, who handed in that it was paid; SampleDrawn by drawSample, the second time', async () => {
    await pay(money);
    const sample = { cycle: money.cycle, size: 1, reason };

    await refused('SamePerson', 'recordReturn', { line: money.line, ...back }, { role: 'dinsos', sub: maker.id });
    expect((await office.as(dinsos).mutate('drawSample', sample, '__typename')).__typename).toMatch(/Payload$/);
    await refused('SampleDrawn', 'drawSample', sample);
  });

  it('CycleExists by startSupplementaryCycle, the twenty-first of a period', async () => {
    const start = { cycle: money.cycle, reason };
    for (let number = 0; number < 20; number += 1)
      await Delivery.startSupplement(during(office.stores, maker), { cycle: money.core.cycle, reason });

    await refused('CycleExists', 'startSupplementaryCycle', start);
  });

  it('BudgetExceeded by recordDelivery, what was set aside was given back with the place, and is somebody else’s by now', async () => {
    const context = during(office.stores);
    const { household } = goods.core;
    await Aid.move(context, { household, program: parcels.id, to: 'ended', ending: 'withdrawn', since: '2026-10-01', reason });
    const { committed = 0, realised = 0 } = (await allocation(office.stores, parcels.id)) ?? {};
    const purse = { fund: 'apbd-2026', program: parcels.id, area: '64.02.06', quota: 1, basis: 'SK contoh', reason };
    await Fund.allocate(context, { ...purse, rupiah: committed + realised });

    await refused('BudgetExceeded', 'recordDelivery', { line: goods.line, ...handing }, officer);
  });
});

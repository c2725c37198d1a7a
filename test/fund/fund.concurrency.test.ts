import * as Fund from '@puskesos/core/fund';
import { InvalidInput } from '@puskesos/core/shared/error';
import type { Item } from '@puskesos/core/shared/table';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { bookLines, comesBack, giveBack, setAside } from '../support/scenes/booking.ts';

/** Eight writers at once on one small budget: whatever they do, in whatever order it comes, the books hold. */

const WRITERS = 8;
const TURNS = 6;
const RUNS = 4;
const areas = ['64.02.06', '64.02.12'] as const;
const program = 'sembako-kukar';

const office = useOffice();

const area = fc.constantFrom(...areas);
const who = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const rupiah = fc.integer({ min: 0, max: 150 });
const is = <const T extends string>(value: T) => fc.constant(value);
const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: is('commit'), area, who, rupiah }) },
  { weight: 4, arbitrary: fc.record({ does: is('realise'), area, who, rupiah }) },
  { weight: 2, arbitrary: fc.record({ does: is('reverse'), area, who, rupiah }) },
  { weight: 2, arbitrary: fc.record({ does: is('release'), area, who }) },
  { weight: 2, arbitrary: fc.record({ does: is('replace'), area, who, by: who, rupiah }) },
  { weight: 2, arbitrary: fc.record({ does: is('allocate'), area, rupiah: fc.nat(800), quota: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ does: is('ceiling'), rupiah: fc.integer({ min: 300, max: 1_500 }) }) },
);
type Command = (typeof command extends fc.Arbitrary<infer T> ? T : never) & object;
const turns = fc.array(command, { minLength: TURNS, maxLength: TURNS });

const said = { basis: 'contoh', reason: 'percobaan' };

/** An enrollment belongs to one area; a payment has its own id, everything else a new one. */
function carryOut(fund: string, one: Command, id: string): Promise<unknown> {
  const context = office.core();
  if (one.does === 'ceiling') return Fund.changeCeiling(context, { fund, ceiling: one.rupiah, ...said });
  const allocation = { fund, program, area: one.area };
  if (one.does === 'allocate') return Fund.allocate(context, { ...allocation, rupiah: one.rupiah, quota: one.quota, ...said });
  const named = (name: string) => `${one.area}-${name}`;
  const enrollment = named(one.who);
  switch (one.does) {
    case 'commit':
      return setAside(context, { allocation, id, enrollment, rupiah: one.rupiah });
    case 'realise':
      return bookLines(context, { allocation, lines: [{ kind: 'realise', id: 'payment', enrollment, rupiah: one.rupiah }] });
    case 'reverse':
      return comesBack(context, { allocation, id, enrollment, rupiah: one.rupiah });
    case 'release':
      return giveBack(context, { allocation, id, enrollment });
    case 'replace':
      return giveBack(context, { allocation, id, enrollment, to: { enrollment: named(one.by), rupiah: one.rupiah } });
  }
}

/** How often each came about over all runs. */
const outcomes: Record<string, number> = {};

async function write(fund: string, writer: number, commands: readonly Command[]): Promise<void> {
  for (const [turn, one] of commands.entries()) {
    const outcome = await carryOut(fund, one, `${writer}-${turn}`).then(
      () => 'done',
      (error: Error) => (error instanceof InvalidInput ? `${error.code} ${error.issues[0]?.path}` : error.name),
    );
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
}

async function opened(year: number): Promise<string> {
  const { id: fund } = await Fund.open(office.core(), { source: 'apbd', year, name: 'APBD', ceiling: 1_000, basis: 'contoh' });
  for (const one of areas) await Fund.allocate(office.core(), { fund, program, area: one, rupiah: 400, quota: 2, ...said });
  return fund;
}

const sum = (items: readonly Item[], name: string): number => items.reduce((total, item) => total + Number(item[name]), 0);

/** What lies in the table, past every rule of ours. */
async function stored(fund: string) {
  const all = await itemsOf(office.stores.registry);
  const now = (type: string) => all.filter((item) => item['type'] === type && !item.sk.startsWith('~'));
  return {
    budget: now('fund').filter(({ pk }) => pk === `fund#${fund}`)[0] as Item,
    allocations: now('allocation').filter(({ pk }) => pk === `fund#${fund}`),
    commitmentsIn: (code: string) => now('commitment').filter((item) => item['fund'] === fund && item['area'] === code),
  };
}

async function theBooksHold(fund: string): Promise<void> {
  const { budget, allocations, commitmentsIn } = await stored(fund);
  const allocated = allocations.map((item) => ({ item, ...JSON.parse(String(item['data'])) }));
  const { ceiling } = JSON.parse(String(budget['data']));
  expect(allocated).toHaveLength(areas.length);
  expect(allocated.reduce((total, one) => total + one.rupiah, 0)).toBe(ceiling - Number(budget['unallocated']));
  expect(budget['unallocated']).toBeGreaterThanOrEqual(0);
  for (const { item, area: code, rupiah: given, quota } of allocated) {
    const commitments = commitmentsIn(code);
    for (const counter of ['available', 'committed', 'realised', 'seats']) expect(item[counter]).toBeGreaterThanOrEqual(0);
    expect(item['committed']).toBe(given - Number(item['available']));
    expect(item['committed']).toBe(sum(commitments, 'committed'));
    expect(item['realised']).toBe(sum(commitments, 'realised'));
    expect(item['seats']).toBe(quota - sum(commitments, 'seat'));
    for (const one of commitments) expect(one['realised']).toBeLessThanOrEqual(Number(one['committed']));
  }
  const checks = [];
  for await (const check of Fund.checkAll(office.core(), { fund }, () => undefined)) checks.push(check);
  expect(checks.filter(({ agrees }) => !agrees)).toEqual([]);
  expect(checks).toHaveLength(1 + areas.length);
}

it('keeps every figure within its bounds and equal to the ledger, whatever eight writers do at once', async () => {
  let year = 2000;
  const property = fc.asyncProperty(fc.array(turns, { minLength: WRITERS, maxLength: WRITERS }), async (writers) => {
    const fund = await opened(++year);
    await Promise.all(writers.map((commands, writer) => write(fund, writer, commands)));
    await theBooksHold(fund);
  });
  // Who comes first differs from one time to the next: a smaller example would be another story. What they do is the same each time, and enough
  // of it for each limit to be met in whichever order.
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true, seed: 4 });

  const refusals = [
    'BUDGET_EXCEEDED',
    'QUOTA_FULL',
    'REALISED_TWICE',
    'INVALID_INPUT rupiah',
    'INVALID_INPUT quota',
    'INVALID_INPUT ceiling',
  ];
  const tryAgain = ['VERSION_CONFLICT', 'THROTTLED', 'UNAVAILABLE'];
  expect(Object.keys(outcomes).filter((name) => !['done', ...refusals, ...tryAgain].includes(name))).toEqual([]);
  // Each limit was run against, so that it had to hold.
  for (const name of ['done', 'BUDGET_EXCEEDED', 'QUOTA_FULL', 'REALISED_TWICE']) expect(outcomes[name], name).toBeGreaterThan(0);
});

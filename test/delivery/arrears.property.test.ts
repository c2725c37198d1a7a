import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { importResults } from '@puskesos/core/intake/results';
import { type Day, daysLater } from '@puskesos/core/shared/clock';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, useNumbers } from '../support/register/people.ts';
import { source } from '../support/register/workbooks.ts';
import { allocation, approver, cash, during, linesOf, maker, run, withBudget } from '../support/scenes/cycles.ts';

/** Whatever happened in a year, of the regency's money: by its last lists everybody has each quarter once in which they were a recipient. */

type State = 'approved' | 'active' | 'suspended' | 'ended';

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'keputusan contoh';
const FIRST = '2026-01-01';
const TODAY = '2026-12-20';
const on = (day: Day, actor?: Parameters<typeof during>[1]) => during(stores, actor, () => `${day}T01:00:00.000Z`);
const quarters = [
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q2', '2026-04-01', '2026-06-30'],
  ['2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
] as const;

const follows: Record<State, readonly State[]> = {
  approved: ['active', 'suspended', 'ended'],
  active: ['suspended', 'ended'],
  suspended: ['active', 'ended'],
  ended: [],
};
const history = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 90 }), pick: fc.nat() }), { minLength: 1, maxLength: 6 });

/** The deeds of a year, and how each of its days was left by them. */
async function lived(steps: readonly { wait: number; pick: number }[]) {
  const household = await Household.register(on(FIRST), family(from));
  const about = { household: household.id, program: cash.id, reason };
  const days = new Map<Day, State>();
  let [state, at]: [State | undefined, number] = [undefined, 0];
  for (const { wait, pick } of steps) {
    const choice: readonly State[] = state ? follows[state] : ['approved', 'active'];
    at += wait;
    const day = daysLater(FIRST, at);
    if (choice.length === 0 || day > TODAY) break;
    const next = choice[pick % choice.length] as State;
    if (state === undefined) await Aid.enroll(on(day), { ...about, state: next as 'active', since: day });
    else await Aid.move(on(day), { ...about, to: next, since: day, ...(next === 'ended' && { ending: 'graduated' as const }) });
    state = next;
    for (let one = day; one <= '2026-12-31'; one = daysLater(one, 1)) days.set(one, state);
  }
  return { household: household.id, days };
}

function dueIn(days: Map<Day, State>, [name, first, last]: (typeof quarters)[number]): string[] {
  const judged = last < TODAY ? last : TODAY;
  const isDue = [...days].some(([day, state]) => day >= first && day <= last && state === 'active') && days.get(judged) !== 'suspended';
  return isDue ? [name] : [];
}

const paidFor = async (cycle: string) =>
  (await linesOf(stores, cycle)).map(({ household, arrears }) => `${household} ${arrears ?? '2026-Q4'}`).toSorted();

async function paidOut(cycle: string): Promise<void> {
  await Delivery.approve(on(TODAY, approver), { cycle, reason });
  const rows = (await linesOf(stores, cycle)).map(({ code }) => `${code},BERHASIL\n`).join('');
  if (rows) await importResults(on(TODAY, maker), { cycle, file: source('hasil.csv', Buffer.from(`Kode,Status\n${rows}`)) });
}

it('pays each quarter once, arrears and returns included, and keeps set aside only what can still be paid', {
  timeout: 120_000,
}, async () => {
  const all: Awaited<ReturnType<typeof lived>>[] = [];
  for (const steps of fc.sample(history, { numRuns: 14, seed: 29 })) all.push(await lived(steps));
  const due = (quarter: (typeof quarters)[number]) =>
    all.flatMap(({ household, days }) => dueIn(days, quarter).map((name) => `${household} ${name}`));
  const wanted = quarters.flatMap(due);
  const own = due(quarters[3]);
  // What is drawn has some of each kind.
  expect(own.length).toBeGreaterThan(0);
  expect(wanted.length).toBeGreaterThan(own.length + 3);

  const { id } = await Delivery.start(on(TODAY, maker), { program: cash.id, period: '2026-Q4' });
  await Delivery.build(on(TODAY), id, run);
  expect(await paidFor(id)).toEqual(own.toSorted());
  await paidOut(id);
  const supplement = async () => {
    const arrears = ['2026-Q1', '2026-Q2', '2026-Q3'];
    const { id: other } = await Delivery.startSupplement(on(TODAY, maker), { cycle: id, arrears, reason });
    await Delivery.build(on(TODAY), other, run);
    return other;
  };
  const second = await supplement();
  expect(await paidFor(second)).toEqual(wanted.filter((one) => !own.includes(one)).toSorted());
  await paidOut(second);
  const third = await supplement();
  expect(await paidFor(third)).toEqual([]);

  const books = await allocation(stores, cash.id);
  expect(books?.realised).toBe(300_000 * wanted.length);
  // Closed, nothing stays set aside for what no list can pay any more: the year has no period to come.
  await paidOut(third);
  for (const cycle of [third, second, id]) {
    await Delivery.close(on(TODAY, maker), { cycle, reason });
    await Delivery.build(on(TODAY), cycle, run);
  }
  const closed = await allocation(stores, cash.id);
  expect(closed).toMatchObject({ realised: books?.realised, committed: books?.realised });
  expect(await Fund.check(on(TODAY), { fund: 'apbd-2026', program: cash.id, area: '64.02.06' })).toEqual({ agrees: true, differences: [] });

  const line = (await linesOf(stores, second))[0] as Delivery.Line;
  // What comes back of a closed list is given back.
  const back = { line: Delivery.lineId(line), rupiah: 300_000, on: TODAY, reason };
  await Delivery.recordReturn(on(TODAY, { ...approver, id: 'dinsos-2' }), back);
  expect((await allocation(stores, cash.id))?.realised).toBe(300_000 * (wanted.length - 1));
  expect(await Fund.check(on(TODAY), { fund: 'apbd-2026', program: cash.id, area: '64.02.06' })).toEqual({ agrees: true, differences: [] });
});

import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { countMonths } from '@puskesos/core/indicator/counting';
import { type Day, daysLater, startOf } from '@puskesos/core/shared/clock';
import type { Item } from '@puskesos/core/shared/table';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { ELSEWHERE, family, NEIGHBOUR, useNumbers, VILLAGE } from '../support/register/people.ts';
import { central, during, run, withBudget } from '../support/scenes/cycles.ts';

/** Whatever happened to families in three months, each month that has ended says what lies in the register of it, whenever it is counted. */

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'keadaan contoh';
const FIRST = '2026-08-03';
const LAST = '2026-10-31';
const TODAY = '2026-11-20';
const months = ['2026-08', '2026-09', '2026-10'];
const places = [VILLAGE, NEIGHBOUR, ELSEWHERE];
const on = (day: Day) => during(stores, undefined, () => `${day}T01:00:00.000Z`);

const deeds = ['register', 'find', 'rank', 'give', 'end', 'split', 'merge', 'move', 'die'] as const;
const life = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 9 }), deed: fc.constantFrom(...deeds), pick: fc.nat() }), {
  minLength: 8,
  maxLength: 24,
});
type Step = { wait: number; deed: (typeof deeds)[number]; pick: number };

async function lived(steps: readonly Step[]): Promise<void> {
  const ids: string[] = [];
  let day = FIRST;
  for (const { wait, deed, pick } of steps) {
    day = daysLater(day, wait);
    if (day > LAST) return;
    await did(day, deed, pick, ids).catch((error: unknown) => {
      // What the register refuses has not happened.
      if (!(error instanceof Error && 'code' in error)) throw error;
    });
  }
}

const oneOf = <T>(all: readonly T[], pick: number): T => all[pick % all.length] as T;

async function did(day: Day, deed: Step['deed'], pick: number, ids: string[]): Promise<void> {
  const context = on(day);
  if (deed === 'register' || ids.length === 0) {
    ids.push((await Household.register(context, family(from, { village: oneOf(places, pick), name: `Keluarga ${ids.length}` }))).id);
    return;
  }
  const household = oneOf(ids, pick);
  const about = { household, reason };
  const [found] = await Household.getManyUnchecked(context, [household]);
  const { members, village } = found as Household.Household;
  const [head, wife, child] = members.map(({ id }) => id) as [string, string, string];
  if (deed === 'find')
    await recordFinding(context, { household, finding: oneOf(['extreme_poor', 'poor', 'not_poor'] as const, pick), date: day });
  if (deed === 'rank') await receiveDecile(context, { household, decile: 1 + (pick % 10), date: day, source: 'contoh' });
  if (deed === 'give') await Aid.enroll(context, { ...about, program: central.id, state: 'active' });
  if (deed === 'end') await Aid.move(context, { ...about, program: central.id, to: 'ended', ending: 'graduated' });
  if (deed === 'split') ids.push((await Family.split(context, { ...about, members: [wife, child], head: wife, kk: from.kk() })).split.id);
  if (deed === 'merge') await Family.merge(context, { from: oneOf(ids, pick + 1), into: household, reason });
  if (deed === 'move') {
    const to = oneOf(places, places.indexOf(village) + 1 + (pick % 2));
    await Family.relocate(context, { ...about, village: to, address: { street: 'Jl. Contoh 2' } });
  }
  if (deed === 'die') await Family.recordLife(context, { ...about, member: head, life: 'dead', since: day });
}

/** The states of all households, as they lie in the table. */
const statesIn = (items: readonly Item[]) =>
  items
    .filter(({ type, sk }) => type === 'household' && sk.startsWith('~household@'))
    .map(({ updatedAt, data }) => ({ at: updatedAt as string, ...(JSON.parse(data as string) as Household.Household) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** The same figures, told from the raw states by a rule written apart. */
function recounted(items: readonly Item[], place: string, month: string): Record<string, number> {
  const end = startOf(daysLater(`${month}-01`, new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate()));
  const then = new Map(statesIn(items).flatMap((state) => (state.at < end ? [[state.id, state] as const] : [])));
  const homes = [...then.values()].filter(
    ({ status, village, members }) =>
      status === 'active' && village.startsWith(place) && members.some(({ life: state }) => state === 'alive'),
  );
  const count = (holds: (home: Household.Household) => boolean) => homes.filter(holds).length;
  const poor = ({ fieldFinding }: Household.Household) => fieldFinding?.finding === 'extreme_poor' || fieldFinding?.finding === 'poor';
  const receives = ({ aid }: Household.Household) => aid.some(({ state }) => state === 'active' || state === 'suspended');
  return {
    households: homes.length,
    people: homes.reduce((sum, { members }) => sum + members.filter(({ life: state }) => state === 'alive').length, 0),
    ranked: count(({ officialDecile }) => officialDecile !== undefined),
    decile_1: count(({ officialDecile }) => officialDecile?.decile === 1),
    visited: count(({ fieldFinding }) => fieldFinding !== undefined),
    verified_poor: count(poor),
    found_extreme_poor: count(({ fieldFinding }) => fieldFinding?.finding === 'extreme_poor'),
    reached_by_centre: count(receives),
    reached_by_none: count((home) => !receives(home)),
    gap: count((home) => poor(home) && !receives(home)),
    extreme_poor_unaided: count((home) => home.fieldFinding?.finding === 'extreme_poor' && !receives(home)),
  };
}

const rowsIn = (items: readonly Item[]) => items.filter(({ type }) => type === 'indicators');
const told = (items: readonly Item[], place: string, month: string) =>
  JSON.parse((rowsIn(items).find(({ pk, sk }) => pk === `indicators#${place}` && sk === month)?.['data'] as string | undefined) ?? '{}');

it('is what a recount of the raw states comes to, in every place; counted again in another order it is the same to the byte', async () => {
  let serial = 0;
  await fc.assert(
    fc.asyncProperty(life, fc.shuffledSubarray(months, { minLength: 3 }), async (steps, order) => {
      serial += 1;
      await lived(steps as Step[]);
      for (const month of order) await countMonths(on(TODAY), month, run);
      const items = await itemsOf(stores.registry);
      for (const place of [...places, '64.02.06', '64.02.12', '64.02']) {
        for (const month of months) {
          const { counts, day, stage } = told(items, place, month);
          expect(counts, `${serial}: ${place} ${month}`).toMatchObject(recounted(items, place, month));
          expect([day.slice(0, 7), stage]).toEqual([month, 'final']);
        }
      }
      const rows = rowsIn(items);
      for (const month of order.toReversed()) await countMonths(on(daysLater(TODAY, 1)), month, run);
      await countMonths(on(daysLater(TODAY, 2)), '2026-08..2026-10', run);
      expect(rowsIn(await itemsOf(stores.registry))).toEqual(rows);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import { askedFor } from '@puskesos/core/delivery/due.rules';
import { dayWithin } from '@puskesos/core/delivery/period.rules';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { inForce, withStep } from '@puskesos/core/household/aid-course.rules';
import { withAid } from '@puskesos/core/household/household.rules';
import { asLivedOn } from '@puskesos/core/household/lives.rules';
import { periodOf } from '@puskesos/core/program/pay-period.rules';
import { type Day, daysLater } from '@puskesos/core/shared/clock';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { ELSEWHERE, family, useNumbers, VILLAGE } from '../support/register/people.ts';
import { central, during, linesOf, maker, run, withBudget } from '../support/scenes/cycles.ts';

/** Whom a list holds, against what is worked out here day by day from what was done, without a rule of the code. */

type State = 'approved' | 'active' | 'suspended' | 'ended';
interface Deed {
  readonly state: State;
  readonly on: Day;
}

const FIRST = '2026-01-01';
const dayAt = (n: number): Day => daysLater(FIRST, n);

/** The day-by-day calendar of one enrollment: each deed colours its day and all that follow. */
function calendarOf(deeds: readonly Deed[], last: Day): Map<Day, State> {
  const calendar = new Map<Day, State>();
  for (const { state, on } of deeds) {
    for (let day = on; day <= last; day = daysLater(day, 1)) calendar.set(day, state);
  }
  return calendar;
}

function expected(calendar: Map<Day, State>, { from, to, day }: { from: Day; to: Day; day: Day }) {
  if (calendar.get(day) === 'suspended') return 'suspended';
  if ([...calendar].some(([on, state]) => on >= from && on <= to && state === 'active')) return 'due';
  return calendar.get(day) === 'approved' && [...calendar.values()].at(-1) !== 'ended' ? 'approved_not_active' : undefined;
}

/** Steps that may follow each other, on days that never run backwards, some of them the same. */
const history = fc
  .array(fc.record({ wait: fc.integer({ min: 0, max: 120 }), pick: fc.nat() }), { minLength: 1, maxLength: 8 })
  .map((steps) => {
    const follows: Record<State, readonly State[]> = {
      approved: ['active', 'suspended', 'ended'],
      active: ['suspended', 'ended'],
      suspended: ['active', 'ended'],
      ended: ['active'],
    };
    let [state, at]: [State | undefined, number] = [undefined, 0];
    return steps.map(({ wait, pick }): Deed => {
      const choice: readonly State[] = state ? follows[state] : ['approved', 'active'];
      state = choice[pick % choice.length] as State;
      at += wait;
      return { state, on: dayAt(at) };
    });
  });

const quarters = Array.from({ length: 12 }, (_, n) => periodOf('quarterly', dayAt(15 + n * 91)));
const someDay = fc.integer({ min: 0, max: 1000 }).map(dayAt);
const bare = {
  id: 'h',
  village: VILLAGE,
  status: 'active',
  address: { street: 'x' },
  cards: [],
  members: [],
  aid: [],
  registeredAt: '',
} as const;
const line = { id: 'h.p', program: 'p', name: 'P', fund: 'apbn' } as const;

function shown(deeds: readonly Deed[]): Household.Household {
  let [household, steps]: [Household.Household, ReturnType<typeof withStep>] = [bare, []];
  for (const { state, on } of deeds) {
    steps = withStep(steps, { state, since: on });
    household = withAid(household, { ...line, state, since: on, steps });
  }
  return household;
}

describe('who is on a list', () => {
  it('is who was a recipient in its period, whatever became of them since', () => {
    fc.assert(
      fc.property(history, someDay, (deeds, today) => {
        const household = shown(deeds);
        const calendar = calendarOf(deeds, '2029-12-31');
        for (const period of quarters) {
          const judged = { ...period, day: dayWithin(period, today) };
          const standings = askedFor(household, { ...judged, program: 'p' }).map(({ standing }) => standing);
          expect(standings).toEqual([expected(calendar, judged) ?? []].flat());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is shown on a day as it stands on that day', () => {
    fc.assert(
      fc.property(history, someDay, (deeds, today) => {
        // An end is never dated ahead.
        fc.pre(deeds.every(({ state, on }) => state !== 'ended' || on <= today));
        const holds = calendarOf(deeds, '2031-12-31').get(today);
        const aid = inForce(shown(deeds), today).aid.map(({ state }) => state);
        expect(aid).toEqual(holds === undefined || holds === 'ended' ? [] : [holds]);
      }),
      { numRuns: 150 },
    );
  });

  it('has those in it who lived there then', () => {
    const member = { id: 'm', name: 'A', sex: 'female', birthDate: '1990-01-01', relation: 'head', card: 'c' } as const;
    const household = { ...bare, members: [{ ...member, life: 'dead', lifeSince: '2026-10-05' }] } as const;

    expect(asLivedOn(household, '2026-10-04').members[0]?.life).toBe('alive');
    expect(asLivedOn(household, '2026-10-05').members[0]?.life).toBe('dead');
  });
});

describe('lists of the register', () => {
  const stores = useStoresForEach(withBudget);
  const from = useNumbers();

  it('of past, present and coming quarters equal what was done', { timeout: 60_000 }, async () => {
    const sample = fc.sample(history, { numRuns: 8, seed: 13 });
    const wanted = new Map<string, Map<Day, State>>();
    const dead = new Set<string>();
    for (const [n, deeds] of sample.entries()) {
      const begun = during(stores, undefined, () => `${FIRST}T01:00:00.000Z`);
      const household = await Household.register(begun, family(from, { village: n % 2 ? VILLAGE : ELSEWHERE }));
      const about = { household: household.id, program: central.id, reason: 'keputusan contoh' };
      const done: Deed[] = [];
      for (const { state, on } of deeds) {
        const context = during(stores, undefined, () => `${on}T01:00:00.000Z`);
        const before = done.at(-1)?.state;
        if (before === 'ended') break;
        if (before === undefined) await Aid.enroll(context, { ...about, state: state as 'active', since: on });
        else await Aid.move(context, { ...about, to: state, since: on, ...(state === 'ended' && { ending: 'graduated' as const }) });
        done.push({ state, on });
      }
      wanted.set(household.id, calendarOf(done, '2029-12-31'));
      // Whoever moves is listed where they live, once; who dies in the last quarter was due before.
      const last = during(stores, undefined, () => '2029-01-01T01:00:00.000Z');
      const aid = n % 3 === 0 ? 'moved' : undefined;
      if (aid)
        await Family.relocate(last, { household: household.id, village: ELSEWHERE, address: { street: 'Jl. Baru' }, reason: 'pindah' });
      if (n % 4 !== 1) continue;
      dead.add(household.id);
      for (const { id: member } of household.members)
        await Family.recordLife(last, { household: household.id, member, life: 'dead', since: '2028-12-30', reason: 'wafat' });
    }
    for (const [today, name] of [
      ['2026-11-24', '2026-Q2'],
      ['2026-11-24', '2026-Q4'],
      ['2026-11-24', '2027-Q1'],
      ['2027-12-20', '2027-Q3'],
    ]) {
      const context = during(stores, maker, () => `${today}T01:00:00.000Z`);
      const cycle = await Delivery.start(context, { program: central.id, period: name as string });
      await Delivery.build(context, cycle.id, run);
      const standing = [...wanted].map(([id, calendar]) => [id, expected(calendar, cycle)] as const);
      // Of whom nobody is left, nobody is paid; that they were due is told.
      const told = ['suspended', 'approved_not_active', 'not_living_there'] as const;
      const idsOf = (what: string) =>
        standing.flatMap(([id, is]) => ((is && dead.has(id) ? 'not_living_there' : is) === what ? id : [])).toSorted();

      expect((await linesOf(stores, cycle.id)).map(({ household }) => household).toSorted(), name).toEqual(idsOf('due'));
      const { rows } = await Delivery.leftOut(context, { cycle: cycle.id, page: { first: 100 } });
      for (const why of told) {
        const households = rows.filter(({ value }) => value.reason === why).map(({ value }) => value.household);
        expect(households.toSorted(), `${name} ${why}`).toEqual(idsOf(why));
      }
      expect(rows.map(({ value }) => value.reason).filter((why) => !told.some((one) => one === why))).toEqual([]);
    }
  });
});

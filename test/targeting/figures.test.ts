import * as Aid from '@puskesos/core/aid';
import { isReceiving } from '@puskesos/core/aid/aid.rules';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import { relocate } from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { livingIn } from '@puskesos/core/household/household.rules';
import { derivedFindings } from '@puskesos/core/household/seen-shapes';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { ageOn } from '@puskesos/core/shared/clock';
import type { Stores } from '@puskesos/core/shared/context';
import { districtOf } from '@puskesos/core/shared/region-code';
import * as Targeting from '@puskesos/core/targeting';
import * as Figures from '@puskesos/core/targeting/figures';
import { rateOf, totalsOf } from '@puskesos/core/targeting/figures.rules';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { failing } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { freshStores, useStores } from '../support/engine/stores.ts';
import { ELSEWHERE, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';
import { marks, refresh, system } from '../support/scenes/published.ts';
import { type Lot, type Made, withLots, withTargetedPrograms } from '../support/scenes/targeted.ts';

const DISTRICT = districtOf(VILLAGE);
const both = [VILLAGE, NEIGHBOUR] as const;

const lots: fc.Arbitrary<Lot> = fc.record(
  {
    village: fc.constantFrom(...both),
    finding: fc.constantFrom('extreme_poor', 'poor', 'vulnerable', 'not_poor'),
    decile: fc.integer({ min: 1, max: 10 }),
    elder: fc.constantFrom(true as const, 'gone' as const),
    aid: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom<Made>('paket', 'tunai', 'lansia', 'usaha', 'baru'),
        fc.constantFrom('proposed', 'verified', 'approved', 'active', 'suspended'),
        fc.constantFrom(undefined, 0, 1),
      ),
      { maxLength: 4, selector: ([program, , member]) => `${program}.${member}` },
    ) as fc.Arbitrary<NonNullable<Lot['aid']>>,
  },
  { requiredKeys: ['village'] },
);

const register = async (stores: Stores, village: string) => {
  const all: Household.Household[] = [];
  for await (const household of Household.eachInVillage(system(stores), village)) all.push(household);
  return all;
};

type Answer = 'yes' | 'no' | 'unknown';
const meetsPoor = ({ fieldFinding }: Household.Household): Answer => {
  if (!fieldFinding) return 'unknown';
  return ['poor', 'extreme_poor'].includes(fieldFinding.finding) ? 'yes' : 'no';
};
const meetsDecile = ({ officialDecile }: Household.Household): Answer => {
  if (!officialDecile) return 'unknown';
  return officialDecile.decile <= 4 ? 'yes' : 'no';
};
const isOld = ({ birthDate }: { birthDate: string }) => ageOn(birthDate, today) >= 60;

/** Who a programme reaches or is for in a household, told plainly: [receives, meets] for each of them. */
function plainly(household: Household.Household, program: string): [boolean, Answer][] {
  const living = livingIn(household);
  const lines = household.aid.filter((line) => line.program === program && isReceiving(line));
  if (program !== 'lansia' && program !== 'usaha') {
    const meets = { paket: meetsPoor, tunai: meetsDecile, baru: (): Answer => 'unknown' }[program];
    return [[lines.length > 0, meets?.(household) ?? 'no']];
  }
  const own = lines.flatMap(({ member }) => member ?? []);
  const gone = own.filter((id) => !living.some((member) => member.id === id)).map((): [boolean, Answer] => [true, 'no']);
  const people = living.map((member): [boolean, Answer] => [own.includes(member.id), isOld(member) ? 'yes' : 'no']);
  if (own.length === lines.length) return [...people, ...gone];
  return [...people.filter(([receives]) => receives), ...gone, [true, living.some(isOld) ? 'yes' : 'no']];
}

function enrollmentsOf(households: readonly Household.Household[]) {
  const lines = households.flatMap(({ aid }) => aid);
  const states = ['proposed', 'verified', 'approved', 'active', 'suspended'];
  return [...new Set(lines.map(({ program }) => program))].toSorted().map((program) => ({
    program,
    counts: Object.fromEntries(
      states.map((state) => [state, lines.filter((line) => line.program === program && line.state === state).length]),
    ),
  }));
}

function holdersOf(households: readonly Household.Household[]) {
  const lines = households.flatMap(({ id: household, aid }) => aid.map((line) => ({ ...line, household })));
  const homes = (program: string, states: readonly string[]) =>
    new Set(lines.filter((line) => line.program === program && states.includes(line.state)).map(({ household }) => household)).size;
  return [...new Set(lines.map(({ program }) => program))]
    .toSorted()
    .map((program) => ({ program, receiving: homes(program, ['approved', 'active', 'suspended']), waiting: homes(program, ['verified']) }))
    .filter(({ receiving, waiting }) => receiving + waiting > 0);
}

/** A village counted without any of what counts it. */
function recounted(households: readonly Household.Household[]) {
  const poor = households.filter((household) => meetsPoor(household) === 'yes');
  const receives = (household: Household.Household, ...programs: string[]) =>
    programs.every((program) => household.aid.some((line) => line.program === program && isReceiving(line)));
  const programs = ['baru', 'lansia', 'paket', 'tunai', 'usaha'].map((program) => {
    const all = households.flatMap((household) => plainly(household, program));
    const count = (...[receiving, answers]: [boolean[], Answer[]]) =>
      all.filter(([receives, meets]) => receiving.includes(receives) && answers.includes(meets)).length;
    return {
      program,
      recipients: count([true], ['yes', 'no', 'unknown']),
      eligible: count([true, false], ['yes']),
      included: count([true], ['no']),
      excluded: count([false], ['yes']),
      unknown: count([true], ['unknown']),
    };
  });
  return {
    households: households.length,
    people: households.reduce((sum, household) => sum + livingIn(household).length, 0),
    verifiedPoor: poor.length,
    gap: poor.filter((household) => !household.aid.some(isReceiving)).length,
    overlaps: households.filter((household) => receives(household, 'paket', 'tunai')).length,
    programs,
    // Nobody answered here.
    findings: derivedFindings.map((finding) => ({ finding, households: 0, unknown: households.length })),
    enrollments: enrollmentsOf(households),
    holders: holdersOf(households),
  };
}

const shown = async (stores: Stores, village: string) => {
  const found = await Figures.ofVillage(system(stores), { village });
  const { village: _village, day: _day, ...figures } = found ?? { village, day: '' };
  return figures;
};

/** Every household in the gap of the two villages, as the list holds it, and nothing else. */
async function expectCounted(stores: Stores): Promise<void> {
  const listed = (await itemsOf(stores.registry)).filter(({ type }) => type === 'gap').map(({ sk }) => sk.split('#')[1]);
  const inGap: string[] = [];
  for (const village of both) {
    const households = await register(stores, village);
    expect(await shown(stores, village)).toEqual(recounted(households));
    inGap.push(...households.filter((household) => meetsPoor(household) === 'yes' && !household.aid.some(isReceiving)).map(({ id }) => id));
  }
  expect(listed.toSorted()).toEqual(inGap.toSorted());
}

const counted = async (stores: Stores): Promise<void> => {
  await markDirty(system(stores), both);
  expect((await refresh(stores)).failed).toEqual([]);
};

describe('a village’s figures', () => {
  const stores = useStores((own) => withTargetedPrograms(system(own)));
  beforeAll(async () => {
    const drawn = fc.sample(lots, { numRuns: 150, seed: 7 });
    await withLots(system(stores), numbers(), Object.fromEntries(drawn.map((lot, index) => [`Keluarga ${index}`, lot])));
    await counted(stores);
  });

  it('are what a plain recount gives, and the gap list holds whom it counts', async () => {
    await expectCounted(stores);

    const all = [...(await register(stores, VILLAGE)), ...(await register(stores, NEIGHBOUR))];
    expect(recounted(all).gap).toBeGreaterThan(5);
    expect(recounted(all).overlaps).toBeGreaterThan(5);
    expect(recounted(all).programs.every(({ recipients }) => recipients > 5)).toBe(true);
  });

  it('of a kecamatan and the regency are those of the villages, by one Query', async () => {
    const context = system(stores);
    const [district, all] = [await Figures.ofDistrict(context, { district: DISTRICT }), await Figures.ofRegency(context, {})];

    expect(context.cost.byCommand).toEqual({ 'Query registry': 2 });
    expect(totalsOf(district)).toEqual(recounted([...(await register(stores, VILLAGE)), ...(await register(stores, NEIGHBOUR))]));
    const { counted: _all, day, ...total } = (await Figures.ofPlace(context, { place: '64.02' })) ?? { counted: 0, day: '' };
    expect([total, day]).toEqual([totalsOf(district), today]);
    expect(context.cost.byCommand).toEqual({ 'Query registry': 3 });
    expect(all.rows.map(({ value }) => value)).toEqual(district);
    expect(all.rows.map(({ value }) => value.day)).toEqual([today, today]);
  });

  it('agree with the lists behind them', async () => {
    for (const program of ['paket', 'tunai', 'lansia']) {
      const { programs = [] } = (await Figures.ofVillage(system(stores), { village: VILLAGE })) ?? {};
      const figures = programs.find((one) => one.program === program);
      for (const [mistake, count] of [
        ['inclusion', figures?.included],
        ['exclusion', figures?.excluded],
        ['unknown', figures?.unknown],
      ] as const) {
        const { rows } = await Targeting.mistaken(system(stores), { program, mistake, village: VILLAGE, page: { first: 100 } });
        expect(rows.flatMap(({ value }) => value.standings)).toHaveLength(count ?? -1);
      }
    }
  });

  it('write nothing when they are counted again and are the same', async () => {
    const before = (await itemsOf(stores.registry)).filter(({ pk }) => pk !== 'dirty');
    const context = system(stores);
    await markDirty(context, both);
    const running = system(stores);
    await refreshDirtyVillages(running);

    expect((await itemsOf(stores.registry)).filter(({ pk }) => pk !== 'dirty')).toEqual(before);
    expect(running.cost.byCommand).toEqual({
      ...{ 'Query registry': 8, 'Get registry': 6, 'Delete registry': 2 },
      ...{ 'Query publicIndex': 2, 'Get publicIndex': 4, 'BatchGet publicIndex': 2 },
    });
  });

  it('are counted anew by the next day, and say so', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await markDirty(system(stores), [VILLAGE]);
    await refresh(stores, () => tomorrow);

    const { day } = (await Figures.ofVillage(system(stores), { village: VILLAGE })) ?? {};

    expect(day).not.toBe(today);
  });
});

describe('after a change', () => {
  const from = numbers(5_000);
  const reason = 'uji angka';
  const stores = useStores((own) => withTargetedPrograms(system(own)));
  let homes: Record<string, Household.Household>;
  beforeAll(async () => {
    homes = await withLots(system(stores), from, {
      Mover: { finding: 'poor', decile: 2 },
      Stays: { finding: 'extreme_poor', decile: 1 },
      Elder: { finding: 'not_poor', elder: true, aid: [['lansia', 'active', 1]] },
    });
    await counted(stores);
  });
  const id = (name: string) => homes[name]?.id ?? '';
  const gaps = () => Promise.all(both.map(async (village) => (await Figures.ofVillage(system(stores), { village }))?.gap));

  it('a household that moves is counted where it lives now, in both villages', async () => {
    expect(await gaps()).toEqual([2, 0]);
    await relocate(system(stores), { household: id('Mover'), village: NEIGHBOUR, address: { street: 'Jl. Baru 2' }, reason });

    await counted(stores);

    expect(await gaps()).toEqual([1, 1]);
    await expectCounted(stores);
  });

  it('and leaves the list of the kecamatan that it moved out of, at once', async () => {
    await relocate(system(stores), { household: id('Mover'), village: ELSEWHERE, address: { street: 'Jl. Jauh 3' }, reason });

    const { rows } = await Targeting.gapInDistrict(system(stores), { district: DISTRICT });
    await counted(stores);

    expect(rows.map(({ value }) => value.household.id)).toEqual([id('Stays')]);
    await expectCounted(stores);
  });

  it('who is enrolled leaves the gap and is a recipient', async () => {
    await Aid.enroll(system(stores), { household: id('Stays'), program: 'tunai', state: 'approved', reason });

    await counted(stores);

    expect(await gaps()).toEqual([0, 0]);
    await expectCounted(stores);
  });

  it('who died and is still paid is a mistake of the programme', async () => {
    const { members } = homes['Elder'] ?? { members: [] };
    await Family.recordLife(system(stores), {
      household: id('Elder'),
      member: members[1]?.id ?? '',
      life: 'dead',
      since: today,
      reason,
    });

    await counted(stores);

    const { programs = [] } = (await Figures.ofVillage(system(stores), { village: VILLAGE })) ?? {};
    expect(programs.find(({ program }) => program === 'lansia')).toMatchObject({ recipients: 1, included: 1, eligible: 0 });
    await expectCounted(stores);
  });

  it('a household in which nobody lives any more is in no gap', async () => {
    const { Empty } = await withLots(system(stores), from, { Empty: { finding: 'poor' } });
    for (const { id: member } of Empty?.members ?? []) {
      await Family.recordLife(system(stores), { household: Empty?.id ?? '', member, life: 'moved', since: today, reason });
    }

    await counted(stores);

    expect(await gaps()).toEqual([0, 0]);
  });
});

describe.each(['before', 'after'] as const)('a count killed at every second call, %s it is made', (when) => {
  it('ends as a clean one with the next run, whatever changed in between', async () => {
    const stores = await freshStores((own) => withTargetedPrograms(system(own)));
    const context = system(stores);
    const from = numbers(9_000);
    const homes = await withLots(context, from, { First: { finding: 'poor', decile: 3 }, Second: { finding: 'poor', decile: 4 } });
    await counted(stores);
    let leaves = Object.values(homes)[0]?.id ?? '';

    let completed = false;
    for (let kill = when === 'before' ? 0 : 1; !completed; kill += 2) {
      const poor = { finding: 'extreme_poor', decile: 1 + (kill % 5) } as const;
      const { Joins } = await withLots(context, from, { Joins: poor, Stays: poor });
      await recordFinding(context, { household: leaves, finding: 'not_poor', date: today });
      await markDirty(context, [VILLAGE]);
      const broken = failing(stores, { at: (call) => call >= kill, when });
      const { failed } = await refresh(broken).catch((error: unknown) => ({ failed: [{ error }] }));
      completed = failed.length === 0;

      // Of the two whom the killed run was about to list, one is in no gap any more when the next one comes.
      await recordFinding(context, { household: Joins?.id ?? '', finding: 'not_poor', date: today });
      await counted(stores);

      await expectCounted(stores);
      expect(await marks(stores)).toEqual([]);
      const { Next } = await withLots(context, from, { Next: { finding: 'poor', decile: 5 } });
      leaves = Next?.id ?? '';
    }
  });
});

describe('a rate', () => {
  it('is none where there is nothing to take it of', () => {
    expect([rateOf(1, 4), rateOf(0, 4), rateOf(0, 0)]).toEqual([0.25, 0, undefined]);
  });
});

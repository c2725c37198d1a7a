import type { PersonTest } from '@puskesos/core/program/criteria';
import { entitlementOf, paymentsLeft } from '@puskesos/core/program/entitlement.rules';
import { excludedBy, exclusionsBetween } from '@puskesos/core/program/exclusion.rules';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { periodOf } from '@puskesos/core/program/pay-period.rules';
import type { Amount, Cap, Exclusion, Program } from '@puskesos/core/program/shapes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, household, member, occupation } from '../support/scenes/criteria.ts';

const row = (component: string, rupiah: number, per: Amount['per'], told: Partial<Amount> = {}): Amount => ({
  component,
  rupiah,
  per,
  from: '2026-01-01',
  source: 'data contoh',
  ...told,
});

const mother = member('m', { age: 30, relation: 'head', pregnant: true, occupation: occupation.housekeeping });
const pupil = member('p', { age: 10, sex: 'male', relation: 'child', education: 'primary_unfinished', occupation: occupation.pupil });
const small = member('s', { age: 3, relation: 'child', pregnant: false });
const sister = member('q', { age: 20 });
const family = household([mother, pupil, small]);

const due = (amounts: Amount[], period: Program['period'] = 'quarterly', at = family, day = DAY, about?: string) =>
  entitlementOf({ amounts, period }, at, day, about);

const each = (test: PersonTest) => ({ each: test });
const child = each({ age: { max: 6 } });
const pregnant = each({ pregnant: true });
const underage = each({ age: { max: 17 } });

describe('what a household is due for a pay period', () => {
  it('is the sum of its components, each counted by the members of whom its test holds', () => {
    const amounts = [
      row('ibu hamil', 750_000, 'quarterly', pregnant),
      row('anak', 225_000, 'quarterly', underage),
      row('tetap', 100_000, 'quarterly'),
    ];
    expect(due(amounts)).toEqual({
      rupiah: 1_300_000,
      parts: [
        { component: 'ibu hamil', count: 1, rupiah: 750_000 },
        { component: 'anak', count: 2, rupiah: 450_000 },
        { component: 'tetap', count: 1, rupiah: 100_000 },
      ],
      unknown: [],
    });
  });

  it('leaves out who died or left', () => {
    const without = household([mother, pupil, { ...small, life: 'dead' }]);
    expect(due([row('anak', 225_000, 'quarterly', underage)], 'quarterly', without)?.parts).toEqual([
      { component: 'anak', count: 1, rupiah: 225_000 },
    ]);
  });

  it('is nothing where amounts hold and nobody has a claim, and not known where no amount holds', () => {
    expect(due([row('lansia', 600_000, 'quarterly', each({ age: { min: 60 } }))])).toEqual({ rupiah: 0, parts: [], unknown: [] });
    expect(due([])).toBeUndefined();
    expect(due([row('anak', 1, 'quarterly', { ...child, from: '2027-01-01' })])).toBeUndefined();
    expect(due([row('anak', 1, 'quarterly', { ...child, to: '2026-11-23' })])).toBeUndefined();
  });

  it('takes of a component the row that holds on the day', () => {
    const amounts = [
      row('anak', 200_000, 'quarterly', { ...child, to: '2026-06-30' }),
      row('anak', 225_000, 'quarterly', { ...child, from: '2026-07-01' }),
    ];
    expect(due(amounts, 'quarterly', family, '2026-06-30')?.rupiah).toBe(200_000);
    expect(due(amounts, 'quarterly', family, '2026-07-01')?.rupiah).toBe(225_000);
  });

  it('names the components of which the register can’t tell for how many, and counts those it can', () => {
    const at = household([mother, sister, small]);
    expect(due([row('ibu hamil', 750_000, 'quarterly', pregnant), row('anak', 1, 'quarterly', child)], 'quarterly', at)).toEqual({
      rupiah: 750_001,
      parts: [
        { component: 'ibu hamil', count: 1, rupiah: 750_000 },
        { component: 'anak', count: 1, rupiah: 1 },
      ],
      unknown: ['ibu hamil'],
    });
  });

  it('is one member’s own where it is about a member', () => {
    const amounts = [
      row('ibu hamil', 750_000, 'quarterly', pregnant),
      row('anak', 225_000, 'quarterly', underage),
      row('tetap', 5_000, 'quarterly'),
    ];
    expect(due(amounts, 'quarterly', family, DAY, 'p')?.parts).toEqual([
      { component: 'anak', count: 1, rupiah: 225_000 },
      { component: 'tetap', count: 1, rupiah: 5_000 },
    ]);
    expect(due([row('ibu hamil', 1, 'quarterly', pregnant)], 'quarterly', household([mother, sister]), DAY, 'm')?.unknown).toEqual([]);
  });

  const capped = (amounts: Amount[], caps: Partial<Cap>, at = family, day = DAY) =>
    entitlementOf({ amounts, period: 'quarterly', caps: [{ from: '2026-01-01', source: 'contoh', ...caps }] }, at, day);
  const [first, second] = [row('anak', 225_000, 'quarterly', underage), row('balita', 750_000, 'quarterly', child)];

  it('gives a person the highest of their claims, and a household those of the people who have most', () => {
    expect(capped([first, second], { perPerson: 1 })?.parts).toEqual([
      { component: 'anak', count: 1, rupiah: 225_000 },
      { component: 'balita', count: 1, rupiah: 750_000 },
    ]);
    expect(capped([first, second], { persons: 1 })?.rupiah).toBe(975_000);
    expect(capped([first, second], { persons: 1, perPerson: 1 })?.parts).toEqual([{ component: 'balita', count: 1, rupiah: 750_000 }]);
    expect(capped([first, second], { persons: 1, to: '2026-11-23' })?.rupiah).toBe(1_200_000);
  });

  it('asks nothing that could not change what is due under the cap', () => {
    const at = household([mother, sister]);
    const amounts = [row('ibu hamil', 750_000, 'quarterly', pregnant)];
    expect(capped(amounts, { persons: 1 }, at)).toMatchObject({ rupiah: 750_000, unknown: [] });
    expect(capped(amounts, { persons: 2 }, at)).toMatchObject({ rupiah: 750_000, unknown: ['ibu hamil'] });
  });

  it('is never more of PKH than four persons of a family have a claim to, one each', () => {
    const pkh = knownPrograms.find(({ id }) => id === 'pkh') as Program;
    const children = Array.from({ length: 6 }, (_, index) => member(`c${index}`, { age: 3, relation: 'child' }));
    const old = Array.from({ length: 6 }, (_, index) =>
      member(`o${index}`, { age: 70, relation: 'parent', disability: 'physical_and_mental' }),
    );
    const at = household([...children, ...old]);

    expect(entitlementOf({ ...pkh, caps: [] }, at, '2025-12-01')?.rupiah).toBe(6 * 750_000 + 12 * 600_000);
    expect(entitlementOf(pkh, at, '2025-12-01')).toEqual({
      rupiah: 3_000_000,
      parts: [{ component: 'anak 0–6 tahun', count: 4, rupiah: 3_000_000 }],
      unknown: [],
    });
  });

  it.each<[Amount['per'], Program['period'], number]>([
    ['monthly', 'monthly', 200_000],
    ['monthly', 'quarterly', 600_000],
    ['monthly', 'yearly', 2_400_000],
    ['quarterly', 'quarterly', 200_000],
    ['quarterly', 'yearly', 800_000],
    ['yearly', 'quarterly', 50_000],
    ['quarterly', 'monthly', 66_666],
    ['yearly', 'monthly', 16_666],
    ['once', 'quarterly', 200_000],
    ['monthly', 'once', 200_000],
    ['once', 'once', 200_000],
  ])('of 200,000 %s, paid %s, is %i', (per, period, rupiah) => {
    expect(due([row('pangan', 200_000, per)], period)?.rupiah).toBe(rupiah);
  });

  it('tells goods as well, as many as for the same members and periods', () => {
    const rice = { goods: { quantity: 10, unit: 'kg' } };
    expect(due([row('beras', 150_000, 'monthly', { ...underage, ...rice })])?.parts).toEqual([
      { component: 'beras', count: 2, rupiah: 900_000, goods: { quantity: 60, unit: 'kg' } },
    ]);
  });
});

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('a pay period', () => {
  it.each<[Program['period'], string, object]>([
    ['monthly', '2028-02-29', { name: '2028-02', from: '2028-02-01', to: '2028-02-29' }],
    ['monthly', '2026-11-24', { name: '2026-11', from: '2026-11-01', to: '2026-11-30' }],
    ['quarterly', '2026-11-24', { name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' }],
    ['quarterly', '2026-03-31', { name: '2026-Q1', from: '2026-01-01', to: '2026-03-31' }],
    ['yearly', '2026-11-24', { name: '2026', from: '2026-01-01', to: '2026-12-31' }],
    ['once', '2026-11-24', { name: '2026', from: '2026-01-01', to: '2026-12-31' }],
  ])('%s of %s is told by its name and its days', (period, day, expected) => {
    expect(periodOf(period, day)).toEqual(expected);
  });

  it.each<[Program['period'], string, number]>([
    ['monthly', '2026-01-01', 12],
    ['monthly', '2026-11-24', 2],
    ['monthly', '2026-12-31', 1],
    ['quarterly', '2026-03-31', 4],
    ['quarterly', '2026-04-01', 3],
    ['quarterly', '2026-12-31', 1],
    ['yearly', '2026-01-01', 1],
    ['once', '2026-12-31', 1],
  ])('%s: from %s on, %i are left in the year', (period, day, left) => {
    expect(paymentsLeft(period, day)).toBe(left);
  });

  it('holds its day, begins where the one before ended, and is one of those that are left in the year', () => {
    fc.assert(
      fc.property(fc.constantFrom('monthly', 'quarterly', 'yearly', 'once'), days, (period, day) => {
        const { from, to } = periodOf(period, day);
        expect(from <= day && day <= to).toBe(true);
        const next = dayAfter(to);
        expect(periodOf(period, next).from).toBe(next);
        const left = next.slice(0, 4) === day.slice(0, 4) ? paymentsLeft(period, next) : 0;
        expect(paymentsLeft(period, day)).toBe(left + 1);
      }),
    );
  });
});

const rule = (program: string, told: Partial<Exclusion> = {}): Exclusion => ({
  program,
  among: 'household',
  from: '2026-01-01',
  source: 'data contoh',
  ...told,
});
const program = (id: string, ...excludes: Exclusion[]) => ({ id, excludes });

describe('programmes that may not be had together', () => {
  const pkh = program('pkh');
  const ids = (programs: readonly { id: string }[]) => programs.map(({ id }) => id);
  const held = [{ program: 'pkh' }];

  it('are told whichever of the two says so', () => {
    expect(ids(excludedBy(program('blt-dd', rule('pkh')), [pkh], held, undefined, DAY))).toEqual(['pkh']);
    expect(ids(excludedBy(program('blt-dd'), [program('pkh', rule('blt-dd'))], held, undefined, DAY))).toEqual(['pkh']);
    expect(ids(excludedBy(program('blt-dd', rule('pkh')), [program('pkh', rule('blt-dd'))], held, undefined, DAY))).toEqual(['pkh']);
  });

  it('are those that are held alone, and never the programme itself', () => {
    const blt = program('blt-dd', rule('pkh'), rule('sembako'), rule('blt-dd'));
    const others = [pkh, program('sembako'), program('pbi-jk', rule('pkh')), blt];
    expect(ids(excludedBy(blt, others, [{ program: 'pkh' }, { program: 'pbi-jk' }, { program: 'blt-dd' }], undefined, DAY))).toEqual([
      'pkh',
    ]);
    expect(excludedBy(blt, others, [], undefined, DAY)).toEqual([]);
  });

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['pkh']],
    ['2026-06-30', ['pkh']],
    ['2026-07-01', []],
  ])('are told by the rule that holds on the day: %s', (day, expected) => {
    expect(ids(excludedBy(program('blt-dd', rule('pkh', { to: '2026-06-30' })), [pkh], held, undefined, day))).toEqual(expected);
  });

  it.each<[string, string | undefined, string | undefined, boolean]>([
    ['one member and the same', 'a', 'a', true],
    ['one member and another', 'a', 'b', false],
    ['one member and the household', 'a', undefined, true],
    ['the household and a member', undefined, 'b', true],
    ['the household and the household', undefined, undefined, true],
  ])('by a rule about persons concern %s', (_who, wanting, having, excluded) => {
    const by = (among: Exclusion['among']) =>
      excludedBy(program('wrse', rule('pkh', { among })), [pkh], [{ program: 'pkh', member: having }], wanting, DAY);
    expect(by('person')).toHaveLength(excluded ? 1 : 0);
    expect(by('household')).toHaveLength(1);
  });

  it('are told once, however many members hold one, and if any of them stands in the way', () => {
    const lines = ['a', 'b', 'c'].map((one) => ({ program: 'pkh', member: one }));
    expect(ids(excludedBy(program('wrse', rule('pkh')), [pkh], lines, 'd', DAY))).toEqual(['pkh']);
    expect(ids(excludedBy(program('wrse', rule('pkh', { among: 'person' })), [pkh], lines, 'c', DAY))).toEqual(['pkh']);
    expect(excludedBy(program('wrse', rule('pkh', { among: 'person' })), [pkh], lines, 'd', DAY)).toEqual([]);
  });

  it('are told with the rules that say so', () => {
    const [mine, theirs] = [rule('pkh'), rule('blt-dd', { among: 'person' })];
    const programs = [program('blt-dd', mine), program('pkh', theirs)];
    expect(exclusionsBetween(programs, { program: 'blt-dd' }, { program: 'pkh', member: 'a' }, DAY)).toEqual([mine, theirs]);
    expect(exclusionsBetween(programs, { program: 'blt-dd', member: 'b' }, { program: 'pkh', member: 'a' }, DAY)).toEqual([mine]);
    expect(exclusionsBetween(programs, { program: 'blt-dd' }, { program: 'blt-dd', member: 'a' }, DAY)).toEqual([]);
  });
});

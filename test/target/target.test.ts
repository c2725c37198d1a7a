import { enroll } from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import type { Household } from '@puskesos/core/household';
import { countMonths } from '@puskesos/core/indicator/counting';
import { beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, withPrograms } from '../support/register/registered.ts';
import { listAll } from '../support/scenes/listed.ts';

/** The road to zero: a target is set, places stand on its path or behind it, and who is left is a list for some and a number for others. */

useStoppedClock('2026-09-20T03:00:00.000Z');
const at = (day: string) => vi.setSystemTime(`${day}T03:00:00.000Z`);
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const from = numbers(7_000);
const homes: Household[] = [];
const DISTRICT = VILLAGE.slice(0, 8);
const camat: Person = { role: 'camat', district: DISTRICT };
const ministry: Person = { role: 'ministry' };

const counted = (month: string) => countMonths(office.core(), month, { signal: new AbortController().signal, onProgress: () => undefined });
const found = (home: Household | undefined, finding: 'extreme_poor' | 'poor', date: string) =>
  recordFinding(office.core(), { household: home?.id ?? '', finding, date });
const set = (change: object = {}, by: Person = dinsos) =>
  office
    .as(by)
    .mutate(
      'setTarget',
      { indicator: 'FOUND_EXTREME_POOR', value: 0, by: '2027-03-31', basis: 'SK Bupati 45/2026', on: '2026-09-10', ...change },
      'target { id value by start version }',
    );
const refused = async (change: object, by?: Person) => {
  const before = await countItems(office.stores.registry);
  const { __typename: error, issues } = await set(change, by);
  expect(added(before, await countItems(office.stores.registry))).toEqual({});
  return [error, issues?.[0]?.path];
};
const road = async (by: Person = dinsos) => (await office.as(by).send(savedOperation('165-road-to-zero').text)).data;
const districtIn = ({ targets }: { targets: { districts: { place: string }[] }[] }, code: string) =>
  targets[0]?.districts.find(({ place }) => place === code);

beforeAll(async () => {
  for (const village of [VILLAGE, VILLAGE, VILLAGE, VILLAGE, ELSEWHERE, ELSEWHERE]) {
    homes.push(await registered(office, from, { village }));
    await found(homes.at(-1), 'extreme_poor', '2026-09-20');
  }
  homes.push(await registered(office, from, { village: NEIGHBOUR }));
  await found(homes.at(-1), 'poor', '2026-09-20');
});

it('before anything is set, or was counted, nothing is told', async () => {
  expect(await road()).toMatchObject({ targets: [], regency: { target: null } });
  expect((await set()).target).toMatchObject({ value: 0, by: '2027-03-31', start: '2026-09', version: 1 });
  const { regency } = await road();
  expect(regency.target).toEqual({
    start: null,
    now: null,
    path: null,
    behind: null,
    quarter: { end: '2026-09', toLeave: null },
    unaided: null,
  });
});

it('begins with the month of its paper, on the path, and says how many are to leave in the quarter', async () => {
  at('2026-10-12');
  await counted('2026-09');

  const { regency } = await road();

  const began = { month: '2026-09', count: 6, base: 7 };
  expect(regency.target).toEqual({ start: began, now: began, path: 6, behind: 0, quarter: { end: '2026-12', toLeave: 3 }, unaided: 6 });
});

it('a month on, the regency is on the path by one who has left it, and aid is told of those who haven’t', async () => {
  at('2026-10-15');
  await found(homes[0], 'poor', '2026-10-15');
  await enroll(office.core(), { household: homes[1]?.id ?? '', program: 'pkh', state: 'active', since: '2026-10-15', reason: 'uji' });
  at('2026-11-12');
  await counted('2026-10');

  const told = await road();

  expect(told.regency.target).toMatchObject({
    now: { month: '2026-10', count: 5, base: 7 },
    path: 5,
    behind: 0,
    quarter: { end: '2026-12', toLeave: 2 },
    unaided: 4,
  });
  expect(told.targets[0].districts).toHaveLength(20);
  expect(districtIn(told, DISTRICT)).toMatchObject({ start: { count: 4 }, now: { count: 3 }, path: 4, behind: 0, unaided: 2 });
  expect(districtIn(told, ELSEWHERE.slice(0, 8))).toMatchObject({ start: { count: 2 }, now: { count: 2 }, path: 2, behind: 0 });
});

it('where nobody leaves it falls behind', async () => {
  at('2026-12-12');
  await counted('2026-11');

  const told = await road();

  expect(told.regency.target).toMatchObject({ now: { month: '2026-11', count: 5 }, path: 4, behind: 1, quarter: { toLeave: 2 } });
  expect(districtIn(told, DISTRICT)).toMatchObject({ path: 3, behind: 0, quarter: { toLeave: 1 } });
});

it('who is left is a list for who may see persons there, and a number for who may not', async () => {
  await listAll(office);
  const who = async (by: Person, district = DISTRICT, page: object = {}) => {
    const answer = await office.as(by).send(savedOperation('166-who-is-left').text, { district, ...page });
    return { target: answer.data.district?.target, calls: answer.extensions?.cost.calls };
  };
  const idsIn = ({ households }: { households: { edges: { node: { id: string } }[] } }) => households.edges.map(({ node }) => node.id);
  const ids = homes.slice(1, 4).map(({ id }) => globalId('Household', id));

  const { target, calls } = await who(camat);
  expect(idsIn(target).toSorted()).toEqual(ids.toSorted());
  expect(target.now.count).toBe(3);
  // The target, the latest month and the months of two places; a Query of those who are left, and a BatchGet of them.
  expect(calls).toBe(5);
  const first = (await who(camat, DISTRICT, { first: 2 })).target;
  const rest = (await who(camat, DISTRICT, { first: 2, after: first.households.pageInfo.endCursor })).target;
  expect([...idsIn(first), ...idsIn(rest)].toSorted()).toEqual(ids.toSorted());
  const back = (await who(camat, DISTRICT, { first: null, last: 2 })).target;
  expect(idsIn(back)).toEqual(idsIn(target).slice(-2));

  expect((await who(ministry)).target).toBeNull();
  const regency = '{ regency { target { now { count } unaided households { nodes { id } } } } }';
  const openTo = async (by: Person) => (await office.as(by).send(regency)).data.regency.target;
  expect((await openTo(dinsos)).unaided).toBe(4);
  expect(await openTo(ministry)).toEqual({ now: { count: 5 }, unaided: null, households: null });
  expect((await who(camat, ELSEWHERE.slice(0, 8))).target).toBeNull();
  expect((await who(officer)).target).toBeNull();
  const village = '{ village(code: "64.02.06.1001") { target { now { count } households { nodes { id } } } } }';
  expect((await office.as(officer).send(village)).data.village.target).toMatchObject({
    now: { count: 3 },
    households: { nodes: { length: 3 } },
  });
});

it('the kecamatan together are for who serves the regency; one of them for its camat', async () => {
  const told = await road(camat);
  expect(told.targets).toMatchObject([{ value: 0, districts: null }]);
  expect(told.regency?.target ?? null).toBeNull();
});

it('is set anew, with what it was before in its history', async () => {
  const again = await set({ value: 2, start: '2026-10', basis: 'SK Bupati 60/2026', on: '2026-10-01', expectedVersion: 1 });
  expect(again.target).toMatchObject({ version: 2, start: '2026-10' });
  expect(await refused({ expectedVersion: 1 })).toEqual(['VersionConflict', undefined]);
  const { data } = await office.as(dinsos).send('{ targets { history(first: 5) { nodes { version why state { value basis } } } } }');
  expect(data.targets[0].history.nodes).toMatchObject([
    { version: 2, state: { value: 2 } },
    { version: 1, why: 'SK Bupati 45/2026', state: { value: 0, basis: 'SK Bupati 45/2026' } },
  ]);
  const { regency } = await road();
  expect(regency.target).toMatchObject({ start: { month: '2026-10', count: 5 }, path: 5, behind: 0 });
});

it('of the line in extreme poverty is a target of its own', async () => {
  await set({ indicator: 'BELOW_LINE', clientMutationId: 'garis' });
  const { data } = await office
    .as(dinsos)
    .send(
      '{ targets { indicator { code } } regency { target(indicator: BELOW_LINE) { now { count base } unaided households { nodes { id } } } } }',
    );
  expect(data.targets.map(({ indicator }: { indicator: { code: string } }) => indicator.code).toSorted()).toEqual([
    'BELOW_LINE',
    'FOUND_EXTREME_POOR',
  ]);
  expect(data.regency.target).toEqual({ now: { count: 0, base: 0 }, unaided: 0, households: { nodes: [] } });
});

it.each<[string, object, string]>([
  ['a paper of a day to come', { on: '2099-01-01', by: '2099-12-31' }, 'on'],
  ['an end before its paper', { by: '2026-09-10' }, 'by'],
  ['an end in the month of its paper', { by: '2026-09-30' }, 'by'],
  ['a path from before its paper', { start: '2026-08' }, 'start'],
  ['a path from a month to come', { start: '2027-01' }, 'start'],
  ['a path from behind its end', { start: '2027-03' }, 'start'],
  ['no month', { start: '2026-13' }, 'start'],
  ['less than none', { value: -1 }, 'value'],
])('is not set with %s', async (_what, change, path) => {
  expect(await refused(change)).toEqual(['InvalidInput', path]);
});

it('is set by Dinsos alone', async () => {
  for (const by of [camat, officer, ministry, { role: 'finance' } as const])
    expect(await refused({}, by)).toEqual(['Forbidden', undefined]);
});

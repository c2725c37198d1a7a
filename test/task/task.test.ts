import { bulkWrite } from '@puskesos/core/shared/change';
import { districtOf } from '@puskesos/core/shared/region-code';
import * as Staff from '@puskesos/core/staff';
import * as Task from '@puskesos/core/task';
import { beforeAll, describe, expect, it } from 'vitest';
import { puskesos } from '../support/machine/command.ts';
import { keyOf } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today, withOfficer } from '../support/register/registered.ts';

/** One list of what waits for me. */

const officer: Person = { role: 'officer', sub: 'dua-kecamatan' };
const deed = { operation: 'test' };
const waiting = (tasks: Partial<Task.Task>[]) =>
  bulkWrite(
    office.core(),
    tasks.map((task) =>
      Task.openTask({ kind: 'verification', about: 'x', village: VILLAGE, desk: 'puskesos', since: today, due: today, ...task }),
    ),
    deed,
  );
const office = useOffice(servedBy('dua-kecamatan', NEIGHBOUR, ELSEWHERE));
beforeAll(async () => {
  await waiting([
    { about: 'here-late', village: NEIGHBOUR, due: daysFromToday(9) },
    { about: 'here-soon', village: NEIGHBOUR, due: daysFromToday(2), kind: 'case' },
    { about: 'here-overdue', village: NEIGHBOUR, due: daysFromToday(-3), kind: 'cross_check' },
    { about: 'there', village: ELSEWHERE, due: daysFromToday(1) },
    { about: 'mine-not', village: NEIGHBOUR, due: today, notBy: ['dua-kecamatan'] },
    { about: 'others', village: NEIGHBOUR, due: today, among: ['somebody-else'] },
    { about: 'head', village: NEIGHBOUR, desk: 'village_head', kind: 'approval' },
    { about: 'camat', village: NEIGHBOUR, desk: 'camat', kind: 'objection' },
    { about: 'dinsos', village: NEIGHBOUR, desk: 'dinsos', kind: 'approval' },
  ]);
});

const TASKS =
  'query ($district: RegionCode, $kinds: [TaskKind!], $after: String) { tasks(first: 20, district: $district, kinds: $kinds, after: $after) { edges { node { id overdue } } pageInfo { hasNextPage endCursor } } }';
const tasksOf = async (person: Person, variables: object = {}) => {
  const answer = await office.as(person).send(TASKS, variables as never);
  return {
    ...answer,
    about: answer.data?.tasks?.edges.map(({ node }: { node: { id: string } }) => keyOf(node.id).split('/')[1]) as string[],
    page: answer.data?.tasks?.pageInfo,
  };
};

describe('an officer’s tasks', () => {
  it('are those of their villages in a kecamatan, by the day they are due, and no one else’s', async () => {
    const first = await tasksOf(officer);

    expect(first.about).toEqual(['here-overdue', 'here-soon', 'here-late']);
    expect(first.data.tasks.edges.map(({ node }: { node: { overdue: boolean } }) => node.overdue)).toEqual([true, false, false]);
    expect((await tasksOf(officer, { district: '64.02.12' })).about).toEqual(['there']);
    expect((await tasksOf(officer, { district: '64.02.01' })).about).toEqual([]);
    expect((await tasksOf(officer, { kinds: ['CASE', 'REVIEW'] })).about).toEqual(['here-soon']);
  });

  it('are one Query beside the sign-in’s, of bounded units, however much waits in the kecamatan', async () => {
    const many = Array.from({ length: 230 }, (_, n) => ({ about: `crowd-${n}`, village: '64.02.06.1009', due: daysFromToday(-30) }));
    await waiting(many);

    const short = await tasksOf(officer);
    const rest = await tasksOf(officer, { after: short.page.endCursor });

    // The first 200 looked through are another village's: the page is short, and says that there is more.
    expect(short.about).toEqual([]);
    expect(short.page.hasNextPage).toBe(true);
    expect(short.extensions?.cost.calls).toBe(2);
    expect(short.extensions?.cost.readUnits).toBeLessThanOrEqual(12);
    expect(rest.about).toEqual(['here-overdue', 'here-soon', 'here-late']);
  });

  it('go to the next officer with the village, at once', async () => {
    await withOfficer(office, { id: 'pengganti' }, []);
    const next: Person = { role: 'officer', sub: 'pengganti' };
    await waiting([{ about: 'handed', village: '64.02.11.2001' }]);
    await withOfficer(office, { id: 'lama' }, [{ village: '64.02.11.2001' }]);
    const before = (await tasksOf({ role: 'officer', sub: 'lama' })).about;

    await Staff.handOver(office.core(), { from: 'lama', to: 'pengganti', on: today, reason: 'mutasi' });

    expect(before).toEqual(['handed']);
    expect((await tasksOf(next)).about).toEqual(['handed']);
    expect((await tasksOf({ role: 'officer', sub: 'lama' })).about).toEqual([]);
  });
});

describe('other desks', () => {
  it.each<[string, Person, string[]]>([
    ['the head of the village', { role: 'village_head', village: NEIGHBOUR }, ['head']],
    ['another village’s head', { role: 'village_head', village: VILLAGE }, []],
    ['the camat', { role: 'camat', district: districtOf(NEIGHBOUR) }, ['camat']],
    ['another camat', { role: 'camat', district: districtOf(ELSEWHERE) }, []],
    ['Dinsos', dinsos, ['dinsos']],
    ['an officer without a village', { role: 'officer', sub: 'nobody' }, []],
  ])('%s', async (_who, person, about) => {
    expect((await tasksOf(person)).about).toEqual(about);
  });

  it.each(['finance', 'ministry', 'auditor'] as const)('%s has none', async (role) => {
    const answer = await tasksOf({ role });

    expect([answer.data.tasks, answer.errors]).toEqual([null, undefined]);
  });
});

it('the command line shows them, too', async () => {
  const { out, code } = await puskesos('tasks', '--as', 'dua-kecamatan');
  const nobody = await puskesos('tasks', '--as', 'tidak-bertugas');

  expect(code).toBe(0);
  expect(out.split('\n').slice(1).join(' ')).toMatch(/kroscek.+here-overdue.+kasus.+here-soon.+verifikasi lapangan.+here-late/);
  expect(nobody.code).toBe(2);
  expect(nobody.complaint).toContain('tidak bertugas di desa mana pun');
});

import * as Staff from '@puskesos/core/staff';
import { describe, expect, it } from 'vitest';
import { added, countItems } from '../support/engine/items.ts';
import { globalId, staffId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, today, withOfficer } from '../support/register/registered.ts';

let people = 0;
const office = useOffice();

const mutate = (name: string, input: object, payload: string) => office.as(dinsos).mutate(name, input, payload);
const ASSIGNMENTS = 'assignments { id staff { code } name role from to village { code } }';
const ENDED = 'assignment { id to } gap { village { code } role from }';
const hired = async () => {
  const id = `petugas-${++people}`;
  await Staff.add(office.core(), { id, name: `Petugas ${people}` });
  return id;
};
const assign = (staff: string, change: object = {}) =>
  mutate(
    'assignStaff',
    { staff: staffId(staff), villages: [VILLAGE], role: 'FACILITATOR', from: '2026-03-01', to: '2026-06-30', ...change },
    ASSIGNMENTS,
  );

describe('a person', () => {
  it('is added once', async () => {
    const input = { code: 'siti-petugas', name: 'Siti Petugas', phone: '+6281234567890' };

    const first = await mutate('addStaff', input, 'staff { code name phone }');
    const second = await mutate('addStaff', { ...input, name: 'Orang Lain' }, 'staff { code name phone }');

    expect(first.staff).toEqual(input);
    expect(second.__typename).toBe('StaffExists');
  });

  it.each([
    ['code', { code: 'Siti Petugas' }],
    ['code', { code: 'ab' }],
    ['name', { name: ' ' }],
    ['phone', { phone: '123' }],
  ])('is refused with a wrong %s', async (path, change) => {
    const answer = await mutate('addStaff', { code: 'budi-petugas', name: 'Budi', ...change }, 'staff { code }');

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
  });
});

describe('an assignment', () => {
  it('sends a person to a village in a role for a time', async () => {
    const staff = await hired();

    const answer = await assign(staff);

    expect(answer.assignments[0]).toEqual({
      id: expect.any(String),
      staff: { code: staff },
      name: `Petugas ${people}`,
      role: 'FACILITATOR',
      from: '2026-03-01',
      to: '2026-06-30',
      village: { code: VILLAGE },
    });
  });

  it.each<[string, object, string]>([
    ['ending the day before', { from: '2026-01-01', to: '2026-02-28' }, 'AssignStaffPayload'],
    ['ending on its first day', { from: '2026-01-01', to: '2026-03-01' }, 'AlreadyAssigned'],
    ['within it', { from: '2026-04-01', to: '2026-04-30' }, 'AlreadyAssigned'],
    ['around it', { from: '2026-01-01', to: '2026-12-31' }, 'AlreadyAssigned'],
    ['open, begun before', { from: '2026-01-01', to: null }, 'AlreadyAssigned'],
    ['beginning on its last day', { from: '2026-06-30', to: null }, 'AlreadyAssigned'],
    ['beginning the day after', { from: '2026-07-01', to: null }, 'AssignStaffPayload'],
    ['in another role', { role: 'COORDINATOR' }, 'AssignStaffPayload'],
    ['in another village', { villages: [NEIGHBOUR] }, 'AssignStaffPayload'],
  ])('beside another %s: %s', async (_what, change, outcome) => {
    const staff = await hired();
    await assign(staff);
    const before = await countItems(office.stores.registry);

    const answer = await assign(staff, change);

    expect(answer.__typename).toBe(outcome);
    const written = outcome === 'AssignStaffPayload' ? { assignment: 1, 'assignment history': 1, 'staff history': 1 } : {};
    expect(added(before, await countItems(office.stores.registry))).toEqual(written);
  });

  it('made by five at once is made once', async () => {
    const staff = await hired();

    const answers = await Promise.all(Array.from({ length: 5 }, () => assign(staff)));

    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(
      [...Array(4).fill('AlreadyAssigned'), 'AssignStaffPayload'].toSorted(),
    );
  });

  it('made by five at once under one request key answers all alike', async () => {
    const staff = await hired();

    const answers = await Promise.all(Array.from({ length: 5 }, () => assign(staff, { clientMutationId: 'tugas' })));

    expect(answers[0].__typename).toBe('AssignStaffPayload');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it.each([
    ['to', { to: '2026-02-28' }],
    ['villages.0', { villages: ['64.71.01.1001'] }],
    ['villages', { villages: [VILLAGE, VILLAGE] }],
    ['from', { from: '1 Maret' }],
  ])('is refused with a wrong %s', async (path, change) => {
    expect(await assign(await hired(), change)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
  });

  it('is for somebody who is there', async () => {
    expect((await assign('tidak-ada')).__typename).toBe('NotFound');
  });
});

describe('the end of an assignment', () => {
  const end = (staff: string, assignment: string, to: string) =>
    mutate('endAssignment', { staff: staffId(staff), assignment, to, reason: 'mutasi' }, ENDED);

  it('is a day, after which another may begin', async () => {
    const staff = await hired();
    const [assignment] = (await assign(staff, { to: null })).assignments;

    const ended = await end(staff, assignment.id, '2026-05-31');
    const next = await assign(staff, { from: '2026-06-01' });

    expect(ended.assignment.to).toBe('2026-05-31');
    expect(next.__typename).toBe('AssignStaffPayload');
  });

  it.each([
    ['before it began', '2026-02-28'],
    ['later than it ends already, into another’s time', '2026-12-31'],
  ])('can’t lie %s', async (_what, to) => {
    const staff = await hired();
    const [assignment] = (await assign(staff)).assignments;
    await assign(staff, { from: '2026-07-01', to: null });

    expect(await end(staff, assignment.id, to)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'to' }] });
  });

  it('of nobody’s is not found', async () => {
    const staff = await hired();

    expect((await end(staff, globalId('Assignment', `${staff}/nothing`), today)).__typename).toBe('NotFound');
  });
});

describe('who serves a village', () => {
  it('is told for today: by name, without those who have left or are still to come', async () => {
    const village = '64.02.06.1003';
    await withOfficer(office, { id: 'zul', name: 'Zulkifli' }, [{ village, from: daysFromToday(-9), to: today }]);
    await withOfficer(office, { id: 'ani', name: 'Ani' }, [{ village, from: today }]);
    await withOfficer(office, { id: 'left', name: 'Left' }, [{ village, from: daysFromToday(-9), to: daysFromToday(-1) }]);
    await withOfficer(office, { id: 'later', name: 'Later' }, [{ village, from: daysFromToday(1) }]);

    const answer = await office.as(dinsos).send(`{ village(code: "${village}") { officers { name } } }`);

    expect(answer.data.village.officers).toEqual([{ name: 'Ani' }, { name: 'Zulkifli' }]);
    expect(answer.extensions?.cost.calls).toBe(1);
  });
});

import { admit } from '@puskesos/core/account/admit';
import { villages } from '@puskesos/core/region';
import * as Staff from '@puskesos/core/staff';
import { expect, it } from 'vitest';
import { changeSets } from '../schema/change-sets.ts';
import { itemsOf } from '../support/engine/items.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { globalId, staffId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';

/** One person serves in so many places that all of them can be written at once, and no more. */

const office = useOffice();
const seen = useTransactions();
const reason = 'uji batas';
const codes = villages.map(({ code }) => code);
const desk = () => office.as(dinsos);
let serial = 0;

const somebody = async () => {
  serial += 1;
  return (await Staff.add(office.core(), { id: `petugas-${serial}`, name: `Petugas ${'ABCDEFGHIJ'[serial]}` })).id;
};
const assign = (staff: string, of: readonly string[], more: object = {}) =>
  desk().mutate(
    'assignStaff',
    {
      staff: staffId(staff),
      villages: of,
      role: 'FACILITATOR',
      from: '2026-01-01',
      clientMutationId: `tugas-${staff}-${of.length}`,
      ...more,
    },
    'assignments { id }',
  );
const serving = async (staff: string) => (await Staff.assignmentsOf(office.core(), { staff })).assignments;

it('whoever serves in 40 villages is given another name in all of them, and is sent to no 41st', async () => {
  const staff = await somebody();
  const email = 'petugas@example.go.id';
  await Staff.update(office.core(), { staff, nik: '6402061703800001', email, reason });
  for (let n = 0; n < 5; n += 1) await admit(office.core(), { issuer: `https://masuk-${n}.example`, subject: staff, email });

  expect((await assign(staff, codes.slice(0, 41))).issues).toMatchObject([{ path: 'villages' }]);
  expect((await assign(staff, codes.slice(0, 40))).assignments).toHaveLength(40);
  const renamed = await desk().mutate(
    'updateStaff',
    {
      ...{ staff: staffId(staff), name: 'Nama Baru', nik: '6402061703800002', email: 'baru@example.go.id' },
      ...{ reason, clientMutationId: 'nama-baru' },
    },
    'staff { name }',
  );
  const before = await itemsOf(office.stores.registry);

  expect(renamed.staff).toEqual({ name: 'Nama Baru' });
  expect((await serving(staff)).every(({ staffName }) => staffName === 'Nama Baru')).toBe(true);
  expect(await assign(staff, codes.slice(50, 51))).toMatchObject({
    __typename: 'TooManyAssignments',
    message: expect.stringContaining('Paling banyak 40'),
    messageEn: expect.stringContaining('have 40 already'),
  });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
  expect(largest(seen).get('assignStaff')).toBe(changeSets.assignStaff);
  expect(largest(seen).get('updateStaff')).toBe(changeSets.updateStaff);
});

it('22 of them are handed over at once, and no more than the other has room for', async () => {
  const [from, to] = [await somebody(), await somebody()];
  await assign(from, codes.slice(0, 40));
  await assign(to, codes.slice(100, 120));
  const held = (await serving(from)).map(({ id }) => globalId('Assignment', `${from}/${id}`));
  const handOver = (assignments: readonly string[] | undefined, clientMutationId: string) =>
    desk().mutate(
      'handOver',
      { from: staffId(from), to: staffId(to), assignments, on: '2026-06-01', reason, clientMutationId },
      'begun { id }',
    );

  expect((await handOver(undefined, 'semua')).issues).toMatchObject([{ path: 'assignments' }]);
  expect((await handOver(held.slice(0, 21), '21')).__typename).toBe('TooManyAssignments');
  await Staff.endAssignment(office.core(), { staff: to, assignment: (await serving(to))[0]?.id ?? '', to: '2026-01-31', reason });
  await Staff.endAssignment(office.core(), { staff: to, assignment: (await serving(to))[1]?.id ?? '', to: '2026-01-31', reason });
  expect((await handOver(held.slice(0, 22), '22')).begun).toHaveLength(22);

  expect(largest(seen).get('handOver')).toBe(changeSets.handOver);
});

it('whoever acts for somebody of 40 offices has them all, and gives them all back', async () => {
  const [away, acting, busy] = [await somebody(), await somebody(), await somebody()];
  await assign(away, codes.slice(0, 40));
  await assign(busy, codes.slice(60, 61));
  const leave = (by: string, clientMutationId: string) =>
    desk().mutate(
      'takeLeave',
      { staff: staffId(away), acting: staffId(by), from: '2099-03-01', to: '2099-03-20', reason, clientMutationId },
      'leave { id }',
    );

  expect((await leave(busy, 'sibuk')).__typename).toBe('TooManyAssignments');
  const taken = await leave(acting, 'cuti');
  expect(await serving(acting)).toHaveLength(40);
  const ended = await desk().mutate(
    'endLeave',
    { staff: staffId(away), leave: taken.leave.id, back: '2099-03-10', reason, clientMutationId: 'kembali' },
    'leave { to }',
  );

  expect(ended.leave).toEqual({ to: '2099-03-09' });
  expect((await serving(acting)).every(({ to }) => to === '2099-03-09')).toBe(true);
  expect(largest(seen).get('takeLeave')).toBe(changeSets.takeLeave);
  expect(largest(seen).get('endLeave')).toBe(changeSets.endLeave);
});

it('a person’s record holds the contracts and courses of a working life', async () => {
  const staff = await somebody();
  const year = (number: number) => ({ from: `${1900 + number}-01-01`, to: `${1900 + number}-12-31`, basis: 'SK contoh' });
  for (let number = 0; number < 100; number += 1) await Staff.renewContract(office.core(), { staff, contract: year(number), reason });

  const more = await desk().mutate('renewContract', { staff: staffId(staff), contract: year(100), reason }, 'staff { code }');

  expect(more.issues).toMatchObject([{ path: 'contract', messageEn: expect.stringContaining('at most 100') }]);
});

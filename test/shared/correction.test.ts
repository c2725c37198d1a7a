import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Staff from '@puskesos/core/staff';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, NEIGHBOUR, numbers } from '../support/register/people.ts';

/** What is left out of a correction stays; null takes away what may be unknown, and is refused for what may not. */

const from = numbers();
const reason = 'sesuai KTP';
const office = useOffice((own) => Staff.add(own.core(), { id: 'rina', name: 'Rina' }));

const known = {
  birthPlace: 'Tenggarong',
  marital: 'married',
  education: 'primary',
  occupation: 'penjahit',
  disability: 'physical',
  pregnant: false,
} as const;

const registered = () => {
  const { members, ...home } = family(from);
  return Household.register(office.core(), { ...home, members: members.map((member) => ({ ...member, ...known }) as typeof member) });
};
const correct = (household: Household.Household, correction: Parameters<typeof Family.correctMember>[1]['correction']) =>
  Family.correctMember(office.core(), { household: household.id, member: household.members[1]?.id ?? '', correction, reason });

describe('of a member', () => {
  it.each(Object.keys(known) as (keyof typeof known)[])('%s is cleared, and nothing else', async (field) => {
    const before = await registered();

    const after = await correct(before, { [field]: null });

    const { [field]: _cleared, ...rest } = before.members[1] as Household.Member;
    expect(after.members[1]).toEqual(rest);
    expect((await Household.byId(office.core(), { household: before.id })).members[1]).toEqual(rest);
  });

  it.each(['name', 'sex', 'birthDate'] as const)('%s is not: it is refused, and nothing is written', async (field) => {
    const before = await registered();
    const items = await itemsOf(office.stores.registry);

    await expect(correct(before, { [field]: null } as never)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: `correction.${field}`, message: { id: expect.any(String), en: expect.not.stringMatching(/expected|invalid/i) } }],
    });
    expect(await itemsOf(office.stores.registry)).toEqual(items);
  });

  it('a NIK is freed for whoever it belongs to, with the doubts it raised', async () => {
    const home = family(from);
    const nik = home.members[1]?.nik ?? '';
    const before = await Household.register(office.core(), home);
    const doubted = await correct(before, { birthDate: '1999-01-01' });
    expect(doubted.members[1]?.doubts).toBeDefined();

    const after = await correct(before, { nik: null });
    await expect(Household.byNumber(office.core(), { nik })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const again = await correct(before, { nik: null });
    const other = await correct(await registered(), { nik });

    expect(after.members[1]).not.toHaveProperty('nik');
    expect(after.members[1]).not.toHaveProperty('doubts');
    expect(again.members[1]).not.toHaveProperty('nik');
    expect((await Household.byNumber(office.core(), { nik })).id).toBe(other.id);
  });
});

it('of an address any part but the street is cleared', async () => {
  const { id: household } = await registered();
  const address = { street: 'Jl. Baru 1', hamlet: null, rt: null, rw: '003' };

  const after = await Household.correctAddress(office.core(), { household, address, reason });
  const moved = await Family.relocate(office.core(), { household, village: NEIGHBOUR, address: { ...address, rw: null }, reason });

  expect(after.address).toEqual({ street: 'Jl. Baru 1', rw: '003' });
  expect(moved.address).toEqual({ street: 'Jl. Baru 1' });
  await expect(Household.correctAddress(office.core(), { household, address: { street: null } as never, reason })).rejects.toMatchObject({
    issues: [{ path: 'address.street' }],
  });
});

describe('of the staff', () => {
  it('what may be unknown is cleared; what is left out stays', async () => {
    const staff = 'rina';
    await Staff.update(office.core(), { staff, sex: 'female', phone: '081234567890', email: 'rina@example.org', reason });

    const after = await Staff.update(office.core(), { staff, sex: null, phone: null, reason });

    expect(after).toMatchObject({ name: 'Rina', email: 'rina@example.org', position: 'puskesos' });
    expect(after).not.toHaveProperty('sex');
    expect(after).not.toHaveProperty('phone');
  });

  it.each(['name', 'position', 'languages', 'qualifications'] as const)('%s is refused', async (field) => {
    await expect(Staff.update(office.core(), { staff: 'rina', [field]: null, reason } as never)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: field }],
    });
  });
});

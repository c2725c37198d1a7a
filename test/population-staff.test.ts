import { districts, findVillage, villages } from '@puskesos/core/region';
import { covers } from '@puskesos/core/shared/clock';
import { StaffInput } from '@puskesos/core/staff';
import { synthStaff } from '@puskesos/local/population/staff';
import { signInPeople } from '@puskesos/local/sign-in-people';
import { expect, it } from 'vitest';

const today = '2026-11-24';
const staff = synthStaff({ today });
const held = staff.flatMap(({ id, assignments }) => assignments.map((assignment) => ({ id, ...assignment })));
const active = held.filter((assignment) => covers(assignment, today));

it('makes the same people of the same seed, each with an id that can be registered', () => {
  expect(synthStaff({ today })).toEqual(staff);
  expect(synthStaff({ today, seed: 2 })).not.toEqual(staff);
  expect(new Set(staff.map(({ id }) => id)).size).toBe(staff.length);
  for (const { id, name } of staff) expect(StaffInput.parse({ id, name })).toEqual({ id, name });
});

it('has a coordinator in every kecamatan, and facilitators with two to four villages', () => {
  for (const { code } of districts) {
    expect(active.some(({ role, village }) => role === 'coordinator' && findVillage(village)?.district === code)).toBe(true);
  }
  const facilitators = staff.filter(({ id, role }) => role === 'facilitator' && id.startsWith('puskesos-'));
  expect(facilitators.every(({ assignments }) => assignments.length >= 2 && assignments.length <= 4)).toBe(true);
});

it('leaves some villages to nobody, whose facilitator has left', () => {
  const served = new Set(active.map(({ village }) => village));
  const deserted = villages.filter(({ code }) => !served.has(code));

  expect(deserted.length / villages.length).toBeGreaterThan(0.04);
  expect(deserted.length / villages.length).toBeLessThan(0.25);
  for (const { code } of deserted) expect(held.some(({ village, to }) => village === code && to !== undefined)).toBe(true);
});

it('has the officers one can sign in as, in the villages they serve', () => {
  for (const { sub, serves } of signInPeople) {
    const own = active.filter(({ id }) => id === sub).map(({ village, role }) => [village, role]);

    expect(own).toEqual(serves ?? []);
  }
});

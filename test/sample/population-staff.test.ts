import { districts, villages } from '@puskesos/core/region';
import { covers } from '@puskesos/core/shared/clock';
import { districtOf } from '@puskesos/core/shared/region-code';
import { StaffInput } from '@puskesos/core/staff';
import { synthStaff } from '@puskesos/sample/population/staff';
import { signInPeople } from '@puskesos/sample/sign-in-people';
import { expect, it } from 'vitest';

const today = '2026-11-24';
const staff = synthStaff({ today });
const held = staff.flatMap(({ id, assignments }) => assignments.map((assignment) => ({ id, ...assignment })));
const active = held.filter((assignment) => covers(assignment, today));

it('makes the same people of the same seed, each with an id that can be registered', () => {
  expect(synthStaff({ today })).toEqual(staff);
  expect(synthStaff({ today, seed: 2 })).not.toEqual(staff);
  expect(new Set(staff.map(({ id }) => id)).size).toBe(staff.length);
  for (const { person } of staff) expect(StaffInput.parse(person)).toEqual(person);
});

it('has a coordinator in every kecamatan, and facilitators with two to four villages', () => {
  for (const { code } of districts) {
    expect(active.some(({ role, village }) => role === 'coordinator' && districtOf(village) === code)).toBe(true);
  }
  const facilitators = staff.filter(({ id, role }) => role === 'facilitator' && id.startsWith('puskesos-'));
  expect(facilitators.every(({ assignments }) => assignments.length >= 2 && assignments.length <= 4)).toBe(true);
});

it('leaves some villages to nobody of Puskesos, whose facilitator has left', () => {
  const partners = ['tksk', 'pkh_companion', 'psm'];
  const served = new Set(active.filter(({ role }) => !partners.includes(role)).map(({ village }) => village));
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

it('has one to help each kecamatan, companions and volunteers, and somebody who acted while a coordinator was away', () => {
  expect(active.filter(({ role }) => role === 'tksk').length).toBe(villages.length);
  expect(active.some(({ role }) => role === 'psm')).toBe(true);
  const acting = held.filter(({ actingFor }) => actingFor !== undefined);
  const away = staff.filter(({ leaves }) => leaves !== undefined);
  expect(away.length).toBeGreaterThan(2);
  for (const { id, leaves = [] } of away) {
    const inTheirPlace = acting.filter(({ actingFor }) => actingFor === id);
    expect(inTheirPlace.length).toBeGreaterThan(0);
    for (const one of inTheirPlace) expect({ from: one.from, to: one.to }).toEqual({ from: leaves[0]?.from, to: leaves[0]?.to });
  }
});

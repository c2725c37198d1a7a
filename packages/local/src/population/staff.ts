import { districts, villagesOf } from '@puskesos/core/region';
import type { Day } from '@puskesos/core/shared/clock';
import type { Assignment } from '@puskesos/core/staff';
import { signInPeople } from '../sign-in-people.ts';
import { daysBefore } from './days.ts';
import { nameFor } from './names.ts';
import { culturesIn } from './origins.ts';
import { type Dice, diceFor } from './random.ts';

type Office = Assignment['role'];

export interface SyntheticStaff {
  readonly id: string;
  readonly name: string;
  readonly role: Office;
  readonly assignments: readonly Pick<Assignment, 'village' | 'role' | 'from' | 'to'>[];
}

/** How often a facilitator has left and nobody came after. */
const VACANT = 0.12;

/**
 * The people of Puskesos: those one can sign in as, then in each kecamatan a coordinator, one or two in the office, and facilitators with
 * two to four villages each. Where a facilitator left, nobody serves the villages any more: too few people is what Puskesos complains of.
 */
export function synthStaff({ seed = 1, today }: { seed?: number; today: Day }): SyntheticStaff[] {
  const known = signInPeople.flatMap(({ sub, name, serves = [] }) => {
    const assignments = serves.map(([village, role]) => ({ village, role, from: daysBefore(today, 400) }));
    return assignments[0] ? [{ id: sub, name, role: assignments[0].role, assignments }] : [];
  });
  const taken = new Set(known.flatMap(({ assignments }) => assignments.map(({ village }) => village)));
  return [...known, ...districts.flatMap(({ code }) => staffOf(code, taken, diceFor('staff', seed, code), today))];
}

function staffOf(district: string, taken: ReadonlySet<string>, dice: Dice, today: Day): SyntheticStaff[] {
  const all = villagesOf(district).map(({ code }) => code);
  const groups = inGroups(all.filter((village) => !taken.has(village))).map((villages) => ({ villages, vacant: dice.chance(VACANT) }));
  const deserted = new Set(groups.flatMap(({ villages, vacant }) => (vacant ? villages : [])));
  const served = all.filter((village) => !deserted.has(village));

  let count = 0;
  const person = (role: Office, villages: readonly string[], left = false): SyntheticStaff => {
    count += 1;
    const from = daysBefore(today, dice.int(200, 1_100));
    const term = left ? { from, to: daysBefore(today, dice.int(20, 190)) } : { from };
    return {
      id: `puskesos-${district.replaceAll('.', '')}-${String(count).padStart(2, '0')}`,
      name: nameFor(dice, dice.weighted(culturesIn.town), dice.pick(['male', 'female']), 35),
      role,
      assignments: villages.map((village) => ({ village, role, ...term })),
    };
  };
  return [
    person('coordinator', served),
    person('front_office', served),
    ...(dice.chance(0.6) ? [person('back_office', served)] : []),
    ...groups.map(({ villages, vacant }) => person('facilitator', villages, vacant)),
  ];
}

/** Neighbours in groups of about three, from two to four. */
function inGroups(villages: readonly string[]): string[][] {
  const groups: string[][] = Array.from({ length: Math.max(1, Math.round(villages.length / 3)) }, () => []);
  villages.forEach((village, index) => {
    groups[Math.floor((index * groups.length) / villages.length)]?.push(village);
  });
  return groups;
}

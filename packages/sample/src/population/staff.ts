import { districts, villagesOf } from '@puskesos/core/region';
import type { Day } from '@puskesos/core/shared/clock';
import type { Assignment, Leave, StaffMember } from '@puskesos/core/staff';
import { emailOf, signInPeople } from '../sign-in-people.ts';
import { daysBefore } from './days.ts';
import { nameFor } from './names.ts';
import { type Culture, culturesIn } from './origins.ts';
import { type Dice, diceFor } from './random.ts';

type Office = Assignment['role'];

export interface SyntheticStaff {
  readonly person: StaffMember;
  readonly id: string;
  readonly name: string;
  readonly role: Office;
  readonly assignments: readonly Omit<Assignment, 'id' | 'staff' | 'staffName'>[];
  readonly leaves?: readonly Omit<Leave, 'id' | 'staff'>[];
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
    const [first] = assignments;
    return first
      ? [
          {
            id: sub,
            name,
            role: first.role,
            assignments,
            person: { ...personOf({ id: sub, name, role: first.role, from: first.from }), email: emailOf(sub) },
          },
        ]
      : [];
  });
  const taken = new Set(known.flatMap(({ assignments }) => assignments.map(({ village }) => village)));
  return [
    ...known,
    ...districts.flatMap(({ code }) => [
      ...onLeave(staffOf(code, taken, diceFor('staff', seed, code), today), diceFor('leave', seed, code), today),
      ...partnersOf(code, diceFor('partners', seed, code), today),
    ]),
  ];
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
    const id = `puskesos-${district.replaceAll('.', '')}-${String(count).padStart(2, '0')}`;
    const culture = dice.weighted(culturesIn.town);
    const sex = dice.pick(['male', 'female'] as const);
    const name = nameFor(dice, culture, sex, 35);
    const about = personOf({ id, name, role, culture, sex, ...term });
    return { person: about, id, name, role, assignments: villages.map((village) => ({ village, role, ...term })) };
  };
  return [
    person('coordinator', served),
    person('front_office', served),
    ...(dice.chance(0.6) ? [person('back_office', served)] : []),
    ...groups.map(({ villages, vacant }) => person('facilitator', villages, vacant)),
  ];
}

interface About {
  readonly id: string;
  readonly name: string;
  readonly role: Office;
  readonly from: Day;
  readonly to?: Day;
  readonly sex?: 'male' | 'female';
  readonly culture?: Culture;
}

const speech = { Kutai: 'kutai', Banjar: 'banjar', Jawa: 'javanese', Bugis: 'bugis', Dayak: 'dayak' } as const;
const partners = { tksk: 'tksk', pkh_companion: 'pkh_companion', psm: 'psm' } as const;
const basis = 'Data contoh / sample data';

/** What is recorded of them beside where they serve. Volunteers have no contract. */
function personOf({ id, name, role, from, to, sex, culture }: About): StaffMember {
  const dice = diceFor('staff file', id);
  const position = role in partners ? partners[role as keyof typeof partners] : 'puskesos';
  return {
    id,
    name,
    ...(sex && { sex }),
    position,
    languages: culture ? ['indonesian', speech[culture]] : ['indonesian', 'kutai'],
    qualifications: [
      {
        name: dice.pick(['SMA/sederajat', 'D3 Pekerjaan Sosial', 'S1 Kesejahteraan Sosial', 'S1 Administrasi']),
        year: Math.min(dice.int(2005, 2022), Number(from.slice(0, 4))),
      },
    ],
    contracts: position === 'psm' ? [] : [{ from, ...(to && { to }), basis }],
    trainings: dice.chance(0.6)
      ? [{ name: 'Bimbingan teknis Puskesos', on: daysBefore(from, -dice.int(20, 90)), provider: 'Dinas Sosial', hours: 24 }]
      : [],
  };
}

/** One who helps each kecamatan as a whole, companions of PKH families, and volunteers in some villages. */
function partnersOf(district: string, dice: Dice, today: Day): SyntheticStaff[] {
  const villages = villagesOf(district).map(({ code }) => code);
  const half = Math.ceil(villages.length / 2);
  const partner = (role: Office, id: string, served: readonly string[]): SyntheticStaff => {
    const from = daysBefore(today, dice.int(300, 1_500));
    const culture = dice.weighted(culturesIn.town);
    const sex = dice.pick(['male', 'female'] as const);
    const name = nameFor(dice, culture, sex, 38);
    return {
      person: personOf({ id, name, role, from, culture, sex }),
      id,
      name,
      role,
      assignments: served.map((village) => ({ village, role, from })),
    };
  };
  const short = district.replaceAll('.', '');
  return [
    partner('tksk', `tksk-${short}`, villages),
    partner('pkh_companion', `pkh-${short}-1`, villages.slice(0, half)),
    ...(villages.length > half ? [partner('pkh_companion', `pkh-${short}-2`, villages.slice(half))] : []),
    ...villages.filter(() => dice.chance(0.25)).map((village, index) => partner('psm', `psm-${short}-${index + 1}`, [village])),
  ];
}

/** In some kecamatan the coordinator was away for a while, and the front office acted. */
function onLeave(staff: readonly SyntheticStaff[], dice: Dice, today: Day): SyntheticStaff[] {
  const [coordinator, front] = staff;
  if (!coordinator || !front || !dice.chance(0.35)) return [...staff];
  const begin = dice.int(15, 120);
  const days = { from: daysBefore(today, begin), to: daysBefore(today, begin - dice.int(3, 10)) };
  const acting = coordinator.assignments.map(({ village, role }) => ({ village, role, ...days, actingFor: coordinator.id }));
  return staff.map((one) => {
    if (one === coordinator) return { ...one, leaves: [{ ...days, reason: 'cuti tahunan', acting: front.id }] };
    return one === front ? { ...one, assignments: [...one.assignments, ...acting] } : one;
  });
}

/** Neighbours in groups of about three, from two to four. */
function inGroups(villages: readonly string[]): string[][] {
  const groups: string[][] = Array.from({ length: Math.max(1, Math.round(villages.length / 3)) }, () => []);
  villages.forEach((village, index) => {
    groups[Math.floor((index * groups.length) / villages.length)]?.push(village);
  });
  return groups;
}

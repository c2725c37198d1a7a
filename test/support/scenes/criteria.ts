import { fundSources } from '@puskesos/core/household/aid-shapes';
import type { AidSummary } from '@puskesos/core/household/aid-summary';
import { type DerivedFinding, derivedFindings, type Seen } from '@puskesos/core/household/seen-shapes';
import { disabilities, educations, findings, type Household, type Member, maritalStates, relations } from '@puskesos/core/household/shapes';
import { occupationOf } from '@puskesos/core/intake/occupations';
import type { Criterion, PersonTest, Range } from '@puskesos/core/program/criteria';
import { judge } from '@puskesos/core/program/criteria.rules';
import { occupationKinds } from '@puskesos/core/program/kinds';
import { type OccupationKind, occupationKindOf } from '@puskesos/core/program/occupation.rules';
import { ADULT, pregnancyOf } from '@puskesos/core/program/person.rules';
import type { Witness } from '@puskesos/core/program/witness.rules';
import { ageOn } from '@puskesos/core/shared/clock';
import fc from 'fast-check';
import { ELSEWHERE, NEIGHBOUR, VILLAGE } from '../register/people.ts';

/** Households and trees of tests to judge, all on one day. */

export const DAY = '2026-11-24';
const bornFor = (age: number) => `${2026 - age}-01-31`;

export const occupation = {
  none: occupationOf(1),
  housekeeping: occupationOf(2),
  pupil: occupationOf(3),
  retired: occupationOf(4),
  fisher: occupationOf(11),
  civil_servant: occupationOf(5),
  military: occupationOf(6),
  police: occupationOf(7),
  state_company: occupationOf(16),
  village_office: occupationOf(85),
} as Record<'none' | 'housekeeping' | 'pupil' | 'retired' | 'fisher' | OccupationKind, string>;

type KnownFields = { readonly [K in keyof Member]?: Member[K] | undefined };
const withoutGaps = <T extends object>(told: object) =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as T;

/** A member of whom nothing is known but what every member has. */
export function member(id: string, { age = 30, ...told }: KnownFields & { readonly age?: number } = {}): Member {
  const plain = { id, name: `Warga ${id}`, sex: 'female', birthDate: bornFor(age), relation: 'other', life: 'alive', card: 'card-1' };
  return withoutGaps<Member>({ ...plain, ...told });
}

export const aidLine = (program: string, fund: AidSummary['fund'], told: Partial<AidSummary> = {}): AidSummary => ({
  id: `h.${program}`,
  program,
  name: program.toUpperCase(),
  fund,
  state: 'active',
  since: '2025-01-01',
  ...told,
});

export function household(
  members: readonly Member[],
  told: { readonly [K in keyof Household]?: Household[K] | undefined } = {},
): Household {
  const plain = { id: 'h', village: VILLAGE, status: 'active', address: { street: 'Jl. Rahasia 7' }, cards: [], aid: [] };
  return withoutGaps<Household>({ ...plain, registeredAt: '2026-01-01T00:00:00.000Z', members, ...told });
}

export const adult = member('a', { age: 34, relation: 'head' });
export const child = member('c', { age: 7, relation: 'child', sex: 'male', occupation: occupation.pupil });
export const judged = (tree: Criterion, at: Household, about?: string) => judge(tree, { household: at, member: about, day: DAY });

/** What follows from its answers, as each is told; of the others nobody can tell. */
export const seenAs = (told: readonly (readonly [finding: DerivedFinding, is: 'yes' | 'no' | 'unknown'])[]): Seen => ({
  questionnaire: 3,
  answered: '2026-05-01',
  rules: told.map(([finding, is]) => ({ finding, from: '2020-01-01', holds: { is } })),
});

/** The household that a search for somebody ended with. */
export function householdOf({ decile, finding, derived, village, aid, members }: Witness): Household {
  const works = { ...occupation, neither: occupation.housekeeping, pupil: occupation.pupil, working: occupation.fisher };
  return household(
    members.map(({ age, body, occupied, ...rest }, index) =>
      member(`m${index}`, {
        ...rest,
        birthDate: bornFor(age),
        sex: body === 'male' ? 'male' : 'female',
        pregnant: body === 'pregnant',
        occupation: works[occupied],
      }),
    ),
    {
      village,
      seen: seenAs(derivedFindings.map((one) => [one, derived.includes(one) ? 'yes' : 'no'])),
      officialDecile: { decile, date: '2026-10-01', source: 'DTSEN' },
      fieldFinding: { finding, date: '2026-05-01', by: 'officer-1' },
      aid: aid.map(({ program, fund }) => aidLine(program, fund)),
    },
  );
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const someOf = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1, maxLength: 3 });

const range = (...bounds: readonly number[]): fc.Arbitrary<Range> =>
  fc.oneof(
    fc.constantFrom(...bounds).map((min) => ({ min })),
    fc.constantFrom(...bounds).map((max) => ({ max })),
    fc.tuple(fc.constantFrom(...bounds), fc.constantFrom(...bounds)).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  );
const ages = range(0, 6, 17, 18, 59, 60, 120);

const oneField: fc.Arbitrary<PersonTest> = fc.oneof(
  fc.record({ age: ages }),
  fc.record({ sex: fc.constantFrom('male' as const, 'female' as const) }),
  fc.record({ relation: fc.oneof(fc.constant<Member['relation'][]>(['head']), someOf(relations)) }),
  fc.record({ marital: someOf(maritalStates) }),
  fc.record({ disability: someOf(disabilities) }),
  fc.record({ pregnant: fc.boolean() }),
  fc.record({ education: someOf(educations) }),
  fc.record({ pupil: fc.boolean() }),
  fc.record({ working: fc.boolean() }),
  fc.record({ occupation: someOf(occupationKinds) }),
  fc.record({ breadwinner: fc.boolean() }),
  fc.record({ wrse: ages }),
);
const personTests: fc.Arbitrary<PersonTest> = fc
  .array(oneField, { minLength: 1, maxLength: 3 })
  .map((fields) => Object.assign({}, ...fields) as PersonTest);

const programs = ['pkh', 'sembako', 'blt-dd'];
const places = ['64.02.06', VILLAGE, NEIGHBOUR, ELSEWHERE];

const leaves = (forPersons: boolean): fc.Arbitrary<Criterion> =>
  fc.oneof(
    fc.record({ decile: range(1, 4, 5, 10) }),
    fc.record({ finding: someOf(findings) }),
    fc.record({ derived: someOf(derivedFindings) }),
    fc.record({ residence: someOf(places) }),
    fc.record({ size: range(0, 1, 2, 3, 50) }),
    fc.record({ aid: fc.oneof(fc.record({ programs: someOf(programs) }), fc.record({ funds: someOf(fundSources) })) }),
    fc.record({ member: fc.record({ test: personTests, atLeast: maybe(fc.nat({ max: 2 }).map((count) => count + 1)) }) }),
    ...(forPersons ? [fc.record({ person: personTests })] : []),
  );

/** Trees of a few tests, in which `person` is asked only in programmes for persons. */
export const trees = (forPersons: boolean): fc.Arbitrary<Criterion> =>
  fc.letrec<{ tree: Criterion }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaves(forPersons),
      fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }) }),
      fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  })).tree;

const gaps = {
  marital: fc.constantFrom(...maritalStates),
  disability: fc.constantFrom(...disabilities),
  pregnant: fc.boolean(),
  education: fc.constantFrom(...educations),
  occupation: fc.constantFrom(...Object.values(occupation)),
};
const decileTold = fc.integer({ min: 1, max: 10 }).map((decile) => ({ decile, date: '2026-10-01', source: 'DTSEN' }));
const findingTold = fc.constantFrom(...findings).map((finding) => ({ finding, date: '2026-05-01', by: 'officer-1' }));

const seenTold = fc
  .tuple(...derivedFindings.map((one) => fc.tuple(fc.constant(one), fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const))))
  .map(seenAs);

/** Members of whom much is unknown; the first is the head, and alive. */
const people = fc
  .array(
    fc.record({
      age: fc.constantFrom(0, 3, 6, 7, 17, 18, 40, 59, 60, 75),
      sex: fc.constantFrom('male' as const, 'female' as const),
      relation: fc.constantFrom(...relations.slice(1)),
      life: fc.constantFrom('alive' as const, 'alive' as const, 'away' as const, 'dead' as const),
      ...Object.fromEntries(Object.entries(gaps).map(([field, value]) => [field, maybe(value as fc.Arbitrary<unknown>)])),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((told) => told.map((one, index) => member(`m${index}`, index === 0 ? { ...one, relation: 'head', life: 'alive' } : one)));

const aidLines = fc.subarray([
  aidLine('pkh', 'apbn'),
  aidLine('sembako', 'apbn', { state: 'proposed' }),
  aidLine('blt-dd', 'village_fund', { member: 'm0' }),
  aidLine('wrse', 'apbd', { member: 'm1', state: 'suspended' }),
]);

export const households: fc.Arbitrary<Household> = fc
  .record({
    members: people,
    village: fc.constantFrom(VILLAGE, NEIGHBOUR, ELSEWHERE),
    aid: aidLines,
    officialDecile: maybe(decileTold),
    fieldFinding: maybe(findingTold),
    seen: maybe(seenTold),
  })
  .map(({ members, ...told }) => household(members, told));

/** The household with some of what was unknown found out, and nothing else changed. */
export const learntOf = (before: Household): fc.Arbitrary<Household> =>
  fc
    .record({
      members: fc.tuple(...before.members.map(() => fc.record(gaps, { requiredKeys: [] }))),
      officialDecile: maybe(decileTold),
      fieldFinding: maybe(findingTold),
      seen: maybe(seenTold),
    })
    .map(({ members, ...told }) => ({
      ...withoutGaps<Household>({ ...told, ...before }),
      members: before.members.map((one, index) => ({ ...(askedOf(before, one, members[index]) as Partial<Member>), ...one })),
    }));

/** Where no pregnancy is recorded and none is asked, there is none, and a child holds no office: that is known, and not to be found out. */
function askedOf(of: Household, known: Member, { pregnant, occupation, ...learnt }: KnownFields = {}): KnownFields {
  const isOpen = pregnancyOf({ member: known, household: of, day: DAY }) === undefined;
  const holdsOffice = occupationKindOf(occupation) !== 'other' && ageOn(known.birthDate, DAY) < ADULT;
  return {
    ...learnt,
    ...(isOpen && pregnant !== undefined && { pregnant }),
    ...(occupation !== undefined && !holdsOffice && { occupation }),
  };
}

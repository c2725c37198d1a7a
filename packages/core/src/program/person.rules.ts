import { livingIn } from '../household/household.rules.ts';
import type { Household, Member } from '../household/shapes.ts';
import { ageOn, type Day } from '../shared/clock.ts';
import type { PersonTest, Range } from './criteria.ts';
import { type Answer, allOf, answerOf, ifKnown } from './kleene.rules.ts';
import { occupiedBy } from './occupation.rules.ts';

/** A member among the others of the household, on a day. */
export interface Person {
  readonly member: Member;
  readonly household: Household;
  readonly day: Day;
}

/** Each test of a person with what it asks. */
export type PersonTests = { readonly [F in keyof PersonTest]-?: NonNullable<PersonTest[F]> };
type Field = keyof PersonTests;

export const within = ({ min, max }: Range, value: number): boolean =>
  (min === undefined || min <= value) && (max === undefined || value <= max);

/** From this age on somebody may be expected to earn. */
export const ADULT = 18;
/** The oldest age that a test can name; it stands for those who are older too. */
export const OLDEST = 120;

/** Whole years, 120 for whoever is older; undefined before the birth. */
export function ageOf({ member, day }: Person): number | undefined {
  const age = ageOn(member.birthDate, day);
  return age < 0 ? undefined : Math.min(age, OLDEST);
}

const worksAs = ({ occupation }: Member): Answer => ifKnown(occupiedBy(occupation), (as) => as === 'working');

/** Where two of them earn, nobody can tell who earns the living: the register holds no incomes. */
export function earnsAlone({ member, household, day }: Person): Answer {
  const own = worksAs(member);
  if (own !== 'yes') return own;
  const otherAdults = livingIn(household).filter(({ id, birthDate }) => id !== member.id && ageOn(birthDate, day) >= ADULT);
  return otherAdults.every((other) => worksAs(other) === 'no') ? 'yes' : 'unknown';
}

const same = (wanted: boolean, answer: Answer): Answer => (answer === 'unknown' ? answer : answerOf(wanted === (answer === 'yes')));

const judges: { readonly [F in Field]: (asked: PersonTests[F], person: Person) => Answer } = {
  age: (range, person) => ifKnown(ageOf(person), (age) => within(range, age)),
  sex: (sex, { member }) => answerOf(member.sex === sex),
  relation: (relations, { member }) => answerOf(relations.includes(member.relation)),
  marital: (states, { member }) => ifKnown(member.marital, (state) => states.includes(state)),
  disability: (kinds, { member }) => ifKnown(member.disability, (kind) => kinds.includes(kind)),
  pregnant: (wanted, { member }) => ifKnown(member.sex === 'male' ? false : member.pregnant, (pregnant) => pregnant === wanted),
  education: (levels, { member }) => ifKnown(member.education, (level) => levels.includes(level)),
  pupil: (wanted, { member }) => ifKnown(occupiedBy(member.occupation), (as) => (as === 'pupil') === wanted),
  working: (wanted, { member }) => same(wanted, worksAs(member)),
  breadwinner: (wanted, person) => same(wanted, earnsAlone(person)),
  wrse: (ages, person) => allOf([judges.sex('female', person), judges.age(ages, person), earnsAlone(person)]),
};

/** The tests that are given, in the order of the shape. */
export const fieldsOf = (test: PersonTest): Field[] => (Object.keys(judges) as Field[]).filter((field) => test[field] !== undefined);

const judgeField = <F extends Field>(field: F, test: PersonTest, person: Person): Answer =>
  judges[field](test[field] as PersonTests[F], person);

/** Do all the tests hold of the person? */
export const judgePerson = (test: PersonTest, person: Person): Answer =>
  allOf(fieldsOf(test).map((field) => judgeField(field, test, person)));

/** The tests that what is recorded of the person can't answer. */
export const unansweredOf = (test: PersonTest, person: Person): Field[] =>
  fieldsOf(test).filter((field) => judgeField(field, test, person) === 'unknown');

import { livingIn } from '../household/household.rules.ts';
import type { Household, Member } from '../household/shapes.ts';
import { ageOn, type Day } from '../shared/clock.ts';
import type { PersonTest, Range } from './criteria.ts';
import { type Answer, allOf, answerOf, ifKnown, opposite } from './kleene.rules.ts';
import { occupationKindOf, occupiedBy } from './occupation.rules.ts';
import { pregnancyIsAsked } from './pregnancy.calendar.ts';

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

/** Undefined where it is asked and not recorded. */
export function pregnancyOf(person: Person): boolean | undefined {
  const { sex, pregnant } = person.member;
  if (sex === 'male') return false;
  return pregnant ?? (pregnancyIsAsked(ageOf(person) ?? 0, person.day) ? undefined : false);
}

/** A child holds no office, so of a child nothing need be recorded. */
const officeOf = ({ member, day }: Person) =>
  occupationKindOf(member.occupation) ?? (ageOn(member.birthDate, day) < ADULT ? 'other' : undefined);

const worksAs = ({ occupation }: Member): Answer => ifKnown(occupiedBy(occupation), (as) => as === 'working');

/** Where two of them earn, nobody can tell who earns the living: the register holds no incomes. */
export function earnsAlone({ member, household, day }: Person): Answer {
  const own = worksAs(member);
  if (own !== 'yes') return own;
  const otherAdults = livingIn(household).filter(({ id, birthDate }) => id !== member.id && ageOn(birthDate, day) >= ADULT);
  return otherAdults.every((other) => worksAs(other) === 'no') ? 'yes' : 'unknown';
}

const lostMarriage: readonly Member['marital'][] = ['widowed', 'divorced'];
/** What a husband is on record as; `other` since another became the head in his place. */
const husbands: readonly Member['relation'][] = ['head', 'husband', 'other'];

/** Has the man died, left or been divorced? Undefined where the register does not tell of what became of a marriage. */
function wasLeft({ member, household, day }: Person): boolean | undefined {
  const staying = livingIn(household);
  const gone = household.members
    .filter((other) => !staying.includes(other) && other.sex === 'male' && husbands.includes(other.relation))
    .some(({ birthDate, lifeSince = day }) => lifeSince <= day && ageOn(birthDate, lifeSince) >= ADULT);
  return gone ? true : member.marital && lostMarriage.includes(member.marital);
}

/**
 * Does the living of the household fall to her? To whoever earns alone; and to a head or wife without work whose man died, left or was
 * divorced, from that day on, where no other adult works: it need not wait until she has found work.
 */
export function livingFallsTo(person: Person): Answer {
  const { member, household, day } = person;
  const own = worksAs(member);
  if (own !== 'no' || (member.relation !== 'head' && member.relation !== 'wife')) return earnsAlone(person);
  const others = livingIn(household).filter(({ id, birthDate }) => id !== member.id && ageOn(birthDate, day) >= ADULT);
  return allOf([ifKnown(wasLeft(person), (left) => left), ...others.map((other) => opposite(worksAs(other)))]);
}

const same = (wanted: boolean, answer: Answer): Answer => (answer === 'unknown' ? answer : answerOf(wanted === (answer === 'yes')));

const judges: { readonly [F in Field]: (asked: PersonTests[F], person: Person) => Answer } = {
  age: (range, person) => ifKnown(ageOf(person), (age) => within(range, age)),
  sex: (sex, { member }) => answerOf(member.sex === sex),
  relation: (relations, { member }) => answerOf(relations.includes(member.relation)),
  marital: (states, { member }) => ifKnown(member.marital, (state) => states.includes(state)),
  disability: (kinds, { member }) => ifKnown(member.disability, (kind) => kinds.includes(kind)),
  pregnant: (wanted, person) => ifKnown(pregnancyOf(person), (pregnant) => pregnant === wanted),
  education: (levels, { member }) => ifKnown(member.education, (level) => levels.includes(level)),
  pupil: (wanted, { member }) => ifKnown(occupiedBy(member.occupation), (as) => (as === 'pupil') === wanted),
  working: (wanted, { member }) => same(wanted, worksAs(member)),
  occupation: (kinds, person) => ifKnown(officeOf(person), (kind) => kind !== 'other' && kinds.includes(kind)),
  recordedAs: (kinds, { member }) => {
    const kind = occupationKindOf(member.occupation);
    return answerOf(kind !== undefined && kind !== 'other' && kinds.includes(kind));
  },
  breadwinner: (wanted, person) => same(wanted, earnsAlone(person)),
  wrse: (ages, person) => allOf([judges.sex('female', person), judges.age(ages, person), livingFallsTo(person)]),
};

/** The tests that are given, in the order of the shape. */
export const fieldsOf = (test: PersonTest): Field[] => (Object.keys(judges) as Field[]).filter((field) => test[field] !== undefined);

const judgeField = <F extends Field>(field: F, test: PersonTest, person: Person): Answer =>
  judges[field](test[field] as PersonTests[F], person);

/** Do all the tests hold of the person? Of somebody who is not yet born on the day, none does. */
export const judgePerson = (test: PersonTest, person: Person): Answer =>
  ageOf(person) === undefined ? 'no' : allOf(fieldsOf(test).map((field) => judgeField(field, test, person)));

/** The tests that what is recorded of the person can't answer. */
export const unansweredOf = (test: PersonTest, person: Person): Field[] =>
  fieldsOf(test).filter((field) => judgeField(field, test, person) === 'unknown');

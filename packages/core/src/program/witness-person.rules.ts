import { disabilities, educations, type Member, maritalStates, relations } from '../household/shapes.ts';
import type { PersonTest } from './criteria.ts';
import { occupationKinds } from './kinds.ts';
import type { OccupationKind, Occupied } from './occupation.rules.ts';
import { ADULT, fieldsOf, OLDEST, type PersonTests, within } from './person.rules.ts';

/** Somebody of whom everything is known. */
export interface Sketch {
  readonly age: number;
  readonly body: 'male' | 'female' | 'pregnant';
  readonly relation: Member['relation'];
  readonly marital: (typeof maritalStates)[number];
  readonly disability: (typeof disabilities)[number];
  readonly education: (typeof educations)[number];
  /** A kind of occupation that is asked of is work. */
  readonly occupied: Occupied | OccupationKind;
}

/** All the people somebody may be: of each trait what is still possible, the traits being independent of each other. */
export type Possible = { readonly [T in keyof Sketch]: readonly Sketch[T][] } & {
  /** No other adult of the household may work: what others are decides this one. */
  readonly earnsAlone: boolean;
};

/** In each list first what sits best with whoever else lives there: the young, those without work, whoever is not the head. */
export const anybody: Possible = {
  age: Array.from({ length: OLDEST + 1 }, (_, age) => age),
  body: ['male', 'female', 'pregnant'],
  relation: relations.toSorted((a, b) => Number(a === 'head') - Number(b === 'head')),
  marital: maritalStates,
  disability: disabilities,
  education: educations,
  occupied: ['neither', 'pupil', 'working', ...occupationKinds],
  earnsAlone: false,
};

type Narrowing = (of: Possible) => readonly Possible[];

/** One thing a test asks: whom it leaves when it holds, and whom when it fails. */
interface Trait {
  readonly holds: Narrowing;
  readonly fails: Narrowing;
}

const keeping =
  <T extends keyof Sketch>(trait: T, fits: (value: Sketch[T]) => boolean): Narrowing =>
  (of) => {
    const left = (of[trait] as readonly Sketch[T][]).filter(fits);
    return left.length > 0 ? [{ ...of, [trait]: left }] : [];
  };

const where = <T extends keyof Sketch>(trait: T, fits: (value: Sketch[T]) => boolean): Trait => ({
  holds: keeping(trait, fits),
  fails: keeping(trait, (value) => !fits(value)),
});

const wantedOrNot = ({ holds, fails }: Trait, wanted: boolean): Trait => (wanted ? { holds, fails } : { holds: fails, fails: holds });

const works = (as: Sketch['occupied']): boolean => as !== 'neither' && as !== 'pupil';
const working = where('occupied', works);
/** Known not to be so of those alone who do not work: of two who do, nobody can tell. */
const alone: Trait = {
  holds: (of) => working.holds(of).map((atWork) => ({ ...atWork, earnsAlone: true })),
  fails: working.fails,
};

const ofTheCouple = where('relation', (relation) => relation === 'head' || relation === 'wife');
const lostMarriage = where('marital', (state) => state === 'widowed' || state === 'divorced');
/** Earns alone, or was left without work where nobody else has any. */
const livingFallsTo: Trait = {
  holds: (of) => [
    ...alone.holds(of),
    ...working
      .fails(of)
      .flatMap(ofTheCouple.holds)
      .flatMap(lostMarriage.holds)
      .map((left) => ({ ...left, earnsAlone: true })),
  ],
  fails: (of) => working.fails(of).flatMap((idle) => [...ofTheCouple.fails(idle), ...lostMarriage.fails(idle)]),
};

const traits: { readonly [F in keyof PersonTests]: (asked: PersonTests[F]) => readonly Trait[] } = {
  age: (ages) => [where('age', (age) => within(ages, age))],
  sex: (sex) => [where('body', (body) => (body === 'male') === (sex === 'male'))],
  relation: (wanted) => [where('relation', (relation) => wanted.includes(relation))],
  marital: (wanted) => [where('marital', (state) => wanted.includes(state))],
  disability: (wanted) => [where('disability', (kind) => wanted.includes(kind))],
  pregnant: (wanted) => [where('body', (body) => (body === 'pregnant') === wanted)],
  education: (wanted) => [where('education', (level) => wanted.includes(level))],
  pupil: (wanted) => [where('occupied', (as) => (as === 'pupil') === wanted)],
  working: (wanted) => [wantedOrNot(working, wanted)],
  occupation: (kinds) => [where('occupied', (as) => (kinds as readonly string[]).includes(as))],
  recordedAs: (kinds) => traits.occupation(kinds),
  breadwinner: (wanted) => [wantedOrNot(alone, wanted)],
  wrse: (ages) => [...traits.sex('female'), ...traits.age(ages), livingFallsTo],
};

const traitsIn = <F extends keyof PersonTests>(field: F, test: PersonTest): readonly Trait[] =>
  traits[field](test[field] as PersonTests[F]);

const traitsOf = (test: PersonTest): readonly Trait[] => fieldsOf(test).flatMap((field) => traitsIn(field, test));

/** Those of them of whom the test is known to hold. */
export const holding = (test: PersonTest, of: Possible): readonly Possible[] =>
  traitsOf(test).reduce<readonly Possible[]>((left, { holds }) => left.flatMap(holds), [of]);

/** Those of whom it is known not to, by each of the things it asks. */
export const failing = (test: PersonTest, of: Possible): readonly Possible[] => traitsOf(test).flatMap(({ fails }) => fails(of));

export const mustBeHead = ({ relation }: Possible): boolean => relation.every((one) => one === 'head');

/** Can be neither young nor without work, and so keeps others from being the only one who earns. */
export const mustEarnAsAdult = ({ occupied, age }: Possible): boolean => occupied.every(works) && age.every((years) => years >= ADULT);

/** One of them, such as sits best with the others. */
export function sketchOf(possible: Possible): Sketch {
  const first = Object.entries(possible).flatMap(([trait, values]) => (typeof values === 'boolean' ? [] : [[trait, values[0]]]));
  return Object.fromEntries(first) as Sketch;
}

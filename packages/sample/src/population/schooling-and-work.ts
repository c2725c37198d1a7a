import type { MemberInput } from '@puskesos/core/household/shapes';
import { occupationOf } from '@puskesos/core/intake/occupations';
import type { Draft } from './forms.ts';
import type { Livelihood, Place } from './places.ts';
import type { Dice, Shares } from './random.ts';

type Education = NonNullable<MemberInput['education']>;

const levels: readonly Education[] = ['never', 'primary_unfinished', 'primary', 'junior', 'senior', 'diploma_3', 'bachelor', 'master'];
const grown = (...shares: readonly number[]): Shares<Education> => levels.map((level, index) => [level, shares[index] ?? 0]);
const ofThePoor = grown(7, 15, 38, 22, 18);
const ofMost = grown(1, 4, 19, 20, 44, 4, 8);
const ofTheWealthy = grown(0, 1, 6, 11, 46, 9, 25, 2);
const ofTheOld = grown(14, 24, 36, 12, 11, 1, 2);

/** The highest level finished; those at school have finished the one before. */
export function schooling(dice: Dice, age: number, welfare: number): Education {
  if (age < 7) return 'never';
  if (age < 13) return 'primary_unfinished';
  if (age < 16) return 'primary';
  if (age < 19) return 'junior';
  if (age >= 60) return dice.weighted(ofTheOld);
  const drawn = dice.weighted(welfare < 0.25 ? ofThePoor : welfare < 0.7 ? ofMost : ofTheWealthy);
  return age < (finishedFrom[drawn] ?? 0) ? 'senior' : drawn;
}

/** The age from which somebody may have finished it. */
const finishedFrom: { readonly [L in Education]?: number } = { diploma_3: 21, bachelor: 22, master: 25 };

/** Codes of `pekerjaan_id`. */
const code = {
  none: 1,
  housekeeping: 2,
  pupil: 3,
  pensioner: 4,
  civilServant: 5,
  trade: 8,
  farmer: 9,
  fisher: 11,
  employee: 15,
  casual: 19,
  farmhand: 20,
  fishingHand: 21,
  teacher: 65,
  driver: 81,
  villageOffice: 85,
  own: 88,
} as const;

const { casual, farmer, farmhand, fisher, fishingHand, employee, own, trade, civilServant, driver, teacher, villageOffice } = code;

const workOf: Record<Livelihood, Shares<number>> = {
  town: [
    [employee, 38],
    [own, 24],
    [casual, 12],
    [civilServant, 10],
    [trade, 8],
    [driver, 4],
    [teacher, 3],
    [farmer, 1],
  ],
  river: [
    [fisher, 32],
    [farmer, 18],
    [own, 14],
    [employee, 18],
    [casual, 9],
    [trade, 5],
    [villageOffice, 2],
    [teacher, 2],
  ],
  coast: [
    [fisher, 28],
    [employee, 27],
    [own, 17],
    [farmer, 9],
    [casual, 9],
    [trade, 6],
    [civilServant, 4],
  ],
  settlers: [
    [farmer, 36],
    [employee, 28],
    [own, 14],
    [casual, 8],
    [trade, 6],
    [civilServant, 4],
    [teacher, 2],
    [villageOffice, 2],
  ],
  upriver: [
    [farmer, 48],
    [employee, 26],
    [own, 8],
    [casual, 10],
    [trade, 4],
    [villageOffice, 2],
    [teacher, 2],
  ],
};

const workOfThePoor: Record<Livelihood, Shares<number>> = {
  town: [
    [casual, 55],
    [own, 18],
    [code.none, 15],
    [farmhand, 12],
  ],
  river: [
    [fishingHand, 38],
    [fisher, 24],
    [casual, 20],
    [farmhand, 10],
    [code.none, 8],
  ],
  coast: [
    [fishingHand, 34],
    [casual, 28],
    [fisher, 18],
    [farmhand, 10],
    [code.none, 10],
  ],
  settlers: [
    [farmhand, 44],
    [casual, 28],
    [farmer, 18],
    [code.none, 10],
  ],
  upriver: [
    [farmhand, 30],
    [farmer, 42],
    [casual, 18],
    [code.none, 10],
  ],
};

function codeFor(dice: Dice, draft: Draft, age: number, welfare: number, livelihood: Livelihood): number {
  if (age < 7) return code.none;
  if (age < 19) return code.pupil;
  if (age < 23 && draft.marital === 'single' && dice.chance(welfare < 0.25 ? 0.1 : 0.4)) return code.pupil;
  if (age >= 66) return welfare > 0.6 && dice.chance(0.4) ? code.pensioner : dice.chance(0.6) ? code.none : farmer;
  const keepsHouse = draft.sex === 'female' && draft.relation !== 'head' && draft.marital === 'married';
  if (keepsHouse && dice.chance(0.7)) return code.housekeeping;
  return dice.weighted((welfare < 0.25 ? workOfThePoor : workOf)[livelihood]);
}

const needsSchooling: readonly number[] = [code.civilServant, code.teacher, code.villageOffice];
const isSchooled = (education: Education): boolean => levels.indexOf(education) >= levels.indexOf('senior');

/** The occupation by the civil registry's name for it. */
export function work(dice: Dice, draft: Draft, age: number, education: Education, at: { welfare: number; place: Place }): string {
  const drawn = codeFor(dice, draft, age, at.welfare, at.place.livelihood);
  const studies = drawn === code.pupil && age >= 19;
  const fits = isSchooled(education) || !(studies || needsSchooling.includes(drawn));
  return occupationOf(fits ? drawn : studies ? code.none : code.own) ?? '';
}

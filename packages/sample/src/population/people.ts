import { disabilities, type MemberInput } from '@puskesos/core/household/shapes';
import { ageOn, type Day } from '@puskesos/core/shared/clock';
import { bornAged, daysBefore } from './days.ts';
import type { Draft } from './forms.ts';
import { nameFor } from './names.ts';
import type { NumberIssuer } from './number-issuer.ts';
import { type Culture, originsOf } from './origins.ts';
import type { Place } from './places.ts';
import type { Dice } from './random.ts';
import { schooling, work } from './schooling-and-work.ts';

export interface Surroundings {
  readonly dice: Dice;
  readonly place: Place;
  readonly numbers: NumberIssuer;
  readonly culture: Culture;
  /** 0 the poorest to 1. */
  readonly welfare: number;
  readonly districtName: string;
  readonly today: Day;
}

/** A person in full, as an officer or a village's file would tell of them. */
export function personFrom(draft: Draft, around: Surroundings): MemberInput {
  const { dice, culture, today } = around;
  const { relation, sex, marital, gone } = draft;
  const birthDate = bornAged(dice, draft.age, today);
  const age = ageOn(birthDate, today);
  const cameFrom = dice.chance(age >= 18 ? 0.2 : 0.05) ? dice.pick(originsOf[culture]) : undefined;
  const nik = nikFor(birthDate, age, sex, cameFrom?.[0], around);
  const education = schooling(dice, age, around.welfare);
  const expecting = sex === 'female' && marital === 'married' && age >= 18 && age <= 42;
  return {
    name: nameFor(dice, culture, sex, age),
    ...(nik && { nik }),
    sex,
    birthDate,
    birthPlace: cameFrom?.[1] ?? around.districtName,
    relation,
    marital,
    education,
    occupation: work(dice, draft, age, education, around),
    disability: dice.chance(age >= 60 ? 0.04 : 0.012) ? dice.pick(disabilities.slice(0, -1)) : 'none',
    ...(expecting && !gone && { pregnant: dice.chance(0.06) }),
    life: gone ?? 'alive',
  };
}

/** None for about two in a hundred: the newborn, the old who never had papers. One in a hundred says another birth date. */
function nikFor(birthDate: Day, age: number, sex: Draft['sex'], region: string | undefined, { dice, numbers }: Surroundings) {
  const undocumented = age < 1 ? 0.45 : age >= 70 ? 0.06 : 0.008;
  if (dice.chance(undocumented)) return undefined;
  const written = dice.chance(0.01) ? daysBefore(birthDate, dice.int(1, 60)) : birthDate;
  return numbers.nik(written, sex, region);
}

import type { MemberInput } from '@puskesos/core/household/shapes';
import type { Dice, Shares } from './random.ts';

/** Who lives together: shapes of families with ages that fit each other, the head first. */

export interface Draft {
  readonly relation: MemberInput['relation'];
  readonly sex: MemberInput['sex'];
  readonly age: number;
  readonly marital: NonNullable<MemberInput['marital']>;
  /** Still on the card, though no longer there. */
  readonly gone?: 'dead' | 'moved';
}

const woman = (relation: Draft['relation'], age: number, marital: Draft['marital']): Draft => ({ relation, sex: 'female', age, marital });
const man = (relation: Draft['relation'], age: number, marital: Draft['marital']): Draft => ({ relation, sex: 'male', age, marital });
const anyone = (dice: Dice, relation: Draft['relation'], age: number, marital: Draft['marital']): Draft =>
  dice.chance(0.51) ? man(relation, age, marital) : woman(relation, age, marital);

const childrenWanted: Shares<number> = [
  [1, 16],
  [2, 38],
  [3, 30],
  [4, 11],
  [5, 4],
  [6, 1],
];

/** The children of a mother that age who still live at home: born from 18 to 42, and mostly gone once they are grown. */
function children(dice: Dice, mother: number): Draft[] {
  const drafts: Draft[] = [];
  let atBirth = dice.int(18, 27);
  for (let left = dice.weighted(childrenWanted); left > 0 && atBirth <= Math.min(mother, 42); left -= 1) {
    const age = mother - atBirth;
    const movedOut = age >= 20 && dice.chance(Math.min(0.92, (age - 17) * 0.08));
    if (!movedOut) drafts.push(anyone(dice, 'child', age, 'single'));
    else if (dice.chance(0.04)) drafts.push({ ...anyone(dice, 'child', age, 'married'), gone: 'moved' });
    atBirth += dice.int(2, 5);
  }
  return drafts;
}

function couple(dice: Dice, head: number): Draft[] {
  return [man('head', head, 'married'), woman('wife', Math.max(18, head - dice.int(-1, 6)), 'married')];
}

const coupleAlone = (dice: Dice): Draft[] => couple(dice, dice.chance(0.3) ? dice.int(21, 30) : dice.int(55, 78));

function coupleWithChildren(dice: Dice): Draft[] {
  const [youngest, eldest] = dice.weighted([
    [[23, 29], 15],
    [[30, 39], 37],
    [[40, 49], 32],
    [[50, 62], 16],
  ] as const);
  const parents = couple(dice, dice.int(youngest, eldest));
  const lodger = dice.chance(0.04) ? [anyone(dice, 'other_kin', dice.int(10, 30), 'single')] : [];
  const elder = dice.chance(0.04) ? [woman('parent', (parents[0]?.age ?? 40) + dice.int(19, 30), 'widowed')] : [];
  return [...parents, ...children(dice, parents[1]?.age ?? 0), ...lodger, ...elder];
}

function threeGenerations(dice: Dice): Draft[] {
  const head = dice.int(48, 68);
  const elders = dice.chance(0.2) ? [woman('head', head, 'widowed')] : couple(dice, head);
  const mother = dice.int(19, 27);
  const young = [man('child', mother + dice.int(0, 3), 'married'), woman('child_in_law', mother, 'married')];
  const grandchildren = Array.from({ length: dice.int(1, 2) }, () => anyone(dice, 'grandchild', dice.int(0, mother - 18), 'single'));
  const sibling = dice.chance(0.3) ? [anyone(dice, 'child', dice.int(14, 22), 'single')] : [];
  return [...elders, ...young, ...sibling, ...grandchildren];
}

function motherAlone(dice: Dice): Draft[] {
  const age = dice.int(24, 58);
  const widowed = dice.chance(age < 38 ? 0.35 : 0.7);
  const husband: Draft[] = widowed && dice.chance(0.2) ? [{ ...man('husband', age + dice.int(0, 8), 'married'), gone: 'dead' }] : [];
  return [woman('head', age, widowed ? 'widowed' : 'divorced'), ...husband, ...children(dice, age)];
}

function grandmother(dice: Dice): Draft[] {
  const grandchildren = Array.from({ length: dice.int(1, 2) }, () => anyone(dice, 'grandchild', dice.int(3, 17), 'single'));
  return [woman('head', dice.int(56, 76), 'widowed'), ...grandchildren];
}

function fatherAlone(dice: Dice): Draft[] {
  const age = dice.int(28, 60);
  return [man('head', age, dice.chance(0.55) ? 'widowed' : 'divorced'), ...children(dice, age - dice.int(0, 5))];
}

/** So shared out, women lead about 15 households in a hundred, and about 3.6 people live in each. */
const forms: Shares<(dice: Dice) => Draft[]> = [
  [coupleWithChildren, 65],
  [coupleAlone, 7],
  [threeGenerations, 11],
  [motherAlone, 7.5],
  [fatherAlone, 1.5],
  [grandmother, 1.8],
  [(dice) => [woman('head', dice.int(60, 86), 'widowed')], 3.4],
  [(dice) => [man('head', dice.int(60, 84), 'widowed')], 1.2],
  [(dice) => [man('head', dice.int(20, 45), dice.chance(0.8) ? 'single' : 'divorced')], 2.6],
  [(dice) => [woman('head', dice.int(22, 52), dice.chance(0.6) ? 'single' : 'divorced')], 0.8],
];

export const draftFamily = (dice: Dice): readonly Draft[] => dice.weighted(forms)(dice);

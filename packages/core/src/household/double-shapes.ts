import type { Day } from '../shared/clock.ts';
import type { NumberKind } from './numbers.ts';

/** Two records of people, or of families, that may be one (dugaan ganda). */

export const doubleRulings = ['same', 'different'] as const;

/** Whose a number is that two households have: the record that is there already, or the later one. */
export const doubleSides = ['earlier', 'later'] as const;
export type DoubleSide = (typeof doubleSides)[number];

interface Person {
  readonly household: string;
  /** Absent where it is about a family card. */
  readonly member?: string | undefined;
}

/** A number that both have: the one holds it, the other claims it. */
export interface ClaimedNumber {
  readonly kind: NumberKind;
  readonly blind: string;
}

export interface Double {
  /** The two members, or the two households, in the order of their ids: the same two are asked about once. */
  readonly id: string;
  /** Where somebody has to look: the village of whoever was recorded later. */
  readonly village: string;
  /** The other's, where it is another: then it is for who serves both, and nobody of the one learns who is in the other. */
  readonly otherVillage?: string;
  /** There where they are two because both have a number. */
  readonly numbers?: readonly ClaimedNumber[];
  readonly earlier: Person;
  readonly later: Person;
  readonly since: Day;
  /** There once somebody has looked. */
  readonly ruling?: (typeof doubleRulings)[number];
  readonly settledBy?: string;
}

import type { Day } from '../shared/clock.ts';

/** Two records of people that may be one (dugaan ganda). */

export const doubleRulings = ['same', 'different'] as const;

interface Person {
  readonly household: string;
  readonly member: string;
}

export interface Double {
  /** The two members, in the order of their ids: the same two are asked about once. */
  readonly id: string;
  /** Where somebody has to look: the village of whoever was recorded later. */
  readonly village: string;
  readonly earlier: Person;
  readonly later: Person;
  readonly since: Day;
  /** There once somebody has looked. */
  readonly ruling?: (typeof doubleRulings)[number];
  readonly settledBy?: string;
}

import type { aidStates, endings, fundSources } from '../household/aid-shapes.ts';
import type { aidKinds } from '../program/kinds.ts';
import type { PayPeriod } from '../program/pay-period.rules.ts';
import type { Day, Instant } from '../shared/clock.ts';

/** What a household is told about itself, as it lies sealed for each of its people who may ask. */

export interface AnsweredAid {
  /** The enrollment's id. */
  readonly id: string;
  readonly program: {
    readonly id: string;
    readonly name: string;
    readonly fund: (typeof fundSources)[number];
    readonly kind: (typeof aidKinds)[number];
  };
  readonly paid: PayPeriod;
  readonly state: (typeof aidStates)[number];
  /** The day from which it stands so. */
  readonly since: Day;
  /** Why it ended, where that is recorded. */
  readonly ending?: (typeof endings)[number];
  /** It is one person's of the household. */
  readonly forOne?: true;
  /** What came of it last, where something did. */
  readonly last?: LastDelivered;
}

/** What was handed over, or is said to be paid: of one pay period, by its last day. */
export interface LastDelivered {
  readonly on: Day;
  readonly period: string;
  /** Of goods what they are worth. */
  readonly rupiah: number;
  readonly goods?: { readonly quantity: number; readonly unit: string };
}

export interface Answer {
  readonly village: string;
  /** Under which the household stands before the public. */
  readonly entry: string;
  /** What goes on first, then what ended, the latest before the others. */
  readonly aid: readonly AnsweredAid[];
  /** There is more that ended than is told. */
  readonly more?: true;
  readonly decile?: { readonly decile: number; readonly date: Day; readonly source: string };
  /** When this was last written. */
  readonly asOf: Instant;
}

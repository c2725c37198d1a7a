import type { Booked } from '../fund/fund.ts';
import type { Day, Instant } from '../shared/clock.ts';
import type { IndicatorCode } from './known-indicators.ts';

/** A month of a place in figures. */

/**
 * `running`: counted while it goes on. `preliminary`: counted when it had ended. `final`: counted again once what is told late had come in.
 */
export const stages = ['running', 'preliminary', 'final'] as const;
export type Stage = (typeof stages)[number];

/** One that was not counted is not in it: that is no 0. */
export type Counts = Readonly<Partial<Record<IndicatorCode, number>>>;

export interface PlaceMonth {
  /** The code of a village, a kecamatan or the regency. */
  readonly place: string;
  /** As `2026-11`. */
  readonly month: string;
  readonly stage: Stage;
  /** The day on which what it counts is so: its last, or one of a month that goes on. */
  readonly day: Day;
  readonly counts: Counts;
  /** Of a kecamatan and the regency, once the month has ended: what was booked in it. */
  readonly booked?: Booked;
  /** Why a final month was counted once more. */
  readonly corrected?: Correction;
}

export interface Correction {
  readonly by: string;
  readonly at: Instant;
  readonly why: string;
}

/** As it was written: whoever writes the next has seen this one. */
export interface WrittenMonth extends PlaceMonth {
  readonly revision: number;
}

import type { Day, Instant } from '../shared/clock.ts';

/** Recipients drawn by lot, to be asked whether what was recorded did arrive. */
export interface Sample {
  readonly cycle: string;
  /** With it anybody draws the same lines again from those that had received something by `drawnAt`. */
  readonly seed: string;
  /** As many as were asked for; fewer are drawn where fewer have received anything. */
  readonly size: number;
  readonly drawnAt: Instant;
  readonly drawnBy: string;
  /** Out of how many lines; absent while the drawing is not done. */
  readonly from?: number;
}

export const arrivals = ['arrived', 'partly', 'missing'] as const;

export type Arrival = (typeof arrivals)[number];

export interface SampleCheck {
  readonly cycle: string;
  readonly code: string;
  readonly village: string;
  readonly enrollment: string;
  /** As on the line. */
  readonly arrears?: string;
  readonly household: string;
  readonly payee: string;
  /** Absent until somebody has looked. */
  readonly found?: Arrival;
  readonly on?: Day;
  readonly by?: string;
  readonly note?: string;
}

export interface SampleCounts extends Readonly<Record<Arrival, number>> {
  readonly drawn: number;
  readonly checked: number;
}

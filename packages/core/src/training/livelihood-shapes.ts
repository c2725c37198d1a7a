import type { Day } from '../shared/clock.ts';
import type { Rupiah } from '../shared/money.ts';

/** What somebody lives from: none, odd jobs, a business of their own, a job. */
export const workKinds = ['none', 'casual', 'own_business', 'employed'] as const;

export const measureTimes = ['before', 'month_3', 'month_6', 'month_12'] as const;

/** What somebody earns and from what, as they told an officer. */
export interface Livelihood {
  /** Rupiah a month. */
  readonly income: Rupiah;
  readonly work: (typeof workKinds)[number];
  readonly on: Day;
  readonly by: string;
  /** The official decile of their household that day, where it had one. */
  readonly decile?: number;
  readonly note?: string;
}

export interface Measure extends Livelihood {
  readonly at: (typeof measureTimes)[number];
}

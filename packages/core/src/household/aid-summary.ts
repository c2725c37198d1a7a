import type { Day } from '../shared/clock.ts';
import type { AidCause } from '../task/shapes.ts';
import type { aidStates, fundSources } from './aid-shapes.ts';

/** What the household receives, carried on it so that a village's page is one Query. The aid slice keeps it true. */
export interface AidSummary {
  /** The enrollment's id. */
  readonly id: string;
  readonly program: string;
  readonly name: string;
  readonly fund: (typeof fundSources)[number];
  readonly state: (typeof aidStates)[number];
  readonly since: Day;
  /** The member it is for, where it is one person's. */
  readonly member?: string;
  /** What was learnt, while it is suspended until somebody has confirmed it. */
  readonly pending?: AidCause;
}

/** From this day on it stood so, until the next. */
export interface AidStep {
  readonly state: (typeof aidStates)[number];
  readonly since: Day;
}

/** One enrollment’s steps in the order of their days, each day held by the last that was taken of it. */
export interface AidCourse {
  /** The enrollment's id. */
  readonly id: string;
  readonly program: string;
  readonly member?: string;
  readonly steps: readonly AidStep[];
}

import type { AidStep } from '../household/aid-course.rules.ts';
import type { aidStates, endings } from '../household/aid-shapes.ts';
import type { Day } from '../shared/clock.ts';
import type { AidCause } from '../task/shapes.ts';

export type AidState = (typeof aidStates)[number];

export type Ending = (typeof endings)[number];

/** Who is enrolled in what: a household as a whole, or one of its members. */
export interface Beneficiary {
  readonly household: string;
  readonly program: string;
  readonly member?: string | undefined;
}

export interface Pending {
  readonly cause: AidCause;
  /** What holds it besides, once that is settled. */
  readonly also?: readonly AidCause[];
  readonly was: AidState;
  readonly since: Day;
}

export interface Enrollment extends Beneficiary {
  readonly id: string;
  readonly state: AidState;
  /** The village in whose lists of recipients it is: where its household lives, or lived when it ended. None in what was written before them. */
  readonly listedIn?: string;
  /** The day `state` took its present value. */
  readonly since: Day;
  /** How it stood from which day on, `state` last; kept by the store. None in what was written before they were kept. */
  readonly steps?: readonly AidStep[];
  /** How it ended, where it has. */
  readonly ending?: Ending;
  /** The programme's own number for the participant. */
  readonly participantNumber?: string;
  /** Why it was approved although the criteria said no. */
  readonly exception?: string;
  /** What was learnt of those it is for, while somebody has to confirm it; and how it stood until then. */
  readonly pending?: Pending;
  /** Of a place that another had: the first day that is paid for here, what was before it being theirs. */
  readonly paidFrom?: Day;
  /** The enrollment it was before its household was merged, or its member went to another. */
  readonly carriedFrom?: string;
}

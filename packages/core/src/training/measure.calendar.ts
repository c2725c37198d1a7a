import { type Day, type Period, rowOn } from '../shared/clock.ts';
import type { measureTimes } from './livelihood-shapes.ts';

type After = Exclude<(typeof measureTimes)[number], 'before'>;

interface MeasureRule extends Period {
  /** So many days before the first session the measure before it is asked for; until that session it can be taken. */
  readonly beforeWithin: number;
  /** Of each after it: so many months after the last session it can be taken, and for how many days from then on. */
  readonly after: Readonly<Record<After, { readonly months: number; readonly days: number }>>;
  /** For each seat, how many of those who only wait are measured as well: the first in the order of arrival. */
  readonly waiting: number;
  readonly source: string;
}

const measureRules: readonly [MeasureRule] = [
  {
    from: '2012-01-01',
    beforeWithin: 14,
    after: { month_3: { months: 3, days: 60 }, month_6: { months: 6, days: 60 }, month_12: { months: 12, days: 90 } },
    waiting: 1,
    source: 'unsourced: until Dinsos sets days of its own, and how many of those who wait are compared with',
  },
];

/** What holds of a training whose last session is on that day. */
export const measureRuleOn = (day: Day): MeasureRule => rowOn(measureRules, day);

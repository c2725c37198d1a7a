import { type Day, dayOf, daysLater } from '../shared/clock.ts';
import { measureTimes } from './livelihood-shapes.ts';
import { measureRuleOn } from './measure.calendar.ts';
import type { Enrollment, Training } from './shapes.ts';
import { firstDay, lastMoment, poolsFor } from './training.rules.ts';

/** When each measure can be taken, and who is asked for which. */

type Time = (typeof measureTimes)[number];
type Sessions = Pick<Training, 'sessions'>;

/** The measures after a training, in their order. */
const measuresAfter = measureTimes.filter((at) => at !== 'before');

const addMonths = (day: Day, months: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};

const lastDayOf = (training: Sessions): Day => dayOf(lastMoment(training));

export interface Window {
  /** The first day on which it is asked for; one after the training can't be taken before that. */
  readonly from: Day;
  /** The last day on which it can be taken. */
  readonly to: Day;
}

export function measureWindow(at: Time, training: Sessions): Window {
  const last = lastDayOf(training);
  const rule = measureRuleOn(last);
  if (at === 'before') {
    const to = dayOf(firstDay(training));
    return { from: daysLater(to, -rule.beforeWithin), to };
  }
  const from = addMonths(last, rule.after[at].months);
  return { from, to: daysLater(from, rule.after[at].days) };
}

type Measured = Pick<Enrollment, 'measures' | 'missed'>;

const isPast = ({ measures, missed = [] }: Measured, at: Time): boolean => missed.includes(at) || measures.some((one) => one.at === at);

/** Is it one of those who only wait with whom those who are trained are compared? */
function isCompared({ area, ticket }: Enrollment, training: Training): boolean {
  const seats = poolsFor(training).find((pool) => pool.area === area)?.seats ?? 0;
  return ticket <= seats * (1 + measureRuleOn(lastDayOf(training)).waiting);
}

/** After the latest that was taken or missed: one that was passed over is not asked for any more. */
const nextAfter = (measured: Measured) => measuresAfter[measuresAfter.findLastIndex((at) => isPast(measured, at)) + 1];

/** Which measure is asked for next; undefined where none is. Of those who wait, one after it only where there is one before it to compare with. */
export function measureAsked(enrollment: Enrollment, training: Training): Time | undefined {
  const { state, measures } = enrollment;
  const before = isPast(enrollment, 'before') ? undefined : ('before' as const);
  if (state === 'completed') return nextAfter(enrollment);
  if (state === 'enrolled' || state === 'attending') return before;
  if (state !== 'requested') return undefined;
  if (measures.some(({ at }) => at === 'before')) return nextAfter(enrollment);
  return isCompared(enrollment, training) ? before : undefined;
}

import type { ListedPeriod } from '../aid/listed-period.ts';
import { type PayPeriodOn, periodOf } from '../program/pay-period.rules.ts';
import type { Program } from '../program/shapes.ts';
import { type Day, daysLater } from '../shared/clock.ts';
import type { Cycle, Line } from './shapes.ts';

/** The period of that name, as the programme pays; undefined for a name that is none of its periods. */
export function periodCalled(program: Pick<Program, 'period'>, name: string): PayPeriodOn | undefined {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(name) ?? [];
  if (!year) return undefined;
  const first = month ?? String(quarter ? Number(quarter) * 3 - 2 : 1).padStart(2, '0');
  const period = periodOf(program.period, `${year}-${first}-01`);
  return period.name === name ? period : undefined;
}

/** Today, or the day of the period that is nearest to it: a list may be made before its period begins or after it has ended. */
export function dayWithin({ from, to }: Pick<PayPeriodOn, 'from' | 'to'>, today: Day): Day {
  if (today < from) return from;
  return today > to ? to : today;
}

/** Is it further away than the next? Who will be a recipient then, nobody knows. */
export function isFarAhead({ from }: Pick<PayPeriodOn, 'from'>, { period }: Pick<Program, 'period'>, today: Day): boolean {
  const next = periodOf(period, daysLater(periodOf(period, today).to, 1));
  return from > next.from;
}

/** A period of which a list tells who is due. */
export interface ListedFor extends Pick<Cycle, 'from' | 'to' | 'day'> {
  readonly name: string;
  /** Its name once more, where it is an earlier one than the cycle's. */
  readonly arrears?: string;
}

/** All periods that a list is for: the cycle's own, and earlier ones that are still due. */
export function periodsOf({ period: name, from, to, day, arrears = [] }: Cycle, program: Pick<Program, 'period'>): ListedFor[] {
  const earlier = arrears.flatMap((one) => periodCalled(program, one) ?? []);
  return [{ name, from, to, day }, ...earlier.map((one) => ({ ...one, day: one.to, arrears: one.name }))];
}

/** The period that a line is for. */
export const periodOfLine = ({ cycle, arrears }: Pick<Line, 'cycle' | 'arrears'>): string => arrears ?? cycle.split('.')[1] ?? '';

/** What the line keeps from every other list. */
export const listedPeriodOf = (line: Pick<Line, 'cycle' | 'enrollment' | 'arrears' | 'village'>): ListedPeriod => ({
  enrollment: line.enrollment,
  period: periodOfLine(line),
  cycle: line.cycle,
  village: line.village,
});

/** Where the line of a listed period lies: under the enrollment it was then, and where it lived; where no list noted that, where it lives. */
export const lineOfPeriod = (
  { cycle, period, enrollment, lineOf = enrollment, village: then }: ListedPeriod,
  village: string,
): Pick<Line, 'cycle' | 'village' | 'enrollment' | 'arrears'> => ({
  ...{ cycle, village: then ?? village, enrollment: lineOf },
  ...(periodOfLine({ cycle }) !== period && { arrears: period }),
});

export const supplementId = ({ program, period }: Pick<Cycle, 'program' | 'period'>, number: number): string =>
  `${program}.${period}.susulan-${number}`;

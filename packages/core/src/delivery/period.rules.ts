import { type PayPeriodOn, periodOf } from '../program/entitlement.rules.ts';
import type { Program } from '../program/shapes.ts';
import { type Day, daysLater } from '../shared/clock.ts';

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

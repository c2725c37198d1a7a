import { type PayPeriodOn, periodOf } from '../program/entitlement.rules.ts';
import type { Program } from '../program/shapes.ts';
import type { Day } from '../shared/clock.ts';

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

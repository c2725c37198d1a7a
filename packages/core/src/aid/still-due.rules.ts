import type { Commitment } from '../fund/fund.ts';
import { type AidStep, activeWithin } from '../household/aid-course.rules.ts';
import { livingIn } from '../household/household.rules.ts';
import { asLivedOn } from '../household/lives.rules.ts';
import type { Household } from '../household/shapes.ts';
import { entitlementOf, periodOf } from '../program/entitlement.rules.ts';
import type { Program } from '../program/shapes.ts';
import { type Day, daysLater, earlierDay } from '../shared/clock.ts';

/** What somebody who receives no more is still to be paid. No I/O, no clock. */

export interface Received {
  readonly program: Pick<Program, 'amounts' | 'period'> & Partial<Pick<Program, 'caps'>>;
  readonly household: Household;
  readonly member?: string | undefined;
  readonly steps: readonly AidStep[];
  readonly today: Day;
}

/** Of a year's commitment, what is due for periods in which they were a recipient and has not been paid: never more than is set aside. */
export const stillDue = (received: Received, { fund, committed, realised }: Commitment): number =>
  Math.min(Math.max(dueIn(fund, received) - realised, 0), committed - realised);

/** What is due in the fund's year for the periods in which they were a recipient; nothing where nobody is left to be paid. */
export function dueIn(fund: string, received: Received): number {
  const { household, member, program, steps, today } = received;
  const there = livingIn(household).some(({ id }) => member === undefined || id === member);
  const periods = there ? periodsOf(program, fund.slice(-4)).filter((period) => activeWithin(steps, period)) : [];
  return periods.reduce((sum, { to }) => sum + amountOn(received, earlierDay(to, today)), 0);
}

function periodsOf({ period }: Pick<Program, 'period'>, year: string) {
  const periods = [periodOf(period, `${year}-01-01`)];
  for (;;) {
    const next = periodOf(period, daysLater(periods.at(-1)?.to as Day, 1));
    if (!next.name.startsWith(year)) return periods;
    periods.push(next);
  }
}

const amountOn = ({ program, household, member }: Received, day: Day): number =>
  entitlementOf(program, asLivedOn(household, day), day, member)?.rupiah ?? 0;

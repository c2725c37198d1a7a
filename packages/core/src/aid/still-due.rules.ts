import type { Commitment } from '../fund/fund.ts';
import { type AidStep, activeWithin, stepOn } from '../household/aid-course.rules.ts';
import { livingIn } from '../household/household.rules.ts';
import { asLivedOn } from '../household/lives.rules.ts';
import type { Household } from '../household/shapes.ts';
import { entitlementOf } from '../program/entitlement.rules.ts';
import { type PayPeriodOn, periodOf } from '../program/pay-period.rules.ts';
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

/**
 * Of a year's commitment, what can still be paid once the lists up to that day are closed: of a period before, where they were a recipient in
 * it and not suspended by its end; of each that is to come, where they go on.
 */
export function stillPayable(received: Received, { fund, committed, realised }: Commitment, after: Day): number {
  const goesOn = isOpen(received.steps.at(-1)?.state);
  const periods = periodsOf(received.program, fund.slice(-4)).filter((period) =>
    period.from > after ? goesOn : activeWithin(received.steps, period) && stepOn(received.steps, period.to)?.state !== 'suspended',
  );
  return Math.min(Math.max(amountFor(received, periods) - realised, 0), committed - realised);
}

const isOpen = (state: AidStep['state'] | undefined): boolean => state === 'approved' || state === 'active' || state === 'suspended';

/** What is due in the fund's year for the periods in which they were a recipient; nothing where nobody is left to be paid. */
export const dueIn = (fund: string, received: Received): number =>
  amountFor(
    received,
    periodsOf(received.program, fund.slice(-4)).filter((period) => activeWithin(received.steps, period)),
  );

function amountFor(received: Received, periods: readonly PayPeriodOn[]): number {
  const { household, member, today } = received;
  if (!livingIn(household).some(({ id }) => member === undefined || id === member)) return 0;
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

import { livingIn } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import { covers, type Day, daysLater } from '../shared/clock.ts';
import type { Rupiah } from '../shared/money.ts';
import { withinCap, wouldMatter } from './cap.rules.ts';
import { monthOf, type PayPeriod, type PayPeriodOn, periodOf } from './pay-period.rules.ts';
import { judgePerson } from './person.rules.ts';
import type { Amount, Program } from './shapes.ts';

export interface EntitledPart {
  readonly component: string;
  /** For how many members, 1 where it is given to the household as such. */
  readonly count: number;
  /** For all of them together. */
  readonly rupiah: Rupiah;
  readonly goods?: { readonly quantity: number; readonly unit: string };
}

/** What is due for one pay period of the programme. */
export interface Entitlement {
  readonly rupiah: Rupiah;
  /** Components that are due; one that nobody in the household has a claim to is left out. */
  readonly parts: readonly EntitledPart[];
  /** Components of which the register can't tell for how many they are due. Those known are in `parts`. */
  readonly unknown: readonly string[];
}

const timesAYear = { monthly: 12, quarterly: 4, yearly: 1 } as const;

/** An amount in the programme's own period. What can't be divided is rounded down: nobody is promised more than was decided. */
function perPeriod(value: number, of: PayPeriod, period: PayPeriod): number {
  if (of === 'once' || period === 'once') return value;
  return Math.floor((value * timesAYear[of]) / timesAYear[period]);
}

/** What the row is for whom it is given: each living member who has a claim, or may have one. */
function claimsTo(amounts: readonly Amount[], period: PayPeriod, household: Household, day: Day, only: string | undefined) {
  const people = livingIn(household).filter(({ id }) => only === undefined || id === only);
  return amounts.flatMap(({ each, rupiah, per }, amount) =>
    each
      ? people.map((member) => ({
          claim: { person: member.id, amount, rupiah: perPeriod(rupiah, per, period) },
          answer: judgePerson(each, { member, household, day }),
        }))
      : [],
  );
}

function partOf({ component, rupiah, per, goods }: Amount, count: number, period: PayPeriod): EntitledPart {
  const due = (value: number) => perPeriod(value * count, per, period);
  return { component, count, rupiah: due(rupiah), ...(goods && { goods: { quantity: due(goods.quantity), unit: goods.unit } }) };
}

type Paying = Pick<Program, 'amounts' | 'period'> & Partial<Pick<Program, 'caps'>>;

/**
 * What the household, or one member of it, is due for one pay period: of what its people have a claim to, as much as the cap of the day
 * lets it have together. Undefined where no amount holds that day: that is not nothing.
 */
export function entitlementOf(
  { amounts, period, caps = [] }: Paying,
  household: Household,
  day: Day,
  member?: string,
): Entitlement | undefined {
  const rows = amounts.filter((amount) => covers(amount, day));
  if (rows.length === 0) return undefined;
  const cap = caps.findLast((one) => covers(one, day));
  const judged = claimsTo(rows, period, household, day, member);
  const claimed = judged.filter(({ answer }) => answer === 'yes').map(({ claim }) => claim);
  const due = withinCap(claimed, cap);
  const open = judged.filter(({ claim, answer }) => answer === 'unknown' && wouldMatter(claim, claimed, cap));
  const countOf = ({ each }: Amount, index: number) => (each ? due.filter(({ amount }) => amount === index).length : 1);
  const parts = rows.map((row, index) => ({ row, count: countOf(row, index) })).filter(({ count }) => count > 0);
  const given = parts.map(({ row, count }) => partOf(row, count, period));
  return {
    rupiah: given.reduce((sum, part) => sum + part.rupiah, 0),
    parts: given,
    unknown: rows.filter((_, index) => open.some(({ claim }) => claim.amount === index)).map(({ component }) => component),
  };
}

/** Payments from the day's period to the end of its year, that period included. */
export function paymentsLeft(period: PayPeriod, day: Day): number {
  if (period === 'monthly') return 13 - monthOf(day);
  return period === 'quarterly' ? 5 - Math.ceil(monthOf(day) / 3) : 1;
}

/** The pay periods from the day's to the end of its year, that one included. */
export function periodsLeft(period: PayPeriod, day: Day): PayPeriodOn[] {
  const first = periodOf(period, day);
  const next = daysLater(first.to, 1);
  return next.slice(0, 4) === day.slice(0, 4) ? [first, ...periodsLeft(period, next)] : [first];
}

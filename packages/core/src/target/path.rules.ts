import type { IndicatorCode } from '../indicator/known-indicators.ts';
import type { PlaceMonth } from '../indicator/month-shapes.ts';
import type { Target, TargetIndicator } from './shapes.ts';

/** How far a place has come on a straight path from what it began with to what is to be reached. No I/O, no clock. */

const unaided: Readonly<Record<TargetIndicator, IndicatorCode>> = {
  found_extreme_poor: 'extreme_poor_unaided',
  below_line: 'below_line_unaided',
};
/** Of how many it is told. */
const told: Readonly<Record<TargetIndicator, IndicatorCode>> = { found_extreme_poor: 'visited', below_line: 'line_told' };

export interface TargetFigure {
  readonly month: string;
  readonly count: number;
  readonly base: number;
}

/** A place beside a target; what can't be told, because a month was not counted, is left out. */
export interface Standing {
  readonly place: string;
  readonly target: Target;
  readonly start?: TargetFigure;
  /** In the latest month that was counted. */
  readonly now?: TargetFigure;
  /** At most so many on the path in that month. */
  readonly path?: number;
  /** How many more there are than on the path: 0 is on it. */
  readonly behind?: number;
  readonly quarter: {
    /** Its last month. */
    readonly end: string;
    /** So many are to leave by its end, to be on the path then. */
    readonly toLeave?: number;
  };
  /** Of those who are left: without any aid that closes the gap. */
  readonly unaided?: number;
}

interface Months {
  readonly place: string;
  readonly start: PlaceMonth | undefined;
  readonly now: PlaceMonth | undefined;
  /** What the whole regency began with. */
  readonly regencyStart: PlaceMonth | undefined;
  /** The month it is. */
  readonly month: string;
}

export function standingOf(target: Target, { place, start: began, now: counted, regencyStart, month }: Months): Standing {
  const { indicator } = target;
  const [start, now] = [figureOf(indicator, began), figureOf(indicator, counted)];
  const all = figureOf(indicator, regencyStart)?.count;
  const end = quarterEnd(month);
  const known = { ...(start && { start }), ...(now && { now }), ...unaidedOf(indicator, counted) };
  if (!start || !now || all === undefined || now.month < start.month) return { place, target, ...known, quarter: { end } };
  const at = (on: string): number => mostOn(target, { began: start.count, all }, on);
  const path = at(now.month);
  return {
    place,
    target,
    ...known,
    path,
    behind: Math.max(0, now.count - path),
    quarter: { end, toLeave: Math.max(0, now.count - at(end)) },
  };
}

function figureOf(indicator: TargetIndicator, month: PlaceMonth | undefined): TargetFigure | undefined {
  // Of who may not see whom it counts, what is few is not told.
  const [count, base]: (number | undefined)[] = [month?.counts[indicator], month?.counts[told[indicator]]];
  return month && count !== undefined && base !== undefined ? { month: month.month, count, base } : undefined;
}

/** A month that was counted before these were tells nothing of them. */
function unaidedOf(indicator: TargetIndicator, month: PlaceMonth | undefined): { unaided?: number } {
  const count: number | undefined = month?.counts[unaided[indicator]];
  return count === undefined ? {} : { unaided: count };
}

interface Began {
  readonly began: number;
  readonly all: number;
}

/** As many as there may be in a month, whole households. A place is to come to the same part of what it began with as the regency. */
function mostOn({ start, by, value }: Target, { began, all }: Began, month: string): number {
  if (value >= all) return began;
  const whole = monthsBetween(start, by);
  const gone = Math.min(whole, monthsBetween(start, month));
  return Math.ceil((began * (all * whole - (all - value) * gone)) / (all * whole));
}

const monthsBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** The last month of the quarter that a month lies in. */
export function quarterEnd(month: string): string {
  const last = Math.ceil(Number(month.slice(5, 7)) / 3) * 3;
  return `${month.slice(0, 4)}-${String(last).padStart(2, '0')}`;
}

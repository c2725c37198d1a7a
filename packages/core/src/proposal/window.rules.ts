import { type Day, daysLater, rowOn } from '../shared/clock.ts';
import { stateDeadlines, type WindowRule, windowRules } from './proposal.calendar.ts';
import type { Proposal, ProposalState, Purse } from './shapes.ts';

/** The month's stretch of days in which lists go to the ministry. */
export interface ProposalWindow {
  /** `2026-11` */
  readonly month: string;
  readonly opens: Day;
  readonly closes: Day;
  readonly source: string;
}

const monthOf = (day: Day): string => day.slice(0, 7);

export function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The window of a month; undefined for a month before there were any. */
export function windowIn(month: string, rules: readonly WindowRule[] = windowRules): ProposalWindow | undefined {
  const rule = rules.findLast(({ from, to }) => from <= month && (to === undefined || month <= to));
  const day = (number: number): Day => `${month}-${String(number).padStart(2, '0')}`;
  return rule && { month, opens: day(rule.opens), closes: day(rule.closes), source: rule.source };
}

/** The first window that has not closed before that day. */
export function windowFor(day: Day, rules: readonly WindowRule[] = windowRules): ProposalWindow | undefined {
  const here = windowIn(monthOf(day), rules);
  return here && day <= here.closes ? here : windowIn(nextMonth(monthOf(day)), rules);
}

export interface WindowStatus {
  /** The window it goes to the ministry in. */
  readonly window: ProposalWindow | undefined;
  /** Months whose window it could have made and missed. */
  readonly missed: readonly string[];
}

/**
 * Which window a proposal is bound for, and those that closed since it was made: told by the calendar, so nothing has to roll it over. What
 * is not the centre's to pay is bound for none.
 */
export function windowsOf(
  { purse, proposedOn, sentIn, state, since }: Pick<Proposal, 'purse' | 'proposedOn' | 'sentIn' | 'state' | 'since'>,
  today: Day,
  rules: readonly WindowRule[] = windowRules,
): WindowStatus {
  if (purse !== 'apbn') return { window: undefined, missed: [] };
  const ended = state === 'rejected' || state === 'withdrawn';
  const window = sentIn === undefined ? windowFor(ended ? since : today, rules) : windowIn(sentIn, rules);
  const missed: string[] = [];
  const first = windowFor(proposedOn, rules)?.month;
  for (let month = first; month !== undefined && window !== undefined && month < window.month; month = nextMonth(month)) missed.push(month);
  return { window, missed };
}

/** Days that a proposal may stay in a state of its road, as set on that day. */
export const daysIn = (state: ProposalState, day: Day, purse: Purse): number => rowOn(stateDeadlines[purse], day).days[state] ?? 0;

/** By when a proposal that comes to a state that day should go on. */
export const dueFrom = (state: ProposalState, day: Day, { purse }: Pick<Proposal, 'purse'>): Day =>
  daysLater(day, daysIn(state, day, purse));

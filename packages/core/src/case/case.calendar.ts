import { type Day, daysLater, rowOn } from '../shared/clock.ts';
import type { Case, CaseCategory, CaseState } from './shapes.ts';

/** How many days a case may stay at each state, and what counts as reported again. A new row follows the old when Dinsos decides otherwise. */
const calendar = [
  {
    from: '2018-01-01',
    days: { registered: 2, handled: 7, recommended: 3, referred: 14 },
    urgent: {
      categories: ['abuse_neglect', 'health', 'illegal_levy'] as readonly CaseCategory[],
      days: { registered: 1, handled: 3, recommended: 1, referred: 7 },
    },
    /** After it went one level up. */
    escalated: 5,
    repeatWithin: 180,
    /** Always known to few, whoever registers them. */
    sensitive: ['abuse_neglect'] as readonly CaseCategory[],
    source: 'unsourced: pegangan awal sampai Dinsos menetapkan tenggat penanganan kasus',
  },
] as const;

export const calendarOn = (day: Day) => rowOn(calendar, day);

/** By when a case that comes to that state on a day is to go on from there. */
export function dueFrom(day: Day, { category }: Pick<Case, 'category'>, state: Exclude<CaseState, 'closed'>): Day {
  const { days, urgent } = calendarOn(day);
  return daysLater(day, (urgent.categories.includes(category) ? urgent.days : days)[state]);
}

export const dueAfterEscalation = (day: Day): Day => daysLater(day, calendarOn(day).escalated);

export const alwaysSensitive = (category: CaseCategory, day: Day): boolean => calendarOn(day).sensitive.includes(category);

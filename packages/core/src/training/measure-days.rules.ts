import { type Day, dayOf } from '../shared/clock.ts';
import type { Training } from './shapes.ts';
import { lastMoment } from './training.rules.ts';

const monthsAfter = { month_3: 3, month_6: 6, month_12: 12 } as const;

/** The measures after a training, in their order. */
export const measuresAfter = ['month_3', 'month_6', 'month_12'] as const satisfies readonly (keyof typeof monthsAfter)[];

const addMonths = (day: Day, months: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};

/** The first day on which the measure may be taken. */
export const measureFrom = (at: keyof typeof monthsAfter, training: Pick<Training, 'sessions'>): Day =>
  addMonths(dayOf(lastMoment(training)), monthsAfter[at]);

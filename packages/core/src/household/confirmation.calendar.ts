import { type Day, daysLater, type Period, rowOn } from '../shared/clock.ts';

/** In how many days somebody is to confirm aid of whose people something was learnt. */
interface ConfirmationRule extends Period {
  readonly days: number;
  readonly source: string;
}

export const confirmationRules: readonly [ConfirmationRule] = [
  { from: '2020-01-01', days: 14, source: 'unsourced: two weeks, so that it is settled before the next payment list of a month' },
];

export const confirmBy = (since: Day): Day => daysLater(since, rowOn(confirmationRules, since).days);

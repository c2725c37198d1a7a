import { type Day, daysLater, type Period, rowOn } from '../shared/clock.ts';
import { findingRank } from './household.rules.ts';
import type { Household, Ruling } from './shapes.ts';

/** When the ministry's decile and the field's finding are too far apart for nobody to look. No I/O, no clock. */

interface ReviewRule extends Period {
  /** Tenths between the decile and the rank of the finding, from which somebody looks. */
  readonly distance: number;
  /** Days in which it should be settled. */
  readonly days: number;
  readonly source: string;
}

export const reviewRules: readonly [ReviewRule] = [
  {
    from: '2020-01-01',
    distance: 4,
    days: 14,
    source:
      'unsourced: the least distance at which PKH and Sembako, bound to deciles 1–4, go past a household found extremely poor, or reach one found not poor',
  },
];

export function distanceOf({ officialDecile, fieldFinding }: Household): number | undefined {
  return officialDecile && fieldFinding && Math.abs(officialDecile.decile - findingRank(fieldFinding.finding));
}

/** What was ruled on the pair of decile and finding that the household has now. */
export const rulingOf = ({ officialDecile, fieldFinding, rulings = [] }: Household): Ruling | undefined =>
  rulings.find(({ decile, finding }) => decile === officialDecile?.decile && finding === fieldFinding?.finding);

export const awaitsReview = (household: Household): boolean =>
  household.status === 'active' && household.review !== undefined && !rulingOf(household);

/** The household with its review begun, gone on or gone, as its decile and its finding have it on that day. */
export function underReview({ review: kept, ...household }: Household, before: Household | undefined, today: Day): Household {
  const distance = distanceOf(household);
  if (distance === undefined || distance < rowOn(reviewRules, today).distance) return household;
  const another = before && rulingOf(before) && !rulingOf(household);
  return { ...household, review: { distance, since: kept && !another ? kept.since : today } };
}

export const dueOf = (since: Day): Day => daysLater(since, rowOn(reviewRules, since).days);

/** The household with that ruled on the pair it has now. */
export function withRuling(household: Household, { ruling, on, by }: Pick<Ruling, 'ruling' | 'on' | 'by'>): Household {
  const { officialDecile, fieldFinding, rulings = [] } = household;
  if (!officialDecile || !fieldFinding) return household;
  return { ...household, rulings: [...rulings, { decile: officialDecile.decile, finding: fieldFinding.finding, ruling, on, by }] };
}

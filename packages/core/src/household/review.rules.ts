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

/** Since when somebody is to look; undefined where nobody is. */
export function reviewSince({ contradicted, ...household }: Household): Day | undefined {
  if (household.status !== 'active') return undefined;
  const apart = household.review && !rulingOf(household) ? [household.review.since] : [];
  const contradicting = contradicted && !contradicted.settled ? [contradicted.since] : [];
  return [...apart, ...contradicting].toSorted()[0];
}

export const awaitsReview = (household: Household): boolean => reviewSince(household) !== undefined;

/** The household with its review begun, gone on or gone, as its decile and its finding have it on that day. */
export function underReview({ review: kept, ...household }: Household, before: Household | undefined, today: Day): Household {
  const distance = distanceOf(household);
  if (distance === undefined || distance < rowOn(reviewRules, today).distance) return household;
  const another = before && rulingOf(before) && !rulingOf(household);
  return { ...household, review: { distance, since: kept && !another ? kept.since : today } };
}

export const dueOf = (since: Day): Day => daysLater(since, rowOn(reviewRules, since).days);

/** The household with that ruled on the pair it has now, and what contradicts its answers looked at. */
export function withRuling(before: Household, { ruling, on, by }: Pick<Ruling, 'ruling' | 'on' | 'by'>): Household {
  const { contradicted, officialDecile, fieldFinding, rulings = [], review } = before;
  const household = contradicted && !contradicted.settled ? { ...before, contradicted: { ...contradicted, settled: { on, by } } } : before;
  if (!review || !officialDecile || !fieldFinding || rulingOf(before)) return household;
  return { ...household, rulings: [...rulings, { decile: officialDecile.decile, finding: fieldFinding.finding, ruling, on, by }] };
}

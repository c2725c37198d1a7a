import type { Day } from '../shared/clock.ts';
import type { ProposalState, Purse } from './shapes.ts';

/** What of the road is set by dates: when a month's window is open, and how long a proposal should stay where it is. */

export interface WindowRule {
  /** First month it holds for, as `2022-12`; the last row that holds for a month is its rule. */
  readonly from: string;
  readonly to?: string;
  /** Days of the month. */
  readonly opens: number;
  readonly closes: number;
  readonly source: string;
}

export const windowRules: readonly WindowRule[] = [
  {
    from: '2022-12',
    opens: 1,
    closes: 25,
    source: 'Kepmensos 150/HUK/2022: proposals close monthly; the days are unsourced and Dinsos’ to set',
  },
];

interface StateDeadlines {
  readonly from: Day;
  /** Days until the next step is due. */
  readonly days: Readonly<Partial<Record<ProposalState, number>>>;
  readonly source: string;
}

const inVillage = { proposed: 7, listed: 30, agreed: 14 };

/** By purse. Where nothing follows there are none. */
export const stateDeadlines: Readonly<Record<Purse, readonly [StateDeadlines]>> = {
  apbn: [
    {
      from: '2022-12-01',
      days: { ...inVillage, verified: 7, checked: 14, ratified: 30, sent: 60 },
      source: 'unsourced: Kepmensos 150/HUK/2022 names the steps, not their days',
    },
  ],
  apbd: [{ from: '2022-12-01', days: { ...inVillage, verified: 7, checked: 30 }, source: 'unsourced: Dinsos’ to set' }],
  village_fund: [{ from: '2022-12-01', days: { ...inVillage, verified: 14 }, source: 'unsourced: Dinsos’ to set' }],
};

/** By when the head of the village and the camat should sign what lies before them. */
export const SIGN_WITHIN = { from: '2022-12-01', days: 7, source: 'unsourced: Dinsos’ to set' } as const;

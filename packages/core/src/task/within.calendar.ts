import { type Day, daysLater, type Period, rowOn } from '../shared/clock.ts';

/** In how many days what waits should be settled, where no regulation of its own says so; and how long before its day some of it is told. */
interface WithinRule extends Period {
  readonly days: {
    /** A proposal for a programme: to be verified, to be approved, to be made active; and one that was suspended, to go on or to end. */
    readonly proposed: number;
    readonly verified: number;
    readonly approved: number;
    readonly suspended: number;
    /** After an invitation lapsed. */
    readonly lapsed: number;
    /** After a training's last session. */
    readonly certificate: number;
    /** After the day from which a measure may be taken. */
    readonly measure: number;
    /** Before a woman is to be seen next. */
    readonly beforeVisit: number;
    /** A list to be approved or built anew; and, after its period, to be closed. */
    readonly list: number;
    readonly closing: number;
    readonly handover: number;
    readonly sample: number;
    /** Before the amounts of a programme run out. */
    readonly beforeAmountsEnd: number;
    readonly questionnaire: number;
    readonly socialisation: number;
    readonly pocketReview: number;
  };
  readonly source: string;
}

export const withinRules: readonly [WithinRule] = [
  {
    from: '2012-01-01',
    days: {
      proposed: 14,
      verified: 30,
      approved: 14,
      suspended: 30,
      lapsed: 14,
      certificate: 14,
      measure: 30,
      beforeVisit: 14,
      list: 7,
      closing: 30,
      handover: 14,
      sample: 30,
      beforeAmountsEnd: 90,
      questionnaire: 14,
      socialisation: 7,
      pocketReview: 14,
    },
    source: 'unsourced: until Dinsos sets days of its own',
  },
];

export type Within = keyof WithinRule['days'];

export const daysWithin = (what: Within, day: Day): number => rowOn(withinRules, day).days[what];

/** By when it should be settled, of what waits since that day. */
export const dueWithin = (what: Within, since: Day): Day => daysLater(since, daysWithin(what, since));

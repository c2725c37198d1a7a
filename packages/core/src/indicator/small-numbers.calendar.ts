import { type Day, type Period, rowOn } from '../shared/clock.ts';

/** What is too few to be told to who may not see whom it counts. */
interface SmallNumbers extends Period {
  /** A number is none, or at least so many. */
  readonly fewest: number;
  /** Villages or kecamatan that are told as one, at least: who knows their own then knows no other’s. */
  readonly together: number;
  /** A rate is told of so many or more. */
  readonly rateFrom: number;
  readonly source: string;
}

const rows: readonly [SmallNumbers] = [
  {
    from: '2024-01-01',
    fewest: 5,
    together: 3,
    rateFrom: 20,
    source: 'UU 27/2022 asks that nobody be known; the numbers are unsourced: statistics offices commonly tell no count below five',
  },
];

export const smallNumbersOn = (day: Day): SmallNumbers => rowOn(rows, day);

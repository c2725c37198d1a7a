import { type Day, type Period, rowOn } from '../shared/clock.ts';

/** Of whom a pregnancy is asked. Of anybody else, where none is recorded there is none; one that is recorded counts at any age. */
interface AskedAges extends Period {
  /** Whole years, both included. */
  readonly min: number;
  readonly max: number;
  readonly source: string;
}

export const askedAges: readonly [AskedAges] = [
  {
    from: '2000-01-01',
    min: 15,
    max: 49,
    source: 'unsourced: the years that BPS and BKKBN call wanita usia subur, taken as those of whom a pregnancy is asked',
  },
];

export function pregnancyIsAsked(age: number, day: Day): boolean {
  const { min, max } = rowOn(askedAges, day);
  return min <= age && age <= max;
}

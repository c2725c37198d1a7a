import { type Day, type Period, rowOn } from '../shared/clock.ts';

/** From which age on somebody is elderly, and at which a child belongs in school. */
interface Ages extends Period {
  readonly elderlyFrom: number;
  /** Whole years, both included. */
  readonly school: readonly [youngest: number, oldest: number];
  readonly source: string;
}

const ages: readonly [Ages] = [
  {
    from: '1998-11-30',
    elderlyFrom: 60,
    school: [7, 18],
    source: 'UU 13/1998 Pasal 1: lanjut usia from 60; school: unsourced, the ages of which anak tidak sekolah is told',
  },
];

export const agesOn = (day: Day): Ages => rowOn(ages, day);

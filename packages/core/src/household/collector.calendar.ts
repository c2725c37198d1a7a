import { ageOn, type Day, type Period, rowOn } from '../shared/clock.ts';

/** From which age somebody may collect what a household is paid. */
interface CollectorAge extends Period {
  /** Whole years. */
  readonly min: number;
  readonly source: string;
}

export const collectorAges: readonly [CollectorAge] = [
  { from: '2014-10-17', min: 18, source: 'UU 35/2014 pasal 1 angka 1: anak adalah seseorang yang belum berusia 18 tahun' },
];

export const mayCollect = (birthDate: Day, day: Day): boolean => ageOn(birthDate, day) >= rowOn(collectorAges, day).min;

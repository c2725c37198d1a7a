/** How much there is, to reckon with: put in others where they are known. */
export interface World {
  readonly name: string;
  readonly regencies: number;
  readonly districts: number;
  readonly villages: number;
  readonly households: number;
  readonly people: number;
  /** Households with aid, and how many pay lists they are on in a year. */
  readonly recipients: number;
  readonly listsAYear: number;
  readonly staff: number;
  readonly programs: number;
  /** Households of the largest village and the largest kecamatan. */
  readonly ofLargestVillage: number;
  readonly ofLargestDistrict: number;
  /** For how long records that stay are kept. */
  readonly years: number;
  /** Lines of files (residents, payments) that are taken in a second, wherever files are at work at once; and into one kecamatan. */
  readonly linesASecond: number;
  readonly linesASecondOfOne: number;
  /** Changes that people make by hand in a second, when most are at work. */
  readonly handsASecond: number;
}

/** A file goes in at some hundred lines a second: one work function, families and lines a transaction each. */
const LINES = 100;
/** Everybody changes something each minute. */
const perMinute = (people: number) => people / 60;

export const regencyWorld: World = {
  name: '250,000 households',
  ...{ regencies: 1, districts: 20, villages: 237, households: 250_000, people: 850_000, recipients: 100_000, listsAYear: 8 },
  ...{ staff: 800, programs: 12, ofLargestVillage: 6_000, ofLargestDistrict: 40_000, years: 10 },
  ...{ linesASecond: LINES, linesASecondOfOne: LINES, handsASecond: perMinute(800) },
};

/** All of it in one deployment, which nobody proposes: one a regency is what stands. */
export const countryWorld: World = {
  name: '83,000 villages, 20 million recipients',
  ...{ regencies: 514, districts: 7_277, villages: 83_000, households: 50_000_000, people: 170_000_000, recipients: 20_000_000 },
  ...{ listsAYear: 8, staff: 280_000, programs: 12, ofLargestVillage: 30_000, ofLargestDistrict: 150_000, years: 10 },
  ...{ linesASecond: 514 * LINES, linesASecondOfOne: LINES, handsASecond: perMinute(280_000) },
};

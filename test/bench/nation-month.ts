import { forBytesOut, prices } from '@puskesos/cli/cost/aws-prices';
import { measured, told } from '@puskesos/cli/cost/measured';

/** What a month of the whole country would cost, by what was measured of some villages and by what is assumed of people. */

/** Guesses to reckon with: put in others where they are known. */
export const assumed = {
  /** Lists looked at, and households that look themselves up, in a month. */
  looks: 20_000_000,
  ownLooks: 2_000_000,
  /** Of a look at oneself: its work, and what it takes beside the answer. */
  ownLookBytes: told.lookBytes,
  ownLookSeconds: told.lookSeconds,
  /** Files that a change of a list writes anew: what points to it, list, table, changes and two pages. */
  filesAChange: 6,
  /** Of a village, laid anew once a week. */
  filesAnew: 4,
  /** What is told anew to a household that was paid: each of two adults, the bucket before and after, its marks made and taken away. */
  paymentsAMonth: 1,
  writesAPayment: told.writes,
  readsAPayment: told.reads,
  secondsAPayment: told.seconds,
  /** Of a nightly pass over a village: see README, of one with 1,000 households. */
  readsAPass: 1_000 * measured.readsAHouseholdPassed,
  secondsAPass: 0.5,
  answersBytes: 2 * 2_000,
  lambdaGigabytes: 1.769,
} as const;

export interface OfNation {
  readonly villages: number;
  readonly recipients: number;
  /** Lists that change in a month. */
  readonly changes: number;
  readonly fileBytes: number;
  /** A village's page, packed. */
  readonly pageBytes: number;
  readonly writesAChange: number;
  readonly readsAChange: number;
  readonly secondsAChange: number;
}

const GB = 1e9;
const DAYS = 30;

interface Row extends Record<string, string | number> {
  readonly what: string;
  readonly amount: number;
  readonly US$: number;
}

/** Line by line, dearest first, with their sum. */
export function monthOf(of: OfNation): Row[] {
  const a = assumed;
  const paid = of.recipients * a.paymentsAMonth;
  const checks = of.villages * DAYS;
  const { dynamo, s3, lambda, cloudFront } = prices;
  const telling = paid * a.secondsAPayment + a.ownLooks * a.ownLookSeconds;
  const seconds = of.changes * of.secondsAChange + checks * a.secondsAPass + telling;
  const out = (of.pageBytes * a.looks + a.ownLookBytes * a.ownLooks) / GB;
  const stored = (of.recipients * a.answersBytes + of.fileBytes) / GB;
  const lines: [string, number, number][] = [
    ['write units, lists that change', of.changes * of.writesAChange, dynamo.writeUnit],
    ['read units, lists that change', of.changes * of.readsAChange, dynamo.readUnit],
    ['write units, told anew what was paid', paid * a.writesAPayment, dynamo.writeUnit],
    ['read units, told anew what was paid', paid * a.readsAPayment, dynamo.readUnit],
    ['read units, every list checked each night', checks * a.readsAPass, dynamo.readUnit],
    ['write units, looks at oneself', a.ownLooks * told.lookWrites, dynamo.writeUnit],
    ['gigabytes in DynamoDB, answers and lists', stored, dynamo.gigabyteMonth],
    ['gigabytes of files in S3', of.fileBytes / GB, s3.gigabyteMonth],
    ['files written to S3', of.changes * a.filesAChange + (checks / 7) * a.filesAnew, s3.put],
    ['gigabyte-seconds of Lambda', seconds * a.lambdaGigabytes, lambda.gigabyteSecond],
    ['invocations of Lambda for looks at oneself', a.ownLooks * 2, lambda.request],
    ['requests to CloudFront', a.looks + a.ownLooks * 2, cloudFront.request],
  ];
  const rows = lines.map(([what, amount, price]) => ({ what, amount: Math.round(amount), US$: Math.round(amount * price) }));
  rows.push({ what: 'gigabytes out of CloudFront', amount: Math.round(out), US$: Math.round(forBytesOut(out)) });
  const sum = rows.reduce((all, row) => all + row['US$'], 0);
  return [...rows.toSorted((one, other) => other['US$'] - one['US$']), { what: 'a month', amount: 1, US$: sum }];
}

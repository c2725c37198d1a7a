import { forBytesOut, prices } from './aws-prices.ts';
import { measured, told } from './measured.ts';

/** What a month of one office costs: its units by what was measured, how often by what is assumed of people. No I/O, no clock. */

/** Guesses to reckon with: put in others where they are known. */
export const assumed = {
  workDays: 22,
  /** Of an officer on a working day. */
  pagesADay: 100,
  changesADay: 15,
  /** Of all households, on a pay list each month. */
  paidAMonth: 0.3,
  /** How often a village is passed over in a month: each night, and ten times on each working day. */
  passes: 30 + 22 * 10,
  /** Of all look-ups, those of one's own household; requests to CloudFront for each of the others. */
  ownLooks: 0.1,
  requestsALookup: 3,
  /** Of each invocation. */
  bytesLogged: 700,
  keys: 3,
  alarms: 30,
  wafRules: 4,
  /** Of a line of a pay list: built, frozen, reconciled from a file, with its history and its booking. */
  writesALine: 12,
  readsALine: 4,
  /** A change's marks and names, behind the stream. */
  writesMarked: 6,
  /** How often what a household has today is kept: in ten years of history. */
  historyTimes: 3,
  /** A kecamatan's villages and the page itself, packed. */
  bytesALookup: 30_000,
  /** Of a function: a request of the office, a change behind the stream, a household passed over. */
  secondsARequest: 0.1,
  secondsAfter: 0.1,
  secondsAHouseholdPassed: 0.0005,
  lambdaGigabytes: 1.769,
} as const;

export interface Asked {
  readonly households: number;
  readonly officers: number;
  readonly lookups: number;
}

export interface CostRow {
  readonly what: string;
  readonly amount: number;
  /** US dollars for one. */
  readonly price: number;
  readonly dollars: number;
}

const GB = 1e9;

/** Line by line, dearest first. */
export function monthOf({ households, officers, lookups }: Asked): CostRow[] {
  const [a, m] = [assumed, measured];
  const pages = officers * a.pagesADay * a.workDays;
  const changes = officers * a.changesADay * a.workDays;
  const lines = households * a.paidAMonth;
  const passed = households * a.passes;
  const own = lookups * a.ownLooks;
  const writes =
    changes * (m.writesAChange + a.writesMarked + m.writesAfter) + lines * (a.writesALine + told.writes) + own * told.lookWrites;
  const reads =
    pages * m.readsAPage +
    changes * (m.readsAChange + m.readsAfter) +
    lines * (a.readsALine + told.reads) +
    passed * m.readsAHouseholdPassed;
  const requests = pages + changes;
  const invocations = requests + changes * 3 + own * 2;
  const seconds =
    requests * a.secondsARequest +
    changes * a.secondsAfter +
    lines * told.seconds +
    passed * a.secondsAHouseholdPassed +
    own * told.lookSeconds;
  const kept = (households * (m.bytesAHousehold * a.historyTimes + m.bytesPublic)) / GB;
  const out = ((lookups - own) * a.bytesALookup + own * told.lookBytes) / GB;
  const atEdge = (lookups - own) * a.requestsALookup + own * 2;
  const { dynamo, lambda, s3, cloudFront, apiGateway, waf, kms, cloudWatch, cognito } = prices;
  const rows: [string, number, number][] = [
    ['DynamoDB: write units', writes, dynamo.writeUnit],
    ['DynamoDB: read units', reads, dynamo.readUnit],
    ['DynamoDB: gigabytes kept', kept, dynamo.gigabyteMonth],
    ['DynamoDB: gigabytes that can be gone back to', kept, dynamo.backupGigabyteMonth],
    ['Lambda: gigabyte-seconds', seconds * a.lambdaGigabytes, lambda.gigabyteSecond],
    ['Lambda: invocations', invocations, lambda.request],
    ['API Gateway: requests of the office', requests, apiGateway.request],
    ['S3: files written', changes * 6, s3.put],
    ['S3: gigabytes kept', (households * m.bytesPublic) / GB, s3.gigabyteMonth],
    ['CloudFront: requests', atEdge, cloudFront.request],
    ['CloudFront: gigabytes out', out, out === 0 ? 0 : forBytesOut(out) / out],
    ['WAF: list and rules', 1, waf.listMonth + a.wafRules * waf.ruleMonth],
    ['WAF: requests', atEdge, waf.request],
    ['KMS: keys', a.keys, kms.keyMonth],
    ['KMS: requests', invocations / 100, kms.request],
    ['CloudWatch: gigabytes logged', (invocations * a.bytesLogged) / GB, cloudWatch.gigabyte],
    ['CloudWatch: alarms', a.alarms, cloudWatch.alarmMonth],
    ['Cognito: people who sign in', Math.max(0, officers - cognito.free), cognito.person],
  ];
  return rows
    .map(([what, amount, price]) => ({ what, amount, price, dollars: amount * price }))
    .toSorted((one, other) => other.dollars - one.dollars);
}

export const sumOf = (rows: readonly CostRow[]): number => rows.reduce((sum, { dollars }) => sum + dollars, 0);

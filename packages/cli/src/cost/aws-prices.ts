/**
 * AWS' list prices in US dollars, before taxes and without what is free at first. Those of DynamoDB, S3 and Lambda are of US East (N. Virginia): Jakarta's,
 * which are some tenths dearer, are to be looked up before anything is promised by them. CloudFront's are of Indonesia.
 */
export const prices = {
  dynamo: {
    writeUnit: 0.625 / 1e6,
    readUnit: 0.125 / 1e6,
    gigabyteMonth: 0.25,
    /** To go back to any second of the last weeks. */
    backupGigabyteMonth: 0.2,
    of: '2025-07-21',
    source: 'US East, on demand, standard class: airbyte.com/data-engineering-resources/dynamodb-pricing, after the cut of November 2024',
  },
  apiGateway: {
    request: 1 / 1e6,
    of: '2026-11-30',
    source: 'unsourced: US East, HTTP API, first tier; see aws.amazon.com/api-gateway/pricing',
  },
  waf: {
    listMonth: 5,
    ruleMonth: 1,
    request: 0.6 / 1e6,
    of: '2026-11-30',
    source: 'unsourced: see aws.amazon.com/waf/pricing',
  },
  kms: {
    keyMonth: 1,
    request: 0.03 / 10_000,
    of: '2026-11-30',
    source: 'unsourced: see aws.amazon.com/kms/pricing',
  },
  cloudWatch: {
    gigabyte: 0.5,
    alarmMonth: 0.1,
    of: '2026-11-30',
    source: 'unsourced: US East, standard logs and alarms; see aws.amazon.com/cloudwatch/pricing',
  },
  cognito: {
    person: 0.015,
    free: 10_000,
    of: '2026-11-30',
    source: 'unsourced: Essentials, a person who signs in within the month; see aws.amazon.com/cognito/pricing',
  },
  s3: {
    put: 0.005 / 1_000,
    gigabyteMonth: 0.023,
    of: '2026-11-30',
    source: 'unsourced: US East, standard class, as it has been for years; see aws.amazon.com/s3/pricing',
  },
  lambda: {
    gigabyteSecond: 0.0000133334,
    request: 0.2 / 1e6,
    of: '2026-11-30',
    source: 'unsourced: US East, arm64, first tier; see aws.amazon.com/lambda/pricing',
  },
  cloudFront: {
    request: 0.012 / 10_000,
    /** So many gigabytes at so much each, and then the next. */
    gigabytes: [
      [10_000, 0.12],
      [40_000, 0.1],
      [100_000, 0.095],
      [350_000, 0.09],
    ],
    of: '2026-11-30',
    source: 'Indonesia: aws.amazon.com/cloudfront/pricing, a copy without a day; its price of a request is unsourced',
  },
} as const;

/** What so many gigabytes to people in Indonesia cost. */
export function forBytesOut(gigabytes: number): number {
  let [left, cost] = [gigabytes, 0];
  for (const [most, price] of prices.cloudFront.gigabytes) {
    const some = Math.min(left, most);
    cost += some * price;
    left -= some;
  }
  return cost;
}

import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { allows } from '../bundles/iam.ts';
import { type Deployment, evaluate, type Statement } from './deployment.ts';
import type { Props } from './shape.ts';
import { installSst } from './sst.ts';

/** What SECURITY.md says of where each byte goes, held against the deployment; and what whoever deploys may reach. */

let missing: string | undefined;
let production: Deployment;
let rows: string[];

beforeAll(async () => {
  missing = await installSst();
  if (missing) return console.error(missing);
  production = await evaluate('production');
  const [, section = ''] = (await readFile('SECURITY.md', 'utf8')).split('## Where each byte goes\n');
  rows = (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);
}, 360_000);
beforeEach(({ skip }) => skip(missing !== undefined, missing));

/** Whatever bytes lie in or pass through. */
const kinds = [
  ...['dynamodb/table', 's3/bucket', 'sqs/queue', 'sns/topic', 'cloudwatch/logGroup', 'lambda/function'],
  ...['apigatewayv2/api', 'cloudfront/distribution', 'wafv2/webAcl', 'cognito/userPool'],
];

it('names every table, bucket, log, queue, topic, function and door, and none that is not there', () => {
  const named = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)).filter((name) => !/Key$/.test(name));

  expect([...new Set(named)].toSorted()).toEqual(kinds.flatMap((kind) => production.all(kind).map(({ name }) => name)).toSorted());
});

it('says of each whether it is in the country: what is not is public, or told apart', () => {
  const abroad = rows.filter((row) => !/^Jakarta\b/.test(row.split('|')[3]?.trim() ?? ''));

  expect(abroad.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toSorted()).toEqual(
    [
      'EdgeAlarms',
      'PublicFunction',
      'RouterCdnDistribution',
      'RouterCdnDistribution',
      'RouterEdgeFunction',
      'RouterWaf',
      'WebAssetsBucket',
    ].toSorted(),
  );
});

it('keeps the office away from the edge, which reads every body that passes', () => {
  const distribution = production.one('cloudfront/distribution', 'RouterCdnDistribution');
  const { lambdaFunctionAssociations } = distribution['defaultCacheBehavior'] as { lambdaFunctionAssociations: Props[] };
  const routed = production.graph.resources.filter(({ type }) => type.startsWith('pulumi-nodejs:'));

  expect(lambdaFunctionAssociations).toMatchObject([{ eventType: 'origin-request', includeBody: true }]);
  expect(JSON.stringify(routed)).not.toContain('execute-api');
  const built = production.graph.resources.find(({ inputs }) => JSON.stringify(inputs).includes('OFFICE_AT'));
  expect(JSON.stringify(built?.inputs)).toMatch(/"OFFICE_AT":"https:\/\/[\w-]+\.execute-api\.ap-southeast-3\.amazonaws\.com\/graphql"/);
});

it('keeps logs for as long as it says', () => {
  const row = rows.find((one) => one.includes('`OfficeLogGroup`'));

  expect(row).toContain('| three months |');
  for (const { name, inputs } of production.all('cloudwatch/logGroup')) expect(inputs['retentionInDays'], name).toBe(90);
});

const deployer = async (file: string) =>
  JSON.parse(
    (await readFile(`packages/infra/deployer/${file}.json`, 'utf8'))
      .replaceAll('ACCOUNT', '123456789012')
      .replaceAll('STAGE', 'production')
      .replaceAll('REPOSITORY', 'dinsos/puskesos'),
  ) as { Statement: (Omit<Statement, 'Resource'> & { Resource: string | string[]; Principal?: Props })[] };

it('the pipeline’s role is for one environment of one repository', async () => {
  expect((await deployer('trust')).Statement).toMatchObject([
    {
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:dinsos/puskesos:environment:production',
        },
      },
    },
  ]);
});

it('whoever deploys may make what the stage consists of, reads no item of a table, and loses no key', async () => {
  const statements = (await deployer('rights')).Statement.filter(({ Condition }) => !Condition).map((one) => ({
    ...one,
    Resource: [one.Resource].flat(),
  }));
  const may = (action: string, resource: string) => allows(statements, { action, resource });
  const arn = (service: string, rest: string) => `arn:aws:${service}:ap-southeast-3:123456789012:${rest}`;
  const made: [string, string][] = [
    ...production
      .all('dynamodb/table')
      .map(({ inputs }): [string, string] => ['dynamodb:CreateTable', arn('dynamodb', `table/${inputs['name']}`)]),
    ...production
      .all('lambda/function')
      .map(({ inputs }): [string, string] => ['lambda:UpdateFunctionCode', arn('lambda', `function:${inputs['name']}`)]),
    ...production.all('sqs/queue').map(({ inputs }): [string, string] => ['sqs:CreateQueue', arn('sqs', String(inputs['name']))]),
    ...production.all('s3/bucket').map(({ inputs }): [string, string] => ['s3:CreateBucket', `arn:aws:s3:::${inputs['bucket']}`]),
    ...production
      .all('iam/role')
      .map(({ inputs }): [string, string] => ['iam:CreateRole', `arn:aws:iam::123456789012:role/${inputs['name']}`]),
  ];

  expect(made.length).toBeGreaterThan(15);
  expect(made.filter(([action, resource]) => !may(action, resource))).toEqual([]);
  const services: Readonly<Record<string, string>> = { apigatewayv2: 'apigateway', cognito: 'cognito-idp' };
  const used = new Set(production.graph.resources.flatMap(({ type }) => /^aws:(\w+)\//.exec(type)?.[1] ?? []));
  const unnamed = [...used].filter((service) => !['dynamodb', 'lambda', 'sqs', 's3', 'iam'].includes(service));
  expect(unnamed.filter((service) => !may(`${services[service] ?? service}:Anything`, '*'))).toEqual([]);
  const [registry] = production.all('dynamodb/table').map(({ inputs }) => arn('dynamodb', `table/${inputs['name']}`));
  for (const action of ['GetItem', 'Query', 'Scan', 'BatchGetItem', 'DeleteTable'])
    expect(may(`dynamodb:${action}`, registry ?? '')).toBe(false);
  expect(may('kms:ScheduleKeyDeletion', '*')).toBe(false);
  expect(may('iam:CreateRole', 'arn:aws:iam::123456789012:role/Administrator')).toBe(false);
});

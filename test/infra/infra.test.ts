import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { listedTypes } from '@puskesos/core/lists/kinds.rules';
import { namesEnv, officeEnv, publicEnv, registryEnv } from '@puskesos/core/shared/env';
import { daysKept } from '@puskesos/core/shared/files';
import { publicPatience, usualPatience } from '@puskesos/core/shared/patience';
import { tables } from '@puskesos/core/shared/tables';
import { TO_ANSWER } from '@puskesos/functions/trace';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { allowedOrigin, type Deployment, evaluate, trusted } from './deployment.ts';
import type { Props } from './shape.ts';
import { installSst, root } from './sst.ts';
import { doTheWork, rightFor, type Work } from './work.ts';

let missing: string | undefined;
let production: Deployment;
let work: Work;

beforeAll(async () => {
  missing = await installSst();
  if (missing) return console.error(missing);
  [production, work] = await Promise.all([evaluate('production'), doTheWork()]);
}, 360_000);

beforeEach(({ skip }) => skip(missing !== undefined, missing));

it('evaluates without an error, every handler there and bundled', () => {
  expect(production.graph.errors).toEqual([]);
  expect(production.bundles.map(({ name, handler }) => `${name}: ${handler}`)).toEqual([
    'Office: packages/functions/src/graphql.handler',
    'OnRegistryChange: packages/functions/src/on-registry-change.handler',
    'Public: packages/functions/src/public.handler',
    'RefreshRecipients: packages/functions/src/refresh-recipients.handler',
    'Work: packages/functions/src/work.handler',
  ]);
});

it('keeps to SST’s own types', async () => {
  await promisify(execFile)('npm', ['run', '--silent', 'types:infra'], { cwd: root });
});

it('keeps personal data in Indonesia, and production from being removed', () => {
  expect(production.graph.app).toMatchObject({ providers: { aws: { region: 'ap-southeast-3' } }, removal: 'retain', protect: true });
  expect(production.all('kms/key').map(({ retainOnDelete }) => retainOnDelete)).toEqual([true, true, true]);
  expect(production.one('cognito/userPool', 'StaffUserPool')).toMatchObject({ deletionProtection: 'ACTIVE' });
});

it.each([
  ['Registry', tables.registry],
  ['PublicIndex', tables.publicIndex],
])('makes %s as the shared definition says, each of its fields the key of an index', (name, definition) => {
  const table = production.one('dynamodb/table', `${name}Table`);

  const indexes: Record<string, { hashKey: string; rangeKey: string; projection: 'all' | string[] }> = definition.globalIndexes;
  const keys = [definition.primaryIndex, ...Object.values(indexes)].flatMap(({ hashKey, rangeKey }) => [hashKey, rangeKey]);
  expect(new Set((table['attributes'] as { name: string }[]).map((field) => field.name))).toEqual(new Set(keys));
  expect(table).toMatchObject({
    ...definition.primaryIndex,
    billingMode: 'PAY_PER_REQUEST',
    globalSecondaryIndexes: Object.entries(indexes).map(([index, { projection, ...key }]) => ({
      name: index,
      ...key,
      ...(projection === 'all' ? { projectionType: 'ALL' } : { projectionType: 'INCLUDE', nonKeyAttributes: projection }),
    })),
    streamEnabled: 'stream' in definition,
    ttl: { attributeName: definition.ttl, enabled: true },
  });
});

it('keeps the Registry restorable, protected and under a key of its own', () => {
  const kept = { pointInTimeRecovery: { enabled: true }, deletionProtectionEnabled: true };
  expect(production.one('dynamodb/table', 'RegistryTable')).toMatchObject({
    ...kept,
    serverSideEncryption: { enabled: true, kmsKeyArn: expect.stringMatching(/:key\/RegistryKey$/) },
    streamViewType: 'NEW_AND_OLD_IMAGES',
  });
  expect(production.one('dynamodb/table', 'PublicIndexTable')).toMatchObject(kept);
});

it('keeps files encrypted under a key of their own, public to nobody, for as many days as they are kept, and for our own page alone', () => {
  const rules = production.one('s3/bucketLifecycleConfiguration', 'FilesLifecycle')['rules'] as Props[];

  expect(production.one('s3/bucketPublicAccessBlock', 'FilesPublicAccessBlock')).toMatchObject({
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  expect(production.one('s3/bucketServerSideEncryptionConfiguration', 'FilesEncryption')).toMatchObject({
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: expect.stringMatching(/:key\/FilesKey$/) } }],
  });
  expect(Object.fromEntries(rules.map(({ filter, expiration }) => [(filter as Props)['prefix'], (expiration as Props)['days']]))).toEqual({
    'uploads/': daysKept.uploads,
    'reports/': daysKept.reports,
  });
  expect(production.one('s3/bucketCorsConfiguration', 'FilesCors')).toMatchObject({
    corsRules: [{ allowedMethods: ['PUT'], allowedOrigins: [expect.not.stringContaining('*')] }],
  });
});

it('hands figures out of a bucket that CloudFront alone may read, by the paths they were laid at', () => {
  const { Statement } = production.one('s3/bucketPolicy', 'PublishedPolicy')['policy'] as { Statement: Props[] };
  const routes = production.graph.resources.filter(({ name }) => name.startsWith('RouterRoute/angka'));

  expect(production.one('s3/bucketPublicAccessBlock', 'PublishedPublicAccessBlock')).toMatchObject({ restrictPublicBuckets: true });
  const reading = { Action: ['s3:GetObject'], Principal: { Service: ['cloudfront.amazonaws.com'] } };
  expect(Statement.filter(({ Effect }) => Effect === 'Allow')).toMatchObject([reading]);
  expect(JSON.stringify(routes)).toContain('^/angka/(.*)$');
  expect(production.environment('Work')['PUBLISHED']).toMatch(/^s3:\/\/.*published/);
});

const granted = (fn: string) =>
  production
    .statements(fn)
    .map(({ Action, Resource, Condition }) => `${Resource}: ${Action}${Condition ? ` if ${JSON.stringify(Condition)}` : ''}`);

it('lets the public function read PublicIndex, post letters and use up proofs there, and do nothing else', () => {
  expect(granted('Public')).toMatchInlineSnapshot(`
    [
      "PublicIndexTable: dynamodb:GetItem,dynamodb:BatchGetItem,dynamodb:Query",
      "PublicIndexTable: dynamodb:PutItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["letter#*","inbox","salt"]}}]",
      "PublicIndexTable: dynamodb:PutItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["spent#*"]}}]",
      "PublicIndexTable: dynamodb:UpdateItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["limit#*"]}}]",
    ]
  `);
  expect(production.one('iam/role', 'PublicRole')['managedPolicyArns']).toEqual([
    'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
  ]);
  expect(Object.keys(production.environment('Public')).filter((name) => /REGISTRY|VAULT|JWT/.test(name))).toEqual([]);
});

it('gives the secret of people’s own answers to who seals and who opens them, and to nobody else', () => {
  const functions = ['Office', 'Public', 'RefreshRecipients', 'OnRegistryChange', 'Work'];

  expect(functions.filter((fn) => 'PUBLIC_KEYS' in production.environment(fn))).toEqual(['Public', 'RefreshRecipients']);
});

it('lets a letter be written where it lies, by whoever does so, and nowhere else', () => {
  const where = (fn: string, action: string) =>
    production
      .partitions(fn, 'PublicIndexTable', `dynamodb:${action}`)
      .map((key) => key.replace('*', ''))
      .toSorted();

  expect([where('Public', 'PutItem'), where('Public', 'UpdateItem')]).toEqual([
    work.letters.put.toSorted(),
    work.letters.updated.toSorted(),
  ]);
  expect([where('Office', 'PutItem'), where('Office', 'DeleteItem')]).toEqual([['letter#'], []]);
  expect([where('Work', 'PutItem'), where('Work', 'DeleteItem')]).toEqual([['letter#', 'list#', 'village#'], ['inbox']]);
});

it('gives each other function what it does, and no more; who marks villages reaches the marks, the names and the lists alone, and who counts them the counts', () => {
  expect(work.marked).toEqual(['dirty', 'dirty#64.02.06.1001']);
  const reached = production.partitions('RefreshRecipients', 'RegistryTable');
  const isWithin = (partition: string) =>
    reached.some((key) => (key.endsWith('*') ? partition.startsWith(key.slice(0, -1)) : partition === key));
  const entry = work.refreshed.filter((partition) => partition.startsWith('entry#'));
  expect(entry).toHaveLength(1);
  expect(work.refreshed.filter((partition) => !entry.includes(partition))).toEqual([
    'dirty',
    'dirty#64.02.06.1001',
    'figures#64.02.06',
    'gap#64.02.06',
    'gap#64.02.06.1001',
    'indicators#64.02.06.1001',
  ]);
  expect(work.refreshed.filter((partition) => !isWithin(partition))).toEqual([]);
  expect(
    Object.fromEntries(['Office', 'RefreshRecipients', 'OnRegistryChange', 'Work'].map((fn) => [fn, granted(fn)])),
  ).toMatchInlineSnapshot(`
    {
      "Office": [
        "RegistryTable,RegistryTable/index/*: dynamodb:GetItem,dynamodb:BatchGetItem,dynamodb:Query",
        "RegistryTable: dynamodb:PutItem,dynamodb:UpdateItem,dynamodb:DeleteItem,dynamodb:ConditionCheckItem,dynamodb:BatchWriteItem",
        "PublicIndexTable: dynamodb:GetItem,dynamodb:BatchGetItem,dynamodb:Query",
        "PublicIndexTable: dynamodb:PutItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["letter#*"]}}]",
        "VaultKey: kms:Decrypt if [{"StringEquals":{"kms:EncryptionContext:use":["puskesos-vault"]}}]",
        "FilesBucket/uploads/*: s3:PutObject,s3:GetObject",
        "FilesBucket/reports/*: s3:GetObject",
        "FilesBucket: s3:ListBucket",
      ],
      "OnRegistryChange": [
        "RegistryTable/stream: dynamodb:DescribeStream,dynamodb:GetRecords,dynamodb:GetShardIterator,dynamodb:ListStreams",
        "RegistryTable: dynamodb:BatchWriteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["dirty","dirty#*"]}}]",
        "RegistryTable: dynamodb:BatchWriteItem,dynamodb:BatchGetItem,dynamodb:PutItem,dynamodb:DeleteItem,dynamodb:ConditionCheckItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["name#*","near#*","code#*"]}}]",
        "RegistryTable: dynamodb:BatchWriteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["listed#*"]}}]",
        "VaultKey: kms:Decrypt if [{"StringEquals":{"kms:EncryptionContext:use":["puskesos-vault"]}}]",
        "DeadLettersQueue: sqs:SendMessage",
      ],
      "RefreshRecipients": [
        "RegistryTable,RegistryTable/index/*: dynamodb:GetItem,dynamodb:BatchGetItem,dynamodb:Query",
        "RegistryTable: dynamodb:BatchWriteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["dirty","dirty#*"]}}]",
        "RegistryTable: dynamodb:DeleteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["dirty","dirty#*"]}}]",
        "RegistryTable: dynamodb:PutItem,dynamodb:BatchWriteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["figures#*","gap#*","indicators#*","entry#*"]}}]",
        "RegistryTable: dynamodb:PutItem if [{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["work"]}}]",
        "PublicIndexTable: dynamodb:GetItem,dynamodb:BatchGetItem,dynamodb:Query",
        "PublicIndexTable: dynamodb:PutItem,dynamodb:BatchWriteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["village#*","list#*"]}}]",
        "PublishedBucket/*: s3:PutObject",
        "PublicIndexTable: dynamodb:PutItem,dynamodb:BatchWriteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["answer#*","answers#*"]}}]",
        "PublicIndexTable: dynamodb:DeleteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["answer#*"]}}]",
        "VaultKey: kms:Decrypt if [{"StringEquals":{"kms:EncryptionContext:use":["puskesos-vault"]}}]",
        "DeadLettersQueue: sqs:SendMessage",
      ],
      "Work": [
        "RegistryTable/stream: dynamodb:DescribeStream,dynamodb:GetRecords,dynamodb:GetShardIterator,dynamodb:ListStreams",
        "RegistryTable,RegistryTable/index/*: dynamodb:GetItem,dynamodb:BatchGetItem,dynamodb:Query",
        "RegistryTable: dynamodb:PutItem,dynamodb:UpdateItem,dynamodb:DeleteItem,dynamodb:ConditionCheckItem,dynamodb:BatchWriteItem",
        "PublicIndexTable: dynamodb:GetItem,dynamodb:BatchGetItem,dynamodb:Query",
        "PublicIndexTable: dynamodb:PutItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["letter#*"]}}]",
        "PublicIndexTable: dynamodb:DeleteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["inbox"]}}]",
        "VaultKey: kms:Decrypt if [{"StringEquals":{"kms:EncryptionContext:use":["puskesos-vault"]}}]",
        "FilesBucket/uploads/*: s3:GetObject",
        "FilesBucket/reports/*: s3:PutObject",
        "FilesBucket: s3:ListBucket",
        "PublishedBucket/*: s3:PutObject",
        "PublicIndexTable: dynamodb:BatchWriteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["told#*"]}}]",
        "PublicIndexTable: dynamodb:PutItem,dynamodb:BatchWriteItem if [{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["village#*","list#*"]}}]",
        "StaffUserPool: cognito-idp:AdminGetUser,cognito-idp:ListUsers,cognito-idp:AdminCreateUser,cognito-idp:AdminUpdateUserAttributes,cognito-idp:AdminEnableUser,cognito-idp:AdminDisableUser,cognito-idp:AdminUserGlobalSignOut,cognito-idp:AdminDeleteUser",
        "DeadLettersQueue: sqs:SendMessage",
      ],
    }
  `);
});

it.each(['Office', 'Public', 'RefreshRecipients', 'OnRegistryChange', 'Work'] as const)(
  'allows %s what its work asks of DynamoDB',
  (fn) => {
    const allowed = production
      .statements(fn)
      .flatMap(({ Action, Resource }) => [Action].flat().flatMap((action) => Resource.map((resource) => `${action} ${resource}`)));

    expect(work.calls[fn]).not.toEqual([]);
    expect(work.calls[fn].map(rightFor).filter((right) => !allowed.includes(right))).toEqual([]);
  },
);

it('allows nobody a Scan or a whole service', () => {
  const actions = production.allStatements.flatMap(({ Action }) => Action);

  expect(actions.filter((action) => /\*|Scan|PartiQL/.test(action))).toEqual([]);
  expect(production.allStatements.flatMap(({ Resource }) => Resource).filter((resource) => resource === '*')).toEqual([]);
});

it('lets only the service that runs it take on a role, never the account', () => {
  const trustees = production.all('iam/role').flatMap((role) => trusted(role).map((trustee) => [role.name, trustee]));

  expect(Object.fromEntries(trustees)).toEqual({
    OfficeRole: { Service: 'lambda.amazonaws.com' },
    OnRegistryChangeRole: { Service: 'lambda.amazonaws.com' },
    PublicRole: { Service: 'lambda.amazonaws.com' },
    RefreshRecipientsRole: { Service: 'lambda.amazonaws.com' },
    RefreshScheduleRole: { Service: 'scheduler.amazonaws.com' },
    RouterEdgeFunctionRole: { Service: ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'] },
    WorkRole: { Service: 'lambda.amazonaws.com' },
  });
});

it('opens no function to the world: the office through its gateway, the public through CloudFront', () => {
  expect(production.all('lambda/permission').map(({ inputs }) => inputs['principal'])).not.toContain('*');
  expect(production.one('lambda/functionUrl', 'PublicUrl')).toMatchObject({ authorizationType: 'AWS_IAM' });
  expect(production.all('lambda/functionUrl')).toHaveLength(1);
  expect(production.all('apigatewayv2/route').map(({ inputs }) => inputs)).toMatchObject([
    { routeKey: 'POST /graphql', authorizationType: 'JWT' },
  ]);
});

it('lets pages of the named origins ask, by POST, without their cookies', () => {
  const asked = { allowMethods: ['POST'], allowCredentials: false };
  const ours = 'https://puskesos.example.go.id';

  // The office's endpoint stands at an address of its own, to our pages too.
  expect(production.all('apigatewayv2/api')[0]?.inputs['corsConfiguration']).toMatchObject({
    ...asked,
    allowOrigins: [ours, allowedOrigin],
  });
  expect(production.one('lambda/functionUrl', 'PublicUrl')['cors']).toMatchObject({ ...asked, allowOrigins: [allowedOrigin] });
});

it('routes what is below /public, the figures, the lists and all the rest, and nothing to the office', () => {
  const routes = production.graph.resources.filter(({ type, name }) => type.startsWith('pulumi-nodejs:') && name.includes('RoutesUpdate'));

  expect(routes.map(({ inputs }) => String(inputs['entry']).replace(/,\w{4},/, ' ')).sort()).toEqual([
    'bucket ,/angka',
    'bucket ,/penerima',
    'site ,',
    'url ,/public',
  ]);
});

it.each([
  ['Office', officeEnv],
  ['Public', publicEnv],
  ['RefreshRecipients', registryEnv],
  ['OnRegistryChange', namesEnv],
  ['Work', registryEnv],
])('gives %s every setting it asks for', (fn, parse) => {
  expect(() => parse(production.environment(fn))).not.toThrow();
});

it('refreshes by the clock of Kutai Kartanegara, and keeps the event of a run that failed for good', () => {
  expect(production.one('scheduler/schedule', 'RefreshScheduleSchedule')).toMatchObject({
    scheduleExpression: 'cron(0/5 * * * ? *)',
    scheduleExpressionTimezone: 'Asia/Makassar',
    target: { retryPolicy: { maximumRetryAttempts: 3 }, deadLetterConfig: { arn: expect.stringContaining('DeadLetters') } },
  });
  expect(production.one('lambda/functionEventInvokeConfig', 'RefreshRecipientsEventInvokeConfig')).toMatchObject({
    maximumRetryAttempts: 1,
    destinationConfig: { onFailure: { destination: expect.stringContaining('DeadLetters') } },
  });
});

type Images = Readonly<Record<'NewImage' | 'OldImage', { readonly type: { readonly S: readonly string[] } }>>;

it('reads the Registry’s stream for what is listed or found by a name, and keeps the place of a batch that failed for good', () => {
  const mapping = production.one('lambda/eventSourceMapping', 'RegistrySubscriberOnChangeEventSourceMapping');

  expect(mapping).toMatchObject({
    functionResponseTypes: ['ReportBatchItemFailures'],
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: 8,
    destinationConfig: { onFailure: { destinationArn: expect.stringContaining('DeadLetters') } },
  });
  const { filters } = mapping['filterCriteria'] as { filters: { pattern: string }[] };
  const [{ NewImage }, { OldImage }] = filters.map(({ pattern }) => JSON.parse(pattern).dynamodb) as [Images, Images];
  expect(NewImage.type.S.toSorted()).toEqual([...new Set([...listedTypes, 'program', 'deliberation', 'line'])].toSorted());
  expect(OldImage).toEqual(NewImage);
});

it.each([
  ['Public', publicPatience],
  ['Office', usualPatience],
  ['OnRegistryChange', usualPatience],
])('gives %s longer than it waits for a database that does not answer', (name, { altogether }) => {
  const { timeout } = production.one('lambda/function', `${name}Function`) as { timeout: number };

  // And a second to say so.
  expect(timeout * 1_000).toBeGreaterThan(altogether + 1_000);
});

it.each([
  ['Public', publicPatience],
  ['Office', usualPatience],
] as const)('ends %s after its last call of the database can have been answered', (name, { milliseconds }) => {
  const { timeout } = production.one('lambda/function', `${name}Function`) as { timeout: number };

  // And a second to say so.
  expect(timeout * 1_000).toBeGreaterThan(TO_ANSWER[name] + milliseconds + 1_000);
});

it('keeps for the office what strangers may not take: the public answers so many at once', () => {
  const { reservedConcurrentExecutions: most } = production.one('lambda/function', 'PublicFunction');

  // Of the thousand that an account has.
  expect(most).toBeLessThanOrEqual(500);
});

it('wakes the work function for marks alone, each piece by itself and no more at once than it is reserved', () => {
  const mapping = production.one('lambda/eventSourceMapping', 'RegistrySubscriberOnWorkEventSourceMapping');
  const work = production.one('lambda/function', 'WorkFunction');

  expect(work).toMatchObject({ timeout: 900, reservedConcurrentExecutions: mapping['parallelizationFactor'] });
  expect(mapping).toMatchObject({
    batchSize: 1,
    maximumRetryAttempts: 8,
    destinationConfig: { onFailure: { destinationArn: expect.stringContaining('DeadLetters') } },
    filterCriteria: {
      filters: [{ pattern: '{"dynamodb":{"NewImage":{"type":{"S":["work"]},"attempts":{"N":[{"exists":false}]}}}}' }],
    },
  });
});

it('runs arm64, Node 24 and JSON logs that expire, of which no line is left out by its level', () => {
  for (const { name } of production.bundles) {
    const { loggingConfig } = production.one('lambda/function', `${name}Function`);
    expect(Object.keys(loggingConfig as Props).filter((key) => /Level$/.test(key))).toEqual([]);
    expect(production.one('lambda/function', `${name}Function`)).toMatchObject({
      architectures: ['arm64'],
      runtime: 'nodejs24.x',
      loggingConfig: { logFormat: 'JSON' },
    });
    expect(production.one('cloudwatch/logGroup', `${name}LogGroup`)).toMatchObject({ retentionInDays: 90 });
  }
});

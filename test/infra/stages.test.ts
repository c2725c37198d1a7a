import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NOT_SET } from '@puskesos/core/shared/not-set-up';
import { openPublicKeys } from '@puskesos/core/shared/public-keys';
import { openStores } from '@puskesos/core/shared/stores';
import { openVault } from '@puskesos/core/shared/vault';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Deployment, evaluate } from './deployment.ts';
import { installSst, root } from './sst.ts';
import { toldOf } from './told.ts';

/** What a stage is, and what the first deployment of one is like, where nobody has set anything yet. */

const names = ['production', 'staging', 'dev'] as const;
let missing: string | undefined;
let stages: Record<(typeof names)[number], Deployment>;

beforeAll(async () => {
  missing = await installSst();
  if (missing) return console.error(missing);
  const [production, staging, dev] = [await evaluate('production'), await evaluate('staging'), await evaluate('dev')];
  stages = { production, staging, dev };
}, 360_000);
beforeEach(({ skip }) => skip(missing !== undefined, missing));

describe.each(names)('%s', (name) => {
  it('is deployed without an error, and is as it was looked over: `vitest -u` writes a change down for review', async () => {
    expect(stages[name].graph.errors).toEqual([]);
    await expect(toldOf(stages[name])).toMatchFileSnapshot(`./stages/${name}.txt`);
  });
});

it('differ in what is kept, how large it is and whose mails invite', () => {
  const of = (deployment: Deployment) => ({
    protect: deployment.graph.app['protect'],
    kept: deployment.one('dynamodb/table', 'RegistryTable')['deletionProtectionEnabled'],
    keys: deployment.all('kms/key').every(({ retainOnDelete }) => retainOnDelete),
    reserved: deployment.all('lambda/function').reduce((sum, { inputs }) => sum + Number(inputs['reservedConcurrentExecutions'] ?? 0), 0),
    logs: deployment.one('cloudwatch/logGroup', 'OfficeLogGroup')['retentionInDays'],
    mail: deployment.one('cognito/userPool', 'StaffUserPool')['emailConfiguration'],
    alias: deployment.all('cloudfront/distribution').flatMap(({ inputs }) => inputs['aliases'] ?? []),
  });

  const byCognito = { emailSendingAccount: 'COGNITO_DEFAULT' };
  expect(of(stages.production)).toMatchObject({ protect: true, kept: true, keys: true, reserved: 205, logs: 90 });
  expect(of(stages.production)).toMatchObject({
    mail: {
      emailSendingAccount: 'DEVELOPER',
      fromEmailAddress: 'puskesos@example.go.id',
      sourceArn: 'arn:aws:ses:ap-southeast-3:123456789012:identity/example.go.id',
    },
    alias: ['puskesos.example.go.id'],
  });
  expect(of(stages.staging)).toEqual({ protect: false, kept: true, keys: true, reserved: 203, logs: 30, mail: byCognito, alias: [] });
  expect(of(stages.dev)).toEqual({ protect: false, kept: false, keys: false, reserved: 0, logs: 7, mail: byCognito, alias: [] });
});

it('are told apart in one table alone', async () => {
  const folder = join(root, 'packages/infra/src');
  const files = (await readdir(folder)).filter((file) => file !== 'stages.ts').map((file) => join(folder, file));

  // Libraries mean another thing by the word.
  for (const file of [...files, join(root, 'sst.config.ts')])
    expect((await readFile(file, 'utf8')).replace(/.*NODE_ENV.*/, ''), file).not.toMatch(/(['"`])(production|staging|dev)\1/);
});

it('begin without any secret: functions are given a word that is no key, and nobody is mailed', () => {
  for (const { graph, environment } of [stages.staging, stages.dev].map((deployment) => ({
    graph: deployment,
    environment: (fn: string) => deployment.environment(fn),
  }))) {
    expect(environment('Office')).toMatchObject({ VAULT_KEYS: NOT_SET });
    expect(environment('RefreshRecipients')).toMatchObject({ VAULT_KEYS: NOT_SET, PUBLIC_KEYS: NOT_SET });
    expect(graph.all('sns/topicSubscription')).toEqual([]);
    expect(graph.all('budgets/budget').map(({ inputs }) => inputs['notifications'])).toEqual([[]]);
  }
  expect(stages.production.all('sns/topicSubscription')).toHaveLength(2);
});

it('a secret that nobody has set seals and opens nothing, and says which it is', async () => {
  const vault = await openVault(NOT_SET);
  const keys = openPublicKeys(NOT_SET);

  for (const use of [() => vault.seal('6402', 'uji'), () => vault.open('k1.AAAA', 'uji'), () => vault.fingerprint('nik', '6402')])
    expect(use).toThrow(expect.objectContaining({ code: 'NOT_SET_UP', message: expect.stringContaining('VaultKeys') }));
  for (const use of [
    () => keys.seal(Buffer.of(1), 'a', 'b'),
    () => keys.open(Buffer.alloc(40), 'a', 'b'),
    () => keys.fingerprint('a', 'b'),
  ])
    expect(use).toThrow(expect.objectContaining({ code: 'NOT_SET_UP', message: expect.stringContaining('PublicKeys') }));
});

it('opens its stores before the vault is set, without asking KMS', async () => {
  const environment = { ...stages.dev.environment('RefreshRecipients'), DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' };

  await expect(openStores(environment as never)).resolves.toMatchObject({ publicKeys: { id: NOT_SET } });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeleteTableCommand, DynamoDBClient, UpdateTableCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { examine } from '@puskesos/cli/doctor/examine';
import * as Account from '@puskesos/core/account';
import * as Users from '@puskesos/core/account/users';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { countAttempt, enqueueJobNow, findJob } from '@puskesos/core/shared/job';
import { NOT_SET } from '@puskesos/core/shared/not-set-up';
import { openDirectory } from '@puskesos/functions/directory';
import { localConnection } from '@puskesos/local/engine/connection';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engine } from '../support/engine/engine.ts';
import { startUserPool, type UserPool } from '../support/engine/user-pool.ts';
import { puskesos } from '../support/machine/command.ts';
import { useOffice } from '../support/office/use-office.ts';
import { VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { withForms } from '../support/scenes/surveyed.ts';

/** What a set-up lacks is told, each by itself, and how to mend it. */

const office = useOffice(withPrograms, ({ stores }) => withForms(stores, 1));
let client: DynamoDBClient;
let issuer: Server;
let told: { issuer?: string; keys: unknown[]; skew: number };
let settings: Record<string, string>;
let queues: FauxqsServer;
let pool: UserPool;

const expiry = (Enabled: boolean) => ({ AttributeName: 'expiresAt', Enabled });
const stream = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const;

/** Whoever vouches for people, as far as it is asked here. */
beforeAll(async () => {
  client = new DynamoDBClient(localConnection(await engine()));
  issuer = createServer(({ url }, response) => {
    response.setHeader('date', new Date(Date.now() - told.skew).toUTCString());
    response.end(JSON.stringify(url === '/keys' ? { keys: told.keys } : { issuer: told.issuer }));
  });
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  queues = await startFauxqs({ port: 0, logger: false });
  const { queueUrl } = queues.createQueue('dead-letters', { region: 'ap-southeast-3' });
  pool = await startUserPool();
  settings = {
    ...{ JWT_ISSUER: at, JWT_KEYS_URL: `${at}/keys`, USER_POOL: pool.id },
    DEAD_LETTERS: queueUrl.replace(/^https?:\/\/[^/]+/, queues.address),
    AWS_ENDPOINT_URL_SQS: queues.address,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.address,
    ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
  };
  // AWS’ clients look there by themselves.
  Object.assign(process.env, settings);
  // As a deployment has them; tests go without for speed.
  for (const { name: TableName } of [office.stores.registry, office.stores.publicIndex])
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: expiry(true) }));
  await client.send(new UpdateTableCommand({ TableName: office.stores.registry.name, StreamSpecification: stream }));
  await Account.add(office.core(), { id: 'dinsos-1', name: 'Dinsos', role: 'dinsos', email: 'dinsos@example.go.id' });
  const signal = new AbortController().signal;
  await Users.follow(office.core(), await openDirectory(), Users.ALL, { signal, onProgress: () => undefined });
});
afterAll(async () => {
  for (const name of Object.keys(settings)) delete process.env[name];
  await queues.stop();
  await pool.close();
  client.destroy();
  issuer.close();
});
beforeEach(() => {
  told = { issuer: settings['JWT_ISSUER'] ?? '', keys: [{}], skew: 0 };
});

const wrongWith = async (more: Record<string, string | undefined> = {}) =>
  (await examine({ ...process.env, ...settings, ...more })).filter(({ state }) => state === 'wrong');

it('finds nothing wrong where nothing is, and changes nothing', async () => {
  const all = await examine({ ...process.env, ...settings });

  expect(all.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(all.map(({ what }) => what.replace(/^.* \/ /, ''))).toEqual([
    ...['settings', 'tables', 'tables', 'keys', 'sign-in', 'sign-in keys', 'clock'],
    ...['accounts of Dinsos', 'programmes', 'questionnaire', 'refresh', 'work', 'stream'],
    ...['dead letters', 'users', 'users without an account', 'mail of invitations'],
  ]);
});

/** The environment is as it should be; the issuer tells something else. */
const issuerTells = (other: Partial<typeof told>): Record<string, undefined> => {
  Object.assign(told, other);
  return {};
};

describe('tells', () => {
  it.each<[string, () => Record<string, string | undefined>, string, RegExp]>([
    ['a setting that is missing', () => ({ VAULT_KEYS: undefined }), 'settings', /VAULT_KEYS/],
    ['vault keys that are none', () => ({ VAULT_KEYS: '{"data":{"d1":"AAAA"},"blind":{"b1":"AAAA"}}' }), 'keys', /32 bytes/],
    ['a secret of the public’s that is none', () => ({ PUBLIC_KEYS: '{}' }), 'keys', /PUBLIC_KEYS/],
    ['vault keys that nobody has set yet', () => ({ VAULT_KEYS: NOT_SET }), 'keys', /VaultKeys is not set/],
    ['a secret of the public’s that nobody has set yet', () => ({ PUBLIC_KEYS: NOT_SET }), 'keys', /PublicKeys is not set/],
    ['a table that is not there', () => ({ REGISTRY_TABLE: 'Tidak-ada' }), 'tables', /Tidak-ada: .*absent/],
    ['an issuer that is silent', () => ({ JWT_ISSUER: 'http://127.0.0.1:9' }), 'sign-in', /does not answer/],
    [
      'an issuer that calls itself another',
      () => issuerTells({ issuer: 'https://lain.example' }),
      'sign-in',
      /calls itself https:\/\/lain/,
    ],
    ['an issuer that tells no key', () => issuerTells({ keys: [] }), 'sign-in keys', /tells no key/],
    ['a clock that is ahead', () => issuerTells({ skew: 600_000 }), 'clock', /(599|600|601) detik lebih cepat/],
  ])('%s', async (_what, broken, what, says) => {
    const found = await wrongWith(broken());

    expect(found.map((one) => [one.what.replace(/^.* \/ /, ''), says.test(one.told), one.mend !== undefined])).toEqual([
      [what, true, true],
    ]);
  });

  it('a refresh that does not come, and work that fails again and again', async () => {
    await markDirty({ ...office.core(), now: () => new Date(Date.now() - 3_600_000).toISOString() }, [VILLAGE]);
    await enqueueJobNow(office.stores.registry, 'totals', 'semua');
    for (let n = 0; n < 3; n += 1) {
      const job = await findJob(office.stores.registry, { kind: 'totals', id: 'semua' });
      if (job) await countAttempt(office.stores.registry, job);
    }

    const found = await wrongWith();

    expect(found.map(({ told: says }) => says)).toEqual([expect.stringContaining('waits since'), expect.stringContaining('totals semua')]);
  });

  it('work that nobody has begun, where the stream is not read', async () => {
    const mark = { pk: 'work', sk: 'lists#semua', type: 'work', stamp: 'a', at: new Date(Date.now() - 2 * 3_600_000).toISOString() };
    await office.stores.registry.put(mark);

    expect(await wrongWith()).toMatchObject([{}, {}, { what: 'stream', told: expect.stringContaining(`not begun since ${mark.at}`) }]);
    await office.stores.registry.remove(mark);
  });

  it('what failed for good, whose user is not as their account says and who has none, by codes and counts alone', async () => {
    queues.sendMessage('dead-letters', '{}', { region: 'ap-southeast-3' });
    await Account.add(office.core(), { id: 'auditor-1', name: 'Auditor', role: 'auditor', email: 'auditor@example.go.id' });
    await (await openDirectory())?.invite('asing@example.go.id');
    const found = (await wrongWith()).map(({ what, told: says }) => [what.replace(/^.* \/ /, ''), says]);

    expect(found).toEqual([
      ...[expect.arrayContaining(['refresh']), expect.arrayContaining(['work'])],
      ['dead letters', '1 menunggu / waiting'],
      ['users', expect.stringMatching(/^1 .*: auditor-1$/)],
      ['users without an account', '1'],
    ]);
    expect(JSON.stringify(found)).not.toContain('@example');
  });

  it('of what only AWS can say, by which words it is asked', async () => {
    const { askedElsewhere } = await import('@puskesos/cli/doctor/outside');

    expect(askedElsewhere({ AWS_REGION: 'ap-southeast-3' } as never).map(({ state, told: says }) => [state, says.slice(0, 12)])).toEqual([
      ['unknown', 'aws lambda l'],
      ['unknown', 'aws sns list'],
    ]);
  });

  it('an account of Dinsos that is over, by the command line too', async () => {
    await Account.end(office.core(), { account: 'dinsos-1', reason: 'uji saja' });

    const { code, out } = await puskesos(settings, 'doctor');

    expect(code).toBe(2);
    expect(out).toMatch(/✗ akun Dinsos.*\n {4}→ puskesos first-account/);
  });

  it('a table without its stream or its expiry, and what it takes for the rest to be looked at', async () => {
    const { name: TableName } = office.stores.registry;
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: expiry(false) }));
    await client.send(new UpdateTableCommand({ TableName, StreamSpecification: { StreamEnabled: false } }));
    await client.send(new DeleteTableCommand({ TableName: office.stores.publicIndex.name }));

    const all = await examine({ ...process.env, ...settings });

    expect(all.filter(({ state }) => state === 'wrong').map((one) => one.told)).toEqual([
      expect.stringMatching(/without a stream.*nothing expires/),
      expect.stringMatching(/absent/),
    ]);
    expect(all.at(-1)).toMatchObject({ state: 'unknown' });
  });
});

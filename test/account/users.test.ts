import * as Account from '@puskesos/core/account';
import { admit } from '@puskesos/core/account/admit';
import * as Users from '@puskesos/core/account/users';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { enqueueJobNow, pendingJobs } from '@puskesos/core/shared/job';
import * as Staff from '@puskesos/core/staff';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startUserPool, type UserPool } from '../support/engine/user-pool.ts';
import { useOffice } from '../support/office/use-office.ts';
import { VILLAGE } from '../support/register/people.ts';
import { daysFromToday, today } from '../support/register/registered.ts';

/** The users that people sign in with follow their accounts: by the work that an operation asks for, in a pool as Cognito keeps it. */

const office = useOffice();
let pool: UserPool;
let handler: typeof import('@puskesos/functions/work').handler;

beforeAll(async () => {
  pool = await startUserPool();
  Object.assign(process.env, {
    USER_POOL: pool.id,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.address,
    ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_MAX_ATTEMPTS: '1' },
  });
  ({ handler } = await import('@puskesos/functions/work'));
});
afterEach(() => {
  pool.refuse = () => undefined;
});
afterAll(async () => {
  await pool.close();
  for (const name of ['USER_POOL', 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER', 'AWS_MAX_ATTEMPTS']) delete process.env[name];
});

const reason = 'uji saja';
let serial = 0;

/** Hands each mark that waits to the function, as the stream does. What fails stays, and is told of. */
async function worked(): Promise<string[]> {
  const failed: string[] = [];
  for await (const { kind, id, stamp } of pendingJobs(office.stores.registry)) {
    const image = { type: { S: 'work' }, sk: { S: `${kind}#${id}` }, stamp: { S: stamp } };
    await handler({ Records: [{ dynamodb: { NewImage: image } }] }, { getRemainingTimeInMillis: () => 900_000 }).catch(() =>
      failed.push(id),
    );
  }
  return failed;
}

/** Somebody new with an account, whose user was made. */
async function somebody(given: Partial<Parameters<typeof Account.add>[1]> = {}) {
  serial += 1;
  const account = `pejabat-${serial}`;
  const email = given.email ?? `orang-${serial}@example.go.id`;
  await Account.add(office.core(), { id: account, name: `Pejabat ${serial}`, role: 'dinsos', email, ...given });
  await worked();
  return { account, email };
}

/** And who has come, and asked us something. */
async function someoneWhoCame(given: Partial<Parameters<typeof Account.add>[1]> = {}) {
  const who = await somebody(given);
  const subject = await pool.come(who.email);
  await signIn(subject, who.email);
  return { ...who, subject };
}

const issuer = 'https://sign-in.test';
const signIn = (subject: string, email: string) => admit(office.core(), { issuer, subject, email });
const userOf = async (email: string) => (await pool.users()).find((user) => user.email === email);
const mailsTo = (email: string) => pool.mails.filter(({ to }) => to === email).length;
const on = (days: number) => contextFor(office.stores, systemActor('work'), { now: () => `${daysFromToday(days)}T03:00:00.000Z` });
const asked = () => pool.asked.splice(0).flatMap(({ action }) => (action === 'AdminGetUser' ? [] : [action]));
const round = async (days: number): Promise<void> => {
  const { openDirectory } = await import('@puskesos/functions/directory');
  await Users.follow(on(days), await openDirectory(), Users.ALL, { signal: new AbortController().signal, onProgress: () => undefined });
};

describe('somebody’s user', () => {
  it('is made with their account and invited, known to be theirs by the address, and comes in', async () => {
    const { account, email } = await somebody();
    const invited = await userOf(email);
    const subject = await pool.come(email);

    expect(invited).toMatchObject({ isLetIn: true, status: 'FORCE_CHANGE_PASSWORD' });
    expect(mailsTo(email)).toBe(1);
    expect(pool.asked.find(({ action, input }) => action === 'AdminCreateUser' && input['Username'] === email)?.input).toMatchObject({
      UserAttributes: [{ Name: 'email' }, { Name: 'email_verified', Value: 'true' }],
      DesiredDeliveryMediums: ['EMAIL'],
    });
    expect(await signIn(subject, email)).toMatchObject({ id: account });
  });

  it('comes with whoever is added to the staff, and follows the address in their record', async () => {
    const email = 'petugas-uji@example.go.id';
    await Staff.add(office.core(), { id: 'petugas-uji', name: 'Petugas Uji', email });
    await worked();
    const subject = await pool.come(email);
    await Staff.update(office.core(), { staff: 'petugas-uji', email: 'petugas-baru@example.go.id', reason });
    await worked();

    expect([await userOf(email), await userOf('petugas-baru@example.go.id')]).toEqual([undefined, expect.objectContaining({ subject })]);
  });

  it('is the same at another address for who has come; for who has not, another that is invited there', async () => {
    const [came, waits] = [await someoneWhoCame(), await somebody()];
    for (const { account, email } of [came, waits]) await Account.update(office.core(), { account, email: `baru-${email}`, reason });
    await worked();

    expect(await userOf(`baru-${came.email}`)).toMatchObject({ subject: came.subject, isLetIn: true });
    expect([mailsTo(`baru-${came.email}`), mailsTo(`baru-${waits.email}`)]).toEqual([0, 1]);
    expect([await userOf(came.email), await userOf(waits.email)]).toEqual([undefined, undefined]);
  });

  it('is shut out with the end of the account, its sessions too, and let in again when that is reopened', async () => {
    const { account, email, subject } = await someoneWhoCame();
    asked();
    await Account.end(office.core(), { account, reason });
    await worked();
    const ended = [await userOf(email), asked()];
    await Account.reopen(office.core(), { account, reason });
    await worked();

    expect(ended).toEqual([expect.objectContaining({ isLetIn: false }), ['AdminUserGlobalSignOut', 'AdminDisableUser']]);
    expect(await userOf(email)).toMatchObject({ subject, isLetIn: true });
    expect(asked()).toEqual(['AdminEnableUser']);
  });

  it('is made anew for who lost their second factor or their invitation, when their sign-ins are let go', async () => {
    const { account, email, subject } = await someoneWhoCame();
    await Account.forgetLogins(office.core(), { account, reason });
    await worked();
    const anew = await pool.come(email);

    expect(anew).not.toBe(subject);
    expect(mailsTo(email)).toBe(2);
    expect(await signIn(anew, email)).toMatchObject({ id: account });
  });

  it('is none of a program’s, and none before the first day', async () => {
    await Account.add(office.core(), { id: 'sinkron-uji', name: 'Sinkron', role: 'ministry', client: 'klien-uji' });
    const { email } = await somebody({ from: daysFromToday(2) });
    const before = await userOf(email);
    await round(2);

    expect([before, (await userOf(email))?.isLetIn]).toEqual([undefined, true]);
  });
});

describe('what is done is what the account says by then', () => {
  it('done again, done late and done for several changes at once, and then nothing is asked but how it is', async () => {
    const { account, email } = await someoneWhoCame();
    await Account.end(office.core(), { account, reason });
    await Account.reopen(office.core(), { account, reason });
    await Account.update(office.core(), { account, email: `lain-${email}`, reason });
    asked();
    await worked();
    const first = asked();
    await enqueueJobNow(office.stores.registry, 'users', account);
    await worked();

    expect([first, asked()]).toEqual([['AdminUpdateUserAttributes'], []]);
  });

  it('goes on after a stop between any two calls', async () => {
    const { account, email } = await someoneWhoCame();
    await Account.end(office.core(), { account, reason });
    pool.refuse = ({ action }) => (action === 'AdminDisableUser' ? 'TooManyRequestsException' : undefined);
    const failed = await worked();
    pool.refuse = () => undefined;
    await worked();

    expect([failed, (await userOf(email))?.isLetIn]).toEqual([[account], false]);
  });

  it('a mail that does not go out is told of without the address, tried again, and lets the account be as it is', async () => {
    pool.refuse = ({ action }) => (action === 'AdminCreateUser' ? 'LimitExceededException' : undefined);
    const { account, email } = await somebody();
    const tried: number[] = [];
    for (let n = 0; n < 5; n += 1) tried.push((await worked()).length);
    const lines = office.log.flatMap((line) => (line.includes(account) ? [JSON.parse(line)] : []));

    expect(tried).toEqual([1, 1, 1, 1, 0]);
    expect(lines[0]).toMatchObject({ event: 'work failed', kind: 'users', id: account, error: 'LimitExceededException' });
    expect(lines.at(-1)).toMatchObject({ event: 'work', outcome: 'given up' });
    expect(office.log.join('\n')).not.toContain('@example.go.id');
    expect(await Account.byId(office.core(), { account })).toMatchObject({ email });
    pool.refuse = () => undefined;
    await round(0);
    expect((await userOf(email))?.isLetIn).toBe(true);
  });
});

describe('an address that changes hands', () => {
  it('is its next holder’s with a user of their own: nobody meets a password of before', async () => {
    const before = await someoneWhoCame({ name: 'Lurah Lama', role: 'village_head', place: VILLAGE });
    await Account.end(office.core(), { account: before.account, reason });
    const after = await somebody({ email: before.email, name: 'Lurah Baru', role: 'village_head', place: VILLAGE });
    await enqueueJobNow(office.stores.registry, 'users', before.account);
    await worked();
    const user = await userOf(after.email);

    expect(user).toMatchObject({ isLetIn: true, status: 'FORCE_CHANGE_PASSWORD' });
    expect(user?.subject).not.toBe(before.subject);
    expect(await signIn(await pool.come(after.email), after.email)).toMatchObject({ id: after.account });
  });

  it('goes on with its user for the same person in another office', async () => {
    const before = await someoneWhoCame({ name: 'Ibu Contoh' });
    await Account.end(office.core(), { account: before.account, reason });
    await worked();
    const after = await somebody({ email: before.email, name: 'Ibu  contoh', role: 'camat', place: '64.02.06' });
    await enqueueJobNow(office.stores.registry, 'users', before.account);
    await worked();

    expect(await userOf(before.email)).toMatchObject({ subject: before.subject, isLetIn: true });
    expect(mailsTo(before.email)).toBe(1);
    expect(await signIn(before.subject, before.email)).toMatchObject({ id: after.account });
    await round(0);
    expect((await userOf(before.email))?.isLetIn).toBe(true);
  });

  it('is waited for where somebody who goes on still has it', async () => {
    const [one, other] = [await someoneWhoCame(), await someoneWhoCame()];
    pool.refuse = ({ input }) => (input['Username'] === one.subject ? 'TooManyRequestsException' : undefined);
    await Account.update(office.core(), { account: one.account, email: `lama-${one.email}`, reason });
    await Account.update(office.core(), { account: other.account, email: one.email, reason });
    const failed = await worked();
    pool.refuse = () => undefined;
    for (let n = 0; n < 3; n += 1) await worked();

    expect(failed.toSorted()).toEqual([one.account, other.account].toSorted());
    expect(await userOf(one.email)).toMatchObject({ subject: other.subject });
    expect(await userOf(`lama-${one.email}`)).toMatchObject({ subject: one.subject });
  });
});

describe('every night', () => {
  it('who is over with the day is shut out, and what somebody did in the pool by hand is as the account says again', async () => {
    const [leaves, gone] = [await someoneWhoCame({ to: today }), await someoneWhoCame()];
    const { openDirectory } = await import('@puskesos/functions/directory');
    const directory = await openDirectory();
    const user = await directory?.bySubject(gone.subject);
    if (user) await directory?.remove(user);
    await round(1);

    expect((await userOf(leaves.email))?.isLetIn).toBe(false);
    expect(mailsTo(gone.email)).toBe(2);
    expect(await signIn(await pool.come(gone.email), gone.email)).toMatchObject({ id: gone.account });
  });

  it('is asked for once a day, and keeps to who can be done', async () => {
    const [bad, good] = [await someoneWhoCame({ to: daysFromToday(4) }), await someoneWhoCame({ to: daysFromToday(4) })];
    pool.refuse = ({ action, input }) =>
      action === 'AdminDisableUser' && input['Username'] === bad.subject ? 'InternalErrorException' : undefined;
    await expect(round(5)).rejects.toThrow(new RegExp(`1 users.*${bad.account}: the pool of users answered InternalErrorException`));
    const waiting = await Users.isDue(on(5));
    pool.refuse = () => undefined;
    const shut = [(await userOf(good.email))?.isLetIn, (await userOf(bad.email))?.isLetIn];
    await round(5);

    expect([waiting, shut, await Users.isDue(on(5)), await Users.isDue(on(6))]).toEqual([true, [false, true], false, true]);
  });
});

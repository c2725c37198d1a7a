import * as Account from '@puskesos/core/account';
import * as Staff from '@puskesos/core/staff';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { httpEvent } from '../support/office/http-event.ts';
import { globalId } from '../support/office/input.ts';
import type { Stamp } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, today, withOfficer } from '../support/register/registered.ts';

const from = numbers();
const office = useOffice();

const say = async (authorization?: string) => {
  const event = httpEvent('/graphql', { query: '{ viewer { code } }' }, authorization === undefined ? {} : { authorization });
  const { statusCode, body } = await office.handle(event);
  return { statusCode, body: JSON.parse(body ?? '') };
};
const stamped = async (stamp: Stamp) => `Bearer ${await office.token(dinsos, stamp)}`;
const unsigned = (payload: object) =>
  `Bearer ${[{ alg: 'none' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

describe('a request without a sign-in that holds', () => {
  it('is logged by its request and its code, and by nothing it came with', async () => {
    await say('Bearer abc.def.ghi');

    const line = JSON.parse(office.log.at(-1) ?? '');
    const refused = { event: 'refused', status: 401, code: 'UNAUTHENTICATED', errors: 1 };
    expect(line).toEqual({ level: 'info', function: 'Office', at: line.at, requestId: line.requestId, ...refused });
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['no token', async () => undefined],
    ['an empty header', async () => ''],
    ['another scheme', async () => 'Basic dXNlcjpwYXNz'],
    ['no token at all behind Bearer', async () => 'Bearer '],
    ['text that is no token', async () => 'Bearer abc.def.ghi'],
    ['an expired token', () => stamped({ expires: '-1s' })],
    ['a token of another issuer', () => stamped({ issuer: 'https://elsewhere.test' })],
    ['a token for another audience', () => stamped({ audience: 'another' })],
    ['a program that is not one of ours', () => stamped({ audience: 'another', claims: { client_id: 'asing' } })],
    [
      'an unsigned token',
      async () => unsigned({ sub: 'x', name: 'X', role: 'dinsos', iss: 'https://sign-in.test', aud: 'puskesos-test', exp: 4e9 }),
    ],
    [
      'a token signed with a shared secret',
      async () =>
        `Bearer ${await new SignJWT({ role: 'dinsos', name: 'X' })
          .setProtectedHeader({ alg: 'HS256', kid: 'test' })
          .setSubject('x')
          .setIssuer('https://sign-in.test')
          .setAudience('puskesos-test')
          .setExpirationTime('1h')
          .sign(Buffer.alloc(32, 'secret'))}`,
    ],
    ['a token whose text was changed', async () => (await stamped({})).replace(/\.(.{20})/, '.AAAAAAAAAAAAAAAAAAAA')],
  ])('is answered 401 and one sentence: %s', async (_what, header) => {
    const answer = await say(await header());

    expect(answer).toEqual({
      statusCode: 401,
      body: {
        errors: [
          {
            message:
              'Anda belum masuk, atau sesi sudah berakhir. Masuk lagi lalu ulangi. / You are not signed in, or your session has ended. Sign in and try again.',
            extensions: { code: 'UNAUTHENTICATED' },
          },
        ],
      },
    });
  });

  it('is let in with a token that holds', async () => {
    expect(await say(await stamped({}))).toMatchObject({ statusCode: 200, body: { data: { viewer: { code: 'test-dinsos' } } } });
  });
});

describe('an officer’s rights', () => {
  it.each<[string, { from: string; to?: string }, boolean]>([
    ['have not begun the day before', { from: daysFromToday(1) }, false],
    ['begin on the first day', { from: today }, true],
    ['hold in between', { from: daysFromToday(-30), to: daysFromToday(30) }, true],
    ['hold through the last day', { from: daysFromToday(-30), to: today }, true],
    ['are over the day after', { from: daysFromToday(-30), to: daysFromToday(-1) }, false],
  ])('%s of an assignment', async (_what, period, holds) => {
    const sub = `officer-${from.kk().slice(-4)}`;
    await withOfficer(office, { id: sub }, [{ village: VILLAGE, ...period }]);
    const { id } = await registered(office, from);
    const desk = office.as({ ...officer, sub });

    const view = await desk.send(`query($id: ID!) { viewer { villages { code } } household(id: $id) { id } }`, {
      id: globalId('Household', id),
    });
    const write = await desk.mutate('correctAddress', {
      household: globalId('Household', id),
      address: { street: 'Jl. X' },
      reason: 'uji',
    });

    expect(view.data.viewer.villages).toEqual(holds ? [{ code: VILLAGE }] : []);
    expect(view.data.household === null).toBe(!holds);
    expect(write.__typename).toBe(holds ? 'CorrectAddressPayload' : 'NotFound');
  });

  it('end at the end of the day on which an assignment is ended', async () => {
    const sub = 'officer-ending';
    const [made] = await withOfficer(office, { id: sub }, [{ village: VILLAGE }]);
    const served = async (day: string) => Object.keys(await Staff.officesOf(office.core(), sub, day));

    await Staff.endAssignment(office.core(), { staff: sub, assignment: made?.id ?? '', to: today, reason: 'mutasi' });

    expect(await served(today)).toEqual([VILLAGE]);
    expect(await served(daysFromToday(1))).toEqual([]);
  });

  it('cost a read of the account, told apart in the log, and one of the person’s own assignments', async () => {
    const answer = await office.as({ ...officer, sub: 'officer-ending' }).send('{ viewer { id } }');

    expect(answer.extensions?.cost).toMatchObject({ calls: 1, readUnits: 1, writeUnits: 0 });
    expect(JSON.parse(office.log.at(-1) ?? '')).toMatchObject({ calls: 1, signIn: { calls: 1, readUnits: 1, writeUnits: 0 } });
  });

  it('are asked for together with the account from the second request on, and change and end as soon', async () => {
    const sub = 'officer-known';
    await withOfficer(office, { id: sub }, [{ village: VILLAGE }]);
    const villages = async () => {
      const { data, status } = await office.as({ ...officer, sub }).send('{ viewer { villages { code } } }');
      return [status, data?.viewer.villages.map(({ code }: { code: string }) => code).toSorted()];
    };
    const told = () => JSON.parse(office.log.at(-1) ?? '');

    expect(await villages()).toEqual([200, [VILLAGE]]);
    expect(told()).toMatchObject({ calls: 1, signIn: { calls: 1 } });
    await Staff.assign(office.core(), { staff: sub, villages: [NEIGHBOUR], role: 'facilitator', from: today });
    expect(await villages()).toEqual([200, [VILLAGE, NEIGHBOUR].toSorted()]);
    expect(told()).toMatchObject({ calls: 1, readUnits: 2, signIn: { calls: 0, readUnits: 0 } });

    await Staff.takeLeave(office.core(), { staff: sub, from: today, to: today, reason: 'cuti' });
    expect(await villages()).toEqual([200, []]);
    await Account.end(office.core(), { account: sub, reason: 'berhenti' });
    expect(await villages()).toEqual([403, undefined]);
  });
});

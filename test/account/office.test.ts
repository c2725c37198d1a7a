import { describe, expect, it } from 'vitest';
import { httpEvent } from '../support/office/http-event.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, VILLAGE } from '../support/register/people.ts';

/** Accounts as Dinsos keeps them, and what who signs in meets. */

const office = useOffice();
const desk = () => office.as(dinsos);
const auditor = () => office.as({ role: 'auditor' });
const reason = 'SK Bupati 12/2026';
const ACCOUNT = 'account { id }';

describe('an account', () => {
  it('is listed by role, with its history and by name wherever history names it', async () => {
    const { account } = await desk().mutate(
      'addAccount',
      { code: 'lurah-jahab', name: 'Lurah Contoh', role: 'VILLAGE_HEAD', place: VILLAGE, email: 'Lurah@Example.go.id' },
      'account { id code role village { name } district { name } email hasSignedIn }',
    );
    await desk().mutate('moveAccount', { account: account.id, place: '64.02.06.1002', reason }, ACCOUNT);

    const { data } = await auditor().send(
      `{ regency { accounts(role: VILLAGE_HEAD) { nodes { id code village { code } history { nodes { operation why state { village { code } } by { code name account { role } } } } } } } }`,
    );

    expect(account).toMatchObject({ code: 'lurah-jahab', role: 'VILLAGE_HEAD', village: { name: 'Jahab' }, district: null });
    expect(account).toMatchObject({ email: 'lurah@example.go.id', hasSignedIn: false });
    const by = { code: 'test-dinsos', name: 'Test dinsos', account: { role: 'DINSOS' } };
    expect(data.regency.accounts.nodes).toEqual([
      {
        id: account.id,
        code: 'lurah-jahab',
        village: { code: '64.02.06.1002' },
        history: {
          nodes: [
            { operation: 'moveAccount', why: reason, state: { village: { code: '64.02.06.1002' } }, by },
            { operation: 'addAccount', why: null, state: { village: { code: VILLAGE } }, by },
          ],
        },
      },
    ]);
  });

  it.each([
    ['a head without a village', { role: 'VILLAGE_HEAD', email: 'a@example.go.id' }, 'place'],
    ['a head of a kecamatan', { role: 'VILLAGE_HEAD', place: '64.02.06', email: 'a@example.go.id' }, 'place'],
    ['a camat of a village', { role: 'CAMAT', place: VILLAGE, email: 'a@example.go.id' }, 'place'],
    ['an officer of a village', { role: 'OFFICER', place: VILLAGE, email: 'a@example.go.id' }, 'place'],
    ['nobody to sign in', { role: 'DINSOS' }, 'email'],
    ['a person that is a program', { role: 'DINSOS', email: 'a@example.go.id', client: 'klien' }, 'email'],
    ['what is no address', { role: 'DINSOS', email: 'a' }, 'email'],
    ['an end before its beginning', { role: 'DINSOS', email: 'a@example.go.id', from: '2026-02-02', to: '2026-02-01' }, 'to'],
    ['a code that is a NIK', { role: 'DINSOS', email: 'a@example.go.id', code: '6402061703800001' }, 'code'],
  ])('is not added for %s', async (_what, input, path) => {
    const answer = await desk().mutate('addAccount', { code: 'akun-salah', name: 'Akun Salah', ...input }, ACCOUNT);

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
  });

  it('is one of a code, and one of an address', async () => {
    const input = { code: 'camat-uji', name: 'Camat Contoh', role: 'CAMAT', place: '64.02.06', email: 'camat@example.go.id' };
    await desk().mutate('addAccount', input, ACCOUNT);

    expect(await desk().mutate('addAccount', { ...input, email: 'lain@example.go.id' }, ACCOUNT)).toMatchObject({
      __typename: 'AccountExists',
    });
    expect(await desk().mutate('addAccount', { ...input, code: 'camat-lain' }, ACCOUNT)).toMatchObject({
      __typename: 'SignInTaken',
      message: expect.stringContaining('camat-uji'),
    });
    expect(
      await desk().mutate('addStaff', { code: 'petugas-lain', name: 'Petugas Lain', email: input.email }, 'staff { id }'),
    ).toMatchObject({
      __typename: 'SignInTaken',
    });
  });

  it('that ended is neither moved nor ended again, and comes back only while its address is free', async () => {
    const input = { code: 'camat-lama', name: 'Camat Lama', role: 'CAMAT', place: '64.02.07', email: 'camat-lama@example.go.id' };
    const { account } = await desk().mutate('addAccount', input, ACCOUNT);
    const change = (name: string, more: object = {}) => desk().mutate(name, { account: account.id, reason, ...more }, ACCOUNT);
    await change('endAccount');

    expect(await change('endAccount')).toMatchObject({ __typename: 'AccountEnded', message: expect.stringContaining('Buka lagi akunnya') });
    expect(await change('moveAccount', { place: '64.02.08' })).toMatchObject({ __typename: 'AccountEnded' });
    const { account: after } = await desk().mutate('addAccount', { ...input, code: 'camat-baru' }, ACCOUNT);
    expect(await change('reopenAccount')).toMatchObject({ __typename: 'SignInTaken' });
    await desk().mutate('updateAccount', { account: after.id, email: 'camat-baru@example.go.id', reason }, ACCOUNT);
    expect(await change('reopenAccount')).toEqual(expect.objectContaining({ account: { id: account.id } }));
    expect(await change('updateAccount', { email: 'camat-baru@example.go.id' })).toMatchObject({ __typename: 'SignInTaken' });
    const { staff } = await desk().mutate('addStaff', { code: 'petugas-surel', name: 'Petugas Surel' }, 'staff { id }');
    expect(await desk().mutate('updateStaff', { staff: staff.id, email: input.email, reason }, 'staff { id }')).toMatchObject({
      __typename: 'SignInTaken',
    });
  });

  it('is kept by Dinsos alone, and read by auditors besides', async () => {
    const id = globalId('Account', 'test-dinsos');
    for (const role of ['finance', 'ministry', 'officer'] as const) {
      expect(await office.as({ role }).mutate('endAccount', { account: id, reason }, ACCOUNT)).toMatchObject({ __typename: 'Forbidden' });
      const { data } = await office
        .as({ role })
        .send(`query($id: ID!) { node(id: $id) { id } regency { accounts { nodes { id } } } }`, { id });
      expect(data).toEqual({ node: null, regency: { accounts: null } });
    }
    expect(await auditor().mutate('endAccount', { account: id, reason }, ACCOUNT)).toMatchObject({ __typename: 'Forbidden' });
    expect((await auditor().send(`query($id: ID!) { node(id: $id) { id } }`, { id })).data.node).toEqual({ id });
  });
});

describe('who signs in', () => {
  it('and has no account is told whom to ask, by 403 and a code, and the log says no more', async () => {
    const token = await office.token(dinsos);
    await desk().mutate('endAccount', { account: globalId('Account', 'test-dinsos'), reason }, ACCOUNT);

    const ended = await office.handle(asked(token));
    const nobody = await office.handle(asked(await office.token({ role: 'auditor' }, { subject: 'siapa' })));

    expect([ended, nobody].map(({ statusCode, body }) => [statusCode, JSON.parse(body ?? '').errors[0].extensions.code])).toEqual([
      [403, 'ACCOUNT_NOT_IN_FORCE'],
      [403, 'NO_ACCOUNT'],
    ]);
    expect(JSON.parse(nobody.body ?? '').errors[0].message).toContain('Minta Dinsos menambah akun');
    expect(office.log.slice(-2).map((line) => JSON.parse(line))).toMatchObject([
      { event: 'refused', status: 403 },
      { event: 'refused', status: 403 },
    ]);
  });
});

it('a program signs in by itself as the account of its client, and as nothing without one', async () => {
  const token = await office.token({ role: 'auditor' }, { audience: 'urn:kantor', subject: 'skrip', claims: { client_id: 'skrip-uji' } });
  const before = await office.handle(asked(token));
  await office
    .as({ role: 'dinsos', sub: 'dinsos-lain' })
    .mutate('addAccount', { code: 'sinkron-dtsen', name: 'Sinkron DTSEN', role: 'MINISTRY', client: 'skrip-uji' }, ACCOUNT);
  const after = await office.handle(asked(token));

  expect([before.statusCode, after.statusCode]).toEqual([403, 200]);
  expect(JSON.parse(after.body ?? '').data.viewer).toEqual({ code: 'sinkron-dtsen' });
});

const asked = (token: string) => httpEvent('/graphql', { query: '{ viewer { code } }' }, { authorization: `Bearer ${token}` });

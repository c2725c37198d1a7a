import * as Account from '@puskesos/core/account';
import { admit } from '@puskesos/core/account/admit';
import * as Staff from '@puskesos/core/staff';
import { expect, it } from 'vitest';
import { changeSets } from '../schema/change-sets.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, VILLAGE } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';

/** What a change of an account writes at most: the account, its history, the receipt, five sign-ins, an address taken and one let go, and what is asked for of their user. */

const office = useOffice();
const seen = useTransactions();
const desk = () => office.as(dinsos);
const reason = 'uji batas';

async function signedInEverywhere(id: string, email: string): Promise<void> {
  for (let n = 0; n < 5; n += 1) await admit(office.core(), { issuer: `https://masuk-${n}.example`, subject: id, email });
}

it('an account with as many sign-ins as one may have is changed in each way, all of it at once', async () => {
  const email = 'lurah-uji@example.go.id';
  const { account } = await desk().mutate(
    'addAccount',
    { code: 'lurah-uji', name: 'Lurah Uji', role: 'VILLAGE_HEAD', place: VILLAGE, email, clientMutationId: 'akun-1' },
    'account { id }',
  );
  await signedInEverywhere('lurah-uji', email);
  const change = (name: string, input: object) =>
    desk().mutate(name, { account: account.id, reason, clientMutationId: `akun-${name}`, ...input }, 'account { code }');

  for (const [name, input] of Object.entries({
    updateAccount: { name: 'Lurah Baru', email: 'lurah-baru@example.go.id' },
    moveAccount: { place: NEIGHBOUR },
    endAccount: { to: today },
    reopenAccount: {},
    forgetLogins: {},
  })) {
    expect(await change(name, input), name).toMatchObject({ account: { code: 'lurah-uji' } });
  }
  const { addAccount, updateAccount, moveAccount, endAccount, forgetLogins } = Object.fromEntries(largest(seen));

  expect(addAccount).toBe(changeSets.addAccount);
  expect(updateAccount).toBe(changeSets.updateAccount);
  expect(moveAccount).toBe(changeSets.moveAccount);
  expect(endAccount).toBe(changeSets.endAccount);
  expect(forgetLogins).toBe(changeSets.forgetLogins);
});

it('an account that ended takes its address back with its sign-ins when it is reopened', async () => {
  const email = 'camat-uji@example.go.id';
  await Account.add(office.core(), { id: 'camat-uji', name: 'Camat Uji', role: 'camat', place: '64.02.06', email });
  await signedInEverywhere('camat-uji', email);
  await Account.end(office.core(), { account: 'camat-uji', reason });
  await Account.add(office.core(), { id: 'camat-uji-2', name: 'Camat Uji', role: 'camat', place: '64.02.07', email });
  await Account.end(office.core(), { account: 'camat-uji-2', reason });

  const input = { account: globalId('Account', 'camat-uji'), reason, clientMutationId: 'buka-lagi' };
  await desk().mutate('reopenAccount', input, 'account { code }');

  expect((await Account.byId(office.core(), { account: 'camat-uji' })).logins).toHaveLength(5);
  expect(await admit(office.core(), { issuer: 'https://masuk-baru.example', subject: 'camat-uji', email })).toMatchObject({
    id: 'camat-uji',
  });
  expect(largest(seen).get('reopenAccount')).toBe(changeSets.reopenAccount);
});

it('somebody of the staff is added with an account that follows their record', async () => {
  const input = {
    code: 'petugas-uji',
    name: 'Petugas Uji',
    email: 'petugas@example.go.id',
    nik: '6402061703800009',
    clientMutationId: 'petugas',
  };
  await desk().mutate('addStaff', input, 'staff { code }');
  const added = await Account.byId(office.core(), { account: 'petugas-uji' });
  await Staff.update(office.core(), { staff: 'petugas-uji', name: 'Petugas Baru', email: 'baru@example.go.id', reason });

  expect(added).toMatchObject({ name: 'Petugas Uji', role: 'officer', email: 'petugas@example.go.id', from: today });
  expect(await Account.byId(office.core(), { account: 'petugas-uji' })).toMatchObject({
    name: 'Petugas Baru',
    email: 'baru@example.go.id',
  });
  expect(largest(seen).get('addStaff')).toBe(changeSets.addStaff);
});

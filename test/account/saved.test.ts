import * as Account from '@puskesos/core/account';
import { expect, it } from 'vitest';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, VILLAGE } from '../support/register/people.ts';

/** The saved operations about accounts, as they stand. */

const office = useOffice();

async function run(name: string, more: object = {}) {
  const { text, variables } = savedOperation(name);
  const answer = await office.as(dinsos).send(text, { ...variables, ...more });
  expect(answer.errors, name).toBeUndefined();
  return answer.data;
}

it('an account is added, corrected, moved, ended, reopened and let sign in anew', async () => {
  const added = (await run('175-add-account')).addAccount.account;
  const email = 'lurah-jahab@example.go.id';
  await Account.add(office.core(), { id: 'lurah-jahab', name: 'Lurah', role: 'village_head', place: VILLAGE, email });
  const told: { account?: { version: number } }[] = [];
  for (const name of ['178-update-account', '176-move-account', '177-end-account', '179-reopen-account', '180-forget-logins'])
    told.push(Object.values(await run(name))[0] as (typeof told)[number]);
  const { accounts } = (await run('174-accounts', { role: 'VILLAGE_HEAD' })).regency;

  expect(added).toMatchObject({ role: 'CAMAT', hasSignedIn: false });
  expect(told.map((one) => one.account?.version ?? one)).toEqual([2, 3, 4, 5, 6]);
  expect(accounts.nodes).toMatchObject([{ code: 'lurah-jahab', village: { name: 'Loa Ipuh' }, email: 'lurah-jahab-baru@example.go.id' }]);
});

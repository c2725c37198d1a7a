import * as Account from '@puskesos/core/account';
import { expect, it } from 'vitest';
import { puskesos } from '../support/machine/command.ts';
import { useOffice } from '../support/office/use-office.ts';

/** The account by which all others are added, where nobody may sign in yet. */

const office = useOffice();

it('is added for whoever has the database, is of Dinsos, and is one of its own as long as it goes on', async () => {
  const first = ['first-account', '--code', 'dinsos-1', '--name', 'Kepala Dinas', '--email', 'dinsos@example.go.id'];
  const wrong = await puskesos(...first.slice(0, -1), 'bukan-surel');
  const added = await puskesos(...first);
  const again = await puskesos('first-account', '--code', 'dinsos-2', '--name', 'Orang Lain', '--email', 'lain@example.go.id');

  expect(wrong).toMatchObject({ code: 2, complaint: expect.stringContaining('not an e-mail address') });
  expect(added).toMatchObject({ code: 0, out: expect.stringContaining('The account is ready') });
  expect(again).toMatchObject({ code: 2, complaint: expect.stringContaining('add others by addAccount') });
  const { rows } = await Account.list(office.core(), {});
  expect(rows.map(({ value }) => value)).toMatchObject([{ id: 'dinsos-1', role: 'dinsos', email: 'dinsos@example.go.id' }]);

  await Account.end(office.core(), { account: 'dinsos-1', reason: 'purnatugas' });
  expect(await puskesos('first-account', '--code', 'dinsos-2', '--name', 'Orang Lain', '--email', 'lain@example.go.id')).toMatchObject({
    code: 0,
  });
});

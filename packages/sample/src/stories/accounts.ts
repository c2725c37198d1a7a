import * as Account from '@puskesos/core/account';
import type { Stores } from '@puskesos/core/shared/context';
import { emailOf, signInPeople } from '../sign-in-people.ts';
import { attempt, dinsos, on } from './persona.ts';

/** Before anybody of the sample did anything. */
const FROM = '2022-01-01';

/** The accounts of those whom one can be on this machine; who has one is left as they are. */
export async function seedAccounts(stores: Stores): Promise<void> {
  const context = on(stores, dinsos, FROM, 'accounts');
  for (const { sub: id, name, role, village, district } of signInPeople) {
    const place = village ?? district;
    await attempt(Account.add(context, { id, name, role, ...(place && { place }), email: emailOf(id), from: FROM }), [
      Account.AccountExists,
    ]);
  }
}

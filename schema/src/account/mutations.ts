import * as Account from '@puskesos/core/account';
import { codeAsId } from '../shared/code-as-id.ts';
import { mutation, why } from '../shared/mutation.ts';
import { AccountRef } from './account.ts';
import { AccountRole } from './enums.ts';

const ofAccount = { for: AccountRef, description: 'Which account.', required: true } as const;
const gives = { account: { type: AccountRef, description: 'The account as it is now.' } } as const;
const place = 'Kemendagri code of a head of a village’s village, or a camat’s kecamatan; of nobody else (kode wilayah).';

mutation('addAccount', {
  description: 'Adds an account for an official or a program; an officer’s comes with addStaff. Dinsos only.',
  right: 'account.write',
  errors: [Account.AccountExists, Account.SignInTaken],
  input: (t) => ({
    code: t.string({ required: true, description: 'Chosen by Dinsos; lower-case letters, digits, hyphens. History names them by it.' }),
    name: t.string({ required: true, description: 'Nama.' }),
    role: t.field({ type: AccountRole, required: true, description: 'As what they act (peran).' }),
    place: t.string({ description: place }),
    email: t.string({ description: 'A person’s: the first sign-in with this address is tied to the account (surel).' }),
    client: t.string({ description: 'A program’s, as the sign-in service names it, instead of an address (klien).' }),
    from: t.field({ type: 'Date', description: 'First day; left out: today.' }),
    to: t.field({ type: 'Date', description: 'Last day; left out: none.' }),
  }),
  gives,
}).runs(codeAsId(Account.add));

mutation('updateAccount', {
  description: 'Corrects whom an account is for; what is left out stays. Dinsos only.',
  right: 'account.write',
  changes: 'the account',
  errors: [Account.SignInTaken],
  input: (t) => ({
    account: t.globalID(ofAccount),
    name: t.string({ description: 'Nama.' }),
    email: t.string({ description: 'Surel; an earlier sign-in stays tied to the account.' }),
    client: t.string({ description: 'Klien, of a program.' }),
    reason: t.string(why),
  }),
  gives,
}).runs(Account.update);

mutation('moveAccount', {
  description: 'Gives somebody another office, or the same one elsewhere; it counts from their next request on. Dinsos only.',
  right: 'account.write',
  changes: 'the account',
  errors: [Account.AccountEnded],
  input: (t) => ({
    account: t.globalID(ofAccount),
    role: t.field({ type: AccountRole, description: 'As what they act from now on; left out: as before (peran).' }),
    place: t.string({ description: place }),
    reason: t.string(why),
  }),
  gives,
}).runs(Account.move);

mutation('endAccount', {
  description: 'Ends an account: at once, or with the end of a day to come. Dinsos only.',
  right: 'account.write',
  changes: 'the account',
  errors: [Account.AccountEnded],
  input: (t) => ({
    account: t.globalID(ofAccount),
    to: t.field({ type: 'Date', description: 'Last day; left out: it ends now, for the next request already.' }),
    reason: t.string(why),
  }),
  gives,
}).runs(Account.end);

mutation('reopenAccount', {
  description: 'Has an account go on that has ended or would end. Dinsos only.',
  right: 'account.write',
  changes: 'the account',
  errors: [Account.SignInTaken],
  input: (t) => ({ account: t.globalID(ofAccount), reason: t.string(why) }),
  gives,
}).runs(Account.reopen);

mutation('forgetLogins', {
  description:
    'Lets go the sign-ins an account was used with; the next with its e-mail address is tied to it anew. For who lost their second factor or was made anew ' +
    'with the sign-in service. Dinsos only.',
  right: 'account.write',
  changes: 'the account',
  input: (t) => ({ account: t.globalID(ofAccount), reason: t.string(why) }),
  gives,
}).runs(Account.forgetLogins);

import { commit, retryOnConflict } from '../shared/change.ts';
import { dayOf, type Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import * as store from './account.store.ts';
import { AccountHasLogin, AccountNotInForce, NoAccount } from './account-errors.ts';
import { type Account, type Grant, isInForce, type Login } from './shapes.ts';
import { isTheSamePerson } from './user.rules.ts';

export { grantIn, loginKey } from './account.store.ts';
export type { Grant, Login } from './shapes.ts';
export { isInForce };

/** From a sign-in to an account. The sign-in service tells who somebody is; what they are to this system, and whether still, is told here. */

/** What a verified token says of who signed in. */
export interface Identity extends Login {
  /** An address that the sign-in service has seen to be theirs. */
  readonly email?: string | undefined;
  /** A program's, which signs in by itself. */
  readonly client?: string | undefined;
  /** When they signed in; renewing what they hold changes nothing of it. */
  readonly since?: Instant | undefined;
}

/** As many sign-in services as one account is used with; the oldest falls out. */
const MOST_LOGINS = 5;

/**
 * What whoever signed in is granted today. One Get; at a first sign-in it is tied to the account of that address, for good. Throws NoAccount,
 * AccountNotInForce, AccountHasLogin. No right is judged here.
 */
export const admit = (context: Context, identity: Identity): Promise<Grant> => retryOnConflict(() => attempt(context, identity));

async function attempt(context: Context, identity: Identity): Promise<Grant> {
  const today = dayOf(context.now());
  const known = await store.grantOf(context, identity);
  if (known && isInForce(known, today)) return known;
  const account = await accountOf(context, identity);
  if (!account) throw known ? new AccountNotInForce() : new NoAccount();
  if (!isInForce(account, today)) throw new AccountNotInForce();
  const login = account.logins.find(({ issuer }) => issuer === identity.issuer);
  // Another of their requests was faster.
  if (login?.subject === identity.subject) return account;
  if (login || signedInBefore(account, identity)) throw new AccountHasLogin();
  // A mailbox may go from one holder of an office to the next; the sign-in of the first does not.
  if (known && !isTheSamePerson(known, account, today)) throw new AccountHasLogin();
  await tie(context, account, identity, known);
  return account;
}

/** A session that goes on after its login was let go does not take it back. To the second, as sign-in services tell it. */
const signedInBefore = ({ loginsLetGoAt }: Account, { since }: Identity): boolean =>
  loginsLetGoAt !== undefined && since !== undefined && since.slice(0, SECOND) < loginsLetGoAt.slice(0, SECOND);
const SECOND = '2026-11-30T08:00:00'.length;

async function accountOf(context: Context, { email, client }: Identity): Promise<Stored<Account> | undefined> {
  const claim =
    client !== undefined ? (['client', client] as const) : email !== undefined ? (['email', email.toLowerCase()] as const) : undefined;
  const holder = claim && (await store.holderOf(context, claim));
  return holder === undefined ? undefined : store.get(context, holder);
}

/** The login may have been that of an account which is over by now: it is this one's from here on. */
async function tie(context: Context, account: Stored<Account>, { issuer, subject }: Identity, known: Grant | undefined): Promise<void> {
  const now = context.now();
  const login = { issuer, subject };
  const logins = [...account.logins, { ...login, since: now }];
  const dropped = logins.slice(0, -MOST_LOGINS).map((one) => store.revoke(one, account.id));
  const earlier = known && (await store.get(context, known.id));
  const left = earlier && {
    ...dataOf(earlier),
    logins: earlier.logins.filter((one) => one.issuer !== issuer || one.subject !== subject),
  };
  const changes = [
    store.replace(account, { ...dataOf(account), logins: logins.slice(-MOST_LOGINS) }, now),
    store.grant(login, account, known?.id),
    ...dropped,
    ...(earlier && left ? [store.replace(earlier, left, now)] : []),
  ];
  await commit(context, changes, { operation: 'signIn' });
}

/** The account of this code, e-mail address or client, for whoever works on the tables themselves. Three Gets at most. No right is judged here. */
export async function accountCalled(context: Pick<Context, 'registry'>, called: string): Promise<Stored<Account> | undefined> {
  const byCode = await store.get(context, called);
  if (byCode) return byCode;
  const claim = called.includes('@') ? (['email', called.toLowerCase()] as const) : (['client', called] as const);
  const holder = await store.holderOf(context, claim);
  return holder === undefined ? undefined : store.get(context, holder);
}

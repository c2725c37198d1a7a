import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import * as store from './account.store.ts';
import { SignInTaken } from './account-errors.ts';
import { type Account, isOver } from './shapes.ts';

/** What one account alone may have: the address of its person, or the client of its program, by which a first sign-in finds it. */

const claimsOf = ({ email, client }: Pick<Account, 'email' | 'client'>): store.Claim[] => [
  ...(email === undefined ? [] : [['email', email] as const]),
  ...(client === undefined ? [] : [['client', client] as const]),
];

const sameAs =
  ([kind, value]: store.Claim) =>
  ([other, of]: store.Claim): boolean =>
    kind === other && value === of;

/** Takes what `after` has and `before` had not, and lets go what it has no more. Throws SignInTaken. */
export async function claimChanges(context: Context, before: Stored<Account> | undefined, after: Account): Promise<Change[]> {
  const [had, has] = [before ? claimsOf(before) : [], claimsOf(after)];
  const wanted = has.filter((claim) => !had.some(sameAs(claim)));
  const left = had.filter((claim) => !has.some(sameAs(claim)));
  const taken = await Promise.all(wanted.map((claim) => take(context, claim, after)));
  const gone = await Promise.all(
    left.map(async (claim) => ((await store.holderOf(context, claim)) === after.id ? [store.letGo(claim, after.id)] : [])),
  );
  return [...taken.flat(), ...gone.flat()];
}

/** What an account that is over had is free again for whoever comes after it. */
async function take(context: Context, claim: store.Claim, after: Account): Promise<Change[]> {
  const holder = await store.holderOf(context, claim);
  if (holder === after.id) return [];
  const other = holder === undefined ? undefined : await store.get(context, holder);
  // Who is over by now is so for an account too that began long ago and is reopened.
  const isFree = other === undefined || isOver(other, after.from) || isOver(other, dayOf(context.now()));
  if (!isFree) throw new SignInTaken(other.id);
  return [store.hold(claim, after.id, holder)];
}

/** Is all that it had still its own? Throws SignInTaken for what others have taken meanwhile. */
export const reclaimed = async (context: Context, account: Account): Promise<Change[]> =>
  (await Promise.all(claimsOf(account).map((claim) => take(context, claim, account)))).flat();

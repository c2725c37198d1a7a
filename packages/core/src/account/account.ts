import * as z from 'zod';
import { type Change, versionConflict } from '../shared/change.ts';
import { DayText, dayOf, endsBeforeItBegins, runsForward } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { withCorrections } from '../shared/correction.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { type DomainError, InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { enqueueJob } from '../shared/job.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { districtOf } from '../shared/region-code.ts';
import * as store from './account.store.ts';
import { AccountEnded, AccountExists } from './account-errors.ts';
import { claimChanges, reclaimed } from './claims.ts';
import { type Account, AccountId, AccountName, type AccountRole, accountRoles, Client, Email, isOver, Place } from './shapes.ts';

export * from './account-errors.ts';
export type { Account, AccountRole } from './shapes.ts';
export { accountRoles } from './shapes.ts';

/** Who may sign in, as what and from when to when. What an account grants is asked at every request, so that a change of it counts at once. */

const find = ({ account }: { account: string }, context: Context) => store.get(context, account);
const about = { account: Id, reason: freeText(3, 500) };
const guard = { right: 'account.write', everywhere: true } as const;

/** The account's next state, with every login's grant rewritten beside it. */
function granted(before: Stored<Account>, after: Account, now: string): { result: Stored<Account>; changes: Change[] } {
  const change = store.replace(before, after, now);
  return { result: change.value, changes: [change, ...after.logins.map((login) => store.grant(login, after, before.id))] };
}

/** Has the user follow with which the person signs in; a program's is not ours to make. */
const followed = ({ id, email }: Pick<Account, 'id' | 'email'>): Change[] => (email === undefined ? [] : [enqueueJob('users', id)]);

/** Adds an account for a person, found by their e-mail address when they sign in first, or for a program, by its client. Throws AccountExists, SignInTaken. */
export const add = operation({
  name: 'addAccount',
  input: z
    .object({
      id: AccountId,
      name: AccountName,
      role: z.enum(accountRoles),
      place: Place.optional(),
      email: Email.optional(),
      client: Client.optional(),
      from: DayText.optional(),
      to: DayText.optional(),
    })
    .refine(({ from, to }) => runsForward({ from: from ?? '', to }), endsBeforeItBegins),
  ...guard,
  run: async ({ from, ...input }, context) => {
    checkPlace(input);
    if ((input.email === undefined) === (input.client === undefined))
      throw InvalidInput.at(
        'email',
        'Isi surel orangnya, atau klien programnya',
        'give the person’s e-mail address, or the program’s client',
      );
    const account: Account = { ...input, from: from ?? dayOf(context.now()), logins: [] };
    return opened(context, account, () => new AccountExists());
  },
});

async function opened(context: Context, account: Account, onTaken: () => DomainError) {
  const change = store.add(account, context.now(), onTaken);
  return { result: change.value, changes: [change, ...(await claimChanges(context, undefined, account)), ...followed(account)] };
}

interface Officer {
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
}

/** What has an account follow somebody's record as staff, in name and address; opens one where there is none and an address is known. Throws SignInTaken. */
export async function followStaff(context: Context, { id, name, ...known }: Officer): Promise<Change[]> {
  const email = known.email === undefined ? undefined : Email.parse(known.email);
  const before = await store.get(context, id);
  if (!before) {
    if (email === undefined) return [];
    const account: Account = { id, name, role: 'officer', email, from: dayOf(context.now()), logins: [] };
    return (await opened(context, account, versionConflict)).changes;
  }
  const after: Account = { ...dataOf(before), name, ...(email !== undefined && { email }) };
  if (before.name === after.name && before.email === after.email) return [];
  return [...granted(before, after, context.now()).changes, ...(await claimChanges(context, before, after)), ...followed(after)];
}

/** Corrects whom it is for; what is left out stays. Throws SignInTaken. */
export const update = operation({
  name: 'updateAccount',
  input: z.object({ ...about, name: AccountName.optional(), email: Email.optional(), client: Client.optional() }),
  find,
  ...guard,
  run: async ({ account: _id, reason, ...change }, context, before) => {
    const after = withCorrections<Account>(dataOf(before), change);
    if (after.email !== undefined && after.client !== undefined)
      throw InvalidInput.at('client', 'Akun orang tidak punya klien', 'a person’s account has no client');
    const { result, changes } = granted(before, after, context.now());
    return { result, changes: [...changes, ...(await claimChanges(context, before, after)), ...followed(after)], why: reason };
  },
});

/** Gives somebody another office, or the same one elsewhere, at once. Throws AccountEnded. */
export const move = operation({
  name: 'moveAccount',
  input: z.object({ ...about, role: z.enum(accountRoles).optional(), place: Place.optional() }),
  find,
  ...guard,
  run: ({ role, place, reason }, context, before) => {
    if (isOver(before, dayOf(context.now()))) throw new AccountEnded();
    const { place: _left, ...rest } = dataOf(before);
    const after: Account = { ...rest, role: role ?? before.role, ...(place !== undefined && { place }) };
    checkPlace(after);
    return { ...granted(before, after, context.now()), why: reason };
  },
});

/** Ends an account: at once, or with the end of a day to come. Throws AccountEnded. */
export const end = operation({
  name: 'endAccount',
  input: z.object({ ...about, to: DayText.optional() }),
  find,
  ...guard,
  run: ({ to, reason }, context, before) => {
    const now = context.now();
    const today = dayOf(now);
    if (isOver(before, today)) throw new AccountEnded();
    if (to !== undefined && to < today)
      throw InvalidInput.at(
        'to',
        'Hari terakhir sudah lewat; kosongkan untuk mengakhiri sekarang',
        'that day is over; leave it out to end the account now',
      );
    if (to !== undefined && to < before.from)
      throw InvalidInput.at('to', 'Hari akhir mendahului hari mulai', 'the last day is before the first');
    const after: Account = { ...dataOf(before), ...(to === undefined ? { closedAt: now } : { to }) };
    const { result, changes } = granted(before, after, now);
    return { result, changes: [...changes, ...followed(after)], why: reason };
  },
});

/** Has an account go on without an end. Throws SignInTaken where another has its address by now. */
export const reopen = operation({
  name: 'reopenAccount',
  input: z.object(about),
  find,
  ...guard,
  run: async ({ reason }, context, before) => {
    const { to: _to, closedAt: _at, ...after } = dataOf(before);
    const { result, changes } = granted(before, after, context.now());
    return { result, changes: [...changes, ...(await reclaimed(context, after)), ...followed(after)], why: reason };
  },
});

/**
 * Lets go the sign-ins that an account was used with: the next with its e-mail address is tied to it anew. Where the users are ours to make, theirs is
 * made anew and invited: for who lost their second factor, or their invitation.
 */
export const forgetLogins = operation({
  name: 'forgetLogins',
  input: z.object(about),
  find,
  ...guard,
  run: ({ reason }, context, before) => {
    const change = store.replace(before, { ...dataOf(before), logins: [], loginsLetGoAt: context.now() }, context.now());
    const revoked = before.logins.map((login) => store.revoke(login, before.id));
    return { result: change.value, changes: [change, ...revoked, store.forgetUser(before.id), ...followed(before)], why: reason };
  },
});

/** A head of a village has a village, a camat a kecamatan, and nobody else either: an officer's villages are what they are assigned to. */
function checkPlace({ role, place }: Pick<Account, 'role' | 'place'>): void {
  const wanted = role === 'village_head' ? 'village' : role === 'camat' ? 'district' : undefined;
  const given = place === undefined ? undefined : districtOf(place) === place ? 'district' : 'village';
  if (wanted === given) return;
  throw wanted === 'village'
    ? InvalidInput.at('place', 'Sebut desa atau kelurahannya', 'name the village')
    : wanted === 'district'
      ? InvalidInput.at('place', 'Sebut kecamatannya', 'name the kecamatan')
      : InvalidInput.at('place', 'Peran ini tidak terikat satu tempat', 'this role is tied to no place');
}

const reading = { right: 'account.read', everywhere: true } as const;

/** One account. One Get. */
export const byId = query({ input: z.object({ account: Id }), find, ...reading, run: (_input, _context, account) => account });

/** Several at once; who is not there is left out. One BatchGet. */
export const byIds = query({
  input: z.object({ accounts: z.array(z.string()).max(100) }),
  ...reading,
  run: ({ accounts }, context) => store.getMany(context, [...new Set(accounts)]),
});

/** Them all, or those of a role, by place. One Query. */
export const list = query({
  input: z.object({ role: z.enum(accountRoles).optional(), page: PageInput.prefault({}) }),
  ...reading,
  run: ({ role, page }: { role?: AccountRole | undefined; page: z.output<typeof PageInput> }, context) => store.list(context, role, page),
});

/** Who changed an account, when and why: who held which office when. One Query. */
export const history = historyQuery({
  input: z.object({ account: Id, page: PageInput.prefault({}) }),
  find,
  everywhere: true,
  list: ({ account, page }, context) => store.history(context, account, page),
});

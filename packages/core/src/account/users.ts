import { commit } from '../shared/change.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { isDueOn, recordDoneOn } from '../shared/daily-job.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import type { JobRun } from '../shared/job.ts';
import * as store from './account.store.ts';
import type { Directory, DirectoryUser } from './directory.ts';
import { type Account, isInForce, isOver } from './shapes.ts';
import { isTheSamePerson, type Person, stepsToward } from './user.rules.ts';

/**
 * The users that people sign in with follow the accounts: invited when one begins, under the address that it has now, shut out when it is over. Each
 * time by what the account says by then, so that it can be done late, again, and in any order.
 */

/** Every account, for what no operation tells: first and last days that come, and what failed. */
export const ALL = '*';

const today = ({ now }: Pick<Context, 'now'>): Day => dayOf(now());
export const isDue = (context: Context): Promise<boolean> => isDueOn(context.registry, 'users', ALL, today(context));
const recordDay = (context: Context): Promise<boolean> => recordDoneOn(context.registry, 'users', today(context));

/** Without a directory there is nothing to follow: the issuer of one machine has people of its own. */
export async function follow(context: Context, directory: Directory | undefined, id: string, run: JobRun): Promise<void> {
  if (id !== ALL) return directory && followOne(context, directory, id);
  if (directory) await followAmiss(context, directory, run);
  if (!run.signal.aborted) await recordDay(context);
}

/** The night’s round finds what is still amiss of one account; of the round itself the next night’s does. */
export const giveUpFollowing = async (context: Context, id: string): Promise<void> => void (id === ALL && (await recordDay(context)));

/** Who can't be done keeps nobody else from it. */
async function followAmiss(context: Context, directory: Directory, { signal, onProgress }: JobRun): Promise<void> {
  const { amiss } = await compare(context, directory);
  const failed: string[] = [];
  for (const [n, { id }] of amiss.entries()) {
    if (signal.aborted) return;
    await followOne(context, directory, id).catch((error: Error) => failed.push(`${id}: ${error.message}`));
    onProgress({ done: n + 1, total: amiss.length });
  }
  if (failed.length > 0) throw new Error(`${failed.length} users are not as their accounts say, first ${failed.slice(0, 3).join('; ')}`);
}

async function followOne(context: Context, directory: Directory, id: string): Promise<void> {
  const account = await store.get(context, id);
  if (!account || !isPersons(account)) return;
  const { user, isNoted } = await userOf(context, directory, account);
  // Whose address it is by now says what is to be done there.
  if (!user && !(await isHolder(context, account))) return;
  for (const step of stepsToward(account, user, today(context))) {
    if (step === 'invite') await invite(context, directory, account);
    else if (user && step === 'take away') await directory.remove(user);
    else if (user && step === 'let in') await directory.letIn(user);
    else if (user && step === 'shut out' && !(await isOfAnother(context, account, user))) await directory.shutOut(user);
    else if (user && step === 'correct the address') {
      await makeWay(context, directory, account, user);
      await directory.correctEmail(user, account.email);
    }
  }
  if (user?.hasCome && !isNoted) await store.noteUser(context, id, { issuer: directory.issuer, subject: user.subject });
}

type Persons = Stored<Account> & Person;
const isPersons = (account: Stored<Account>): account is Persons => account.email !== undefined;

/** The one that was made for the account or signed in as it; then the one under its address, if it is the same person’s. */
async function userOf(context: Context, directory: Directory, account: Persons): Promise<{ user?: DirectoryUser; isNoted?: true }> {
  const { issuer } = directory;
  const noted = await store.userOf(context, account.id);
  for (const known of [...(noted ? [noted] : []), ...account.logins]) {
    const user = known.issuer === issuer ? await directory.bySubject(known.subject) : undefined;
    if (user) return { user, ...(known === noted && { isNoted: true }) };
  }
  const user = (await isHolder(context, account)) ? await directory.byEmail(account.email) : undefined;
  if (!user) return {};
  const owner = await store.grantOf(context, { issuer, subject: user.subject });
  const day = today(context);
  // Whoever was made there by hand and never came has no owner: they end with the account, and don't begin with it.
  const isTheirs = owner ? owner.id === account.id || isTheSamePerson(owner, account, day) : isOver(account, day);
  return isTheirs ? { user } : {};
}

async function invite(context: Context, directory: Directory, account: Persons): Promise<void> {
  const { issuer } = directory;
  await makeWay(context, directory, account);
  const [gone, logins] = [
    account.logins.filter((login) => login.issuer === issuer),
    account.logins.filter((login) => login.issuer !== issuer),
  ];
  // Of a user that is there no more; who comes with the new one would be told that the account has a sign-in already.
  if (gone.length > 0) {
    const changes = [
      store.replace(account, { ...dataOf(account), logins }, context.now()),
      ...gone.map((one) => store.revoke(one, account.id)),
    ];
    await commit(context, changes, { operation: 'inviteUser' });
  }
  const { subject } = await directory.invite(account.email);
  await store.noteUser(context, account.id, { issuer, subject });
}

/**
 * An address is one user's. Who has it there without an account that goes on is taken away: whoever comes after somebody, and whoever is let sign in
 * anew, shall not meet a password and a second factor of before.
 */
async function makeWay(context: Context, directory: Directory, { id, email }: Person, user?: DirectoryUser): Promise<void> {
  const other = await directory.byEmail(email);
  if (!other || other.subject === user?.subject) return;
  const owner = await store.grantOf(context, { issuer: directory.issuer, subject: other.subject });
  if (owner && owner.id !== id && !isOver(owner, today(context)))
    throw new Error(`the address of ${id} is still that of ${owner.id} where they sign in`);
  await directory.remove(other);
}

const isHolder = async (context: Context, { id, email }: Person): Promise<boolean> =>
  (await store.holderOf(context, ['email', email])) === id;

/** Does somebody sign in with it who has another account by now? */
async function isOfAnother(context: Context, { id }: Person, { email }: DirectoryUser): Promise<boolean> {
  const holder = await store.holderOf(context, ['email', email]);
  const other = holder === undefined || holder === id ? undefined : await store.get(context, holder);
  return other !== undefined && isInForce(other, today(context));
}

interface Comparison {
  /** Accounts whose user is not as they say. */
  readonly amiss: readonly Account[];
  /** How many users are let in and have no account, now or before. */
  readonly strange: number;
}

/** Holds all accounts against all users, and changes nothing. */
export async function compare(context: Context, directory: Directory): Promise<Comparison> {
  const day = today(context);
  const users = new Map<string, DirectoryUser>();
  const byEmail = new Map<string, DirectoryUser>();
  for await (const user of directory.everybody()) {
    users.set(user.subject, user);
    byEmail.set(user.email, user);
  }
  const accounts: Persons[] = [];
  for await (const account of store.each(context)) if (isPersons(account)) accounts.push(account);
  const inUse = new Set(accounts.filter((one) => isInForce(one, day)).map(({ email }) => email));
  const met = new Set<string>();
  const amiss = accounts.filter((account) => {
    const [login] = account.logins.flatMap(({ issuer, subject }) => (issuer === directory.issuer ? (users.get(subject) ?? []) : []));
    const user = login ?? byEmail.get(account.email);
    if (user) met.add(user.subject);
    const [step] = stepsToward(account, user, day);
    return step !== undefined && !(step === 'shut out' && user && inUse.has(user.email));
  });
  return { amiss, strange: [...users.values()].filter(({ subject, isLetIn }) => isLetIn && !met.has(subject)).length };
}

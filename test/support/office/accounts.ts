import * as Account from '@puskesos/core/account';
import { admit } from '@puskesos/core/account/admit';
import { systemClock } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import { completeJob, findJob } from '@puskesos/core/shared/job';
import type { Role } from '@puskesos/core/shared/rights';

export interface Person {
  readonly role: Role;
  readonly sub?: string;
  readonly name?: string;
  readonly village?: string;
  readonly district?: string;
}

/** Before anything that a test asks about: no list of a day tells of it. */
export const longAgo = (): string => '2020-01-01T03:00:00.000Z';

/** Accounts for whom a test signs in as, each added and tied to its sign-in when it is first asked for. Answers with what a token calls them. */
export function accountsIn(context: Context, issuer: string): (person: Person) => Promise<string> {
  const places = new Map<string, string>();
  const standing = new Map<string, Promise<string>>();
  const subjectOf = ({ role, sub, village, district }: Person): string => {
    if (sub !== undefined) return sub;
    const place = village ?? district ?? '';
    const first = places.get(role) ?? place;
    places.set(role, first);
    const called = `test-${role.replace('_', '-')}`;
    return place === first ? called : `${called}-${place.replaceAll('.', '-')}`;
  };
  return async (person) => {
    const { role, name = `Test ${role}`, village, district } = person;
    const id = subjectOf(person);
    const place = role === 'village_head' ? village : role === 'camat' ? district : undefined;
    const office = { role: role as Account.AccountRole, ...(place !== undefined && { place }) };
    const wanted = `${role} ${place}`;
    const known = standing.get(id);
    const now = known
      ? known.then((held) => held === wanted || moved(context, id, office)).then(() => wanted)
      : addedAs(context, { id, name, office, issuer }).then(() => wanted);
    standing.set(id, now);
    await now;
    return id;
  };
}

interface Holds {
  readonly role: Account.AccountRole;
  readonly place?: string;
}

interface Added {
  readonly id: string;
  readonly name: string;
  readonly office: Holds;
  readonly issuer: string;
}

async function addedAs(context: Context, { id, name, office, issuer }: Added): Promise<void> {
  const email = `${id}@example.go.id`;
  const known = await Account.byId(context, { account: id }).catch(() => undefined);
  if (!known) await addedQuietly(context, { id, name, ...office, email, from: '2020-01-01' });
  else if (known.role !== office.role) await moved(context, id, office);
  // A test's own people may have been added as staff, with an account of theirs that began when they did.
  await admit(known ? { ...context, now: systemClock } : context, { issuer, subject: id, email: known?.email ?? email });
}

/** That their user has to be looked after is no work that a test asked for. */
async function addedQuietly(context: Context, account: Parameters<typeof Account.add>[1]): Promise<void> {
  await Account.add(context, account);
  const asked = await findJob(context.registry, { kind: 'users', id: account.id });
  if (asked) await completeJob(context.registry, asked);
}

const moved = (context: Context, account: string, office: Holds): Promise<unknown> =>
  Account.move(context, { account, ...office, reason: 'uji' });

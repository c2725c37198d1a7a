import * as Account from '@puskesos/core/account';
import { admit } from '@puskesos/core/account/admit';
import { systemClock } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
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
  const standing = new Map<string, Promise<string | undefined>>();
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
    const known = standing.get(id);
    const now = known
      ? known.then((at) => at === place || place === undefined || moved(context, id, place)).then(() => place)
      : addedAs(context, { id, name, role, place, issuer }).then(() => place);
    standing.set(id, now);
    await now;
    return id;
  };
}

interface Added {
  readonly id: string;
  readonly name: string;
  readonly role: Person['role'];
  readonly place: string | undefined;
  readonly issuer: string;
}

async function addedAs(context: Context, { id, name, role, place, issuer }: Added): Promise<void> {
  const email = `${id}@example.go.id`;
  const known = await Account.byId(context, { account: id }).catch(() => undefined);
  // A test's own people may have been added as staff, with an account of theirs that began when they did.
  if (known) return void (await admit({ ...context, now: systemClock }, { issuer, subject: id, email: known.email }));
  await Account.add(context, { id, name, role: role as Account.AccountRole, place, email, from: '2020-01-01' });
  await admit(context, { issuer, subject: id, email });
}

const moved = (context: Context, account: string, place: string): Promise<unknown> =>
  Account.move(context, { account, place, reason: 'uji' });

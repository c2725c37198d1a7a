import { createHash } from 'node:crypto';
import { type Change, isNew, versionConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity } from '../shared/entity.ts';
import type { PageInput } from '../shared/page.ts';
import type { Condition, Item, Key } from '../shared/table.ts';
import type { Account, AccountRole, Grant, Login } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const keyOf = (id: string): Key => ({ pk: `account#${id}`, sk: 'account' });

const record = entity<Account>('account', {
  key: ({ id }) => keyOf(id),
  index: ({ id, role, place = '' }) => ({ gsi1pk: 'accounts', gsi1sk: `${role}#${place}#${id}` }),
});

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Registry, id: string) => record.get(registry, keyOf(id));
export const getMany = ({ registry }: Registry, ids: readonly string[]) => record.getMany(registry, ids.map(keyOf));
/** All of them, by role. */
export const each = ({ registry }: Registry) => record.each(registry, { partition: 'accounts', index: 'gsi1' });
export const history = ({ registry }: Registry, id: string, page: PageInput) => record.history(registry, keyOf(id), page);

/** By role, place and code. */
export const list = ({ registry }: Registry, role: AccountRole | undefined, page: PageInput) =>
  record.list(registry, { partition: 'accounts', index: 'gsi1', ...(role && { beginsWith: `${role}#` }), page });

const digest = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('base64url');

export const loginKey = ({ issuer, subject }: Login): Key => ({ pk: `login#${digest(issuer, subject)}`, sk: 'login' });

/** With each login goes what it grants, so that who asks is known by one Get; written together with the account. */
const loginItem = (login: Login, { id, name, role, place, from, to, closedAt }: Grant): Item => ({
  ...loginKey(login),
  type: 'login',
  account: id,
  data: JSON.stringify({ id, name, role, place, from, to, closedAt }),
});

const heldBy = (account: string): Condition => ({
  ConditionExpression: 'account = :account',
  ExpressionAttributeValues: { ':account': account },
});

/** `before`: whose it was. */
export const grant = (login: Login, account: Grant, before: string | undefined): Change => ({
  put: loginItem(login, account),
  condition: before === undefined ? isNew : heldBy(before),
  onConditionFailed: versionConflict,
});

export const revoke = (login: Login, account: string): Change => ({
  delete: loginKey(login),
  condition: heldBy(account),
  onConditionFailed: versionConflict,
});

/** What a login grants, as it is now. One Get. */
export async function grantOf({ registry }: Registry, login: Login): Promise<Grant | undefined> {
  const item = await registry.get(loginKey(login), true);
  return item && grantIn(item);
}

export const grantIn = (item: Item): Grant => JSON.parse(item['data'] as string) as Grant;

const userKey = (id: string): Key => ({ pk: `account#${id}`, sk: 'user' });

/** As whom a sign-in service knows the user that was made for an account there, signed in or not. */
export async function userOf({ registry }: Registry, account: string): Promise<Login | undefined> {
  const item = await registry.get(userKey(account), true);
  return item && { issuer: item['issuer'] as string, subject: item['subject'] as string };
}

export const noteUser = ({ registry }: Registry, id: string, { issuer, subject }: Login): Promise<boolean> =>
  registry.put({ ...userKey(id), type: 'user', issuer, subject });

export const forgetUser = (id: string): Change => ({ delete: userKey(id), onConditionFailed: versionConflict });

/** What only one account may have at a time. */
export type Claim = readonly [kind: 'email' | 'client', value: string];

const claimKey = ([kind, value]: Claim): Key => ({ pk: `claim#${digest(kind, value)}`, sk: 'claim' });

export async function holderOf({ registry }: Registry, claim: Claim): Promise<string | undefined> {
  return (await registry.get(claimKey(claim), true))?.['account'] as string | undefined;
}

export const hold = (claim: Claim, account: string, before: string | undefined): Change => ({
  put: { ...claimKey(claim), type: 'claim', account },
  condition: before === undefined ? isNew : heldBy(before),
  onConditionFailed: versionConflict,
});

export const letGo = (claim: Claim, account: string): Change => ({
  delete: claimKey(claim),
  condition: heldBy(account),
  onConditionFailed: versionConflict,
});

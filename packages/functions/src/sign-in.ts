import { admit, type Grant } from '@puskesos/core/account/admit';
import type { Actor, Scope } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import type { SignInEnv } from '@puskesos/core/shared/env';
import type { Table } from '@puskesos/core/shared/table';
import * as Staff from '@puskesos/core/staff';
import { officerBehind } from '@puskesos/core/staff/signed-in';
import { Unauthenticated } from './http.ts';
import { Remembered } from './remembered.ts';
import { tokensOf } from './tokens.ts';

/** As many as sign in at one instance of a function. */
const MOST = 1_000;

export interface SignIn {
  /**
   * The actor behind an Authorization header. Throws Unauthenticated for anything but a valid token of ours, SignInUnavailable when that can't be
   * told, and what core's admit throws for who has no account. What is read of the account is billed to `context`, the offices that somebody holds
   * to `registry`, alone or with their account: they are a part of what the request may see.
   */
  actorOf(authorization: string | undefined, context: Context, registry: Table): Promise<Actor>;
}

export function signIn(env: SignInEnv): SignIn {
  const identityOf = tokensOf(env);
  /** Whose each subject was lately: what that grants is asked for together with their duties, and each time. */
  const officers = new Remembered<string>(MOST);
  return {
    async actorOf(authorization, context, registry) {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new Unauthenticated();
      const identity = { ...(await identityOf(token)), issuer: env.JWT_ISSUER };
      const lately = officers.get(identity.subject);
      const found = lately && (await officerBehind({ registry }, identity, lately, dayOf(context.now())));
      if (found) return { ...actorIn(found.grant), scope: scopeIn(found.offices) };
      const grant = await admit(context, identity);
      if (grant.role === 'officer') officers.set(identity.subject, grant.id);
      return { ...actorIn(grant), scope: await scopeOf(grant, { registry, now: context.now }) };
    },
  };
}

/** An officer's area is what they are assigned to today; it is asked each time, so that it ends the moment an assignment does. */
export async function scopeOf(
  { id, role, place = '' }: Pick<Grant, 'id' | 'role' | 'place'>,
  context: Pick<Context, 'registry' | 'now'>,
): Promise<Scope> {
  if (role === 'village_head') return { kind: 'villages', villages: [place] };
  if (role === 'camat') return { kind: 'district', district: place };
  if (role !== 'officer') return { kind: 'regency' };
  const offices = await Staff.officesOf(context, id, dayOf(context.now()));
  return scopeIn(offices);
}

const actorIn = ({ id, name, role }: Grant) => ({ id, name, role });
const scopeIn = (offices: Awaited<ReturnType<typeof Staff.officesOf>>): Scope => ({
  kind: 'villages',
  villages: Object.keys(offices),
  offices,
});

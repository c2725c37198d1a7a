import { admit, type Grant } from '@puskesos/core/account/admit';
import type { Actor, Scope } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import type { SignInEnv } from '@puskesos/core/shared/env';
import type { Table } from '@puskesos/core/shared/table';
import * as Staff from '@puskesos/core/staff';
import { Unauthenticated } from './http.ts';
import { tokensOf } from './tokens.ts';

export interface SignIn {
  /**
   * The actor behind an Authorization header. Throws Unauthenticated for anything but a valid token of ours, SignInUnavailable when that can't be
   * told, and what core's admit throws for who has no account. What is read of the account is billed to `context`, the offices that somebody holds
   * to `registry`: they are a part of what the request may see.
   */
  actorOf(authorization: string | undefined, context: Context, registry: Table): Promise<Actor>;
}

export function signIn(env: SignInEnv): SignIn {
  const identityOf = tokensOf(env);
  return {
    async actorOf(authorization, context, registry) {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new Unauthenticated();
      const grant = await admit(context, { ...(await identityOf(token)), issuer: env.JWT_ISSUER });
      return { id: grant.id, name: grant.name, role: grant.role, scope: await scopeOf(grant, { registry, now: context.now }) };
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
  return { kind: 'villages', villages: Object.keys(offices), offices };
}

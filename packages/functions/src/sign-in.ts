import { admit, type Grant, type Identity } from '@puskesos/core/account/admit';
import type { Actor, Scope } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import type { SignInEnv } from '@puskesos/core/shared/env';
import type { Table } from '@puskesos/core/shared/table';
import * as Staff from '@puskesos/core/staff';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import * as z from 'zod';
import { SignInUnavailable, Unauthenticated } from './http.ts';

/** What a token says of who it was given to; a program's has no address. Cognito writes booleans as text now and then. */
const Claims = z.object({
  sub: z.string().min(1),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  client_id: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  iat: z.number().optional(),
  auth_time: z.number().optional(),
});
type Claims = z.output<typeof Claims>;

export interface SignIn {
  /**
   * The actor behind an Authorization header. Throws Unauthenticated for anything but a valid token of ours, SignInUnavailable when that can't be
   * told, and what core's admit throws for who has no account. What is read of the account is billed to `context`, the offices that somebody holds
   * to `registry`: they are a part of what the request may see.
   */
  actorOf(authorization: string | undefined, context: Context, registry: Table): Promise<Actor>;
}

export function signIn(env: SignInEnv): SignIn {
  const keys = createRemoteJWKSet(new URL(env.JWT_KEYS_URL), { cooldownDuration: 30_000 });
  const verify = async (token: string): Promise<Claims> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: env.JWT_ISSUER,
        algorithms: ['ES256', 'RS256'],
        requiredClaims: ['exp', 'sub'],
      });
      return Claims.parse(payload);
    } catch (error) {
      throw aboutKeys(error) ? new SignInUnavailable(error) : new Unauthenticated(error);
    }
  };
  return {
    async actorOf(authorization, context, registry) {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new Unauthenticated();
      const identity = identityIn(await verify(token), env);
      const grant = await admit(context, { ...identity, issuer: env.JWT_ISSUER });
      return { id: grant.id, name: grant.name, role: grant.role, scope: await scopeOf(grant, { registry, now: context.now }) };
    },
  };
}

/** A person's token is meant for our pages; a program's, which no page asked for, is known by the program. */
function identityIn(
  { sub: subject, aud, client_id: client, email, email_verified: isVerified, iat, auth_time: signedIn = iat }: Claims,
  env: SignInEnv,
): Omit<Identity, 'issuer'> {
  const since = signedIn === undefined ? undefined : new Date(signedIn * 1_000).toISOString();
  if ([aud ?? []].flat().includes(env.JWT_AUDIENCE)) return { subject, since, ...(isVerified && { email }) };
  if (client !== undefined && env.JWT_CLIENTS.includes(client)) return { subject, client };
  throw new Unauthenticated();
}

/** Did it fail over fetching the issuer's keys, and not over the token? jose names a silence; what fetch itself throws comes as it is. */
const aboutKeys = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  !(error instanceof errors.JOSEError || error instanceof z.ZodError);

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

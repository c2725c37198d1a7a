import { DistrictCode, VillageCode } from '@puskesos/core/region';
import type { Actor, Scope } from '@puskesos/core/shared/actor';
import { dayOf, type Instant } from '@puskesos/core/shared/clock';
import type { SignInEnv } from '@puskesos/core/shared/env';
import { roles } from '@puskesos/core/shared/rights';
import type { Table } from '@puskesos/core/shared/table';
import * as Staff from '@puskesos/core/staff';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { SignInUnavailable, Unauthenticated } from './http.ts';

/** What a token must say. Cognito writes attributes of ours with `custom:` in front. */
const Claims = z.preprocess(
  (raw: object) => Object.fromEntries(Object.entries(raw).map(([name, value]) => [name.replace(/^custom:/, ''), value])),
  z.discriminatedUnion('role', [
    z.object({ role: z.literal('village_head'), village: VillageCode, sub: z.string().min(1), name: z.string().min(1) }),
    z.object({ role: z.literal('camat'), district: DistrictCode, sub: z.string().min(1), name: z.string().min(1) }),
    z.object({ role: z.enum(roles).exclude(['village_head', 'camat', 'system']), sub: z.string().min(1), name: z.string().min(1) }),
  ]),
);
type Claims = z.output<typeof Claims>;

export interface SignIn {
  /** The actor behind an Authorization header. Throws Unauthenticated for anything but a valid token of ours, SignInUnavailable when that can't be told. */
  actorOf(authorization: string | undefined, registry: Table, now: Instant): Promise<Actor>;
}

export function signIn(env: SignInEnv): SignIn {
  const keys = createRemoteJWKSet(new URL(env.JWT_KEYS_URL), { cooldownDuration: 30_000 });
  const verify = async (token: string): Promise<Claims> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: env.JWT_ISSUER,
        audience: env.JWT_AUDIENCE,
        algorithms: ['ES256', 'RS256'],
        requiredClaims: ['exp', 'sub'],
      });
      return Claims.parse(payload);
    } catch (error) {
      throw aboutKeys(error) ? new SignInUnavailable(error) : new Unauthenticated(error);
    }
  };
  return {
    async actorOf(authorization, registry, now) {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new Unauthenticated();
      const claims = await verify(token);
      return { id: claims.sub, name: claims.name, role: claims.role, scope: await scopeOf(claims, registry, now) };
    },
  };
}

/** Did it fail over fetching the issuer's keys, and not over the token? jose names a silence; what fetch itself throws comes as it is. */
const aboutKeys = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  !(error instanceof errors.JOSEError || error instanceof z.ZodError);

/** An officer's area is what they are assigned to today; it is asked each time, so that it ends the moment an assignment does. */
async function scopeOf(claims: Claims, registry: Table, now: Instant): Promise<Scope> {
  if (claims.role === 'village_head') return { kind: 'villages', villages: [claims.village] };
  if (claims.role === 'camat') return { kind: 'district', district: claims.district };
  if (claims.role !== 'officer') return { kind: 'regency' };
  const offices = await Staff.officesOf({ registry }, claims.sub, dayOf(now));
  return { kind: 'villages', villages: Object.keys(offices), offices };
}
